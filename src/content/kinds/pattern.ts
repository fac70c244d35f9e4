import * as v from 'valibot';
import { common, defineKind, followUp, FollowUp, prose, Prose, spoken } from '../parts.ts';

/** A building block or technique: what it is for, how it works, fails and costs. */
export const pattern = defineKind({
  folder: 'patterns',
  names: ['pattern', 'patterns'],
  schema: v.strictObject({
    ...common,
    use: Prose,
    avoid: Prose,
    how: Prose,
    fails: Prose,
    costs: Prose,
    say: Prose,
    followUp: FollowUp,
  }),
  sections: (item) =>
    prose(
      ['How it works', item.how],
      ['When to reach for it', item.use],
      ['When not to', item.avoid],
      ['How it fails', item.fails],
      ['What it costs', item.costs],
      ['What to say', spoken(item.say)],
      ['The interviewer asks', followUp(item.followUp)],
    ),
});
