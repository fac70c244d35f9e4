import * as v from 'valibot';
import { defineKind } from '../kind.ts';
import { pickOne } from '../pick.ts';
import { answerAndOthers, common, differ, Picture } from '../wording.ts';

/** One right choice among a few. */
export const choice = defineKind({
  task: 'Choose one',
  schema: v.pipe(
    v.strictObject({ ...common, kind: v.literal('choice'), ...answerAndOthers, picture: v.optional(Picture) }),
    differ(({ answer, others }) => [answer, ...others.map(({ text }) => text)]),
  ),
  ask: pickOne,
});
