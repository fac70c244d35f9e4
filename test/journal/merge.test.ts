import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/journal/events.ts';
import { merged } from '../../src/journal/merge.ts';

const history = (origin: string): fc.Arbitrary<readonly JournalEvent[]> =>
  fc.uniqueArray(fc.nat(50), { maxLength: 20 }).map((numbers) =>
    numbers.map((n): JournalEvent => ({ id: `${origin}-${n}`, v: 1, at: n, type: 'answer', card: 'a/1', rating: 3, score: 1, ms: 1, mode: 'drill' })));

const asLines = (events: readonly JournalEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const idsOf = (events: readonly JournalEvent[]): readonly string[] => events.map(({ id }) => id).sort();

describe('merging two histories', () => {
  it('gives both machines the same events, each once, whichever merges first and however often', () => {
    fc.assert(fc.property(history('a'), history('b'), history('both'), (own, other, common) => {
      const [here, there] = [[...own, ...common], [...common, ...other]];
      const atHome = [...here, ...merged(here, asLines(there)).added];
      const away = [...there, ...merged(there, JSON.stringify(here)).added];
      expect(idsOf(atHome)).toEqual(idsOf(away));
      expect(new Set(idsOf(atHome)).size).toBe(atHome.length);
      expect(merged(atHome, asLines(away))).toEqual({ added: [], known: away.length, unreadable: 0 });
    }));
  });

  it('takes an indented list, and counts what is no event', () => {
    const event = { id: 'x', v: 1, at: 1, type: 'undo', answer: 'y' };
    expect(merged([], JSON.stringify([event, { id: 'z' }, 3], undefined, 2))).toMatchObject({ added: [event], known: 0, unreadable: 2 });
    expect(merged([], `[broken\n${JSON.stringify(event)}\n`)).toMatchObject({ added: [event], unreadable: 1 });
    expect(merged([], '')).toEqual({ added: [], known: 0, unreadable: 0 });
  });

  it('adds an event once though the file has it twice', () => {
    const event = { id: 'x', v: 1, at: 1, type: 'undo', answer: 'y' } as const;
    expect(merged([], asLines([event, event])).added).toEqual([event]);
  });
});
