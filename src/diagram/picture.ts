import type { ComponentKind } from '../architecture/kinds.ts';
import type { EdgeLine } from '../architecture/model.ts';

/** What a piece of a drawing is, for colour. */
export type DrawingRole = ComponentKind | 'edge' | 'label' | 'group' | 'added' | 'removed' | 'moved' | 'marked';

export type Direction = 'up' | 'right' | 'down' | 'left';

/** One thing on the picture, in cells from its top left corner. */
export type Mark = { readonly x: number; readonly y: number; readonly role: DrawingRole } & (
  | { readonly type: 'line'; readonly toX: number; readonly toY: number; readonly line: EdgeLine }
  | { readonly type: 'frame'; readonly width: number; readonly height: number; readonly rounded: boolean }
  | { readonly type: 'head'; readonly direction: Direction }
  | { readonly type: 'text'; readonly text: string }
);

/** A picture as the marks that make it; later marks lie over earlier ones. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export function movedBy(picture: Picture, dx: number, dy: number): readonly Mark[] {
  return picture.marks.map((mark) =>
    mark.type === 'line'
      ? { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy }
      : { ...mark, x: mark.x + dx, y: mark.y + dy });
}

/** Pictures one below the other. */
export function stacked(pictures: readonly Picture[], gap: number): Picture {
  let y = 0;
  const marks = pictures.flatMap((picture) => {
    const moved = movedBy(picture, 0, y);
    y += picture.height + gap;
    return moved;
  });
  return { width: Math.max(0, ...pictures.map(({ width }) => width)), height: Math.max(0, y - gap), marks };
}

/**
 * Pictures in rows of at most `width` cells where they allow it, in the order given; the first
 * lies where what goes `onwards` begins: at the top left, or going up or left at the other end.
 */
export function packed(pictures: readonly Picture[], width: number, gap: number, onwards: Direction): Picture {
  const rows: Picture[][] = [];
  let used = 0;
  for (const picture of pictures) {
    const row = rows.at(-1);
    if (row === undefined || used + picture.width > width) {
      rows.push([picture]);
      used = 0;
    } else row.push(picture);
    used += picture.width + gap;
  }
  const widthOf = (row: readonly Picture[]) => row.reduce((sum, picture) => sum + picture.width + gap, -gap);
  const heightOf = (row: readonly Picture[]) => Math.max(...row.map(({ height }) => height));
  const whole = { width: Math.max(0, ...rows.map(widthOf)), height: Math.max(0, rows.reduce((sum, row) => sum + heightOf(row) + 1, -1)) };
  let y = 0;
  const marks = rows.flatMap((row) => {
    let x = 0;
    const moved = row.flatMap((picture) => {
      const at = { x: onwards === 'left' ? whole.width - x - picture.width : x, y: onwards === 'up' ? whole.height - y - picture.height : y };
      x += picture.width + gap;
      return movedBy(picture, at.x, at.y);
    });
    y += heightOf(row) + 1;
    return moved;
  });
  return { ...whole, marks };
}
