import { shuffled, type Random } from '../random.ts';
import type { Calendar } from './calendar.ts';
import type { Card } from './card.ts';
import { recallAt, type Memory } from './memory.ts';
import { planFor, wantsLastLook, type Plan } from './plan.ts';
import type { Progress } from './progress.ts';

/** New cards a day for somebody with ten minutes. */
export const usualNewPerDay = 10;

/** What a person wants of a session. */
export interface Wishes {
  /** Questions at most. */
  readonly limit: number;
  /** New cards a day at most; a plan may raise it. */
  readonly newPerDay: number;
  /** Asks what is weakest, due or not, and leaves the schedule alone. */
  readonly cram: boolean;
}

/** What a session will ask, in order, and what it leaves for later. */
export interface Queue {
  readonly cards: readonly Card[];
  /** Of `cards`, how many were never seen. */
  readonly fresh: number;
  /** Due today, asked in this session or not. */
  readonly due: number;
  readonly plan: Plan | undefined;
}

interface Seen {
  readonly card: Card;
  readonly memory: Memory;
}

function seenOf(cards: readonly Card[], progress: Progress): readonly Seen[] {
  return cards.flatMap((card) => {
    const memory = progress.cards.get(card.id);
    return memory === undefined ? [] : [{ card, memory }];
  });
}

/** One card of every topic before the second of any: siblings give each other away. */
function siblingsApart(cards: readonly Card[]): readonly Card[] {
  const seen = new Map<string, number>();
  const rounds: Card[][] = [];
  for (const card of cards) {
    const round = seen.get(card.topic) ?? 0;
    seen.set(card.topic, round + 1);
    (rounds[round] ??= []).push(card);
  }
  return rounds.flat();
}

/** The topic of more than half of the cards: unless it comes now, it will have to follow itself. */
function pressing(cards: readonly Card[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { topic } of cards) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].find(([, count]) => count > Math.floor(cards.length / 2))?.[0];
}

/** Topics take turns: of what is left the first card whose topic was not among the last few. */
function interleaved(cards: readonly Card[]): readonly Card[] {
  const left = [...cards];
  const result: Card[] = [];
  while (left.length > 0) {
    const last = result.at(-1)?.topic;
    const recent = new Set(result.slice(-3).map(({ topic }) => topic));
    const pressed = pressing(left);
    const choices = [
      left.findIndex(({ topic }) => topic === pressed && topic !== last),
      left.findIndex(({ topic }) => !recent.has(topic)),
      left.findIndex(({ topic }) => topic !== last),
      0,
    ];
    result.push(...left.splice(choices.find((index) => index >= 0) ?? 0, 1));
  }
  return result;
}

/** Spreads `few` evenly among `many`. */
function mixed(many: readonly Card[], few: readonly Card[]): readonly Card[] {
  const total = many.length + few.length;
  let taken = 0;
  return Array.from({ length: total }, (_, i) => {
    const wanted = Math.floor(((i + 1) * few.length) / total);
    if (wanted > taken) {
      taken += 1;
      return few[taken - 1];
    }
    return many[i - taken];
  }).filter((card) => card !== undefined);
}

function dueNow(seen: readonly Seen[], now: number, calendar: Calendar, plan: Plan | undefined): readonly Card[] {
  const today = calendar.dayOf(now);
  const isDue = ({ card, memory }: Seen): boolean =>
    memory.stage === 'review' ? calendar.dayOf(memory.due) <= today || (plan !== undefined && wantsLastLook(card, memory, plan, calendar)) : memory.due <= now;
  return seen
    .filter(isDue)
    .map(({ card, memory }) => ({ card, recall: recallAt(memory, now) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ card }) => card);
}

/** Cards met today for the first time. */
function metToday(progress: Progress, calendar: Calendar, today: number): number {
  const start = calendar.startOf(today);
  return [...progress.cards.values()].filter(({ first }) => first >= start).length;
}

/** Never seen, what matters most first, otherwise in no order. */
function unseen(cards: readonly Card[], progress: Progress, random: Random): readonly Card[] {
  const fresh = shuffled(cards.filter(({ id }) => !progress.cards.has(id)), random);
  return ([3, 2, 1] as const).flatMap((weight) => fresh.filter((card) => card.weight === weight));
}

function crammed(cards: readonly Card[], seen: readonly Seen[], progress: Progress, now: number, limit: number, random: Random): Queue {
  const weakest = [...seen].sort((a, b) => recallAt(a.memory, now) - recallAt(b.memory, now)).map(({ card }) => card);
  const chosen = siblingsApart([...weakest, ...unseen(cards, progress, random)]).slice(0, limit);
  const fresh = chosen.filter(({ id }) => !progress.cards.has(id)).length;
  return { cards: interleaved(chosen), fresh, due: 0, plan: undefined };
}

/** At least a fifth of a session is new, however much is due. */
const newShare = 5;

/** How many cards are due today. */
export function dueCount(cards: readonly Card[], progress: Progress, now: number, calendar: Calendar, newPerDay: number): number {
  const plan = planFor(cards, progress, calendar.dayOf(now), newPerDay);
  return dueNow(seenOf(cards, progress), now, calendar, plan).length;
}

/** What to ask now: what is about to be forgotten, weakest first, mixed with what was never seen. */
export function queueOf(cards: readonly Card[], progress: Progress, now: number, calendar: Calendar, wishes: Wishes, random: Random): Queue {
  const seen = seenOf(cards, progress);
  if (wishes.cram) return crammed(cards, seen, progress, now, wishes.limit, random);
  const today = calendar.dayOf(now);
  const plan = planFor(cards, progress, today, wishes.newPerDay);
  const due = dueNow(seen, now, calendar, plan);
  const newToday = Math.max(0, (plan?.newPerDay ?? wishes.newPerDay) - metToday(progress, calendar, today));
  const room = Math.max(wishes.limit - due.length, Math.floor(wishes.limit / newShare));
  const fresh = siblingsApart(unseen(cards, progress, random)).slice(0, Math.min(newToday, room));
  const reviews = siblingsApart(due).slice(0, wishes.limit - fresh.length);
  return { cards: interleaved(mixed(reviews, fresh)), fresh: fresh.length, due: due.length, plan };
}
