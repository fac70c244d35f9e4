import * as fc from 'fast-check';
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { day, isLeech, minute, recallAt, remembered, type Memory, type Rating } from '../../src/recall/memory.ts';
import { wayThrough, type Way } from '../../src/recall/steps.ts';

const start = Date.UTC(2022, 10, 29, 12, 30);
const anki = wayThrough({ learning: [1, 10], relearning: [10] });
const [again, hard, good, easy] = [1, 2, 3, 4] as const;

/** Answers given at whole days after one another, or, without `gaps`, each on its due moment. */
function taught(ratings: readonly Rating[], gaps?: readonly number[], way?: Way): readonly Memory[] {
  const states: Memory[] = [];
  let at = start;
  for (const [i, rating] of ratings.entries()) {
    const before = states.at(-1);
    at = gaps === undefined ? (before?.due ?? at) : at + (gaps[i] ?? 0) * day;
    states.push(remembered(before, rating, at, way));
  }
  return states;
}

describe('the published vectors of FSRS-6', () => {
  it('gives the first stabilities and difficulties (ts-fsrs, FSRS-6 first repeat)', () => {
    const first = ([again, hard, good, easy] as const).map((rating) => remembered(undefined, rating, start));
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
  });

  it('gives the intervals of thirteen answers (py-fsrs and ts-fsrs, ivl_history)', () => {
    const ratings = [good, good, good, good, good, good, again, again, good, good, good, good, good];
    const days = taught(ratings, undefined, anki).map(({ last, due }) => Math.floor((due - last) / day));
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('gives the memory after six answers (fsrs-rs, memory_state)', () => {
    const end = taught([again, good, good, good, good, good], [0, 0, 1, 3, 8, 21]).at(-1);
    expect(end?.stability).toBeCloseTo(53.62691, 4);
    expect(end?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('gives the retrievability of an easy card on its due day (ts-fsrs, get retrievability)', () => {
    const memory = remembered(undefined, easy, start);
    expect(recallAt(memory, start + 8 * day)).toBeCloseTo(0.9024733, 7);
  });

  it('gives the waits of the learning steps (py-fsrs, hard learning steps)', () => {
    const wait = (rating: Rating): number => (remembered(undefined, rating, start, anki).due - start) / minute;
    expect([wait(again), wait(hard), wait(good)]).toEqual([1, 5.5, 10]);
  });
});

describe('a card', () => {
  it('goes straight to days when it is known at first sight, and comes back in ten minutes when not', () => {
    expect(remembered(undefined, good, start)).toMatchObject({ stage: 'review', due: start + 2 * day });
    expect(remembered(undefined, again, start)).toMatchObject({ stage: 'learning', due: start + 10 * minute });
  });

  it('lapses only when it had been learnt', () => {
    const ratings = [again, again, good, again, again, good, again] as const;
    expect(taught(ratings).map(({ lapses }) => lapses)).toEqual([0, 0, 0, 1, 1, 1, 2]);
    expect(taught(ratings).map(({ stage }) => stage)).toEqual(['learning', 'learning', 'review', 'relearning', 'relearning', 'review', 'relearning']);
  });

  it('is a leech after five lapses', () => {
    const ratings = [good, again, good, again, good, again, good, again, good, again] as const;
    expect(taught(ratings).map(isLeech).lastIndexOf(false)).toBe(8);
    expect(isLeech(taught(ratings).at(-1) as Memory)).toBe(true);
  });

  it('never comes back before it was answered, however the clock jumps', () => {
    const answer = fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.double({ min: -400, max: 4000, noNaN: true }));
    fc.assert(fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), (answers) => {
      let memory: Memory | undefined;
      let at = start;
      for (const [rating, gap] of answers) {
        at = Math.round(at + gap * day);
        memory = remembered(memory, rating, at);
        expect(memory.due).toBeGreaterThan(at);
        expect(Number.isFinite(memory.due)).toBe(true);
        expect(memory.stability).toBeGreaterThan(0);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(recallAt(memory, at - day)).toBe(1);
      }
    }));
  });

  it('waits whole days of 24 hours over summer time and leap days alike', () => {
    for (const instant of [Date.UTC(2028, 1, 27, 9), Date.UTC(2026, 2, 28, 9), Date.UTC(2026, 9, 24, 9)]) {
      const memory = remembered(undefined, good, instant);
      expect(memory.due - instant).toBe(2 * day);
    }
  });
});

describe('the memory model', () => {
  it('follows ts-fsrs to the last digit, whatever is answered when', () => {
    const library = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false }));
    const answer = fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.oneof(fc.constant(0), fc.double({ min: 0.6, max: 400, noNaN: true })));
    fc.assert(fc.property(fc.array(answer, { minLength: 1, maxLength: 15 }), (answers) => {
      let memory: Memory | undefined;
      let state: { stability: number; difficulty: number } | null = null;
      let at = start;
      for (const [rating, gap] of answers) {
        const next = at + Math.round(gap * day);
        const days = memory === undefined ? 0 : (next - at) / day;
        memory = remembered(memory, rating, next);
        state = library.next_state(state, days, rating);
        at = next;
        expect({ stability: memory.stability, difficulty: memory.difficulty }).toEqual(state);
        expect(recallAt(memory, at + 9.5 * day)).toBe(library.forgetting_curve(9.5, memory.stability));
      }
    }));
  });
});
