import type { Edge } from '../../architecture/model.ts';
import type { Mark } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';

/** A branch drawn: the cell where the name of what it leads to begins, and the rows above that. */
export interface Branch {
  readonly marks: readonly Mark[];
  readonly x: number;
  readonly rows: number;
}

/** Cells a caption has at least, however deep it stands. */
const leastCaption = 12;

/** `├─ caption ─►` from the trunk at `x`, the caption on several rows where it takes more than a third of `width`. */
export function branchFrom(edge: Edge, x: number, y: number, width: number): Branch {
  const caption = edge.label === '' ? [] : wrapped(edge.label, Math.max(leastCaption, Math.min(Math.floor(width / 2), width - x - 20)));
  const last = caption.at(-1);
  const row = y + Math.max(0, caption.length - 1);
  const from = last === undefined ? x : x + 3 + widthOf(last);
  const arrow = from + (last === undefined && edge.heads === 'both' ? 4 : 2);
  const line = (at: number, start: number, end: number): Mark => ({ type: 'line', x: start, y: at, toX: end, toY: at, line: edge.line, role: 'edge' });
  return {
    marks: [
      ...(last === undefined ? [] : [line(y, x, x + 2)]),
      line(row, from, edge.heads === 'none' ? arrow + 1 : arrow),
      ...(edge.heads === 'both' ? [{ type: 'head', x: x + 1, y, direction: 'left', role: 'edge' } as const] : []),
      edge.heads === 'none' ? { type: 'text', x: arrow + 1, y: row, text: ' ', role: 'edge' } : { type: 'head', x: arrow, y: row, direction: 'right', role: 'edge' },
      ...caption.map((text, index): Mark => ({ type: 'text', x: x + 2, y: y + index, text: index < caption.length - 1 ? ` ${text}` : ` ${text} `, role: 'label' })),
    ],
    x: arrow + 2,
    rows: row - y,
  };
}
