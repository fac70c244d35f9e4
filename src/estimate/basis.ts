import type { Capacities } from './capacity.ts';
import type { LadderStep } from './ladder.ts';

/** What estimates take from the catalogue: the figures of single machines, and the scaling ladder. */
export interface Basis {
  readonly capacities: Capacities;
  readonly ladder: readonly LadderStep[];
}
