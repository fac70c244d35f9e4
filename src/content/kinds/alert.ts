import * as v from 'valibot';
import { common, defineKind, Line, prose, Prose, Quantity, spoken } from '../parts.ts';

/** A rule that wakes somebody up, or starts a machine: the threshold and what to do. */
export const alert = defineKind({
  folder: 'alerts',
  names: ['alert', 'alerts'],
  schema: v.strictObject({
    ...common,
    metric: Line,
    condition: Line,
    /** How long the condition has to hold. */
    holds: v.optional(Quantity),
    action: v.picklist(['page', 'ticket', 'scale']),
    because: Prose,
    respond: Prose,
    tune: Prose,
    say: v.optional(Prose),
  }),
  sections: (item) => {
    const held = item.holds === undefined ? '' : ` for ${item.holds}`;
    return prose(
      ['The rule', `**${item.metric}** ${item.condition}${held}: ${item.action}.`],
      ['Why it is watched', item.because],
      ['What to do when it fires', item.respond],
      ['How to set the threshold', item.tune],
      ['What to say', spoken(item.say)],
    );
  },
});
