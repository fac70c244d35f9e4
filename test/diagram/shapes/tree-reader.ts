import type { EdgeHeads } from '../../../src/architecture/model.ts';
import { cellsOf } from '../tracer.ts';
import { lineOf } from './reading.ts';
import type { Read, ReadLink } from './reading.ts';

/** Reads trees (`├─► branch`) and trunks (a tree whose stations stand at the margin, `▼` between them) back. */
export function readTree(drawing: string): Read {
  return new TreeReader(drawing).read();
}

const down = /[│┃┆├┝┞┟┠┡┢┣┼╷╻╽╿|:#+]/u;
const joint = /[├└┝┕┞┖┟┠┡┢┣┗+]/u;
const bare = /^(?<back>[◄<])?(?<dashes>[─┄━.=-]{2}|[─┄━.=-](?=[►>]))(?<head>[►>])? (?<label>\S.*)$/u;
const captioned = /^(?<back>[◄<]|[─┄━.=-]) (?<caption>\S(?:.*?\S)?) (?<dashes>[─┄━.=-]+)(?<head>[►>])? (?<label>\S.*)$/u;
const captionStart = /^(?<back>[◄<]|[─┄━.=-]) (?<caption>\S.*)$/u;
const captionEnd = /^(?:(?<caption>\S(?:.*?\S)?) )(?<dashes>[─┄━.=-]+)(?<head>[►>])? (?<label>\S.*)$/u;

interface Box {
  label: string;
  details: string[];
  /** Where its label begins, the branch it stands on, and the last row it takes. */
  readonly x: number;
  readonly joint: number;
  last: number;
  /** A name only: the box itself stands above or below. */
  readonly repeated: boolean;
}

class TreeReader {
  readonly #grid: readonly (readonly string[])[];
  readonly #boxes: Box[] = [];
  readonly #owner = new Map<number, number>();
  readonly #links: (Omit<ReadLink, 'from' | 'to'> & { from: number; to: number })[] = [];
  readonly #faults: string[] = [];
  readonly #used = new Set<string>();

  constructor(drawing: string) {
    this.#grid = drawing.split('\n').map(cellsOf);
  }

  read(): Read {
    for (let y = 0; y < this.#grid.length;) y = this.#row(y);
    this.#looseEnds();
    const names = this.#boxes.map(({ label, details }) => [label, ...details].join(' '));
    const found = this.#boxes.map(({ repeated, label }, index) => (repeated ? this.#boxes.findIndex((box) => !box.repeated && box.label === label) : index));
    const nameOf = (box: number) => names[found[box] ?? -1] ?? `? ${names[box] ?? ''}`;
    return {
      boxes: names.filter((_, index) => this.#boxes[index]?.repeated !== true),
      links: this.#links.map(({ from, to, ...link }) => ({ ...link, from: nameOf(from), to: nameOf(to) })),
      faults: this.#faults,
    };
  }

  #at(x: number, y: number): string {
    return this.#grid[y]?.[x] ?? ' ';
  }

  #text(x: number, y: number): string {
    return (this.#grid[y] ?? []).slice(x).join('').trimEnd();
  }

  #row(y: number): number {
    const first = (this.#grid[y] ?? []).findIndex((cell) => cell !== ' ' && !(down.test(cell) && !joint.test(cell)) && cell !== '');
    const x = this.#branchColumn(y);
    if (x !== undefined) return this.#branch(x, y);
    const trunk = this.#trunkColumn(y);
    if (trunk !== undefined) return this.#trunk(trunk, y);
    if (first < 0) {
      if (this.#text(0, y) !== '' || this.#text(0, y + 1) === '' || this.#branchColumn(y + 1) !== undefined) this.#faults.push(`row ${y} is empty`);
      return y + 1;
    }
    return this.#own(first, y, first);
  }

  #branchColumn(y: number): number | undefined {
    const row = this.#grid[y] ?? [];
    const x = row.findIndex((cell, at) => joint.test(cell) && /[─┄━.=◄<-]/u.test(row[at + 1] ?? ' '));
    return x >= 0 && row.slice(0, x).every((cell) => cell === ' ' || down.test(cell)) ? x : undefined;
  }

  /** `  ▼ caption`, and rows of caption above it. */
  #trunkColumn(y: number): number | undefined {
    for (let at = y; at < this.#grid.length; at += 1) {
      if (/[▼v]/u.test(this.#at(2, at)) && this.#text(0, at).startsWith('  ') && /^(?: |$)/u.test(this.#text(3, at))) return 2;
      if (!/^ {2}[│┃┆|:#](?: [^ │┃┆├└┕|+]|$)/u.test(this.#text(0, at))) return undefined;
    }
    return undefined;
  }

  #trunk(x: number, y: number): number {
    const from = this.#parentOf(x, y);
    let at = y;
    let caption = '';
    let dashes = '';
    for (; !/[▼v]/u.test(this.#at(x, at)); at += 1) {
      caption += ` ${this.#text(x + 2, at)}`;
      dashes += this.#at(x, at);
      this.#used.add(`${x} ${at}`);
    }
    this.#used.add(`${x} ${at}`);
    caption += ` ${this.#text(x + 2, at)}`;
    const to = this.#boxes.length;
    const next = this.#own(0, at + 1, 0);
    this.#link(from, to, caption, dashes === '' ? '│' : dashes, 'forward');
    return next;
  }

  #branch(x: number, y: number): number {
    const from = this.#parentOf(x, y);
    this.#used.add(`${x} ${y}`);
    let at = y;
    // The second dash may carry the trunk of what hangs on the box: `└─┬ name`, `└◄┬─► name`.
    let text = this.#text(x + 1, y).replace(/^([─┄━.=-])[┬┯┰┳+]/u, '$1$1').replace(/^([◄<])[┬┯┰┳+](.)/u, '$1$2$2');
    let groups = (captioned.exec(text) ?? bare.exec(text))?.groups;
    let caption = groups?.['caption'] ?? '';
    let back = groups?.['back'] ?? '';
    if (groups === undefined) {
      const start = captionStart.exec(text)?.groups;
      caption = start?.['caption'] ?? '';
      back = start?.['back'] ?? '';
      while (groups === undefined && at + 1 < this.#grid.length) {
        at += 1;
        text = this.#text(x + 3, at);
        groups = captionEnd.exec(text)?.groups;
        caption += ` ${groups === undefined ? text : groups['caption'] ?? ''}`;
      }
    }
    if (groups === undefined) {
      this.#faults.push(`branch at ${x},${y} ends in nothing`);
      return y + 1;
    }
    const { label = '', dashes = '', head = '' } = groups;
    const column = (this.#grid[at] ?? []).length - cellsOf(label).length;
    const to = this.#boxes.length;
    const next = this.#own(column, at, x);
    const heads: EdgeHeads = /[◄<]/u.test(back) ? 'both' : head === '' ? 'none' : 'forward';
    this.#link(from, to, caption, `${/[◄<]/u.test(back) ? '' : back}${dashes}`, heads);
    return next;
  }

  /** A box whose label begins at this cell, with the rows below that go on with it. */
  #own(x: number, y: number, joint: number): number {
    let at = y;
    let label = this.#text(x, y);
    const details: string[] = [];
    for (;;) {
      const row = this.#text(0, at + 1);
      const text = this.#text(x, at + 1);
      const left = (this.#grid[at + 1] ?? []).slice(0, x).join('');
      if (row === '' || text === '' || /^[│├└┆┃┝┕╷╻╽╿┟┖|+:#]/u.test(text) || this.#branchColumn(at + 1) !== undefined || this.#trunkColumn(at + 1) !== undefined || !/^[ │┃┆╷╻╽╿|:#]*$/u.test(left)) break;
      if (x === 0 && !/^[•*] |^ {2}/u.test(text) && !/ {2}|^ /u.test(text) && details.length > 0) break;
      if (/^[•*] /u.test(text)) details.push(text);
      else if (text.startsWith('  ') && details.length > 0) details[details.length - 1] = `${details.at(-1) ?? ''} ${text}`;
      else label += ` ${text}`;
      at += 1;
    }
    const repeated = / \((?:above|below)\)$/u.test(label);
    const box: Box = { label: label.replace(/ \((?:above|below)\)$/u, ''), details, x, joint, last: at, repeated };
    for (let row = y; row <= at; row += 1) this.#owner.set(row, this.#boxes.length);
    this.#boxes.push(box);
    return at + 1;
  }

  /** Up the trunk to the box it hangs on. */
  #parentOf(x: number, y: number): number {
    let at = y - 1;
    while (at >= 0 && down.test(this.#at(x, at)) && !this.#hangsOn(x, at)) {
      this.#used.add(`${x} ${at}`);
      at -= 1;
    }
    this.#used.add(`${x} ${at}`);
    if (this.#hangsOn(x, at)) return this.#owner.get(at) ?? -1;
    this.#faults.push(`the line at ${x},${y} hangs on nothing`);
    return -1;
  }

  /** Under the first letter of a box's last row, or two cells beside its own branch. */
  #hangsOn(x: number, y: number): boolean {
    const box = this.#boxes[this.#owner.get(y) ?? -1];
    return box !== undefined && box.last === y && (x === box.x || x === box.joint + 2) && !box.repeated;
  }

  #link(from: number, to: number, caption: string, dashes: string, heads: EdgeHeads): void {
    const line = lineOf(dashes);
    if (line === undefined) this.#faults.push(`a line of several kinds: ${dashes}`);
    this.#links.push({ from, to, caption, line: line ?? 'solid', heads });
  }

  /** Every piece of a trunk belongs to a branch below it. */
  #looseEnds(): void {
    for (const [y, row] of this.#grid.entries()) {
      for (const [x, cell] of row.entries()) {
        if (down.test(cell) && !/[+:#.|]/u.test(cell) && !this.#used.has(`${x} ${y}`)) this.#faults.push(`${cell} at ${x},${y} leads nowhere`);
      }
    }
  }
}
