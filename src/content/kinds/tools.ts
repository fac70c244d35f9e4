import * as v from 'valibot';
import { bullets, common, defineKind, Line, prose, Prose, spoken } from '../parts.ts';

/** Products that do one job, and how to choose among them. */
export const tools = defineKind({
  folder: 'tools',
  names: ['tools', 'tools'],
  schema: v.strictObject({
    ...common,
    tools: v.pipe(v.array(v.strictObject({ name: Line, is: Line })), v.minLength(1)),
    choose: Prose,
    say: v.optional(Prose),
  }),
  sections: (item) =>
    prose(
      ['The products', bullets(item.tools.map((tool) => `**${tool.name}**: ${tool.is}`))],
      ['How to choose', item.choose],
      ['What to say', spoken(item.say)],
    ),
});
