import * as v from 'valibot';
import { common, defineKind, Line, prose, Prose } from '../parts.ts';

/** A piece of configuration or code that shows an idea at work. */
export const example = defineKind({
  folder: 'examples',
  names: ['example', 'examples'],
  schema: v.strictObject({
    ...common,
    language: Line,
    code: v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(6000)),
    shows: Prose,
    reads: Prose,
    watch: Prose,
  }),
  sections: (item) =>
    prose(
      ['What it shows', item.shows],
      ['The code', `\`\`\`${item.language}\n${item.code.trimEnd()}\n\`\`\``],
      ['How to read it', item.reads],
      ['What to watch for', item.watch],
    ),
});
