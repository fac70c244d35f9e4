import { eventOf, type JournalEvent } from './events.ts';
import { readEvents } from './read.ts';

/** What a second machine's history adds to this one. */
export interface Merge {
  /** Not known here yet, in the order in which they stood. */
  readonly added: readonly JournalEvent[];
  /** Known here already. */
  readonly known: number;
  /** Lines or entries that are no events, or are of a newer release. */
  readonly unreadable: number;
}

interface Incoming {
  readonly events: readonly JournalEvent[];
  readonly unreadable: number;
}

function listed(values: readonly unknown[]): Incoming {
  const read = values.map((value) => eventOf(JSON.stringify(value)));
  const events = read.filter((event): event is JournalEvent => typeof event !== 'string');
  return { events, unreadable: read.length - events.length };
}

/** A history as `export history` writes it, one JSON list, or a journal file, one event a line. */
function incoming(text: string): Incoming {
  if (text.trimStart().startsWith('[')) {
    try {
      const values: unknown = JSON.parse(text);
      if (Array.isArray(values)) return listed(values);
    } catch {
      // Not a list after all: read line by line, what cannot be read is counted.
    }
  }
  const { events, skipped } = readEvents(Buffer.from(text));
  return { events, unreadable: skipped.length };
}

/** Compares a history with one's own: merging twice, or in both directions, adds nothing twice. */
export function merged(own: readonly JournalEvent[], text: string): Merge {
  const { events, unreadable } = incoming(text);
  const ids = new Set(own.map(({ id }) => id));
  const added: JournalEvent[] = [];
  for (const event of events) {
    if (ids.has(event.id)) continue;
    ids.add(event.id);
    added.push(event);
  }
  return { added, known: events.length - added.length, unreadable };
}
