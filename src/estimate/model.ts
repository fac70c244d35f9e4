import { spreadOf } from '../quantity/spread.ts';
import type { Input, Inputs } from './assumptions.ts';
import type { Capacities } from './capacity.ts';
import { defineResults } from './definitions.ts';
import type { Definitions } from './definitions.ts';
import { compute } from './formula.ts';
import type { Formula } from './formula.ts';
import type { CacheOf, InputName } from './inputs.ts';
import { definePressures } from './pressures.ts';
import type { PressureName } from './pressures.ts';
import { mapped } from './series.ts';
import type { Series } from './series.ts';
import type { Deviates } from './uncertainty.ts';

/** The formulas of one estimate, ready to be computed for any values of its inputs. */
export interface Model {
  readonly inputs: Inputs;
  readonly capacities: Capacities;
  readonly definitions: Definitions;
  readonly pressures: ReadonlyMap<PressureName, Formula>;
}

export function createModel(inputs: Inputs, cacheOf: CacheOf, capacities: Capacities): Model {
  return { inputs, capacities, definitions: defineResults(inputs, cacheOf), pressures: definePressures(inputs) };
}

/** A range of peaks is planned for at its upper end; every other range stays a range. */
export function planned(name: InputName, { quantity }: Input): number {
  return name === 'peak' ? (quantity.interval?.high ?? quantity.value) : quantity.value;
}

export function isUncertain(name: InputName, { quantity, origin }: Input): boolean {
  const { interval } = quantity;
  return origin !== 'derived' && name !== 'peak' && interval !== undefined && interval.low < interval.high;
}

function seriesOfInput(name: InputName, input: Input, deviates: Deviates): Series {
  const drawn = deviates.get(name);
  const { interval, dimension } = input.quantity;
  if (drawn === undefined || interval === undefined) return planned(name, input);
  return mapped({ samples: drawn, factor: 1 }, spreadOf(interval, dimension === 'ratio' && interval.high <= 1));
}

const noDeviates: Deviates = new Map();

/** Inputs, results and pressures by name, in base units. */
export interface Values {
  readonly of: (name: string) => Series;
  readonly pressure: (name: PressureName) => Series | undefined;
}

/**
 * Computes the whole model in the order of its definitions: over `deviates`, or at the medians
 * without them. `changed` replaces single inputs.
 */
export function computeModel(model: Model, deviates: Deviates = noDeviates, changed: ReadonlyMap<InputName, number> = new Map()): Values {
  const values = new Map<string, Series>(Object.entries(model.capacities).map(([name, { value }]) => [name, value]));
  for (const [name, input] of model.inputs) {
    if (input.origin !== 'derived') values.set(name, changed.get(name) ?? seriesOfInput(name, input, deviates));
  }
  if (!values.has('read_size')) values.set('read_size', values.get('object_size') ?? 0);
  const of = (name: string): Series => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${name} is used before it is computed`);
    return value;
  };
  for (const [id, { formula }] of model.definitions) values.set(id, compute(formula, of));
  const pressure = (name: PressureName): Series | undefined => {
    const formula = model.pressures.get(name);
    return formula === undefined ? undefined : compute(formula, of);
  };
  return { of, pressure };
}
