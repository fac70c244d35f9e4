import * as v from 'valibot';
import { common, defineKind, Line, numbered, prose, Prose } from '../parts.ts';

/** Things to go through in order, each with its reason. */
export const checklist = defineKind({
  folder: 'checklists',
  names: ['checklist', 'checklists'],
  schema: v.strictObject({
    ...common,
    steps: v.pipe(v.array(v.strictObject({ title: Line, text: Prose })), v.minLength(1)),
    use: Prose,
  }),
  sections: (item) =>
    prose(
      ['The list', numbered(item.steps.map((step) => `**${step.title}.** ${step.text}`))],
      ['How to use it', item.use],
    ),
});
