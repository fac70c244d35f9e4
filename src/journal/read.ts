import { answerReader, newline, type AnswerRead } from './answer-bytes.ts';
import { field } from './answer-grammar.ts';
import { eventOf, formatVersion, type EventOf, type EventType, type Fault, type JournalEvent } from './events.ts';

/** Events that can be gone through more than once. */
export interface History extends Iterable<JournalEvent> {
  of<T extends EventType>(type: T): Iterable<EventOf<T>>;
}

/** A line that is skipped, never deleted; `line` counts from 1. */
export interface Skipped {
  readonly line: number;
  readonly fault: Fault;
}

/** `duplicates`: events that stood in the text more than once, as after importing the same history twice. */
export interface Reading {
  readonly events: readonly JournalEvent[];
  readonly skipped: readonly Skipped[];
  readonly duplicates: number;
}

/** Each id once. An id goes with its time: where every time is later than the one before, none can repeat. */
function eachOnce(events: readonly JournalEvent[]): readonly JournalEvent[] {
  if (events.every((event, i) => i === 0 || (events[i - 1]?.at ?? 0) < event.at)) return events;
  const ids = new Set<string>();
  return events.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** What is done with each line of a journal. */
export interface Visitor {
  /** An answer spelled as the program spells it, which is not made an event; its line begins at `start`. */
  readonly answer: (answer: AnswerRead, start: number) => void;
  readonly other: (event: JournalEvent) => void;
  readonly skipped?: (skipped: Skipped) => void;
}

/** Goes through the lines in the bytes up to an end, in the order written; may be called again when there are others in them. */
export function linesWalker(bytes: Buffer, { answer, other, skipped }: Visitor): (end: number) => void {
  const reader = answerReader(bytes);
  let number = 0;
  return (size) => {
    for (let start = 0; start < size; ) {
      number += 1;
      const next = reader.read(start, size);
      if (next >= 0) {
        answer(reader.answer, start);
        start = next;
        continue;
      }
      const found = bytes.indexOf(newline, start);
      const end = found < 0 || found > size ? size : found;
      const line = bytes.toString('utf8', start, end);
      start = end + 1;
      if (line === '' || line === '\r') continue;
      const event = eventOf(line);
      if (typeof event === 'string') skipped?.({ line: number, fault: event });
      else other(event);
    }
  };
}

function answerEvent(bytes: Buffer, { at, mode, rating, from, to }: AnswerRead): EventOf<'answer'> {
  const text = (index: number): string => bytes.toString('latin1', from[index], to[index]);
  const event = { id: text(field.id), v: formatVersion, at, type: 'answer', mode, card: text(field.card), rating, score: Number(text(field.score)), ms: Number(text(field.ms)) } as const;
  return from[field.off] === 0 ? event : { ...event, off: Number(text(field.off)) };
}

/** Events in the order written, each id once; what cannot be read is counted and left out. */
export function readEvents(bytes: Buffer): Reading {
  const events: JournalEvent[] = [];
  const skipped: Skipped[] = [];
  const walk = linesWalker(bytes, {
    answer: (answer) => events.push(answerEvent(bytes, answer)),
    other: (event) => events.push(event),
    skipped: (line) => skipped.push(line),
  });
  walk(bytes.length);
  const once = eachOnce(events);
  return { events: once, skipped, duplicates: events.length - once.length };
}

/** Events at hand, as a history. */
export function historyOf(events: readonly JournalEvent[]): History {
  return {
    [Symbol.iterator]: () => events[Symbol.iterator](),
    of: (type) => events.filter((event): event is EventOf<typeof type> => event.type === type),
  };
}

/** In the order things happened; events of one instant keep the order in which they were written. */
export function inTime<E extends { readonly at: number }>(events: readonly E[]): readonly E[] {
  const sorted = events.every((event, i) => i === 0 || (events[i - 1]?.at ?? 0) <= event.at);
  return sorted ? events : [...events].sort((a, b) => a.at - b.at);
}
