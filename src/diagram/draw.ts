import type { Architecture } from '../architecture/model.ts';
import { components } from '../architecture/questions.ts';
import { renderPicture } from './canvas.ts';
import { layoutFlow } from './flow/layout.ts';
import { tightGaps, wideGaps } from './flow/style.ts';
import { glyphSets } from './glyphs.ts';
import type { GlyphSetName } from './glyphs.ts';
import { packed } from './picture.ts';
import type { DrawingRole } from './picture.ts';

export interface DrawingOptions {
  /** Terminal cells; no line of the drawing is wider. */
  readonly width: number;
  readonly glyphs: GlyphSetName;
  /** Colours a piece of text; must not change its width. */
  readonly paint?: (role: DrawingRole, text: string) => string;
}

function part(architecture: Architecture, ids: readonly string[]): Architecture {
  const kept = new Set(ids);
  return {
    ...architecture,
    nodes: architecture.nodes.filter(({ id }) => kept.has(id)),
    edges: architecture.edges.filter(({ from }) => kept.has(from)),
  };
}

/** The architecture as lines of text joined by line feeds, without one at the end. */
export function drawDiagram(architecture: Architecture, options: DrawingOptions): string {
  const axis = architecture.direction;
  const style = { axis, gaps: wideGaps[axis], boxText: 24, captionText: 20 };
  const parts = components(architecture).map((ids) => part(architecture, ids));
  let picture = packed(parts.map((sub) => layoutFlow(sub, style, false)), options.width, 3);
  if (picture.width > options.width) {
    const tight = { axis, gaps: tightGaps[axis], boxText: 16, captionText: 14 };
    picture = packed(parts.map((sub) => layoutFlow(sub, tight, true)), options.width, 3);
  }
  return renderPicture(picture, glyphSets[options.glyphs], options.paint).join('\n');
}
