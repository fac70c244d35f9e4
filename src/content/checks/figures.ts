import { PersonError, TextError } from '../../errors.ts';
import { parseQuantity } from '../../quantity/evaluate.ts';
import { readFigure } from '../figure.ts';
import type { Check } from './check.ts';

function problemOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof PersonError) return error.message;
    throw error;
  }
}

/** Every figure is a quantity the calculator reads, a range runs upwards within one dimension, ids are unique. */
export const figures: Check = function* figures({ items }) {
  for (const { item, file, positionOf } of items) {
    const seen = new Set<string>();
    for (const [index, figure] of item.fields.numbers.entries()) {
      if (typeof figure === 'string') continue;
      const at = positionOf(['numbers', index]);
      if (seen.has(figure.id)) yield new TextError(file, at, `the figure "${figure.id}" stands twice`, 'Rename one.');
      seen.add(figure.id);
      const problem = problemOf(() => readFigure(item.id, figure));
      if (problem !== undefined) {
        yield new TextError(file, at, problem, 'Write it as sysdesign calc reads it.');
        continue;
      }
      if (figure.low === undefined || figure.high === undefined) continue;
      const [low, high] = [parseQuantity(figure.low), parseQuantity(figure.high)];
      if (low.dimension !== high.dimension) yield new TextError(file, at, `low is a ${low.dimension}, high a ${high.dimension}`, 'Give both in the same unit.');
      else if (low.value >= high.value) yield new TextError(file, at, 'low is not below high', 'Swap them, or give one value.');
    }
  }
};
