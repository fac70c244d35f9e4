/**
 * One quantity over all samples: a plain number where nothing about it is uncertain, otherwise
 * `factor` times each of `samples`. Multiples share their samples, and so what is known of them.
 */
export type Series = number | Sampled;

interface Sampled {
  readonly samples: Float64Array;
  readonly factor: number;
}

function sampled(samples: Float64Array, factor = 1): Sampled {
  return { samples, factor };
}

// The loops below run a hundred thousand times each for dozens of results: they are written out,
// since one loop shared through a callback takes three times as long.

export function mapped(series: Series, change: (value: number) => number): Series {
  if (typeof series === 'number') return change(series);
  const { samples, factor } = series;
  const result = new Float64Array(samples.length);
  for (let index = 0; index < result.length; index += 1) result[index] = change((samples[index] ?? 0) * factor);
  return sampled(result);
}

export function times(a: Series, b: Series): Series {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : sampled(b.samples, b.factor * a);
  if (typeof b === 'number') return sampled(a.samples, a.factor * b);
  const [x, y] = [a.samples, b.samples];
  const result = new Float64Array(x.length);
  for (let index = 0; index < result.length; index += 1) result[index] = (x[index] ?? 0) * (y[index] ?? 0);
  return sampled(result, a.factor * b.factor);
}

/** One over each sample. */
function inverse({ samples, factor }: Sampled): Sampled {
  const result = new Float64Array(samples.length);
  for (let index = 0; index < result.length; index += 1) result[index] = 1 / (samples[index] ?? 0);
  return sampled(result, 1 / factor);
}

export function over(a: Series, b: Series): Series {
  if (typeof b !== 'number') return times(a, inverse(b));
  return typeof a === 'number' ? a / b : sampled(a.samples, a.factor / b);
}

export function plus(a: Series, b: Series): Series {
  if (typeof a === 'number') return typeof b === 'number' ? a + b : mapped(b, (value) => value + a);
  if (typeof b === 'number') return mapped(a, (value) => value + b);
  if (a.samples === b.samples) return sampled(a.samples, a.factor + b.factor);
  const [x, y] = [a.samples, b.samples];
  const result = new Float64Array(x.length);
  for (let index = 0; index < result.length; index += 1) result[index] = (x[index] ?? 0) * a.factor + (y[index] ?? 0) * b.factor;
  return sampled(result);
}

export function greater(a: Series, b: Series): Series {
  if (typeof a === 'number') return typeof b === 'number' ? Math.max(a, b) : mapped(b, (value) => Math.max(a, value));
  if (typeof b === 'number') return mapped(a, (value) => Math.max(value, b));
  const [x, y] = [a.samples, b.samples];
  const result = new Float64Array(x.length);
  for (let index = 0; index < result.length; index += 1) result[index] = Math.max((x[index] ?? 0) * a.factor, (y[index] ?? 0) * b.factor);
  return sampled(result);
}
