import * as v from 'valibot';
import { common, defineKind, prose, Prose, spoken } from '../parts.ts';

/** A rule that decides designs. */
export const principle = defineKind({
  folder: 'principles',
  names: ['principle', 'principles'],
  schema: v.strictObject({ ...common, means: Prose, practice: Prose, limits: Prose, say: Prose }),
  sections: (item) =>
    prose(
      ['What it means', item.means],
      ['In practice', item.practice],
      ['Where it stops', item.limits],
      ['What to say', spoken(item.say)],
    ),
});
