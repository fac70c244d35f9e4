import { parseQuantity } from '../quantity/evaluate.ts';
import { statedIn } from './measures.ts';
import type { Expected } from './measures.ts';
import type { Reading } from './reading.ts';
import { valueOfFigure } from './figures.ts';
import type { Measure } from './rubric.ts';

/** The problem's measures with their values read. */
export function expectedOf(measures: readonly Measure[]): ReadonlyMap<string, Expected> {
  return new Map(measures.map(({ id, title, value, because, within, assumed }) => {
    const quantity = parseQuantity(value);
    const { low, high } = quantity.interval ?? { low: quantity.value, high: quantity.value };
    return [id, { id, title, low, high, dimension: quantity.dimension, because, within, assumed }];
  }));
}

/** No assumption moves the expected numbers by more than this. */
const mostStretch = 100;

/** How many times the problem's scale the candidate assumed, from the first assumption stated; 1 if none. */
export function stretchOf(readings: readonly Reading[], expected: ReadonlyMap<string, Expected>): number {
  for (const { phase, reads } of readings) {
    if (phase !== 'requirements' && phase !== 'estimation') continue;
    for (const measure of expected.values()) {
      if (!measure.assumed) continue;
      for (const read of reads) {
        const [stated] = statedIn(read, measure, 1);
        const ratio = stated === undefined ? 1 : valueOfFigure(stated.figure) / Math.sqrt(measure.low * measure.high);
        if (stated !== undefined && ratio > 0) return Math.min(mostStretch, Math.max(1 / mostStretch, ratio));
      }
    }
  }
  return 1;
}
