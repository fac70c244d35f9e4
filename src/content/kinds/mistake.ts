import * as v from 'valibot';
import { common, defineKind, prose, Prose, spoken } from '../parts.ts';

/** A way to lose an interview, and the way out. */
export const mistake = defineKind({
  folder: 'mistakes',
  names: ['mistake', 'mistakes'],
  schema: v.strictObject({ ...common, looks: Prose, costs: Prose, instead: Prose, say: Prose }),
  sections: (item) =>
    prose(
      ['How it looks', item.looks],
      ['What it costs you', item.costs],
      ['What to do instead', item.instead],
      ['What to say', spoken(item.say)],
    ),
});
