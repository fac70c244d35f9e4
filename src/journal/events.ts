import { is, type GenericSchema, type InferOutput } from 'valibot';
import { gradingEvents } from '../grading/events.ts';
import { interviewEvents } from '../interview/events.ts';
import { recallEvents } from '../recall/events.ts';
import { withoutControls } from '../untrusted.ts';

/**
 * Everything the journal can hold: one line an area, one schema an event type in the area's own
 * `events.ts`, made when an event of its type is first read: few of them occur in a run.
 * Schemas check and do not transform; a field added later is optional.
 */
const bodies = {
  ...recallEvents,
  ...interviewEvents,
  ...gradingEvents,
} satisfies Record<string, () => GenericSchema>;

export type EventType = keyof typeof bodies;

/** What happened, before the journal stamps it. */
export type EventBody = { readonly [T in EventType]: { readonly type: T } & Readonly<InferOutput<ReturnType<(typeof bodies)[T]>>> }[EventType];

/** `id` is unique over all machines, `v` the format's version, `at` milliseconds since the epoch. */
export interface Stamp {
  readonly id: string;
  readonly v: 1;
  readonly at: number;
}

export type JournalEvent = Stamp & EventBody;
export type EventOf<T extends EventType> = Extract<JournalEvent, { type: T }>;

export const formatVersion = 1;

/** Why a line is not an event: cut off or not JSON, JSON but not what was written, or written by a newer release. */
export type Fault = 'torn' | 'invalid' | 'newer';

/** The end of the year 9999: no clock that was ever set by mistake is later, and calendars end soon after. */
export const lastTime = 253_402_300_799_999;

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastTime;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A history may come from elsewhere: what it says is shown, so no control characters come with it. */
function safe(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutControls(value) : value;
}

/** A line in which a control character may be spelled out; in others looking at each value would be in vain. */
const suspicious = /\\u|[\u007F-\uFFFF]/;

function parsed(line: string): unknown {
  try {
    return suspicious.test(line) ? JSON.parse(line, safe) : JSON.parse(line);
  } catch {
    return undefined;
  }
}

const schemas = new Map<EventType, GenericSchema>();

function schemaOf(type: EventType): GenericSchema {
  const schema = schemas.get(type) ?? bodies[type]();
  schemas.set(type, schema);
  return schema;
}

export function eventOf(line: string): JournalEvent | Fault {
  const value = parsed(line);
  if (value === undefined) return 'torn';
  if (!isRecord(value)) return 'invalid';
  const { id, v, at, type } = value;
  if (typeof id !== 'string' || !Number.isInteger(v) || !isTime(at) || typeof type !== 'string') return 'invalid';
  if (v !== formatVersion || !Object.hasOwn(bodies, type)) return 'newer';
  return is(schemaOf(type as EventType), value) ? (value as unknown as JournalEvent) : 'invalid';
}
