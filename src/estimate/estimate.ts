import type { Random } from '../random.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { displayQuantity, formatValue } from '../quantity/format.ts';
import { settled } from '../quantity/quantity.ts';
import type { Interval } from '../quantity/syntax.ts';
import { spreadOf } from '../quantity/spread.ts';
import { resolveInputs } from './assumptions.ts';
import type { Input, Inputs, ProblemScale } from './assumptions.ts';
import type { Capacities } from './capacity.ts';
import { defineResults, resultDimensions, resultIds, stepDimensions } from './definitions.ts';
import type { Definitions, ResultId } from './definitions.ts';
import { compute, equation } from './formula.ts';
import type { Given } from './given.ts';
import type { CacheOf, InputName } from './inputs.ts';
import { drawDeviates, driverOf, intervalOf } from './uncertainty.ts';
import type { Deviates, Driver } from './uncertainty.ts';
import { mapped } from './series.ts';
import type { Series } from './series.ts';

export interface Request {
  readonly given: Given;
  readonly cacheOf?: CacheOf | undefined;
  /** The problem's own scale, where one was named. */
  readonly scale?: ProblemScale | undefined;
  readonly capacities: Capacities;
  readonly random?: Random | undefined;
  /** How often ranges are drawn. */
  readonly samples?: number | undefined;
}

/** One result in the base unit of its dimension. */
interface Result {
  readonly id: ResultId;
  readonly value: number;
  readonly dimension: Dimension;
  readonly interval?: Interval | undefined;
  /** The formula with its numbers: `1M × 20 ÷ 86,400 = 231/s`. */
  readonly formula: string;
  readonly because: string;
  /** Which uncertain input most of the spread comes from. */
  readonly driver?: Driver | undefined;
}

export interface Estimate {
  readonly inputs: Inputs;
  readonly cacheOf: CacheOf;
  readonly results: readonly Result[];
  readonly capacities: Capacities;
  /** Values by name, inputs included, in base units: what verdicts are made of. */
  readonly valueOf: (name: ResultId | InputName | 'db_bytes') => number | undefined;
  readonly draws: (id: ResultId) => Float64Array | undefined;
}

/** A range of peaks is planned for at its upper end; every other range stays a range. */
function planned(name: InputName, { quantity }: Input): number {
  return name === 'peak' ? (quantity.interval?.high ?? quantity.value) : quantity.value;
}

function isUncertain(name: InputName, { quantity, origin }: Input): boolean {
  const { interval } = quantity;
  return origin !== 'derived' && name !== 'peak' && interval !== undefined && interval.low < interval.high;
}

function seriesOfInput(name: InputName, input: Input, deviates: Deviates): Series {
  const drawn = deviates.get(name);
  const { interval, dimension } = input.quantity;
  if (drawn === undefined || interval === undefined) return planned(name, input);
  const spread = spreadOf(interval, dimension === 'ratio' && interval.high <= 1);
  return mapped({ samples: drawn, factor: 1 }, spread);
}

/** Every input and result, computed in the order of the definitions. */
function computeAll(inputs: Inputs, definitions: Definitions, deviates: Deviates): ReadonlyMap<string, Series> {
  const values = new Map<string, Series>();
  for (const [name, input] of inputs) {
    if (input.origin !== 'derived') values.set(name, seriesOfInput(name, input, deviates));
  }
  if (!values.has('read_size')) values.set('read_size', values.get('object_size') ?? 0);
  const valueOf = (name: string): Series => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${name} is used before it is computed`);
    return value;
  };
  for (const [id, { formula }] of definitions) values.set(id, compute(formula, valueOf));
  return values;
}

const noDeviates: Deviates = new Map();

const dimensionsOfAll: Readonly<Record<string, Dimension>> = { ...stepDimensions, ...resultDimensions };

/** How a value is written in a formula: ratios of the peak as plain factors, inputs as typed. */
function writingOf(inputs: Inputs, values: ReadonlyMap<string, Series>, disk: number) {
  return (name: string) => {
    if (name === 'disk') return { text: formatValue(disk, 'data'), value: disk, dimension: 'data' as const };
    const value = Number(values.get(name) ?? 0);
    const input = inputs.get(name as InputName);
    if (input === undefined) return written(value, dimensionsOfAll[name] ?? 'count');
    if (name === 'peak' || name === 'read_write') return written(value, 'count');
    const isPlain = input.quantity.interval === undefined && /^[\d.,]+ ?[A-Za-z%]*(?:\/[a-z]+)?$/.test(input.text);
    return isPlain ? { text: input.text, value, dimension: input.quantity.dimension } : written(value, input.quantity.dimension);
  };
}

/** A rounded number stands for itself: the formula must hold for the digits it shows. */
function written(value: number, dimension: Dimension) {
  const { text, base } = displayQuantity({ value, dimension });
  return { text, value: base, dimension };
}

/** With 2,000 strata the ends of an interval repeat to about two per cent. */
const defaultSamples = 2000;

/**
 * The whole back-of-the-envelope: inputs completed by assumptions, every result that follows
 * with its formula and reason, intervals where inputs are ranges.
 * @throws {UsageError} where flags contradict each other or say nothing about the traffic
 */
export function estimate(request: Request): Estimate {
  const { given, scale = {}, capacities, cacheOf = 'reads', samples = defaultSamples } = request;
  const inputs = resolveInputs(given, scale, capacities);
  const definitions = defineResults(inputs, cacheOf, capacities.disk.value);
  const points = computeAll(inputs, definitions, noDeviates);
  const uncertain = [...inputs].filter(([name, input]) => isUncertain(name, input)).map(([name]) => name);
  const deviates = drawDeviates(uncertain, samples, request.random);
  const series = deviates.size === 0 ? points : computeAll(inputs, definitions, deviates);
  const writing = writingOf(inputs, points, capacities.disk.value);

  const results = resultIds.flatMap((id): readonly Result[] => {
    const definition = definitions.get(id);
    if (definition === undefined) return [];
    const dimension = resultDimensions[id];
    const value = settled(Number(points.get(id)));
    const drawn = series.get(id) ?? value;
    const interval = intervalOf(drawn, value);
    const driver = interval === undefined || interval.low === interval.high ? undefined : driverOf(drawn, deviates);
    return [{ id, value, dimension, interval, formula: equation(definition.formula, value, dimension, writing), because: definition.because, driver }];
  });
  return {
    inputs: withDerivedUsers(inputs, points),
    cacheOf,
    results,
    capacities,
    valueOf: (name) => (points.has(name) ? Number(points.get(name)) : undefined),
    draws: (id) => drawsOf(series.get(id)),
  };
}

function drawsOf(series: Series | undefined): Float64Array | undefined {
  return series === undefined || typeof series === 'number' ? undefined : series.samples.map((value) => value * series.factor);
}

function withDerivedUsers(inputs: Inputs, points: ReadonlyMap<string, Series>): Inputs {
  const users = points.get('users');
  if (users === undefined || inputs.has('users')) return inputs;
  const value = Number(users);
  const derived: Input = { quantity: { value, dimension: 'count' }, text: formatValue(value, 'count'), origin: 'derived', because: 'monthly users times the share active in a day' };
  return new Map([['users', derived], ...inputs]);
}
