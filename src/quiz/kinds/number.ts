import * as v from 'valibot';
import { parseQuantity } from '../../quantity/evaluate.ts';
import { expectation, gradeFigure, readFigure, shownFigure, Within } from '../figures.ts';
import { defineKind } from '../kind.ts';
import { pictureOf } from '../pick.ts';
import { common, Picture } from '../wording.ts';

/** As one would type it into `sysdesign calc`: `100 ns`, `50k req/s`, `99.9%`; or a range, `10 ms..50 ms`, all of which is right. */
const Figure = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.trim(),
  v.rawCheck(({ dataset, addIssue }) => {
    const read = dataset.typed ? readFigure(dataset.value) : undefined;
    if (read !== undefined && 'unreadable' in read) addIssue({ message: `is not a quantity: ${read.unreadable.replace(/\.$/, '')}` });
    else if (read !== undefined && read.value <= 0) addIssue({ message: 'must be above zero' });
  }),
);

/** A figure to know: full marks within the tolerance, half within a factor of ten. */
export const number = defineKind({
  task: 'Give the figure',
  schema: v.strictObject({
    ...common,
    kind: v.literal('number'),
    answer: Figure,
    within: v.optional(Within, '2x'),
    picture: v.optional(Picture),
  }),
  ask({ ask, why, answer, within, picture }) {
    const right = parseQuantity(answer);
    return {
      ask,
      why,
      picture: pictureOf(picture),
      form: { kind: 'type', expects: expectation(right, within) },
      key: answer.split('..')[0]?.trim() ?? answer,
      grade: (line) => gradeFigure(right, shownFigure(answer), within, line),
    };
  },
});
