import { seededRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { stratifiedDeviates } from '../quantity/spread.ts';
import type { Interval } from '../quantity/quantity.ts';
import type { InputName } from './inputs.ts';
import type { Series } from './series.ts';

/** Standard normal deviates of the uncertain inputs, all of the same length. */
export type Deviates = ReadonlyMap<InputName, Float64Array>;

/** Deviates for every uncertain input. */
export function drawDeviates(names: readonly InputName[], samples: number, random: Random = seededRandom('estimate')): Deviates {
  const drawn = stratifiedDeviates(names.length, samples, random);
  return new Map(names.map((name, index) => [name, drawn[index] ?? new Float64Array(samples)]));
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0;
  values[i] = values[j] ?? 0;
  values[j] = kept;
}

/** The value of rank `rank` (Hoare's quickselect 1961); reorders `values` from `from` on. */
function select(values: Float64Array, rank: number, from = 0): number {
  let left = from;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1] ?? 0;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i += 1;
      while ((values[j] ?? 0) > pivot) j -= 1;
      if (i <= j) {
        swap(values, i, j);
        i += 1;
        j -= 1;
      }
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else break;
  }
  return values[rank] ?? Number.NaN;
}

/** Multiples of one another share their samples; what is known of the samples is kept. */
const intervals = new WeakMap<Float64Array, Interval>();
const drivers = new WeakMap<Float64Array, Driver | 'none'>();

function middle(samples: Float64Array): Interval {
  const known = intervals.get(samples);
  if (known !== undefined) return known;
  const copy = samples.slice();
  const last = samples.length - 1;
  const [lowRank, highRank] = [Math.round(0.05 * last), Math.round(0.95 * last)];
  // Whatever ranks above the low end stands behind it by then.
  const interval = { low: select(copy, lowRank), high: select(copy, highRank, lowRank) };
  intervals.set(samples, interval);
  return interval;
}

/** The middle 90% of the draws, with `value` inside. */
export function intervalOf(series: Series, value: number): Interval | undefined {
  if (typeof series === 'number') return undefined;
  const { low, high } = middle(series.samples);
  return { low: Math.min(value, low * series.factor), high: Math.max(value, high * series.factor) };
}

/** The input that most of a result's spread comes from, and its share of it. */
export interface Driver {
  readonly input: InputName;
  readonly share: number;
}

/** More draws would not change which input it is. */
const drawsForDriver = 1000;

/** Squared correlation of an input's deviates with the logarithm of the result. */
function explained(deviates: Float64Array, logs: Float64Array): number {
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  let covariance = 0;
  let ofDeviates = 0;
  let ofLogs = 0;
  for (let index = 0; index < logs.length; index += 1) {
    const deviate = deviates[index] ?? 0;
    const offset = (logs[index] ?? 0) - mean;
    covariance += deviate * offset;
    ofDeviates += deviate * deviate;
    ofLogs += offset * offset;
  }
  return ofLogs === 0 ? 0 : (covariance * covariance) / (ofDeviates * ofLogs);
}

function mainDriver(samples: Float64Array, deviates: Deviates): Driver | 'none' {
  const logs = samples.slice(0, drawsForDriver);
  for (let index = 0; index < logs.length; index += 1) logs[index] = Math.log(Math.max(logs[index] ?? 0, Number.MIN_VALUE));
  const shares = [...deviates].map(([input, drawn]) => ({ input, share: explained(drawn, logs) }));
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  const [first] = shares.sort((a, b) => b.share - a.share);
  return first === undefined || whole < 1e-6 ? 'none' : { input: first.input, share: first.share / whole };
}

/**
 * Where the spread comes from. Results are mostly products, so their logarithms are nearly sums of
 * the inputs' deviates and the squared correlations nearly add up to one; they are scaled to.
 */
export function driverOf(series: Series, deviates: Deviates): Driver | undefined {
  if (typeof series === 'number') return undefined;
  const driver = drivers.get(series.samples) ?? mainDriver(series.samples, deviates);
  drivers.set(series.samples, driver);
  return driver === 'none' ? undefined : driver;
}
