import { eventOf, type Fault, type JournalEvent } from './events.ts';

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

/** In the order things happened; events of one instant keep the order in which they were written. */
export function inTime<E extends { readonly at: number }>(events: readonly E[]): readonly E[] {
  const sorted = events.every((event, i) => i === 0 || (events[i - 1]?.at ?? 0) <= event.at);
  return sorted ? events : [...events].sort((a, b) => a.at - b.at);
}
