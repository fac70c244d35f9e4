import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelFor, takenBack, type Kernel } from '../../src/recall/kernel.ts';
import { day, remembered, type Memory, type Rating } from '../../src/recall/memory.ts';

const latest = 253_402_300_799_999;
const plainName = fc.stringMatching(/^[ !#-[\]-~]{0,40}$/);

/** As the program writes them. */
const answer = fc.record(
  {
    id: fc.stringMatching(/^[\w-]{1,20}$/),
    v: fc.constant(1),
    at: fc.oneof(fc.integer({ min: 1, max: 300_000_000_000_000 }), fc.constant(latest)),
    type: fc.constant('answer'),
    mode: fc.constantFrom('drill', 'cram', 'quiz'),
    card: plainName,
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    score: fc.constantFrom(0, 1, 0.5, 1 / 3, 0.05),
    ms: fc.oneof(fc.nat(), fc.constantFrom(0, 999_999_999_999_999)),
    off: fc.constantFrom(0, -0.5, 2, 12.25, -3),
  },
  { requiredKeys: ['id', 'v', 'at', 'type', 'mode', 'card', 'rating', 'score', 'ms'] },
);

function lineOf(event: object): string {
  return `${JSON.stringify(event)}\n`;
}

/** A kernel with a text in its block, and where it stopped reading. */
function reading(text: string, rows = 100_000): { readonly kernel: Kernel; readonly stopped: number } {
  const kernel = kernelFor(rows);
  kernel.block(Buffer.byteLength(text)).write(text);
  return { kernel, stopped: kernel.read(0, Buffer.byteLength(text), 0) };
}

function onCard(card: string, at: number): string {
  return lineOf({ id: `x-${at}`, v: 1, at, type: 'answer', mode: 'drill', card, rating: 3, score: 1, ms: 5 });
}

describe('the kernel that replays answers', () => {
  it('takes in every answer as the program writes it', () => {
    fc.assert(fc.property(answer, (event) => {
      const line = lineOf(event);
      const { kernel, stopped } = reading(line);
      expect(stopped).toBe(event.at <= latest ? line.length : 0);
      if (stopped === 0) return;
      const { count, at, line: lines, mark, rating } = kernel.rows();
      const counts = event.mode === 'drill' || (event.mode === 'quiz' && event.rating === 1);
      expect([count, at[0], lines[0], mark[0], rating[0]]).toEqual([1, event.at, 0, kernel.markOf(event.id), counts ? event.rating : 0]);
      expect(kernel.learnt().memories).toEqual(counts ? [[event.card, remembered(undefined, event.rating, event.at)]] : []);
    }));
  });

  it('takes in nothing that was cut short, and nothing with anything else in it', () => {
    fc.assert(fc.property(answer, fc.nat(), fc.constantFrom(' ', '"', '\\', 'é', '\t', '\u0000', '00', '-', 'e1', '.', ','), (event, place, stray) => {
      const line = lineOf({ ...event, at: 1_700_000_000_000 });
      const cut = place % (line.length - 1);
      expect(reading(`${line.slice(0, cut)}\n`).stopped).toBe(0);
      const spoilt = line.slice(0, cut) + stray + line.slice(cut);
      const { kernel, stopped } = reading(spoilt);
      if (stopped === 0) return;
      // What is still an answer is one that the parser reads as well, and as the same.
      const read = JSON.parse(spoilt) as { at: number; card: string };
      expect(kernel.rows().at[0]).toBe(read.at);
      for (const [card] of kernel.learnt().memories) expect(card).toBe(read.card);
    }));
  });

  it('stops where time does not go forward, and goes on behind the line that was read in another way', () => {
    const [first, same, later] = [onCard('a/1', 5), onCard('b/1', 5), onCard('a/1', 6)];
    const { kernel, stopped } = reading(first + same + later);
    expect(stopped).toBe(first.length);
    expect(kernel.add(5, 'é/1', 3)).toBe(1);
    expect(kernel.read(first.length + same.length, first.length + same.length + later.length, 1000)).toBe(first.length + same.length + later.length);
    expect([...kernel.rows().line]).toEqual([0, -1, 1000]);
    expect(kernel.learnt().memories.map(([card, { answers }]) => [card, answers])).toEqual([['a/1', 2], ['é/1', 1]]);
  });

  it('leaves out what was taken back', () => {
    const { kernel } = reading(onCard('a/1', 5) + onCard('b/1', 900_005));
    kernel.rows().rating[0] = takenBack;
    expect(kernel.learnt()).toMatchObject({ memories: [['b/1', { answers: 1 }]], practised: [[1, 1]] });
  });

  it('stops where there is no room for another answer or another card', () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => onCard(`card/${i}`, i + 1));
    expect(reading(lines.slice(0, 5).join(''), 3).stopped).toBe(lines.slice(0, 3).join('').length);
    const { kernel, stopped } = reading(lines.join(''));
    const taken = kernel.rows().count;
    expect(taken).toBe(2 ** 15);
    expect(stopped).toBe(lines.slice(0, taken).join('').length);
    expect(kernel.add(50_000, 'one/more', 3)).toBe(-1);
    expect(kernel.add(50_000, 'card/7', 3)).toBe(taken);
  });

  it('tells names apart whose bytes have the same hash', () => {
    const { kernel } = reading(onCard('Aa/1', 1) + onCard('BB/1', 2) + onCard('Aa/1', 3));
    expect(kernel.learnt().memories.map(([card, { answers }]) => [card, answers])).toEqual([['Aa/1', 2], ['BB/1', 1]]);
  });

  it('refuses a name that is too long for it, or is no text', () => {
    expect(kernelFor(5).add(1, 'x'.repeat(2000), 3)).toBe(-1);
    expect(kernelFor(5).add(1, '\uD800', 3)).toBe(-1);
  });

  it('comes to what is remembered of one answer after another, to the last digit', () => {
    const step = fc.record({ card: fc.constantFrom('a', 'b', 'c'), rating: fc.constantFrom<Rating>(1, 2, 3, 4), gap: fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: day }), fc.integer({ min: day, max: 3000 * day })) });
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const kernel = kernelFor(steps.length);
      const apart = new Map<string, Memory>();
      let at = Date.UTC(2020, 1, 28, 9);
      for (const { card, rating, gap } of steps) {
        at += gap;
        kernel.add(at, card, rating);
        apart.set(card, remembered(apart.get(card), rating, at));
      }
      expect(kernel.learnt().memories).toEqual([...apart]);
    }), { numRuns: 300 });
  });
});
