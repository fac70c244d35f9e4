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

/** Pictures in rows of at most `width` cells where they allow it, in the order given. */
export function packed(pictures: readonly Picture[], width: number, gap: number): Picture {
  const rows: Picture[] = [];
  let row: Picture[] = [];
  let used = 0;
  const finish = () => {
    let x = 0;
    const marks = row.flatMap((picture) => {
      const moved = movedBy(picture, x, 0);
      x += picture.width + gap;
      return moved;
    });
    if (row.length > 0) rows.push({ width: x - gap, height: Math.max(...row.map(({ height }) => height)), marks });
    [row, used] = [[], 0];
  };
  for (const picture of pictures) {
    if (row.length > 0 && used + picture.width > width) finish();
    row.push(picture);
    used += picture.width + gap;
  }
  finish();
  return stacked(rows, 1);
}
