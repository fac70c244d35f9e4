import type { Capacities, Capacity } from '../../src/estimate/capacity.ts';
import { estimate } from '../../src/estimate/estimate.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { readInputs } from '../../src/estimate/given.ts';
import type { CacheOf, InputName } from '../../src/estimate/inputs.ts';

/** Round figures, so that the arithmetic of the tests can be followed by eye. */
const of = (topic: string, value: number): Capacity => ({ topic, value, because: 'a round figure', source: 'Test figures', year: 2026 });

export const capacities: Capacities = {
  server: of('app-server-throughput', 1000),
  database: of('database-throughput', 5000),
  memory: of('server-memory', 50e9),
  cache: of('redis-throughput', 50_000),
  disk: of('database-size', 10e12),
  volume: of('disk-throughput', 131e6),
  link: of('network-bandwidth', 875e6),
};

export type Flags = Readonly<Partial<Record<InputName, string>>>;

export function estimated(flags: Flags, cacheOf?: CacheOf): Estimate {
  return estimate({ given: readInputs(flags), cacheOf, capacities });
}

/** The results by id, in base units. */
export function valuesOf(flags: Flags, cacheOf?: CacheOf): Readonly<Record<string, number>> {
  return Object.fromEntries(estimated(flags, cacheOf).results.map(({ id, value }) => [id, value]));
}
