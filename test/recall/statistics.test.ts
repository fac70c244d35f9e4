import { describe, expect, it } from 'vitest';
import type { EventOf } from '../../src/journal/events.ts';
import { historyOf } from '../../src/journal/read.ts';
import { calendarIn } from '../../src/recall/calendar.ts';
import type { Card } from '../../src/recall/card.ts';
import { day } from '../../src/recall/memory.ts';
import { progressFold } from '../../src/recall/progress-fold.ts';
import { noProgress } from '../../src/recall/progress.ts';
import { calendarDays, statistics, type Statistics } from '../../src/recall/statistics.ts';

const now = Date.UTC(2026, 10, 20, 9);
const cards: readonly Card[] = ['a', 'b', 'c'].map((topic) => ({ id: `${topic}/1`, topic, kind: 'number', about: topic === 'c' ? 'number' : 'pattern', weight: 2, tags: [] }));

function answer(id: string, daysAgo: number, rest: Partial<EventOf<'answer'>> = {}): EventOf<'answer'> {
  return { id: `${id}${daysAgo}`, v: 1, at: now - daysAgo * day, type: 'answer', card: `${id}/1`, rating: 3, score: 1, ms: 60_000, mode: 'drill', ...rest };
}

function counted(answers: readonly EventOf<'answer'>[], estimates: readonly EventOf<'estimate-end'>[] = []): Statistics {
  const progress = progressFold.extend(noProgress, historyOf(answers))!;
  return statistics(cards, { answers, estimates }, progress, now, calendarIn(() => 0));
}

describe('statistics', () => {
  it('count what is met, what comes due and when', () => {
    const found = counted([answer('a', 3), answer('b', 1)]);
    expect(found).toMatchObject({ cards: 3, met: 2, dueToday: 1 });
    expect(found.forecast.slice(0, 4)).toEqual([1, 1, 0, 0]);
    expect(found.kinds.map(({ kind, cards: all, met }) => [kind, all, met])).toEqual([['pattern', 2, 2], ['number', 1, 0]]);
  });

  it('measure retention on what had been learnt before, against what was expected', () => {
    const { retention } = counted([answer('a', 40), answer('a', 38, { rating: 1, score: 0 }), answer('a', 38 - 0.01, { id: 'again' }), answer('b', 4), answer('b', 2)]);
    expect(retention.all).toMatchObject({ asked: 2, recalled: 1 });
    expect(retention.all.expected).toBeCloseTo(0.912, 2);
    expect(retention.month).toMatchObject({ asked: 1, recalled: 1 });
  });

  it('tell how figures lean', () => {
    const off = (factor: number): Partial<EventOf<'answer'>> => ({ off: Math.log10(factor) });
    expect(counted([answer('a', 3, off(2)), answer('b', 3, off(3)), answer('c', 3, off(20)), answer('c', 2)]).calibration).toMatchObject({ answers: 3, within2: 1 / 3, within10: 2 / 3, bias: expect.closeTo(3) as number });
    expect(counted([answer('a', 3)]).calibration).toBeUndefined();
  });

  it('take figures from drills, quizzes and estimates worked out by hand', () => {
    const steps = [{ step: 'write_qps', off: 0.1, held: true, ms: 30_000 }, { step: 'read_qps', off: 2, held: false }, { step: 'servers' }];
    const estimate: EventOf<'estimate-end'> = { id: 'e', v: 1, at: now - day, type: 'estimate-end', name: 'twitter', steps };
    const found = counted([answer('a', 2, { off: 0 }), answer('b', 1, { mode: 'quiz', off: 0.5 })], [estimate]);
    expect(found.calibration).toMatchObject({ answers: 4, from: { drill: 1, quiz: 1, estimate: 2 }, within2: 0.5, within10: 0.75, ranges: 2, held: 1 });
    expect(found.calendar.slice(-3)).toEqual([1, 2, 0]);
    expect(found.time).toEqual({ totalMs: 150_000, weekMs: 150_000, days: 2 });
  });

  it('count practice of every mode, and a question left open as five minutes', () => {
    const found = counted([answer('a', 8, { mode: 'quiz' }), answer('b', 1, { ms: 3_600_000 }), answer('b', 0)]);
    expect(found.time).toEqual({ totalMs: 7 * 60_000, weekMs: 6 * 60_000, days: 3 });
    expect(found.calendar).toHaveLength(calendarDays);
    expect(found.calendar.slice(-9)).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('name the weakest topics first', () => {
    const { weakest } = counted([answer('a', 30), answer('c', 10), answer('b', 1)]);
    expect(weakest.map(({ topic }) => topic)).toEqual(['a', 'c', 'b']);
    expect(weakest.every(({ recall }) => recall > 0 && recall <= 1)).toBe(true);
  });

  it('put first what holds for least among what was answered minutes ago', () => {
    const { weakest } = counted([answer('a', 20), answer('b', 10), answer('c', 0.02, { rating: 2 }), answer('b', 0.01), answer('a', 0)]);
    expect(weakest.map(({ topic }) => topic)).toEqual(['c', 'b', 'a']);
  });

  it('do not count as known what was missed and is still being learnt', () => {
    const { kinds, weakest } = counted([answer('a', 30), answer('b', 0, { rating: 1, score: 0 })]);
    expect(weakest.map(({ topic, recall }) => [topic, recall === 0])).toEqual([['b', true], ['a', false]]);
    expect(kinds.find(({ kind }) => kind === 'pattern')?.recall).toBeLessThan(0.5);
  });
});
