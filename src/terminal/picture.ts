import type { Architecture } from '../architecture/model.ts';
import { drawDiagram } from '../diagram/draw.ts';
import type { Screen } from './screen.ts';

/** A graph drawn for this screen: its width, its glyphs, its colours. */
export function picture(screen: Screen, architecture: Architecture): string {
  const { width, glyphs, theme } = screen;
  return drawDiagram(architecture, { width, glyphs, paint: theme.drawn });
}
