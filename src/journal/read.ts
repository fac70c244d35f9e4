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

/** Events in the order written, each id once; what cannot be read is counted and left out. */
export function readEvents(text: string): Reading {
  const events: JournalEvent[] = [];
  const skipped: Skipped[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (line === '' || line === '\r') continue;
    const event = eventOf(line);
    if (typeof event === 'string') skipped.push({ line: number, fault: event });
    else events.push(event);
  }
  const once = eachOnce(events);
  return { events: once, skipped, duplicates: events.length - once.length };
}

/**
 * The events of a text one by one as written, each id once as long as time goes forward. They
 * are read anew at each pass and never all held: a long history is folded in half the time.
 */
export function eventsIn(text: string): History {
  const passing = function* (): Generator<JournalEvent> {
    let at = Number.NaN;
    let ids: string[] = [];
    for (let from = 0; from < text.length; ) {
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      const event = end === from ? 'torn' : eventOf(text.slice(from, end));
      from = end + 1;
      if (typeof event === 'string') continue;
      // An id goes with its time: only events of the same instant can be the same one.
      if (event.at === at && ids.includes(event.id)) continue;
      if (event.at === at) ids.push(event.id);
      else ids = [event.id];
      at = event.at;
      yield event;
    }
  };
  return {
    [Symbol.iterator]: () => passing(),
    *of(type) {
      const mark = `"type":"${type}"`;
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        const end = text.indexOf('\n', at);
        const event = eventOf(text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end));
        if (typeof event !== 'string' && event.type === type) yield event as EventOf<typeof type>;
      }
    },
  };
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
