import type { Architecture } from '../architecture/model.ts';
import { drawDiagram } from '../diagram/draw.ts';
import type { DrawingRole } from '../diagram/picture.ts';
import type { Screen } from './screen.ts';

/** A graph drawn for this screen: its width, its glyphs, its colours; some of its boxes in another role. */
export function picture(screen: Screen, architecture: Architecture, roles: ReadonlyMap<string, DrawingRole> = new Map()): string {
  const { width, glyphs, theme } = screen;
  return drawDiagram(architecture, { width, glyphs, paint: theme.drawn, roles });
}
