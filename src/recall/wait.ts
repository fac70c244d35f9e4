import { dateOf, type Calendar } from './calendar.ts';
import { minute } from './memory.ts';

/** When something comes back, as one would say it: `in 10 minutes`, `tomorrow`, `in 12 days`, `on 2027-01-31`. */
export function waitText(due: number, now: number, calendar: Calendar): string {
  const days = calendar.dayOf(due) - calendar.dayOf(now);
  if (days <= 0) {
    const minutes = Math.max(1, Math.round((due - now) / minute));
    return minutes < 60 ? `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : 'later today';
  }
  if (days === 1) return 'tomorrow';
  return days <= 60 ? `in ${days} days` : `on ${dateOf(calendar.dayOf(due))}`;
}
