import * as v from 'valibot';
import { bullets, common, defineKind, Line, prose, Prose, Quantity, spoken } from '../parts.ts';

/** A step of the scaling ladder: what changes at a number of users, and why. */
export const scaling = defineKind({
  folder: 'scaling',
  names: ['scaling step', 'scaling steps'],
  schema: v.strictObject({
    ...common,
    /** Daily users at which the step applies; absent on the page about the whole ladder. */
    users: v.optional(Quantity),
    changes: v.pipe(v.array(v.strictObject({ change: Line, because: Line })), v.minLength(1)),
    enough: Prose,
    breaks: Prose,
    say: Prose,
  }),
  sections: (item) =>
    prose(
      ['What changes, and why', bullets(item.changes.map(({ change, because }) => `**${change}**: ${because}`))],
      ['Why this is enough', item.enough],
      ['What breaks next', item.breaks],
      ['What to say', spoken(item.say)],
    ),
});
