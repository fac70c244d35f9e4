import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/journal/events.ts';
import { fileLines, type Lines } from '../../src/journal/blocks.ts';
import { historyOf, inTime, readEvents } from '../../src/journal/read.ts';
import { progressFold } from '../../src/recall/progress-fold.ts';
import { noProgress, type Progress } from '../../src/recall/progress.ts';

const start = Date.UTC(2026, 0, 5, 8);

/** A history: answers on few cards, some taken back, plans now and then, the clock now and then set back. */
const history = fc
  .array(
    fc.record({
      gap: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 3 * 86_400_000 }) }, { weight: 1, arbitrary: fc.integer({ min: -5_000_000, max: -1 }) }),
      what: fc.oneof(
        { weight: 8, arbitrary: fc.record({ card: fc.constantFrom('a/1', 'a/2', 'b/1', '__proto__'), rating: fc.constantFrom(1, 2, 3, 4), mode: fc.constantFrom('drill', 'drill', 'cram', 'quiz') }) },
        { weight: 1, arbitrary: fc.record({ undo: fc.nat(30) }) },
        { weight: 1, arbitrary: fc.record({ date: fc.constantFrom('2026-12-15', null) }) },
      ),
    }),
    { maxLength: 30 },
  )
  .map((steps) => {
    let at = start;
    return steps.map(({ gap, what }, i): JournalEvent => {
      at += gap;
      const stamp = { id: `e${i}`, v: 1, at } as const;
      if ('undo' in what) return { ...stamp, type: 'undo', answer: `e${what.undo}` };
      if ('date' in what) return { ...stamp, type: 'plan', date: what.date };
      return { ...stamp, type: 'answer', score: 1, ms: 10, ...what };
    });
  });

function replayed(events: readonly JournalEvent[]): Progress {
  const state = progressFold.extend(noProgress, historyOf(inTime(events)));
  if (state === undefined) throw new Error('refused');
  return state;
}

/** From the bytes of a file with that text. */
function linesOf(text: string): Lines {
  const bytes = Buffer.from(text);
  return fileLines('journal.jsonl', { size: () => bytes.length, readInto: (_path, into, offset) => bytes.copy(into, 0, offset) });
}

function replay(text: string): Progress | undefined {
  return progressFold.replay?.(linesOf(text));
}

describe('replaying the journal', () => {
  it('gives the same from the bytes of the file as from events in memory', () => {
    const spelling = fc.constantFrom<(line: string) => string>((line) => line, (line) => line, (line) => line.replace(',"type"', ', "type"'), (line) => `{"torn\n${line}\n${line}`, (line) => line.replace('a/1', '\\u0061/1'));
    fc.assert(fc.property(history, fc.array(spelling, { minLength: 30, maxLength: 30 }), fc.boolean(), (events, spellings, sorted) => {
      const text = (sorted ? inTime(events) : events).map((event, i) => `${spellings[i]?.(JSON.stringify(event)) ?? ''}\n`).join('');
      const expected = progressFold.extend(noProgress, historyOf(readEvents(Buffer.from(text)).events));
      expect(replay(text)).toEqual(expected);
    }), { numRuns: 200 });
  });

  it('gives the same whatever happened to the lines', () => {
    const damage = fc.record({ line: fc.nat(), at: fc.nat(200), length: fc.nat(3), text: fc.constantFrom('', '0', '-', '.', '"', ',', '}', ' ', '\n', '\r', '\\', '00', '1e3', 'é', '\u0000', '5', '"off":1') });
    fc.assert(fc.property(history, fc.array(damage, { maxLength: 4 }), (events, damages) => {
      const lines = inTime(events).map((event) => JSON.stringify(event));
      for (const { line, at, length, text } of damages) {
        const hit = lines[line % lines.length];
        if (hit !== undefined) lines[line % lines.length] = hit.slice(0, at) + text + hit.slice(at + length);
      }
      const text = lines.map((line) => `${line}\n`).join('');
      const read = readEvents(Buffer.from(text)).events;
      expect(replay(text)).toEqual(progressFold.extend(noProgress, historyOf(read)));
    }), { numRuns: 300 });
  });

  it('leaves to the slower way what the quick one has no room for', () => {
    const event = (card: string) => ({ id: 'x', v: 1, at: start, type: 'answer', mode: 'drill', card, rating: 3, score: 1, ms: 5 });
    for (const card of ['é'.repeat(600), '\uD800']) expect(replay(`${JSON.stringify(event(card))}\n`)).toBeUndefined();
  });

  it('finds an answer that was taken back in any block, and tells ids apart whose bytes have the same sum', () => {
    const [first, second] = ['Aa-1', 'BB-1'];
    const event = (id: string, minutes: number) => ({ id, v: 1, at: start + minutes * 60_000, type: 'answer', mode: 'drill', card: `a/${id}`, rating: 3, score: 1, ms: 5 });
    const padding = JSON.stringify({ id: 'x', v: 1, at: start + 180_000, type: 'interview-note', text: 'x'.repeat(600_000) });
    const text = [JSON.stringify(event(first, 1)), JSON.stringify(event(second, 2)), padding, JSON.stringify({ id: 'u', v: 1, at: start + 240_000, type: 'undo', answer: second }), ''].join('\n');
    expect([...(replay(text)?.cards.keys() ?? [])]).toEqual([`a/${first}`]);
  });

  it('gives the same from a prefix and the rest as from all, or asks for all', () => {
    fc.assert(fc.property(history, fc.nat(30), (events, cut) => {
      const rest = progressFold.extend(replayed(events.slice(0, cut)), historyOf(events.slice(cut)));
      expect(rest ?? replayed(events)).toEqual(replayed(events));
    }));
  });

  it('needs no second look when time only goes forward and nothing is taken back', () => {
    fc.assert(fc.property(history, fc.nat(30), (events, cut) => {
      const plain = inTime(events).filter(({ type }) => type !== 'undo');
      expect(progressFold.extend(replayed(plain.slice(0, cut)), historyOf(plain.slice(cut)))).toEqual(replayed(plain));
    }));
  });

  it('restores exactly what an undone answer had changed', () => {
    fc.assert(fc.property(history, fc.constantFrom('a/1', 'new/1'), (events, card) => {
      const plain = inTime(events).filter(({ type }) => type !== 'undo');
      const at = (plain.at(-1)?.at ?? start) + 60_000;
      const answer: JournalEvent = { id: 'x', v: 1, at, type: 'answer', card, rating: 1, score: 0, ms: 5, mode: 'drill' };
      const after = replayed([...plain, answer, { id: 'y', v: 1, at: at + 1, type: 'undo', answer: 'x' }]);
      expect({ ...after, newest: 0 }).toEqual({ ...replayed(plain), newest: 0 });
    }));
  });

  it('leaves the schedule alone for crammed answers and what was right in a quiz, and counts the practice', () => {
    const event = { id: 'a', v: 1, at: start, type: 'answer', card: 'a/1', rating: 1, score: 0, ms: 5, mode: 'cram' } as const;
    const state = replayed([event, { ...event, id: 'b', mode: 'quiz', rating: 3, score: 1 }]);
    expect(state.cards).toEqual(new Map());
    expect(state.practised).toEqual([[start / 900_000, start / 900_000]]);
  });

  it('brings back what was not known in a quiz', () => {
    const state = replayed([{ id: 'a', v: 1, at: start, type: 'answer', card: 'a/1', rating: 1, score: 0, ms: 5, mode: 'quiz' }]);
    expect(state.cards.get('a/1')).toMatchObject({ stage: 'learning', due: start + 600_000 });
  });

  it('keeps when something was answered as spans, a gap of a quarter of an hour parting them', () => {
    const quarters = [0, 0, 1, 2, 4, 5, 9];
    const events = quarters.map((quarter, i): JournalEvent => ({ id: `${i}`, v: 1, at: start + quarter * 900_000, type: 'answer', card: 'a/1', rating: 3, score: 1, ms: 5, mode: 'cram' }));
    const first = start / 900_000;
    expect(replayed(events).practised).toEqual([[first, first + 2], [first + 4, first + 5], [first + 9, first + 9]]);
  });

  it('survives a round trip through its snapshot', () => {
    fc.assert(fc.property(history, (events) => {
      const state = replayed(events);
      expect(progressFold.unpack(JSON.parse(JSON.stringify(progressFold.pack(state))))).toEqual(state);
    }));
  });
});
