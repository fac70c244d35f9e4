import { TextError } from '../../errors.ts';
import { rubricFaults } from '../../grading/proof.ts';
import { problemSet } from '../exam.ts';
import type { Check } from './check.ts';

/** Whatever a problem's rubric asks for can be recognised. */
export const rubrics: Check = function* rubrics({ items, catalog }) {
  for (const { item, file, positionOf } of items) {
    if (item.kind !== 'problem') continue;
    for (const { path, message } of rubricFaults(problemSet(catalog, item.id).exam)) {
      yield new TextError(file, positionOf(path), message, 'Ideas are listed in content/ideas and in the problem’s own rubric.');
    }
  }
};
