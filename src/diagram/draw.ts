import type { Architecture } from '../architecture/model.ts';
import { renderPicture } from './canvas.ts';
import { fitFlow } from './flow/fit.ts';
import { glyphSets } from './glyphs.ts';
import type { GlyphSetName } from './glyphs.ts';
import type { DrawingRole } from './picture.ts';

export interface DrawingOptions {
  /** Terminal cells; no line of the drawing is wider. */
  readonly width: number;
  readonly glyphs: GlyphSetName;
  /** Colours a piece of text; must not change its width. */
  readonly paint?: (role: DrawingRole, text: string) => string;
}

/** The architecture as lines of text joined by line feeds, without one at the end. */
export function drawDiagram(architecture: Architecture, options: DrawingOptions): string {
  const pages = fitFlow(architecture, options.width);
  const texts = pages.map(({ title, picture }) => {
    const lines = renderPicture(picture, glyphSets[options.glyphs], options.paint);
    return [...(title === '' ? [] : [title, '']), ...lines].join('\n');
  });
  return texts.join('\n\n');
}
