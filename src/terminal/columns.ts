import { wrapAnsi } from 'fast-wrap-ansi';
import { widthOf } from '../text-width.ts';
import type { Screen } from './screen.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Takes what width is left and wraps; one such column at least where a table may be wide. */
  readonly grows?: boolean;
  readonly paint?: (text: string) => string;
}

const gap = 2;
/** Below this a growing column would be a ladder of letters. */
const narrowestGrowing = 12;

function widestIn(cells: readonly string[]): number {
  return Math.max(0, ...cells.flatMap((cell) => cell.split('\n').map(widthOf)));
}

/** Natural widths, shrunk from the widest growing column on until the row fits. */
function fitWidths(columns: readonly Column[], natural: readonly number[], total: number): number[] {
  const widths = [...natural];
  const room = total - gap * (columns.length - 1);
  const mayShrink = columns.some((column) => column.grows === true) ? columns.map((column) => column.grows === true) : columns.map(() => true);
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  const shrink = (allowed: readonly boolean[], floor: number): void => {
    while (over > 0) {
      let at = -1;
      for (const [index, width] of widths.entries()) {
        if (allowed[index] === true && width > floor && (at < 0 || width > (widths[at] ?? 0))) at = index;
      }
      if (at < 0) return;
      widths[at] = (widths[at] ?? 0) - 1;
      over -= 1;
    }
  };
  shrink(mayShrink, narrowestGrowing);
  shrink(columns.map(() => true), 4);
  return widths;
}

function padded(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

function wrapped(text: string, width: number): string {
  return widthOf(text) <= width && !text.includes('\n') ? text : wrapAnsi(text, width, { hard: true });
}

/** Cells wrapped to the widths of their columns and painted; the head with its rule among them, if there is one. */
export interface LaidOut {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Lays a table out so that it is no wider than the screen. Cells wrap at words. */
export function layOut({ theme, width, ascii }: Screen, columns: readonly Column[], rows: readonly (readonly string[])[]): LaidOut {
  const all = columns.map((column, index) => [column.title, ...rows.map((row) => row[index] ?? '')]);
  const widths = fitWidths(columns, all.map(widestIn), width);
  const paintedBy = (paint: ((text: string) => string) | undefined, text: string, index: number): string => {
    const lines = wrapped(text, widths[index] ?? 1);
    return paint === undefined ? lines : lines.split('\n').map((line) => paint(line)).join('\n');
  };
  const head = columns.map(({ title }, index) => paintedBy(theme.muted, title, index));
  const rule = widths.map((width) => theme.muted((ascii ? '-' : '─').repeat(width)));
  const body = rows.map((row) => columns.map(({ paint }, index) => paintedBy(paint, row[index] ?? '', index)));
  return { widths, rows: columns.some(({ title }) => title !== '') ? [head, rule, ...body] : body };
}

/**
 * A table that has to be there at once: what {@link drawTable} draws, without the milliseconds
 * that its library takes to warm up.
 */
export function drawColumns(screen: Screen, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const laid = layOut(screen, columns, rows);
  const lines = laid.rows.flatMap((row) => {
    const cells = row.map((cell) => cell.split('\n'));
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells.map((cell, index) => padded(cell[line] ?? '', laid.widths[index] ?? 0, columns[index]?.align)).join(' '.repeat(gap)).trimEnd(),
    );
  });
  return lines.join('\n');
}
