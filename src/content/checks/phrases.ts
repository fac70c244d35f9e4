import { TextError } from '../../errors.ts';
import { bracketed } from '../../grading/phrase.ts';
import { textsOf, type Check, type Path } from './check.ts';

/** Where the schemas hold phrases: ways of saying an idea, a quantity or a belief, and a problem's nouns. */
const isPhrase = (path: Path): boolean => path.at(-2) === 'said' || path.at(-2) === 'subject';

/** Phrases that say something else than they seem to: `a|new b` is a b or new b. */
export const phrases: Check = function* phrases({ items, families }) {
  const rubrics = items.flatMap(({ item, file, positionOf }) => (item.kind === 'problem' ? [{ value: { rubric: item.fields.rubric }, file, positionOf }] : []));
  for (const { value, file, positionOf } of [...families, ...rubrics]) {
    for (const [path, text] of textsOf(value)) {
      const read = isPhrase(path) ? bracketed(text) : text;
      if (read !== text) yield new TextError(file, positionOf(path), `"${text}" is read as "${read}"`, 'Write it so if that is meant; if not, join the words of one choice by hyphens, such as a|new-b.');
    }
  }
};
