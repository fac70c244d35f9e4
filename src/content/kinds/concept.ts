import * as v from 'valibot';
import { common, defineKind, followUp, FollowUp, prose, Prose, spoken } from '../parts.ts';

/** An idea one has to know to follow the rest: a term, an analogy, a map of the field. */
export const concept = defineKind({
  folder: 'concepts',
  names: ['concept', 'concepts'],
  schema: v.strictObject({
    ...common,
    means: Prose,
    matters: Prose,
    example: v.optional(Prose),
    say: v.optional(Prose),
    followUp: v.optional(FollowUp),
  }),
  sections: (item) =>
    prose(
      ['What it means', item.means],
      ['Why it matters', item.matters],
      ['An example', item.example],
      ['What to say', spoken(item.say)],
      ['The interviewer asks', followUp(item.followUp)],
    ),
});
