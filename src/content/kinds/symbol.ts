import * as v from 'valibot';
import { common, defineKind, Line, prose, Prose } from '../parts.ts';

/** A sign used in architecture drawings, with glyphs that a terminal can show. */
export const symbol = defineKind({
  folder: 'symbols',
  names: ['symbol', 'symbols'],
  schema: v.strictObject({ ...common, glyph: Line, ascii: v.pipe(Line, v.regex(/^[ -~]+$/, 'must be plain ASCII')), means: Prose, draw: Prose }),
  sections: (item) =>
    prose(
      ['What it means', `\`${item.glyph}\` or \`${item.ascii}\`: ${item.means}`],
      ['How to draw it', item.draw],
    ),
});
