import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf, type JournalEvent } from '../../src/journal/events.ts';
import { readEvents } from '../../src/journal/read.ts';

const card = fc.oneof(fc.constantFrom('cache-aside/when', 'lb/x', 'é/1', '__proto__', '', 'a"b', 'tab\t', '\u0085'), fc.string({ maxLength: 12 }));

const answer = fc.record(
  {
    id: fc.oneof(fc.stringMatching(/^[\w-]{1,14}$/), fc.string({ maxLength: 4 })),
    v: fc.constant(1),
    at: fc.oneof(fc.nat(), fc.integer({ min: 0, max: 300_000_000_000_000 }), fc.constant(253_402_300_799_999)),
    type: fc.constant('answer'),
    mode: fc.constantFrom('drill', 'cram', 'quiz'),
    card,
    rating: fc.constantFrom(1, 2, 3, 4),
    score: fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0, max: 1, noNaN: true })),
    ms: fc.oneof(fc.nat(), fc.constantFrom(0, 999_999_999_999_999)),
    off: fc.oneof(fc.constantFrom(0, -0.5, 2), fc.double({ noNaN: true, noDefaultInfinity: true })),
  },
  { requiredKeys: ['id', 'v', 'at', 'type', 'mode', 'card', 'rating', 'score', 'ms'] },
);

const other = fc.constantFrom(
  '{"id":"u","v":1,"at":5,"type":"undo","answer":"a"}', '{"id":"p","v":1,"at":5,"type":"plan","date":null}', '{"id":"n","v":2,"at":5,"type":"answer"}', '', '\r', '{"id":"torn', 'null',
);

/** One small accident: a piece cut out, put in twice or written over. */
const accident = fc.record({ at: fc.nat(200), length: fc.nat(3), text: fc.oneof(fc.constant(''), fc.constantFrom('0', '-', '.', '"', ',', '}', ' ', '\n', '\r', '\\', '00', '1e3', 'é', '\u0000', '5', '"off":1'), fc.string({ maxLength: 2 })) });

const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(answer, fc.option(accident)).map(([event, changed]) => {
    const text = JSON.stringify(event);
    return changed === null ? text : text.slice(0, changed.at) + changed.text + text.slice(changed.at + changed.length);
  }) },
  { weight: 1, arbitrary: other },
);

/** What each line is by the parser and the schemas alone. */
function byParser(text: string): { readonly events: readonly JournalEvent[]; readonly skipped: readonly unknown[] } {
  const read = text.split('\n').map((content, i) => ({ content, number: i + 1 })).filter(({ content }) => content !== '' && content !== '\r');
  const found = read.map(({ content, number }) => ({ number, event: eventOf(content) }));
  return {
    events: found.flatMap(({ event }) => (typeof event === 'string' ? [] : [event])),
    skipped: found.flatMap(({ event, number }) => (typeof event === 'string' ? [{ line: number, fault: event }] : [])),
  };
}

describe('reading a journal from its bytes', () => {
  it('gives what the parser and the schemas give, whatever happened to the lines', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('', '\n'), (lines, end) => {
      const text = lines.join('\n') + end;
      const expected = byParser(text);
      fc.pre(new Set(expected.events.map(({ id }) => id)).size === expected.events.length);
      const { events, skipped } = readEvents(Buffer.from(text));
      expect({ events, skipped }).toEqual(expected);
    }), { numRuns: 1000 });
  });
});
