import type { Output } from '../host/host.ts';
import { widthOf } from '../text-width.ts';

/** Where the cursor stands in an area, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const clearBelow = '\u001B[J';
const up = (rows: number): string => (rows > 0 ? `\u001B[${rows}A` : '');
const right = (columns: number): string => (columns > 0 ? `\u001B[${columns}C` : '');

/**
 * The lines at the bottom of the terminal that are drawn anew at every key, while what is
 * printed above them scrolls away as usual. No line of an area may be wider than the terminal.
 */
export class LiveArea {
  readonly #output: Output;
  #lines: readonly string[] = [];
  #cursor: Place = { row: 0, column: 0 };

  constructor(output: Output) {
    this.#output = output;
  }

  /** After a resize a line may take several rows: they have to be counted before going back up. */
  #rowsAbove(): number {
    const columns = Math.max(1, this.#output.columns ?? 80);
    const rows = (line: string): number => Math.max(1, Math.ceil(widthOf(line) / columns));
    const above = this.#lines.slice(0, this.#cursor.row).reduce((sum, line) => sum + rows(line), 0);
    return above + Math.floor(this.#cursor.column / columns);
  }

  #erase(): string {
    return this.#lines.length === 0 ? '' : `\r${up(this.#rowsAbove())}${clearBelow}`;
  }

  #paint(): string {
    const below = this.#lines.length - 1 - this.#cursor.row;
    return `${this.#lines.join('\n')}${up(below)}\r${right(this.#cursor.column)}`;
  }

  draw(lines: readonly string[], cursor: Place): void {
    const erase = this.#erase();
    this.#lines = lines;
    this.#cursor = cursor;
    this.#output.write(erase + this.#paint());
  }

  /** Text that stays, above the area. */
  print(text: string): void {
    this.#output.write(`${this.#erase()}${text}\n${this.#lines.length === 0 ? '' : this.#paint()}`);
  }

  clear(): void {
    this.#output.write(this.#erase());
    this.#lines = [];
    this.#cursor = { row: 0, column: 0 };
  }
}
