import * as v from 'valibot';
import { common, defineKind, Line, prose, Prose } from '../parts.ts';

/** How to draw it, with the plain form where that is another one than the glyph. */
function drawn({ glyph, ascii, draw }: { readonly glyph: string; readonly ascii: string; readonly draw: string }): string {
  return glyph === ascii ? draw : `${draw.trimEnd()}\n\nIn plain text: \`${ascii}\``;
}

/** A sign used in architecture drawings, with glyphs that a terminal can show. */
export const symbol = defineKind({
  folder: 'symbols',
  names: ['symbol', 'symbols'],
  schema: v.strictObject({ ...common, glyph: Line, ascii: v.pipe(Line, v.regex(/^[ -~]+$/, 'must be plain ASCII')), means: Prose, draw: Prose }),
  sections: (item) =>
    prose(
      ['What it means', `\`${item.glyph}\`: ${item.means}`],
      ['How to draw it', drawn(item)],
    ),
});
