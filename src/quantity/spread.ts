import type { Random } from '../random.ts';
import type { Interval } from './quantity.ts';

/** The 95th percentile of the standard normal distribution: a 90% interval is ± this. */
const z95 = 1.6448536269514722;

const centre = {
  above: [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239],
  below: [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1],
};
const tail = {
  above: [-7.784894002430293e-3, -3.223964580411277e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  below: [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1],
};

/** Horner's scheme, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** Inverse of the standard normal distribution for 0 < p < 1, relative error below 1.15e-9 (Acklam, 2003). */
export function normalQuantile(p: number): number {
  if (p > 0.97575) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(tail.above, q) / polynomial(tail.below, q);
  }
  const q = p - 0.5;
  const r = q * q;
  return (q * polynomial(centre.above, r)) / polynomial(centre.below, r);
}

const logit = (share: number): number => Math.log(share / (1 - share));

/**
 * The distribution behind a 90% interval, as a function from a standard normal deviate.
 * Amounts of real things are lognormal: estimates err by factors. A share inside 0..1 is
 * logit-normal and stays inside. Where an end is 0, negative or a full share, it is normal,
 * cut off where the quantity ends.
 */
export function spreadOf({ low, high }: Interval, isShare: boolean): (deviate: number) => number {
  if (low === high) return () => low;
  if (isShare && low > 0 && high < 1) {
    const [from, to] = [logit(low), logit(high)];
    return (z) => 1 / (1 + Math.exp(-((from + to) / 2 + ((to - from) / (2 * z95)) * z)));
  }
  if (low > 0 && !(isShare && high === 1)) {
    const [from, to] = [Math.log(low), Math.log(high)];
    return (z) => Math.exp((from + to) / 2 + ((to - from) / (2 * z95)) * z);
  }
  const [floor, ceiling] = [low < 0 ? -Infinity : 0, isShare && high <= 1 ? 1 : Infinity];
  return (z) => Math.min(ceiling, Math.max(floor, (low + high) / 2 + ((high - low) / (2 * z95)) * z));
}

/** A copy in random order that stays a typed array (Fisher–Yates). */
function shuffledCopy(values: Float64Array, random: Random): Float64Array {
  const copy = values.slice();
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = copy[last] ?? 0;
    copy[last] = copy[other] ?? 0;
    copy[other] = kept;
  }
  return copy;
}

/**
 * Standard normal deviates for `quantities` independent quantities, `samples` of each: a Latin
 * hypercube (McKay 1979), every quantity drawn once from each of `samples` equal strata.
 */
export function stratifiedDeviates(quantities: number, samples: number, random: Random): readonly Float64Array[] {
  if (quantities === 0) return [];
  const strata = new Float64Array(samples);
  for (let stratum = 0; stratum < samples; stratum += 1) strata[stratum] = normalQuantile((stratum + 0.5) / samples);
  return Array.from({ length: quantities }, () => shuffledCopy(strata, random));
}

/** The values below which `shares` of the sorted sample lie, interpolated. */
export function quantiles(sorted: Float64Array, shares: readonly number[]): number[] {
  return shares.map((share) => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? Number.NaN;
    const above = sorted[Math.ceil(at)] ?? Number.NaN;
    return below + (above - below) * (at - Math.floor(at));
  });
}
