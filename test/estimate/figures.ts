import type { Capacities } from '../../src/estimate/capacity.ts';
import { estimate } from '../../src/estimate/estimate.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { readInputs } from '../../src/estimate/given.ts';
import type { CacheOf, InputName } from '../../src/estimate/inputs.ts';

/** Round figures, so that the arithmetic of the tests can be followed by eye. */
export const capacities: Capacities = {
  server: { topic: 'node-capacity', value: 1000, low: 500, high: 5000, source: 'Test figures', year: 2026 },
  database: { topic: 'database-throughput', value: 5000, low: 1000, high: 50_000, source: 'Test figures', year: 2026 },
  memory: { topic: 'node-capacity', value: 64e9, source: 'Test figures', year: 2026 },
  disk: { topic: 'node-capacity', value: 10e12, source: 'Test figures', year: 2026 },
  link: { topic: 'node-capacity', value: 1.25e9, source: 'Test figures', year: 2026 },
};

export type Flags = Readonly<Partial<Record<InputName, string>>>;

export function estimated(flags: Flags, cacheOf?: CacheOf): Estimate {
  return estimate({ given: readInputs(flags), cacheOf, capacities });
}

/** The results by id, in base units. */
export function valuesOf(flags: Flags, cacheOf?: CacheOf): Readonly<Record<string, number>> {
  return Object.fromEntries(estimated(flags, cacheOf).results.map(({ id, value }) => [id, value]));
}
