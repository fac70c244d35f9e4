import { PersonError, TextError } from '../../errors.ts';
import { resolveInputs } from '../../estimate/assumptions.ts';
import { basisOf } from '../basis.ts';
import { problemScale } from '../problem-scale.ts';
import type { Check } from './check.ts';

/** The scale of every problem is one the estimator can start from. */
export const scales: Check = function* scales({ items, catalog }) {
  for (const { item, file, positionOf } of items) {
    if (item.kind !== 'problem') continue;
    try {
      resolveInputs({}, problemScale(item.fields.scale), basisOf(catalog).capacities);
    } catch (error) {
      if (!(error instanceof PersonError)) throw error;
      yield new TextError(file, positionOf(['scale']), error.message, error.hint);
    }
  }
};
