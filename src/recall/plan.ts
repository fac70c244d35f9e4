import type { Card } from './card.ts';
import { dayNumberOf, type Calendar } from './calendar.ts';
import { recallAt, type Memory } from './memory.ts';
import type { Progress } from './progress.ts';

/** The way to an interview, seen from today. */
export interface Plan {
  /** Day numbers. */
  readonly interview: number;
  readonly today: number;
  /** New cards a day, so that all are met before the last looks begin. */
  readonly newPerDay: number;
  /** The first day of last looks, from which nothing new is asked. */
  readonly lastLooks: number;
}

/** Days before the interview that are kept free of new cards. */
const lastLookDays = 5;

/** More than this nobody keeps up beside a job. */
const mostNewPerDay = 40;

/** What is remembered this well on the day needs no last look. */
const safeRecall = 0.95;

/** None where there is no interview ahead. */
export function planFor(cards: readonly Card[], progress: Progress, today: number, newPerDay: number): Plan | undefined {
  const interview = progress.interview === null ? undefined : dayNumberOf(progress.interview);
  if (interview === undefined || interview <= today) return undefined;
  const unseen = cards.filter(({ id }) => !progress.cards.has(id)).length;
  // Where it is too late for that, only the eve is kept free.
  const lastLooks = today < interview - lastLookDays ? interview - lastLookDays : interview - 1;
  const wanted = Math.ceil(unseen / Math.max(1, lastLooks - today));
  const pace = today >= lastLooks ? 0 : Math.min(mostNewPerDay, Math.max(newPerDay, wanted));
  return { interview, today, newPerDay: pace, lastLooks };
}

/** Spreads the cards of one weight over neighbouring days, always the same way. */
function spread(id: string): 0 | 1 {
  let sum = 0;
  for (let i = 0; i < id.length; i += 1) sum += id.charCodeAt(i);
  return sum % 2 === 0 ? 0 : 1;
}

/** The day of the last look: what matters most comes last, and so is freshest in the interview. */
function lastLookOf({ id, weight }: Card, interview: number): number {
  const before = { 3: 1, 2: 2, 1: 4 } as const satisfies Record<Card['weight'], number>;
  return interview - before[weight] - spread(id);
}

/** Whether a card is to be seen once more although its own schedule would leave it for after the interview. */
export function wantsLastLook(card: Card, memory: Memory, plan: Plan, calendar: Calendar): boolean {
  const look = lastLookOf(card, plan.interview);
  if (plan.today < look || calendar.dayOf(memory.last) >= look) return false;
  return recallAt(memory, calendar.startOf(plan.interview)) < safeRecall;
}
