import { painted } from '../content/drawn.ts';
import type { Page } from '../content/page.ts';
import type { Screen } from './screen.ts';

/** Columns for which pages are drawn ahead; a wider screen shows the same picture. */
const columns = 80;

/** The picture of a page for this screen: drawn ahead by the build, or drawn now where that is too wide. */
export async function pagePicture({ diagram, drawn }: Page, screen: Screen): Promise<string | undefined> {
  if (diagram === undefined) return undefined;
  if (drawn !== undefined && screen.width >= columns) return painted(drawn[screen.glyphs], screen.theme.drawn);
  const { picture } = await import('./picture.ts');
  return picture(screen, diagram);
}
