import type { Architecture } from '../architecture/model.ts';
import type { DrawingRole } from '../diagram/picture.ts';
import type { Notes } from '../interview/notes.ts';
import { widthOf } from '../text-width.ts';
import { beside } from './beside.ts';
import { compactPicture } from './compact-picture.ts';
import { hanging } from './layout.ts';
import { picture } from './picture.ts';
import type { Screen } from './screen.ts';

/** A window that is looked at, in which what is printed moves up; a pipe has none. */
export interface Window {
  readonly rows: number;
}

/** What asked for the picture, the status line and the line being typed. */
const around = 3;
const gap = 3;
/** Notes may be taller than a low picture, up to this share of the window. */
const shareOfNotes = 2 / 3;
/** Notes in a narrower column would be a ladder of words, in a wider one hard to follow. */
const notes = { narrowest: 28, widest: 48 } as const;

/** Notes as a column of so many rows at most, which says how many lines it leaves out. */
function column(all: readonly Notes[], width: number, rows: number, { theme, ascii }: Screen): readonly string[] {
  const bullet = ascii ? '- ' : '· ';
  const lines = all.flatMap(({ title, lines: noted }, at) => [...(at === 0 ? [] : ['']), theme.heading(title), ...noted.flatMap((line) => hanging(bullet, line, width).split('\n'))]);
  return lines.length <= rows ? lines : [...lines.slice(0, Math.max(0, rows - 1)), theme.muted(`${lines.length - rows + 1} more rows`)];
}

interface Drawn {
  readonly architecture: Architecture;
  readonly roles?: ReadonlyMap<string, DrawingRole>;
  readonly notes: readonly Notes[];
}

/**
 * A design as it is looked at in a window: across where that fits and down does not, beside it the
 * notes where there is room, and where its top has moved out of the window how tall it is.
 */
export function designPicture({ architecture, roles, notes: all }: Drawn, screen: Screen, window: Window | undefined): string {
  if (window === undefined) return picture(screen, architecture, roles);
  const room = Math.max(1, window.rows - around);
  const drawn = compactPicture(architecture, screen, roles, room).split('\n');
  const from = Math.max(...drawn.map(widthOf)) + gap;
  const free = screen.width - from;
  const most = Math.max(drawn.length, Math.floor(shareOfNotes * room));
  const shown = free < notes.narrowest || all.length === 0 ? drawn : beside(drawn, column(all, Math.min(notes.widest, free), most, screen), from);
  const tall = screen.theme.muted(`${drawn.length} rows, of which ${room} fit here: scroll up for the top.`);
  return [...shown, ...(drawn.length > room ? [tall] : [])].join('\n');
}
