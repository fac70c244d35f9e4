import { availability } from './availability.ts';
import type { NamedFunction } from './entry.ts';
import { latency } from './latency.ts';
import { queueing } from './queueing.ts';
import { rounding } from './rounding.ts';

/** Every function an expression can call, by name. */
export const namedFunctions: ReadonlyMap<string, NamedFunction> = new Map<string, NamedFunction>(
  Object.entries({ ...availability, ...queueing, ...latency, ...rounding }),
);

/** A named function as a person is told of it. */
export interface ListedFunction {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly formula: string;
  readonly examples: readonly string[];
}

/** How a function is called: `mmc(arrivals, service, [servers])`. */
export function signature(name: string, { parameters }: NamedFunction): string {
  const shown = parameters.map(({ name, optional, rest }) => (optional ? `[${name}]` : rest ? `${name}, ...` : name));
  return `${name}(${shown.join(', ')})`;
}

export const functionList: readonly ListedFunction[] = [...namedFunctions].map(([name, entry]) => ({
  name,
  signature: signature(name, entry),
  summary: entry.summary,
  formula: entry.formula,
  examples: entry.examples.map(([expression]) => expression),
}));
