import { statedIn } from './measures.ts';
import type { Expected } from './measures.ts';
import type { Reading } from './reading.ts';
import { dimensionOfFigure, figuresOf, valueOfFigure } from './figures.ts';
import { sentencesOf } from './passages.ts';
import { tokenise } from './tokens.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Measure } from './rubric.ts';

/** An amount as a candidate would write it; the same reader for both keeps their units alike. */
function amountOf(text: string): { readonly value: number; readonly dimension: Dimension } | undefined {
  const [sentence] = sentencesOf(text, tokenise(text, () => false));
  const [figure] = sentence === undefined ? [] : figuresOf(sentence);
  return figure === undefined ? undefined : { value: valueOfFigure(figure), dimension: dimensionOfFigure(figure) };
}

/** The problem's measures with their values read. @throws {RangeError} on a value that is no amount */
export function expectedOf(measures: readonly Measure[]): ReadonlyMap<string, Expected> {
  return new Map(measures.map(({ id, title, value, because, within, assumed }) => {
    const [low, high = low] = value.split('..').map((end) => amountOf(end));
    if (low === undefined || high === undefined) throw new RangeError(`"${value}" is no amount`);
    return [id, { id, title, low: low.value, high: high.value, dimension: low.dimension, because, within, assumed }];
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
