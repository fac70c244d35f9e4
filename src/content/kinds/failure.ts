import * as v from 'valibot';
import { common, defineKind, followUp, FollowUp, Line, numbered, prose, Prose, spoken } from '../parts.ts';

/** Something that breaks: what happens, what to do first, how to have designed for it. */
export const failure = defineKind({
  folder: 'failures',
  names: ['failure', 'failures'],
  schema: v.strictObject({
    ...common,
    happens: Prose,
    first: Prose,
    steps: v.pipe(v.array(v.strictObject({ title: Line, text: Prose })), v.minLength(2)),
    prevent: Prose,
    say: Prose,
    followUp: FollowUp,
  }),
  sections: (item) =>
    prose(
      ['What happens', item.happens],
      ['First response', item.first],
      ['How the system gets through it', numbered(item.steps.map((step) => `**${step.title}.** ${step.text}`))],
      ['How to design for it', item.prevent],
      ['What to say', spoken(item.say)],
      ['The interviewer asks', followUp(item.followUp)],
    ),
});
