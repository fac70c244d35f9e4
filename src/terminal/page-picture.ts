import { painted } from '../content/drawn.ts';
import type { Page } from '../content/page.ts';
import type { Screen } from './screen.ts';

/** Columns for which pages are drawn ahead; a wider screen shows the same picture. */
const columns = 80;

/** The pictures of a page for this screen: drawn ahead by the build, or now where that is too wide. */
export async function pagePictures({ pictures }: Page, screen: Screen): Promise<readonly string[]> {
  if (screen.width >= columns) return pictures.map(({ drawn }) => painted(drawn[screen.glyphs], screen.theme.drawn));
  if (pictures.length === 0) return [];
  const { picture } = await import('./picture.ts');
  return pictures.map(({ graph }) => picture(screen, graph));
}
