import { dimensions } from '../quantity/dimension.ts';
import { settled } from '../quantity/quantity.ts';
import type { Assessment } from './assess.ts';
import type { Estimate } from './estimate.ts';
import { convention } from './results.ts';
import { planned } from './model.ts';

/** Inputs by name in base units. `assumed`: nobody typed it. */
function inputsJson({ inputs }: Estimate) {
  const entries = [...inputs].map(([name, input]) => {
    const { quantity, origin, because, text } = input;
    const { interval, dimension } = quantity;
    const ends = interval === undefined ? {} : { low: interval.low, high: interval.high };
    const reason = because === undefined ? {} : { because };
    return [name, { value: settled(planned(name, input)), unit: dimensions[dimension].unit, ...ends, assumed: origin === 'assumed' || origin === 'problem', origin, text, ...reason }] as const;
  });
  return Object.fromEntries(entries);
}

function resultsJson({ results }: Estimate) {
  return results.map(({ id, value, dimension, interval, formula, because, driver }) => ({
    id,
    value,
    unit: dimensions[dimension].unit,
    ...(interval === undefined ? {} : { low: settled(interval.low), high: settled(interval.high) }),
    formula,
    because,
    ...(driver === undefined ? {} : { driver }),
  }));
}

/** The estimate as a document for programs; numbers are in base units. */
export function estimateJson({ estimate, verdicts, flips }: Assessment) {
  return {
    inputs: inputsJson(estimate),
    results: resultsJson(estimate),
    verdicts: verdicts.map(({ id, text, because, pressure, chance }) => ({
      id,
      text,
      because,
      ...(chance === undefined ? {} : { chance }),
      flips: (pressure === undefined ? [] : (flips.get(pressure) ?? [])).map(({ input, factor, value }) => ({ input, factor: settled(factor), value: settled(value) })),
    })),
    convention: { ...convention, cache_of: estimate.cacheOf },
  };
}
