import * as v from 'valibot';
import { defineKind } from '../kind.ts';
import { pickOne } from '../pick.ts';
import { answerAndOthers, common, differ, Picture } from '../wording.ts';

/** Something has just broken: what to do first. */
export const response = defineKind({
  task: 'First response',
  schema: v.pipe(
    v.strictObject({ ...common, kind: v.literal('response'), ...answerAndOthers, picture: v.optional(Picture) }),
    differ(({ answer, others }) => [answer, ...others.map(({ text }) => text)]),
  ),
  ask: pickOne,
});
