import type { Random } from '../random.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { displayQuantity, formatValue } from '../quantity/format.ts';
import { settled } from '../quantity/quantity.ts';
import type { Interval } from '../quantity/quantity.ts';
import { resolveInputs } from './assumptions.ts';
import type { Input, Inputs, ProblemScale } from './assumptions.ts';
import type { Capacities } from './capacity.ts';
import { stepDimensions } from './definitions.ts';
import { equation } from './formula.ts';
import type { Written } from './formula.ts';
import type { Given } from './given.ts';
import type { CacheOf, InputName } from './inputs.ts';
import { computeModel, createModel, isUncertain } from './model.ts';
import type { Model, Values } from './model.ts';
import { resultIds, resultKinds } from './results.ts';
import type { ResultId } from './results.ts';
import type { Series } from './series.ts';
import { drawDeviates, driverOf, intervalOf } from './uncertainty.ts';
import type { Driver } from './uncertainty.ts';

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
export interface Result {
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
  readonly model: Model;
  /** At the medians of the inputs. */
  readonly point: Values;
  /** Over all draws; the same as `point` where no input is a range. */
  readonly drawn: Values;
}

/** The dimensions of all that is no input, by name. */
const dimensionsByName: ReadonlyMap<string, Dimension> = new Map([
  ...Object.entries(stepDimensions),
  ...resultIds.map((id) => [id, resultKinds[id].dimension] as const),
]);

/** Simple enough to stand in a formula as it was typed; a letter with two meanings is not. */
const plainText = /^[\d.,]+(?! ?[Bbm]\b) ?[A-Za-z%]*(?:\/[a-z]+)?$/;

/** A rounded number stands for itself: the formula must hold for the digits it shows. */
function written(value: number, dimension: Dimension): Written {
  const { text, base } = displayQuantity({ value, dimension });
  return { text, value: base };
}

/** How a value is written in a formula: ratios of the peak as plain factors, inputs as typed. */
function writingOf({ inputs, capacities }: Model, point: Values): (name: string) => Written {
  return (name) => {
    if (name === 'disk') return written(capacities.disk.value, 'data');
    const value = Number(point.of(name));
    const input = inputs.get(name as InputName);
    if (input === undefined) return written(value, dimensionsByName.get(name) ?? 'count');
    if (name === 'peak' || name === 'read_write') return written(value, 'count');
    const isPlain = input.quantity.interval === undefined && plainText.test(input.text);
    return isPlain ? { text: input.text, value } : written(value, input.quantity.dimension);
  };
}

/** With 1,000 strata the ends of an interval repeat to about three per cent. */
const defaultSamples = 1000;

/**
 * The whole back-of-the-envelope: inputs completed by assumptions, every result that follows
 * with its formula and reason, intervals where inputs are ranges.
 * @throws {UsageError} where flags contradict each other or say nothing about the traffic
 */
export function estimate(request: Request): Estimate {
  const { given, scale = {}, capacities, cacheOf = 'reads', samples = defaultSamples } = request;
  const inputs = resolveInputs(given, scale, capacities);
  const model = createModel(inputs, cacheOf, capacities);
  const point = computeModel(model);
  const uncertain = [...inputs].filter(([name, input]) => isUncertain(name, input)).map(([name]) => name);
  const deviates = drawDeviates(uncertain, samples, request.random);
  const drawn = deviates.size === 0 ? point : computeModel(model, deviates);
  const writing = writingOf(model, point);

  const results = resultIds.flatMap((id): readonly Result[] => {
    const definition = model.definitions.get(id);
    if (definition === undefined) return [];
    const dimension = resultKinds[id].dimension;
    const value = settled(Number(point.of(id)));
    const series = drawn.of(id);
    const interval = intervalOf(series, value);
    const driver = interval === undefined || interval.low === interval.high ? undefined : driverOf(series, deviates);
    return [{ id, value, dimension, interval, formula: equation(definition.formula, value, dimension, writing), because: definition.because, driver }];
  });
  return { inputs: withDerivedUsers(model, point), cacheOf, results, model, point, drawn };
}

function withDerivedUsers({ inputs, definitions }: Model, point: Values): Inputs {
  const users = definitions.get('users');
  if (users === undefined) return inputs;
  const value = Number(point.of('users'));
  const derived: Input = { quantity: { value, dimension: 'count' }, text: formatValue(value, 'count'), origin: 'derived', because: users.because };
  return new Map([['users', derived], ...inputs]);
}

/** The draws of one result, where it has any spread. */
export function drawsOf(series: Series): Float64Array | undefined {
  return typeof series === 'number' ? undefined : series.samples.map((value) => value * series.factor);
}
