import type { EventOf } from '../journal/events.ts';
import type { Calendar } from './calendar.ts';
import { calibrationOf, median, type Calibration } from './calibration.ts';
import type { Card } from './card.ts';
import { isLeech, recallAt, remembered, type Memory } from './memory.ts';
import type { Progress } from './progress.ts';
import { movesSchedule } from './rating.ts';

type Answer = EventOf<'answer'>;
type Estimate = EventOf<'estimate-end'>;

/** What was recalled of what had been learnt before, against what the model expected. */
export interface Retention {
  readonly asked: number;
  readonly recalled: number;
  /** Mean expected probability, 0 to 1. */
  readonly expected: number;
}

/** Cards of one kind of topic. */
export interface KindStatistics {
  readonly kind: string;
  readonly cards: number;
  readonly met: number;
  /** Days; the median over the cards met. */
  readonly stability: number;
  /** Mean probability of recall now, 0 to 1, by `heldNow`. */
  readonly recall: number;
}

export interface TopicStatistics {
  readonly topic: string;
  /** Cards met. */
  readonly met: number;
  /** Days; the median over them. */
  readonly stability: number;
  readonly recall: number;
  readonly lapses: number;
  readonly leech: boolean;
}

export interface Statistics {
  readonly cards: number;
  readonly met: number;
  readonly dueToday: number;
  /** Cards that come due on each of the next days; the first is today, what is overdue included. */
  readonly forecast: readonly number[];
  readonly retention: { readonly all: Retention; readonly month: Retention };
  readonly kinds: readonly KindStatistics[];
  /** Every topic met, the one that holds for longest first. */
  readonly topics: readonly TopicStatistics[];
  readonly weakest: readonly TopicStatistics[];
  readonly calibration: Calibration | undefined;
  /** Answers on each of the last days, steps of estimates among them; the last one today. */
  readonly calendar: readonly number[];
  readonly time: { readonly totalMs: number; readonly weekMs: number; readonly days: number };
}

export const forecastDays = 14;
export const calendarDays = 17 * 7;
const monthDays = 30;
const weakestShown = 10;

/** A question left open over lunch is not an hour of practice. */
const longestAnswerMs = 5 * 60_000;

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Trial {
  readonly at: number;
  readonly recalled: boolean;
  readonly expected: number;
}

/** First attempts at cards that had been learnt: what memory held, not what was repeated a minute ago. */
function trials(answers: readonly Answer[]): readonly Trial[] {
  const memories = new Map<string, Memory>();
  return answers
    .filter(({ mode, rating }) => movesSchedule(mode, rating))
    .flatMap((answer): readonly Trial[] => {
      const before = memories.get(answer.card);
      memories.set(answer.card, remembered(before, answer.rating, answer.at));
      // A quiz counts among its misses only: what it tells of memory is one-sided.
      if (before?.stage !== 'review' || answer.mode !== 'drill') return [];
      return [{ at: answer.at, recalled: answer.rating > 1, expected: recallAt(before, answer.at) }];
    });
}

function retentionOf(all: readonly Trial[]): Retention {
  return { asked: all.length, recalled: all.filter(({ recalled }) => recalled).length, expected: mean(all.map(({ expected }) => expected)) };
}

/**
 * By the model, a card that was missed a minute ago is known for certain, since its answer was
 * just read. What is still being learnt, or learnt again, does not count as known.
 */
function heldNow(memory: Memory, now: number): number {
  return memory.stage === 'review' ? recallAt(memory, now) : 0;
}

/** Minutes after a session everything just answered is known: what differs by less than is shown is the same. */
function percent(share: number): number {
  return Math.round(share * 100);
}

interface Met {
  readonly card: Card;
  readonly memory: Memory;
}

function kindsOf(cards: readonly Card[], met: readonly Met[], now: number): readonly KindStatistics[] {
  return [...new Set(cards.map(({ about }) => about))].map((kind) => {
    const own = met.filter(({ card }) => card.about === kind);
    return {
      kind,
      cards: cards.filter(({ about }) => about === kind).length,
      met: own.length,
      stability: median(own.map(({ memory }) => memory.stability)),
      recall: mean(own.map(({ memory }) => heldNow(memory, now))),
    };
  });
}

function topicsOf(met: readonly Met[], now: number): readonly TopicStatistics[] {
  const byTopic = new Map<string, Memory[]>();
  for (const { card, memory } of met) byTopic.set(card.topic, [...(byTopic.get(card.topic) ?? []), memory]);
  return [...byTopic].map(([topic, own]) => ({
    topic,
    met: own.length,
    stability: median(own.map(({ stability }) => stability)),
    recall: mean(own.map((memory) => heldNow(memory, now))),
    lapses: own.reduce((sum, { lapses }) => sum + lapses, 0),
    leech: own.some(isLeech),
  }));
}

/** Something practised: when, how many answers, how long. */
interface Practised {
  readonly day: number;
  readonly answers: number;
  readonly ms: number;
}

function practisedIn(answers: readonly Answer[], estimates: readonly Estimate[], calendar: Calendar): readonly Practised[] {
  const counted = (ms: number): number => Math.min(ms, longestAnswerMs);
  return [
    ...answers.map(({ at, ms }) => ({ day: calendar.dayOf(at), answers: 1, ms: counted(ms) })),
    // A step that was missed is in the drill too, and counted there.
    ...estimates.map(({ at, steps }) => ({ day: calendar.dayOf(at), answers: steps.filter(({ ms }) => ms !== undefined).length, ms: steps.reduce((sum, { ms }) => sum + counted(ms ?? 0), 0) })),
  ];
}

/** What there is to count: answers that stand, in order of time, and estimates worked out. */
export interface Practice {
  readonly answers: readonly Answer[];
  readonly estimates: readonly Estimate[];
}

/** Everything `stats` shows. `progress` is the replay of the answers. */
export function statistics(cards: readonly Card[], { answers, estimates }: Practice, progress: Progress, now: number, calendar: Calendar): Statistics {
  const today = calendar.dayOf(now);
  const met: readonly Met[] = cards.flatMap((card) => {
    const memory = progress.cards.get(card.id);
    return memory === undefined ? [] : [{ card, memory }];
  });
  const dueDays = met.map(({ memory }) => Math.max(0, calendar.dayOf(memory.due) - today));
  const practised = practisedIn(answers, estimates, calendar);
  const answersOn = new Map<number, number>();
  for (const { day, answers: count } of practised) answersOn.set(day, (answersOn.get(day) ?? 0) + count);
  const spent = (from: number): number => practised.reduce((sum, { day, ms }) => sum + (day > from ? ms : 0), 0);
  const topics = topicsOf(met, now);
  const tried = trials(answers);
  return {
    cards: cards.length,
    met: met.length,
    dueToday: dueDays.filter((day) => day === 0).length,
    forecast: Array.from({ length: forecastDays }, (_, day) => dueDays.filter((due) => due === day).length),
    retention: { all: retentionOf(tried), month: retentionOf(tried.filter(({ at }) => calendar.dayOf(at) > today - monthDays)) },
    kinds: kindsOf(cards, met, now),
    topics: topics.toSorted((a, b) => b.stability - a.stability),
    weakest: topics.toSorted((a, b) => percent(a.recall) - percent(b.recall) || b.lapses - a.lapses || a.stability - b.stability).slice(0, weakestShown),
    calibration: calibrationOf(answers, estimates),
    calendar: Array.from({ length: calendarDays }, (_, i) => answersOn.get(today - calendarDays + 1 + i) ?? 0),
    time: { totalMs: spent(Number.NEGATIVE_INFINITY), weekMs: spent(today - 7), days: answersOn.size },
  };
}
