import * as v from 'valibot';
import { defineKind } from '../kind.ts';
import { pickOne } from '../pick.ts';
import { answerAndOthers, common, differ, Picture, Sentences } from '../wording.ts';

/** A picture without its name. */
export const picture = defineKind({
  task: 'Name the picture',
  schema: v.pipe(
    v.strictObject({
      ...common,
      ask: v.optional(Sentences, 'Which pattern is this?'),
      kind: v.literal('picture'),
      picture: Picture,
      ...answerAndOthers,
    }),
    differ(({ answer, others }) => [answer, ...others.map(({ text }) => text)]),
  ),
  ask: pickOne,
});
