import type { Architecture, Edge, Node } from '../../architecture/model.ts';
import type { DrawingRole, Mark } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';
import type { Axis, Style } from './style.ts';

/** Boxes drawn in another role than their kind: marked, added, removed. */
export type Roles = ReadonlyMap<string, DrawingRole>;

/** An edge from a box to itself, drawn beside the box. */
export interface Loop {
  readonly caption: readonly string[];
  readonly line: Edge['line'];
  readonly heads: Edge['heads'];
}

/** A box measured: its text, its size in cells with borders, and its loops. */
export interface Box {
  readonly id: string;
  readonly role: DrawingRole;
  readonly rounded: boolean;
  readonly title: readonly string[];
  readonly details: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly loops: readonly Loop[];
}

const detailLines = (node: Node, width: number) =>
  node.details.flatMap((detail) => wrapped(detail, width - 2).map((line, index) => (index === 0 ? `• ${line}` : `  ${line}`)));

/** Columns of a loop below a box, with its caption and what keeps that from the next loop. */
export function loopLength(caption: readonly string[]): number {
  const cells = widthOf(caption[0] ?? '');
  return 4 + (cells === 0 ? 0 : cells + 2);
}

/** Rows of a loop beside a box, with the blank one that keeps it from the next. */
export function loopHeight(caption: readonly string[]): number {
  return Math.max(2, caption.length) + 1;
}

/** Cells from the box to the far side of a loop: between two heads there is one that shows the line. */
export const loopReach = ({ heads }: Loop): number => (heads === 'both' ? 2 : 1);

/** Cells that loops need beyond the box: to its right, or below it. */
export function loopExtent(box: Box, axis: Axis): number {
  if (box.loops.length === 0) return 0;
  const caption = Math.max(...box.loops.flatMap((loop) => loop.caption).map(widthOf), 0);
  const reach = 1 + Math.max(...box.loops.map(loopReach));
  return axis === 'right' ? reach : reach + (caption === 0 ? 0 : caption + 1);
}

/**
 * Boxes large enough for their text, for `pins` on each side they need, and for their loops:
 * two rows a loop going down; four columns and the caption, side by side, going right.
 */
export function boxesOf({ nodes, edges, shape }: Architecture, style: Style, pinsOf: (box: number) => number, roles: Roles): readonly Box[] {
  const loopsOf = new Map<string, Loop[]>();
  for (const { from, to, label, line, heads } of edges) {
    if (from !== to) continue;
    const loop = { caption: label === '' ? [] : wrapped(label, style.axis === 'right' ? Infinity : style.captionText), line, heads };
    loopsOf.set(from, [...(loopsOf.get(from) ?? []), loop]);
  }
  return nodes.map((node, index) => {
    const title = wrapped(node.label, style.boxText);
    const details = detailLines(node, Math.max(style.boxText, 10));
    const loops = loopsOf.get(node.id) ?? [];
    const text = Math.max(...[...title, ...details].map(widthOf), 1);
    const loopCells = loops.map(({ caption }) => loopLength(caption)).reduce((sum, cells) => sum + cells, 0);
    const pins = pinsOf(index) * (style.gaps.pins + 1) - style.gaps.pins;
    const width = style.axis === 'down' ? Math.max(text + 4, pins + 2) : Math.max(text + 4, loopCells + 2);
    const lines = title.length + details.length;
    const loopRows = Math.max(0, loops.reduce((rows, { caption }) => rows + loopHeight(caption), 0) - 1);
    const height = 2 + (style.axis === 'down' ? Math.max(lines, loopRows) : Math.max(lines, pins));
    return { id: node.id, role: roles.get(node.id) ?? node.kind, rounded: shape === 'states' || node.kind === 'client' || node.kind === 'external', title, details, width, height, loops };
  });
}

/** A box with its text, the title in the middle of its lines. */
export function boxMarks({ title, details, width, height, rounded, role }: Omit<Box, 'id' | 'loops'>, x: number, y: number): readonly Mark[] {
  const top = y + 1 + Math.floor((height - 2 - title.length - details.length) / 2);
  return [
    { type: 'frame', x, y, width, height, rounded, role },
    ...title.map((text, row): Mark => ({ type: 'text', x: x + 2 + Math.floor((width - 4 - widthOf(text)) / 2), y: top + row, text, role })),
    ...details.map((text, row): Mark => ({ type: 'text', x: x + 2, y: top + title.length + row, text, role })),
  ];
}
