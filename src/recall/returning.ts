import type { Calendar } from './calendar.ts';
import type { Progress } from './progress.ts';
import { isLeech } from './memory.ts';
import type { Session } from './session.ts';
import { quarterHour } from './practised.ts';
import { waitText } from './wait.ts';

/** How many of a session's cards come back when, soonest first: `tomorrow` → 3. */
export function comingBack({ given }: Session, progress: Progress, now: number, calendar: Calendar): ReadonlyMap<string, number> {
  const dues = [...new Set(given.map(({ card }) => card.id))]
    .flatMap((id) => {
      const memory = progress.cards.get(id);
      return memory === undefined ? [] : [memory.due];
    })
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
    const memory = progress.cards.get(card.id);
    return rating === 1 && memory !== undefined && isLeech(memory);
  });
  return [...new Set(stuck.map(({ card }) => card.topic))];
}

/** Days practised in a row, up to now; a day not yet practised does not break the row. */
export function streakOf({ practised }: Progress, now: number, calendar: Calendar): number {
  const today = calendar.dayOf(now);
  let length = 0;
  let earliest = today + 1;
  for (let i = practised.length - 1; i >= 0; i -= 1) {
    const [first, last] = practised[i] ?? [0, 0];
    const begin = calendar.dayOf(first * quarterHour);
    if (begin >= earliest) continue;
    const end = calendar.dayOf(last * quarterHour);
    if (end < earliest - 1 && !(length === 0 && end === today - 1)) break;
    length += Math.min(end, earliest - 1) - begin + 1;
    earliest = begin;
  }
  return length;
}
