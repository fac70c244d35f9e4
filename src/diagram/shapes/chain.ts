import type { Architecture, Edge } from '../../architecture/model.ts';
import { evenRows } from '../even-rows.ts';
import { boxMarks, boxesOf } from '../flow/boxes.ts';
import type { Box, Roles } from '../flow/boxes.ts';
import { tightGaps } from '../flow/style.ts';
import type { Mark, Picture } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';
import { chained } from './chained.ts';

/** A box of a chain, and the arrow to the next with its caption. */
interface Link {
  readonly box: Box;
  readonly next: Edge | undefined;
  readonly caption: readonly string[];
}

const boxTexts = [24, 18, 14] as const;
const captionTexts = [20, 16, 12] as const;

/** Columns in front of the rows for the arrows that come back, and behind a row for the one that leaves it. */
const returned = 3;
const leaving = 2;

/**
 * A chain of boxes from left to right, or mirrored from right to left, in as many rows as it takes;
 * an arrow that goes on in the next row runs back to its beginning. Undefined for anything but a chain of three or more, and
 * where even two boxes do not fit side by side.
 */
export function chainPicture(architecture: Architecture, width: number, roles: Roles, mirrored: boolean): Picture | undefined {
  const order = architecture.groups.some(({ members }) => members.length > 0) ? undefined : chained(architecture);
  if (order === undefined || order.length < 3) return undefined;
  let lowest: Picture | undefined;
  for (const boxText of boxTexts) {
    const style = { axis: 'right', mirrored, gaps: tightGaps.right, captionLayers: 1, stacked: false, fold: Infinity, boxText, captionText: boxText } as const;
    const boxes = new Map(boxesOf({ ...architecture, edges: [] }, style, () => 1, roles).map((box) => [box.id, box]));
    for (const captionText of captionTexts) {
      const links = order.flatMap(({ node, next }): Link[] => {
        const box = boxes.get(node.id);
        return box === undefined ? [] : [{ box, next, caption: next === undefined || next.label === '' ? [] : wrapped(next.label, captionText) }];
      });
      const rows = evenRows((most) => rowsWithin(links, most), width);
      if (rows === undefined || rows.length > Math.ceil(links.length / 2)) continue;
      const picture = drawn(rows, mirrored);
      if (picture.width <= width && picture.height < (lowest?.height ?? Infinity)) lowest = picture;
    }
  }
  return lowest;
}

/** Columns of an arrow to the next box: its caption stands above it, clear of both. */
const arrowCells = ({ caption }: Link) => (caption.length === 0 ? 3 : Math.max(...caption.map(widthOf)) + 5);

const rowWidth = (row: readonly Link[]) => row.reduce((cells, link, index) => cells + link.box.width + (index < row.length - 1 ? arrowCells(link) : 0), 0);

/** Rows filled one after the other; undefined if one box alone is too wide. */
function rowsWithin(links: readonly Link[], most: number): readonly (readonly Link[])[] | undefined {
  const rows: Link[][] = [];
  for (const link of links) {
    const row = rows.at(-1);
    const begun = row === undefined ? undefined : [...row, link];
    if (begun !== undefined && turnOf(begun) < most) rows[rows.length - 1] = begun;
    else if (turnOf([link]) < most) rows.push([link]);
    else return undefined;
  }
  return rows;
}

/** The column at which a row ends, or in which its arrow to the next row runs down beside the caption. */
function turnOf(row: readonly Link[]): number {
  const last = row.at(-1);
  const end = returned + rowWidth(row) - 1;
  return last?.next === undefined ? end : Math.max(end + leaving, ...last.caption.map((text) => widthOf(text) + 4));
}

/** `column`, or the next, so that no corner of a box of the row below stands under the corner of the arrow. */
function clearOf(below: readonly Link[], column: number): number {
  let x = returned;
  for (const link of below) {
    if (x === column || x + link.box.width - 1 === column) return column + 1;
    x += link.box.width + arrowCells(link);
  }
  return column;
}

/** Boxes and arrows in columns from 0 to `right`; mirrored, each turns over as a whole, so that text stays as it is. */
class Rows {
  readonly marks: Mark[] = [];
  readonly #right: number;
  readonly #mirrored: boolean;

  constructor(right: number, mirrored: boolean) {
    this.#right = right;
    this.#mirrored = mirrored;
  }

  #at(x: number, cells: number): number {
    return this.#mirrored ? this.#right - x - cells + 1 : x;
  }

  box(box: Box, x: number, y: number): void {
    this.marks.push(...boxMarks(box, this.#at(x, box.width), y));
  }

  caption(lines: readonly string[], x: number, y: number): void {
    const at = this.#at(x, Math.max(0, ...lines.map(widthOf)));
    for (const [row, text] of lines.entries()) this.marks.push({ type: 'text', x: at, y: y + row, text, role: 'label' });
  }

  line({ line }: Edge, points: readonly Point[]): void {
    for (const [index, [toX, toY]] of points.slice(1).entries()) {
      const [x, y] = points[index] ?? [toX, toY];
      this.marks.push({ type: 'line', x: this.#at(x, 1), y, toX: this.#at(toX, 1), toY, line, role: 'edge' });
    }
  }

  /** A line that ends in a head the way the rows go. */
  arrow(edge: Edge, points: readonly Point[]): void {
    const [x, y] = points.at(-1) ?? [0, 0];
    this.line(edge, points);
    this.marks.push({ type: 'head', x: this.#at(x, 1), y, direction: this.#mirrored ? 'left' : 'right', role: 'edge' });
  }
}

type Point = readonly [x: number, y: number];

function drawn(rows: readonly (readonly Link[])[], mirrored: boolean): Picture {
  const turns = rows.map((row, number) => clearOf(rows[number + 1] ?? [], turnOf(row)));
  const right = Math.max(0, ...turns);
  const drawing = new Rows(right, mirrored);
  let y = 0;
  /** The arrow from the row above, and where it comes back to the beginning. */
  let back: { readonly y: number; readonly edge: Edge } | undefined;
  for (const [number, row] of rows.entries()) {
    const heights = row.map(({ box }) => box.height);
    // A caption keeps a row from the arrow that comes back above it.
    const captions = row.slice(0, -1).map(({ caption }) => (caption.length === 0 || back === undefined ? caption.length : caption.length + 1));
    const above = Math.max(...heights.map((height) => Math.floor(height / 2)), ...captions);
    const middle = y + above;
    const bottom = middle + Math.max(...heights.map((height) => height - Math.floor(height / 2))) - 1;
    const turn = turns[number] ?? 0;
    let x = returned;
    if (back !== undefined) drawing.arrow(back.edge, [[0, back.y], [0, middle], [x - 1, middle]]);
    for (const [index, link] of row.entries()) {
      const { box, next, caption } = link;
      drawing.box(box, x, middle - Math.floor(box.height / 2));
      const end = x + box.width - 1;
      if (next === undefined || index === row.length - 1) {
        if (next !== undefined) drawing.line(next, [[end, middle], [turn, middle]]);
        continue;
      }
      x = end + 1 + arrowCells(link);
      drawing.arrow(next, [[end, middle], [x - 1, middle]]);
      drawing.caption(caption, end + 3, middle - caption.length);
    }
    y = bottom + 1;
    const last = row.at(-1);
    if (last?.next === undefined) continue;
    drawing.caption(last.caption, turn - 2 - Math.max(0, ...last.caption.map(widthOf)), y);
    y += last.caption.length;
    drawing.line(last.next, [[turn, middle], [turn, y], [0, y]]);
    back = { y, edge: last.next };
    y += 1;
  }
  return { width: right + 1, height: y, marks: drawing.marks };
}
