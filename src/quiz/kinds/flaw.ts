import * as v from 'valibot';
import { defineKind } from '../kind.ts';
import { pickOne } from '../pick.ts';
import { answerAndOthers, common, differ, Picture } from '../wording.ts';

/** A design with something wrong in it. */
export const flaw = defineKind({
  task: 'Spot the flaw',
  schema: v.pipe(
    v.strictObject({ ...common, kind: v.literal('flaw'), picture: Picture, ...answerAndOthers }),
    differ(({ answer, others }) => [answer, ...others.map(({ text }) => text)]),
  ),
  ask: pickOne,
});
