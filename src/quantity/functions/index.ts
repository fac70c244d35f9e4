import { availability } from './availability.ts';
import type { NamedFunction } from './entry.ts';
import { latency } from './latency.ts';
import { queueing } from './queueing.ts';

/** Every function an expression can call, by name. */
export const namedFunctions: ReadonlyMap<string, NamedFunction> = new Map<string, NamedFunction>(
  Object.entries({ ...availability, ...queueing, ...latency }),
);
