import type { Architecture } from '../architecture/model.ts';
import type { DrawingRole } from '../diagram/picture.ts';
import { widthOf } from '../text-width.ts';
import { picture } from './picture.ts';
import type { Screen } from './screen.ts';

/** Taller than this a picture pushes its own question off a small screen. */
const comfortable = 8;

/** The picture in the direction that takes fewer lines where it is taller than `most`, so that what belongs to it stays in sight. */
export function compactPicture(architecture: Architecture, screen: Screen, roles?: ReadonlyMap<string, DrawingRole>, most = comfortable): string {
  const drawn = picture(screen, architecture, roles);
  const height = (text: string): number => text.split('\n').length;
  if (architecture.shape !== 'flow' || architecture.direction === 'right' || height(drawn) <= most) return drawn;
  const across = picture(screen, { ...architecture, direction: 'right' }, roles);
  const fits = across.split('\n').every((line) => widthOf(line) <= screen.width);
  return fits && height(across) < height(drawn) ? across : drawn;
}
