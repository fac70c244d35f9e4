import type { Calendar } from './calendar.ts';
import type { Progress } from './progress.ts';
import { isLeech } from './memory.ts';
import type { Session } from './session.ts';
import { quarterHour } from './progress.ts';
import { streak } from './calendar.ts';
import { waitText } from './wait.ts';

/** How many of a session's cards come back when, soonest first: `tomorrow` → 3. */
export function comingBack({ given }: Session, progress: Progress, now: number, calendar: Calendar): ReadonlyMap<string, number> {
  const dues = [...new Set(given.map(({ card }) => card.id))]
    .flatMap((id) => (Object.hasOwn(progress.cards, id) ? [progress.cards[id]?.due ?? now] : []))
    .sort((a, b) => a - b);
  const counts = new Map<string, number>();
  for (const due of dues) {
    const when = waitText(due, now, calendar);
    counts.set(when, (counts.get(when) ?? 0) + 1);
  }
  return counts;
}

/** Topics of a session with a card that keeps being forgotten. */
export function leechTopics({ given }: Session, progress: Progress): readonly string[] {
  const stuck = given.filter(({ card, rating }) => {
    const memory = Object.hasOwn(progress.cards, card.id) ? progress.cards[card.id] : undefined;
    return rating === 1 && memory !== undefined && isLeech(memory);
  });
  return [...new Set(stuck.map(({ card }) => card.topic))];
}

/** Days practised in a row, up to now. */
export function streakOf({ quarters }: Progress, now: number, calendar: Calendar): number {
  return streak(new Set(quarters.map((quarter) => calendar.dayOf(quarter * quarterHour))), calendar.dayOf(now));
}
