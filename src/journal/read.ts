import { eventOf, type EventOf, type EventType, type Fault, type JournalEvent } from './events.ts';

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

/** Whether a line says nothing, as after an editor ended the file with an empty one. */
function isEmpty(line: string): boolean {
  return line === '' || line === '\r';
}

/** In a string of JSON the quotes would be escaped: it is an answer's line, if any. */
const answerType = '"type":"answer"';

/** Lines that another program may have spelled in another way are let through. */
export function isBesideAnswers(line: string): boolean {
  return !line.includes(answerType);
}

/** Events in the order written, each id once; what cannot be read is counted and left out. @param wanted which lines to read */
export function readEvents(bytes: Buffer, wanted: (line: string) => boolean = () => true): Reading {
  const events: JournalEvent[] = [];
  const skipped: Skipped[] = [];
  let number = 0;
  for (const line of bytes.toString().split('\n')) {
    number += 1;
    if (isEmpty(line) || !wanted(line)) continue;
    const event = eventOf(line);
    if (typeof event === 'string') skipped.push({ line: number, fault: event });
    else events.push(event);
  }
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
