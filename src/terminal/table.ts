import Table from 'cli-table3';
import { layOut, type Column } from './columns.ts';
import type { Screen } from './screen.ts';

export type { Column } from './columns.ts';

type Chars = Readonly<Record<string, string>>;

/** A rule under the head, space between columns, nothing else: figures stand out, lines do not. */
function quietChars(line: string): Chars {
  const none = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'right', 'right-mid', 'left-mid', 'mid', 'mid-mid'];
  return { ...Object.fromEntries(none.map((name) => [name, ''])), middle: '  ', line };
}

/** A table no wider than the screen, without a trailing line end. Cells wrap at words. */
export function drawTable(screen: Screen, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    chars: quietChars(''),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: columns.map((column) => column.align ?? 'left'),
  });
  table.push(...layOut(screen, columns, rows).rows.map((row) => [...row]));
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n');
}
