import Table from 'cli-table3';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Screen } from './screen.ts';
import { widthOf } from '../text-width.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Takes what width is left and wraps; one such column at least where a table may be wide. */
  readonly grows?: boolean;
  readonly paint?: (text: string) => string;
}

type Chars = Readonly<Record<string, string>>;

/** A rule under the head, space between columns, nothing else: figures stand out, lines do not. */
function quietChars(line: string): Chars {
  const none = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'right', 'right-mid', 'left-mid', 'mid', 'mid-mid'];
  return { ...Object.fromEntries(none.map((name) => [name, ''])), middle: '  ', line };
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

/** A table no wider than the screen, without a trailing line end. Cells wrap at words. */
export function drawTable(screen: Screen, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = columns.map((column, index) => [column.title, ...rows.map((row) => row[index] ?? '')]);
  const widths = fitWidths(columns, all.map(widestIn), screen.width);
  const cell = (text: string, index: number): string => {
    const width = widths[index] ?? 1;
    const lines = widthOf(text) <= width && !text.includes('\n') ? text : wrapAnsi(text, width, { hard: true });
    const paint = columns[index]?.paint;
    return paint === undefined ? lines : lines.split('\n').map((line) => paint(line)).join('\n');
  };
  const hasHead = columns.some((column) => column.title !== '');
  const table = new Table({
    chars: quietChars(''),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: columns.map((column) => column.align ?? 'left'),
  });
  if (hasHead) {
    table.push(columns.map((column, index) => wrapAnsi(column.title, widths[index] ?? 1, { hard: true }).split('\n').map((line) => screen.theme.muted(line)).join('\n')));
    table.push(widths.map((width) => screen.theme.muted((screen.ascii ? '-' : '─').repeat(width))));
  }
  for (const row of rows) table.push(columns.map((_, index) => cell(row[index] ?? '', index)));
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n');
}
