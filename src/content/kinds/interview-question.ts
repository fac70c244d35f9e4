import * as v from 'valibot';
import { bullets, common, defineKind, followUp, FollowUp, Line, prose, Prose, spoken } from '../parts.ts';

/** A question interviewers ask, with what they listen for. */
export const interviewQuestion = defineKind({
  folder: 'questions',
  names: ['question', 'questions'],
  schema: v.strictObject({
    ...common,
    answer: Prose,
    listens: v.pipe(v.array(Line), v.minLength(1)),
    say: Prose,
    followUp: v.optional(FollowUp),
  }),
  sections: (item) =>
    prose(
      ['The answer', item.answer],
      ['What the interviewer listens for', bullets(item.listens)],
      ['What to say', spoken(item.say)],
      ['The interviewer asks', followUp(item.followUp)],
    ),
});
