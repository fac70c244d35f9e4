import type { EdgeHeads } from '../../../src/architecture/model.ts';
import { cellsOf } from '../tracer.ts';
import { lineOf } from './reading.ts';
import type { Read, ReadLink } from './reading.ts';

/** Reads a sequence back: lifelines with arrows between them, or a numbered list of messages. */
export function readSequence(drawing: string): Read {
  const grid = drawing.split('\n').map(cellsOf);
  return /^[┌╭+]/u.test(grid[0]?.join('').trimStart() ?? '') ? readLifelines(grid) : readList(drawing.split('\n'));
}

interface Header {
  readonly names: readonly string[];
  readonly lifelines: readonly number[];
  readonly rows: number;
  readonly faults: readonly string[];
}

/** Closed boxes side by side, out of each of which one lifeline runs down. */
function readHeader(grid: readonly (readonly string[])[]): Header {
  const faults: string[] = [];
  const top = (grid[0] ?? []).join('');
  const bottom = grid.findIndex((row, y) => y > 0 && /^[└╰+]/u.test(row.join('').trimStart()));
  const edges = Array.from((grid[0] ?? []).entries()).filter(([, cell]) => /[┌╭┐╮+]/u.test(cell)).map(([x]) => x);
  if (!/^ *(?:[┌╭+][─-]+[┐╮+] *)+$/u.test(top)) faults.push(`header is not a row of boxes: ${top}`);
  const names: string[] = [];
  const lifelines: number[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const [left = 0, right = 0] = edges.slice(index, index + 2);
    const rows = grid.slice(1, bottom);
    if (rows.some((row) => !/[│|]/u.test(row[left] ?? ' ') || !/[│|]/u.test(row[right] ?? ' '))) faults.push(`box at ${left} is open at its sides`);
    const floor = (grid[bottom] ?? []).slice(left, right + 1).join('');
    const stem = floor.slice(1, -1).search(/[┬+]/u);
    if (!/^[└╰+][─-]*[┬+][─-]*[┘╯+]$/u.test(floor)) faults.push(`box at ${left} has the floor ${floor}`);
    if (/\+/u.test(floor) !== /\+/u.test(top)) faults.push('glyphs of two sets');
    names.push(rows.map((row) => row.slice(left + 1, right).join('')).join(' '));
    lifelines.push(left + 1 + stem);
  }
  return { names, lifelines, rows: bottom + 1, faults };
}

/** `◄── caption ──►` between two lifelines, or over several of them. */
const arrow = /^(?<left>[◄<]?)(?<before>[─┄━.=-]*)(?: (?<caption>\S.*\S|\S) (?<after>[─┄━.=-]+))?(?<right>[►>]?)$/u;
const loopTop = /^(?<line>[─┄━.=-])[┐┒┓┑+](?: (?<caption>\S.*))?$/u;
const loopSide = /^ [│┆┃|:#](?: (?<caption>\S.*))?$/u;
const loopBottom = /^[◄<][┘┛┙┚+](?: (?<caption>\S.*))?$/u;

class Lifelines {
  readonly links: ReadLink[] = [];
  readonly faults: string[] = [];
  readonly #names: readonly string[];
  #waiting: { gap: number; text: string } | undefined;
  #loop: { lane: number; line: string; caption: string } | undefined;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  row(gaps: readonly string[], stems: readonly string[]): void {
    const filled = gaps.map((gap, index) => ({ gap: gap.trimEnd(), index })).filter(({ gap }) => gap !== '');
    const [first] = filled;
    const texts = first !== undefined && filled.length === 1 && first.gap.startsWith(' ');
    if (this.#loop !== undefined) this.#inLoop(filled, stems);
    else if (first === undefined) this.faults.push('an empty row');
    else if (loopTop.test(first.gap) && filled.length === 1) this.#loopFrom(first.index, first.gap, stems);
    else if (texts) this.#text(first.index, first.gap.trim(), stems);
    else this.#arrow(filled, gaps, stems);
  }

  end(): void {
    if (this.#loop !== undefined || this.#waiting !== undefined) this.faults.push('a message without an end');
  }

  #plain(stems: readonly string[], but: readonly number[] = []): void {
    for (const [lane, stem] of stems.entries()) if (!but.includes(lane) && !/[│|]/u.test(stem)) this.faults.push(`lifeline ${lane} is ${stem}`);
  }

  #text(gap: number, text: string, stems: readonly string[]): void {
    this.#plain(stems);
    if (this.#waiting !== undefined && this.#waiting.gap !== gap) this.faults.push(`caption ${text} beside another`);
    this.#waiting = { gap, text: `${this.#waiting?.text ?? ''} ${text}` };
  }

  #loopFrom(lane: number, text: string, stems: readonly string[]): void {
    const { line = '', caption = '' } = loopTop.exec(text)?.groups ?? {};
    this.#plain(stems, [lane]);
    if (!/[├┝+]/u.test(stems[lane] ?? '')) this.faults.push(`loop at ${lane} does not begin at its lifeline`);
    if (this.#waiting !== undefined) this.faults.push('caption above a loop');
    this.#loop = { lane, line, caption };
  }

  #inLoop(filled: readonly { gap: string; index: number }[], stems: readonly string[]): void {
    const loop = this.#loop;
    const [only] = filled;
    this.#plain(stems);
    if (loop === undefined || only === undefined || filled.length > 1 || only.index !== loop.lane) {
      this.faults.push('loop is cut short');
      this.#loop = undefined;
      return;
    }
    const side = loopSide.exec(only.gap);
    const bottom = loopBottom.exec(only.gap);
    const text = (side ?? bottom)?.groups?.['caption'] ?? '';
    if (side === null && bottom === null) this.faults.push(`loop goes on as ${only.gap}`);
    this.#loop = { ...loop, caption: `${loop.caption} ${text}` };
    if (side !== null) return;
    const name = this.#names[loop.lane] ?? '';
    this.links.push({ from: name, to: name, caption: `${loop.caption} ${text}`, line: lineOf(loop.line) ?? 'solid', heads: 'forward' });
    this.#loop = undefined;
  }

  #arrow(filled: readonly { gap: string; index: number }[], gaps: readonly string[], stems: readonly string[]): void {
    const [first, last] = [filled[0]?.index ?? 0, filled.at(-1)?.index ?? 0];
    if (last - first + 1 !== filled.length || last + 1 >= stems.length) this.faults.push('arrow with a hole');
    const { text, crossings } = unbroken(gaps.slice(first, last + 1), stems.slice(first + 1, last + 1));
    const groups = arrow.exec(text)?.groups;
    if (groups === undefined) this.faults.push(`not an arrow: ${text}`);
    const { left: leftHead = '', right: rightHead = '', before = '', after = '', caption = '' } = groups ?? {};
    const [left, right] = [leftHead !== '', rightHead !== ''];
    const line = lineOf(`${before}${after}`);
    if (line === undefined) this.faults.push('line of several kinds');
    const covered = crossings.map((at) => caption !== '' && at >= leftHead.length + before.length && at <= leftHead.length + before.length + cellsOf(caption).length + 1);
    this.#joints(stems, first, last + 1, left, right, covered);
    const waiting = this.#waiting;
    if ((caption !== '' && waiting !== undefined) || (waiting !== undefined && (waiting.gap < first || waiting.gap > last))) this.faults.push('a caption too many');
    const heads: EdgeHeads = left && right ? 'both' : left || right ? 'forward' : 'none';
    const [from, to] = left && !right ? [last + 1, first] : [first, last + 1];
    this.links.push({ from: this.#names[from] ?? '', to: this.#names[to] ?? '', caption: caption === '' ? waiting?.text ?? '' : caption, line: line ?? 'solid', heads });
    this.#waiting = undefined;
  }

  /** An arrow joins the lifelines it begins at, stops short of those it points at, and crosses the others, or its caption covers them. */
  #joints(stems: readonly string[], first: number, last: number, left: boolean, right: boolean, covered: readonly boolean[]): void {
    for (const [lane, stem] of stems.entries()) {
      const inside = lane > first && lane < last;
      if (inside && covered[lane - first - 1] === true) continue;
      const allowed = inside ? /[┼┿+]/u : lane === first && !left ? /[├┝+]/u : lane === last && !right ? /[┤┥+]/u : /[│|]/u;
      if (!allowed.test(stem)) this.faults.push(`lifeline ${lane} is ${stem}`);
    }
  }
}

/** An arrow over several gaps as one text, its crossings with lifelines as pieces of the line. */
function unbroken(gaps: readonly string[], stems: readonly string[]): { readonly text: string; readonly crossings: readonly number[] } {
  let text = gaps[0] ?? '';
  const crossings: number[] = [];
  for (const [index, stem] of stems.entries()) {
    const gap = gaps[index + 1] ?? '';
    crossings.push(cellsOf(text).length);
    const dash = [text.at(-1) ?? '', gap.at(0) ?? ''].find((cell) => /[─┄━.=-]/u.test(cell));
    text += /[┼┿+]/u.test(stem) ? dash ?? stem : stem;
    text += gap;
  }
  return { text, crossings };
}

function readLifelines(grid: readonly (readonly string[])[]): Read {
  const { names, lifelines, rows, faults } = readHeader(grid);
  const body = new Lifelines(names);
  for (const row of grid.slice(rows, -1)) {
    const gaps = lifelines.map((x, index) => row.slice(x + 1, lifelines[index + 1] ?? row.length).join(''));
    body.row(gaps, lifelines.map((x) => row[x] ?? ' '));
    if (row.slice(0, lifelines[0]).join('').trim() !== '') body.faults.push('something left of the first lifeline');
  }
  body.end();
  const last = (grid.at(-1) ?? []).join('').trimEnd();
  const ends = Array.from(cellsOf(last).entries()).filter(([, cell]) => /[╵|]/u.test(cell)).map(([x]) => x);
  if (ends.join(' ') !== lifelines.join(' ') || !/^[ ╵|]*$/u.test(last)) body.faults.push(`lifelines end in ${last}`);
  return { boxes: names, links: body.links, faults: [...faults, ...body.faults] };
}

/** Names between dots, a blank line, and a numbered entry a message. */
function readList(lines: readonly string[]): Read {
  const faults: string[] = [];
  const blank = lines.indexOf('');
  const boxes = lines.slice(0, blank).join(' ').split(/ [·.](?: |$)/u);
  const links: ReadLink[] = [];
  const entries: string[][] = [];
  for (const line of lines.slice(blank + 1)) {
    if (/^ *\d+ {2}/u.test(line)) entries.push([line.replace(/^ *\d+ {2}/u, '')]);
    else entries.at(-1)?.push(line.trim());
  }
  for (const [index, entry] of entries.entries()) {
    if (!new RegExp(`^ *${index + 1}  `, 'u').test(lines.slice(blank + 1).filter((line) => /^ *\d+ {2}/u.test(line))[index] ?? '')) faults.push(`entry ${index + 1} has another number`);
    const text = entry.join(' ').replace(/ [└┕┖┗+](?=[─┄━.=◄<-])/u, ' ');
    const link = readBranch(text);
    if (link === undefined) faults.push(`not a message: ${text}`);
    else links.push(link);
  }
  return { boxes, links: links.map((link) => ({ ...link, from: fullName(link.from, boxes), to: fullName(link.to, boxes) })), faults };
}

/** A message names its ends without their details. */
const fullName = (name: string, boxes: readonly string[]) => boxes.find((box) => box === name || box.startsWith(`${name} (`)) ?? name;

const bare = /^(?<from>.*\S) (?<back>[◄<])?(?<dashes>[─┄━╴.=-]*)(?<head>[►>])? (?<to>.+)$/u;
const captioned = /^(?<from>.*?\S) (?<back>[◄<]|[─┄━.=-]) (?<caption>.+) (?<dashes>[─┄━.=-]+[╴╸]?)(?<head>[►>]?) (?<to>.+)$/u;

function readBranch(text: string): ReadLink | undefined {
  const groups = (captioned.exec(text) ?? bare.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { from = '', back = '', caption = '', dashes = '', head = '', to = '' } = groups;
  const both = /[◄<]/u.test(back);
  const line = lineOf(dashes === '' ? '─' : dashes.replaceAll(/[╸╺]/gu, '━'));
  return line === undefined ? undefined : { from, to, caption, line, heads: both ? 'both' : head === '' ? 'none' : 'forward' };
}
