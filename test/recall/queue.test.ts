import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import { calendarIn, dateOf } from '../../src/recall/calendar.ts';
import type { Card } from '../../src/recall/card.ts';
import { day, recallAt, remembered, type Memory, type Rating } from '../../src/recall/memory.ts';
import { planFor } from '../../src/recall/plan.ts';
import { noProgress, type Progress } from '../../src/recall/progress.ts';
import { queueOf, type Wishes } from '../../src/recall/queue.ts';

const calendar = calendarIn(() => 0);
const now = Date.UTC(2026, 10, 20, 9);
const usual: Wishes = { limit: 20, newPerDay: 10, cram: false };

function cards(topics: number, each = 2): readonly Card[] {
  return Array.from({ length: topics * each }, (_, i) => {
    const topic = `t${Math.floor(i / each)}`;
    const weight = ((Math.floor(i / each) % 3) + 1) as 1 | 2 | 3;
    return { id: `${topic}/q${i % each}`, topic, kind: 'choice', about: 'pattern', weight, tags: [] };
  });
}

function answeredAt(at: number, ...ratings: readonly Rating[]): Memory {
  return ratings.reduce<Memory | undefined>((before, rating) => remembered(before, rating, before?.due ?? at), undefined)!;
}

function progress(memories: Readonly<Record<string, Memory>>, rest: Partial<Progress> = {}): Progress {
  return { ...noProgress, cards: new Map(Object.entries(memories)), ...rest };
}

const ids = (chosen: readonly Card[]): readonly string[] => chosen.map(({ id }) => id);

describe('what is asked', () => {
  it('starts with ten new cards of ten topics, what matters most first', () => {
    const queue = queueOf(cards(30), noProgress, now, calendar, usual, seededRandom('a'));
    expect(queue).toMatchObject({ fresh: 10, due: 0 });
    expect(new Set(queue.cards.map(({ topic }) => topic)).size).toBe(10);
    expect(queue.cards.every(({ weight }) => weight === 3)).toBe(true);
  });

  it('counts the cards met today against the new ones of the day', () => {
    const met = Object.fromEntries(cards(8, 1).map(({ id }) => [id, answeredAt(now - 3_600_000, 4)]));
    expect(queueOf(cards(30), progress(Object.fromEntries(Object.entries(met).map(([id, memory]) => [`${id.slice(0, -1)}0`, memory]))), now, calendar, usual, seededRandom('a')).fresh).toBe(2);
  });

  it('asks first what is most nearly forgotten', () => {
    const [a, b, c] = cards(3, 1);
    const state = progress({
      [a!.id]: answeredAt(now - 30 * day, 4),
      [b!.id]: answeredAt(now - 3 * day, 3),
      [c!.id]: answeredAt(now - 40 * day, 3),
    });
    expect(ids(queueOf([a!, b!, c!], state, now, calendar, usual, seededRandom('a')).cards)).toEqual([c!.id, a!.id, b!.id]);
  });

  it('asks in the morning what comes due in the evening', () => {
    const [card] = cards(1, 1);
    const memory = answeredAt(now - 2 * day + 10 * 3_600_000, 3);
    expect(queueOf([card!], progress({ [card!.id]: memory }), now, calendar, usual, seededRandom('a')).due).toBe(1);
    expect(queueOf([card!], progress({ [card!.id]: memory }), now - day, calendar, usual, seededRandom('a')).due).toBe(0);
  });

  it('keeps a fifth of a session for new cards, however much is due', () => {
    const all = cards(60, 1);
    const state = progress(Object.fromEntries(all.slice(0, 50).map(({ id }) => [id, answeredAt(now - 30 * day, 3)])));
    const queue = queueOf(all, state, now, calendar, usual, seededRandom('a'));
    expect(queue.cards).toHaveLength(20);
    expect(queue).toMatchObject({ fresh: 4, due: 50 });
  });

  it('never asks a card twice, keeps its limits, and keeps siblings apart where it can', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.string(), (topics, each, limit, newPerDay, seed) => {
      const all = cards(topics, each);
      const random = seededRandom(seed);
      const state = progress(Object.fromEntries(all.filter(() => random() < 0.5).map(({ id }) => [id, answeredAt(now - Math.ceil(random() * 20) * day, 3)])));
      for (const cram of [false, true]) {
        const queue = queueOf(all, state, now, calendar, { limit, newPerDay, cram }, random);
        expect(new Set(ids(queue.cards)).size).toBe(queue.cards.length);
        expect(queue.cards.length).toBeLessThanOrEqual(limit);
        const neighbours = queue.cards.filter((card, i) => queue.cards[i - 1]?.topic === card.topic).length;
        const most = Math.max(0, ...[...new Set(queue.cards.map(({ topic }) => topic))].map((topic) => queue.cards.filter((card) => card.topic === topic).length));
        // Only a topic with more than half of the cards has to follow itself.
        expect(neighbours === 0 || most > Math.ceil(queue.cards.length / 2)).toBe(true);
      }
    }), { numRuns: 200 });
  });

  it('crams the weakest, due or not', () => {
    const [a, b] = cards(2, 1);
    const state = progress({ [a!.id]: answeredAt(now, 4), [b!.id]: answeredAt(now - day, 1) });
    expect(ids(queueOf([a!, b!], state, now + day, calendar, { ...usual, cram: true }, seededRandom('a')).cards)).toEqual([b!.id, a!.id]);
  });
});

describe('a plan', () => {
  it('raises the new cards a day so that all are met before the last looks', () => {
    const all = cards(100);
    const plan = planFor(all, { ...noProgress, interview: '2026-12-05' }, calendar.dayOf(now), 10);
    expect(plan).toMatchObject({ newPerDay: 20 });
    expect(dateOf(plan!.lastLooks)).toBe('2026-11-30');
    expect(planFor(cards(10), { ...noProgress, interview: '2026-12-05' }, calendar.dayOf(now), 10)?.newPerDay).toBe(10);
  });

  it('asks nothing new in the last days, and is over when the day is there', () => {
    const at = (date: string): number => calendar.dayOf(Date.parse(`${date}T09:00:00Z`));
    expect(planFor(cards(9), { ...noProgress, interview: '2026-12-05' }, at('2026-12-01'), 10)?.newPerDay).toBe(10);
    expect(planFor(cards(9), { ...noProgress, interview: '2026-12-05' }, at('2026-12-04'), 10)?.newPerDay).toBe(0);
    expect(planFor(cards(9), { ...noProgress, interview: '2026-12-05' }, at('2026-12-05'), 10)).toBeUndefined();
    expect(planFor(cards(9), noProgress, at('2026-12-01'), 10)).toBeUndefined();
  });

  /** Sixty days of drilling by somebody who is right as often as the model expects. */
  function recallOnTheDay(interview: string | null): ReadonlyMap<number, number> {
    const all = cards(40, 2);
    const random = seededRandom('a life');
    const start = Date.UTC(2026, 9, 16, 8);
    let state: Progress = { ...noProgress, interview };
    for (let at = start; at < Date.UTC(2026, 11, 15); at += day) {
      for (let sitting = 0; sitting < 2; sitting += 1) {
        for (const { id } of queueOf(all, state, at, calendar, usual, random).cards) {
          const before = state.cards.get(id);
          const rating = before === undefined || random() < recallAt(before, at) ? 3 : 1;
          state = { ...state, cards: new Map(state.cards).set(id, remembered(before, rating, at)) };
        }
      }
    }
    const onTheDay = Date.UTC(2026, 11, 15, 9);
    return new Map([1, 2, 3].map((weight) => {
      const own = all.filter((card) => card.weight === weight).map(({ id }) => state.cards.get(id));
      return [weight, own.reduce((sum, memory) => sum + (memory === undefined ? 0 : recallAt(memory, onTheDay)), 0) / own.length];
    }));
  }

  it('makes what matters strongest on the day', () => {
    const planned = recallOnTheDay('2026-12-15');
    const unplanned = recallOnTheDay(null);
    expect(planned.get(3)).toBeGreaterThan(0.96);
    expect(planned.get(3)).toBeGreaterThan(unplanned.get(3)!);
    expect(planned.get(3)).toBeGreaterThan(planned.get(1)!);
  });
});
