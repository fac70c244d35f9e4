import * as v from 'valibot';
import { common, defineKind, Figure, prose, Prose, spoken } from '../parts.ts';

/** A figure worth remembering, with its source and what it depends on. */
export const number = defineKind({
  folder: 'numbers',
  names: ['number', 'numbers'],
  schema: v.strictObject({
    ...common,
    numbers: v.pipe(v.array(Figure), v.minLength(1, 'needs at least one figure')),
    depends: Prose,
    use: Prose,
    say: v.optional(Prose),
  }),
  sections: (item) => prose(['What it depends on', item.depends], ['How to use it', item.use], ['What to say', spoken(item.say)]),
});
