import type { Inputs } from './assumptions.ts';
import { name, quotient } from './formula.ts';
import type { Formula } from './formula.ts';

/**
 * Load over capacity, by what it presses on: at 1 one machine is full. Verdicts turn here, so the
 * inputs that move a pressure across 1 are the ones worth asking about.
 */
const pressures = {
  writes: ['peak_write_qps', 'db_qps'],
  average_writes: ['write_qps', 'db_qps'],
  reads: ['peak_read_qps', 'db_qps'],
  size: ['db_bytes', 'disk'],
  memory: ['cache_memory', 'memory'],
  volume: ['peak_rows_in', 'volume'],
  network: ['link_load', 'link'],
  servers: ['peak_qps', 'server_qps'],
  fanout: ['fanout_qps', 'cache'],
} as const satisfies Record<string, readonly [load: string, capacity: string]>;

export type PressureName = keyof typeof pressures;

export const pressureNames = Object.keys(pressures) as readonly PressureName[];

/** The pressures that these inputs have, as formulas over results and capacities. */
export function definePressures(inputs: Inputs): ReadonlyMap<PressureName, Formula> {
  const present = pressureNames.filter((pressure) => pressure !== 'fanout' || inputs.has('fanout'));
  return new Map(present.map((pressure) => [pressure, quotient(name(pressures[pressure][0]), name(pressures[pressure][1]))]));
}
