import type { EventOf } from '../journal/events.ts';
import type { Calendar } from './calendar.ts';
import type { Card } from './card.ts';
import { isLeech, recallAt, remembered, type Memory } from './memory.ts';
import type { Progress } from './progress.ts';

type Answer = EventOf<'answer'>;

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
  /** Mean probability of recall now, 0 to 1. */
  readonly recall: number;
}

export interface TopicStatistics {
  readonly topic: string;
  readonly recall: number;
  readonly lapses: number;
  readonly leech: boolean;
}

/** How far typed figures lie from the right ones. */
export interface Calibration {
  readonly answers: number;
  /** Shares from 0 to 1. */
  readonly within2: number;
  readonly within10: number;
  /** Median of given ÷ right: above 1 is too high. */
  readonly bias: number;
}

export interface Statistics {
  readonly cards: number;
  readonly met: number;
  readonly dueToday: number;
  /** Cards that come due on each of the next days; the first is today, what is overdue included. */
  readonly forecast: readonly number[];
  readonly retention: { readonly all: Retention; readonly month: Retention };
  readonly kinds: readonly KindStatistics[];
  readonly weakest: readonly TopicStatistics[];
  readonly calibration: Calibration | undefined;
  /** Answers on each of the last days, the last one today. */
  readonly calendar: readonly number[];
  readonly time: { readonly totalMs: number; readonly weekMs: number; readonly days: number };
}

export const forecastDays = 14;
export const calendarDays = 17 * 7;
const monthDays = 30;
const weakestShown = 10;

/** A question left open over lunch is not an hour of practice. */
const longestAnswerMs = 5 * 60_000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

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
    .filter(({ mode }) => mode === 'drill')
    .flatMap((answer): readonly Trial[] => {
      const before = memories.get(answer.card);
      memories.set(answer.card, remembered(before, answer.rating, answer.at));
      if (before?.stage !== 'review') return [];
      return [{ at: answer.at, recalled: answer.rating > 1, expected: recallAt(before, answer.at) }];
    });
}

function retentionOf(all: readonly Trial[]): Retention {
  return { asked: all.length, recalled: all.filter(({ recalled }) => recalled).length, expected: mean(all.map(({ expected }) => expected)) };
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
      recall: mean(own.map(({ memory }) => recallAt(memory, now))),
    };
  });
}

function weakestOf(met: readonly Met[], now: number): readonly TopicStatistics[] {
  const topics = [...new Set(met.map(({ card }) => card.topic))].map((topic) => {
    const own = met.filter(({ card }) => card.topic === topic).map(({ memory }) => memory);
    return { topic, recall: mean(own.map((memory) => recallAt(memory, now))), lapses: own.reduce((sum, { lapses }) => sum + lapses, 0), leech: own.some(isLeech) };
  });
  return topics.sort((a, b) => a.recall - b.recall || b.lapses - a.lapses).slice(0, weakestShown);
}

function calibrationOf(answers: readonly Answer[]): Calibration | undefined {
  const offs = answers.flatMap(({ off }) => (off === undefined ? [] : [off]));
  if (offs.length === 0) return undefined;
  const share = (factor: number): number => offs.filter((off) => Math.abs(off) <= Math.log10(factor) + 1e-9).length / offs.length;
  return { answers: offs.length, within2: share(2), within10: share(10), bias: 10 ** median(offs) };
}

/** Everything `stats` shows. `answers` stand, in order of time; `progress` is their replay. */
export function statistics(cards: readonly Card[], answers: readonly Answer[], progress: Progress, now: number, calendar: Calendar): Statistics {
  const today = calendar.dayOf(now);
  const met: readonly Met[] = cards.flatMap((card) => {
    const memory = Object.hasOwn(progress.cards, card.id) ? progress.cards[card.id] : undefined;
    return memory === undefined ? [] : [{ card, memory }];
  });
  const dueDays = met.map(({ memory }) => Math.max(0, calendar.dayOf(memory.due) - today));
  const answerDays = answers.map(({ at }) => calendar.dayOf(at));
  const spent = (from: number): number => answers.reduce((sum, { ms }, i) => sum + ((answerDays[i] ?? 0) > from ? Math.min(ms, longestAnswerMs) : 0), 0);
  const tried = trials(answers);
  return {
    cards: cards.length,
    met: met.length,
    dueToday: dueDays.filter((day) => day === 0).length,
    forecast: Array.from({ length: forecastDays }, (_, day) => dueDays.filter((due) => due === day).length),
    retention: { all: retentionOf(tried), month: retentionOf(tried.filter(({ at }) => calendar.dayOf(at) > today - monthDays)) },
    kinds: kindsOf(cards, met, now),
    weakest: weakestOf(met, now),
    calibration: calibrationOf(answers),
    calendar: Array.from({ length: calendarDays }, (_, i) => answerDays.filter((day) => day === today - calendarDays + 1 + i).length),
    time: { totalMs: spent(Number.NEGATIVE_INFINITY), weekMs: spent(today - 7), days: new Set(answerDays).size },
  };
}
