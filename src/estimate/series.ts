/**
 * One quantity over all samples: a plain number where nothing about it is uncertain, otherwise
 * `factor` times each of `samples`. Multiples share their samples, and so their sorted order.
 */
export type Series = number | { readonly samples: Float64Array; readonly factor: number };

function at(series: Series, index: number): number {
  return typeof series === 'number' ? series : (series.samples[index] ?? Number.NaN) * series.factor;
}

function zipped(a: Series, b: Series, combine: (a: number, b: number) => number): Series {
  if (typeof a === 'number' && typeof b === 'number') return combine(a, b);
  const length = typeof a === 'number' ? (typeof b === 'number' ? 0 : b.samples.length) : a.samples.length;
  const samples = new Float64Array(length);
  for (let index = 0; index < length; index += 1) samples[index] = combine(at(a, index), at(b, index));
  return { samples, factor: 1 };
}

export function mapped(series: Series, change: (value: number) => number): Series {
  if (typeof series === 'number') return change(series);
  const samples = new Float64Array(series.samples.length);
  for (let index = 0; index < samples.length; index += 1) samples[index] = change(at(series, index));
  return { samples, factor: 1 };
}

export function times(a: Series, b: Series): Series {
  if (typeof a === 'number' && typeof b !== 'number') return { samples: b.samples, factor: b.factor * a };
  if (typeof b === 'number' && typeof a !== 'number') return { samples: a.samples, factor: a.factor * b };
  return zipped(a, b, (x, y) => x * y);
}

export function over(a: Series, b: Series): Series {
  if (typeof b === 'number') return times(a, 1 / b);
  return zipped(a, b, (x, y) => x / y);
}

export function plus(a: Series, b: Series): Series {
  if (typeof a !== 'number' && typeof b !== 'number' && a.samples === b.samples) return { samples: a.samples, factor: a.factor + b.factor };
  return zipped(a, b, (x, y) => x + y);
}

export function greater(a: Series, b: Series): Series {
  return zipped(a, b, Math.max);
}
