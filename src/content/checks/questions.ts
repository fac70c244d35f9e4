import { TextError } from '../../errors.ts';
import type { Check } from './check.ts';

/** A question's id is unique in its item: the card's history hangs on it. */
export const questions: Check = function* questions({ items }) {
  for (const { item, file, positionOf } of items) {
    const seen = new Set<string>();
    for (const [index, question] of item.fields.questions.entries()) {
      if (seen.has(question.id)) yield new TextError(file, positionOf(['questions', index]), `the question "${question.id}" stands twice`, 'Rename one; its history hangs on the id.');
      seen.add(question.id);
    }
  }
};
