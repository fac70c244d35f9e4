import { TextError } from '../errors.ts';
import { ArchitectureBuilder } from './builder.ts';
import type { Architecture, EdgeHeads, EdgeLine } from './model.ts';

/** Whether a text is meant as Mermaid: its first line that says something names a diagram. */
export function looksLikeMermaid(text: string): boolean {
  const first = text.split(/\r\n|\r|\n/u).map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('%%'));
  return first !== undefined && /^(?:```\s*mermaid|---$|(?:flowchart|graph)(?:\s|;|$)|(?:sequence|state|class|er)diagram)/iu.test(first) && !/^(?:flowchart|graph)\s*(?:->|-->|--|<|:|\[)/iu.test(first);
}

/** Reads a Mermaid flowchart. Throws TextError with line, column and what was expected. */
export function parseMermaid(text: string, source = 'diagram'): Architecture {
  return new MermaidParser(text, source).parse();
}

/** How a box's text may be enclosed, longest opening first, and whether that makes it a store. */
const frames: readonly (readonly [open: string, close: string, store: boolean])[] = [
  ['(((', ')))', false], ['((', '))', false], ['([', '])', false], ['[[', ']]', false], ['[(', ')]', true],
  ['{{', '}}', false], ['[/', '/]', false], ['[\\', '\\]', false], ['(', ')', false], ['[', ']', false], ['{', '}', false], ['>', ']', false],
];

/** Directives about looks only. */
const ignored = /^(?:classDef|class|style|linkStyle|click|accTitle|accDescr|%%)(?![\w-])/u;
const id = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/uy;
const wholeArrow = /(?:<|[ox](?=-|=))?(?:-{2,}[->ox]?|-\.+-[>ox]?|={2,}[=>ox]?|~{3,})/uy;
const openedArrow = /<?(?:--|==|-\.)\s*(?=[^\s\->=.])/uy;
const closings = { '-': /\s*(?:-{2,}[>ox-]|-{3,})/uy, '=': /\s*(?:={2,}[>ox=]|={3,})/uy, '.': /\s*\.+-[>ox]?/uy } as const;

interface Arrow {
  readonly line: EdgeLine;
  readonly heads: EdgeHeads;
  readonly label: string;
  readonly hidden: boolean;
}

function arrowOf(spelling: string, label: string): Arrow {
  const line = spelling.includes('=') ? 'thick' : spelling.includes('.') ? 'dotted' : 'solid';
  const heads = /^[<ox]/u.test(spelling) ? 'both' : /[>ox]$/u.test(spelling) ? 'forward' : 'none';
  return { line, heads, label, hidden: spelling.startsWith('~') };
}

/** Label text as shown: quotes and Markdown marks gone, entities resolved, lines apart. */
function linesOf(raw: string): readonly string[] {
  const bare = raw.trim().replace(/^"(?<inside>.*)"$/su, '$<inside>').replace(/^`(?<inside>.*)`$/su, '$<inside>');
  return bare
    .split(/<br\s*\/?>|\\n/iu)
    .map((line) => line.replaceAll(/<\/?[a-z]+>|\*\*/giu, '').replaceAll(/[#&](?<name>\w+);/gu, (whole, name: string) => entities[name] ?? (/^\d+$/u.test(name) ? String.fromCodePoint(Math.min(Number(name), 0x10_ff_ff)) : whole)).trim())
    .filter((line) => line !== '');
}
const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', apos: "'" };

class MermaidParser {
  readonly #lines: readonly string[];
  readonly #source: string;
  readonly #builder = new ArchitectureBuilder();
  readonly #open: { readonly id: string; readonly line: number }[] = [];
  readonly #edges: { from: string; to: string; arrow: Arrow; line: number; column: number }[] = [];
  #line = 0;
  #column = 0;
  #anonymous = 0;

  constructor(text: string, source: string) {
    this.#lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/u);
    this.#source = source;
  }

  parse(): Architecture {
    this.#header();
    for (; this.#line < this.#lines.length; this.#line += 1) {
      this.#column = 0;
      if (/^\s*```\s*$/u.test(this.#text())) break;
      while (this.#skip(/[\s;]*/uy) !== undefined && this.#column < this.#text().length && !this.#atComment()) this.#statement();
    }
    const open = this.#open.at(-1);
    if (open !== undefined) throw new TextError(this.#source, { line: open.line + 1, column: 1 }, `subgraph "${open.id}" is never closed, expected "end"`);
    for (const { from, to, arrow, line, column } of this.#edges) {
      const group = [from, to].find((end) => this.#builder.isGroup(end));
      if (group !== undefined) throw new TextError(this.#source, { line, column }, `"${group}" is a subgraph, expected an arrow between boxes: name one of its boxes`);
      if (!arrow.hidden) this.#builder.edge({ from, to, label: arrow.label, line: arrow.line, heads: arrow.heads });
    }
    return this.#builder.build();
  }

  #text(): string {
    return this.#lines[this.#line] ?? '';
  }

  #rest(): string {
    return this.#text().slice(this.#column);
  }

  #atComment(): boolean {
    return this.#rest().startsWith('%%');
  }

  #fault(message: string): TextError {
    return new TextError(this.#source, { line: Math.min(this.#line, this.#lines.length - 1) + 1, column: this.#column + 1 }, message);
  }

  #found(): string {
    const rest = this.#rest().trim();
    return rest === '' ? 'the end of the line' : `"${rest.length > 24 ? `${rest.slice(0, 24)}…` : rest}"`;
  }

  /** What `pattern` (sticky) matches here, passed over; undefined if it does not match. */
  #skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#column;
    const match = pattern.exec(this.#text());
    if (match === null) return undefined;
    this.#column = pattern.lastIndex;
    return match[0];
  }

  #header(): void {
    let frontMatter = false;
    for (; this.#line < this.#lines.length; this.#line += 1) {
      const line = this.#text().trim();
      if (line === '---') frontMatter = !frontMatter;
      else if (!frontMatter && line !== '' && !line.startsWith('%%') && !line.startsWith('```')) break;
    }
    this.#column = this.#text().length - this.#text().trimStart().length;
    if (this.#skip(/(?:flowchart(?:-elk)?|graph)(?![\w-])/uy) === undefined) {
      throw this.#fault(`found ${this.#found()}, expected "flowchart" or "graph": of Mermaid, only flowcharts are read`);
    }
    this.#skip(/\s+/uy);
    const direction = this.#skip(/[A-Z]{2}(?![\w-])/uy);
    if (direction !== undefined && !/^(?:TB|TD|BT|LR|RL)$/u.test(direction)) throw this.#fault(`unknown direction "${direction}", expected TB, TD, BT, LR or RL`);
    this.#builder.direction = direction === 'LR' || direction === 'RL' ? 'right' : 'down';
    const rest = this.#rest().replace(/^[\s;]+/u, '');
    if (rest === '' || rest.startsWith('%%')) this.#line += 1;
    else if (direction === undefined && !/^\s*;/u.test(this.#rest())) throw this.#fault(`found ${this.#found()}, expected a direction: TB, TD, BT, LR or RL`);
    else this.#firstLine();
  }

  /** `graph TD; a --> b` on one line: the header's line holds statements too. */
  #firstLine(): void {
    while (this.#skip(/[\s;]*/uy) !== undefined && this.#column < this.#text().length && !this.#atComment()) this.#statement();
    this.#line += 1;
  }

  #statement(): void {
    const rest = this.#rest();
    if (ignored.test(rest)) this.#column = this.#text().length;
    else if (/^subgraph(?![\w-])/u.test(rest)) this.#subgraph();
    else if (/^end\s*(?:;|$|%%)/u.test(rest)) this.#end();
    else if (/^direction\s+(?:TB|TD|BT|LR|RL)\s*(?:;|$)/u.test(rest)) this.#column = this.#text().length;
    else this.#chain();
  }

  #subgraph(): void {
    this.#skip(/subgraph\s*/uy);
    const line = this.#line;
    const heading = this.#rest().replace(/\s*;?\s*$/u, '');
    const named = /^(?<id>[^\s[("]+)\s*\[(?<title>.*)\]$/u.exec(heading)?.groups;
    const title = linesOf(named?.['title'] ?? heading).join(' ');
    this.#anonymous += 1;
    const group = named?.['id'] ?? (title === '' ? `subgraph${this.#anonymous}` : title);
    this.#builder.group(group, title === '' ? group : title);
    const parent = this.#open.at(-1);
    if (parent !== undefined && !this.#builder.join(parent.id, group)) throw this.#fault(`subgraph "${group}" is already in another, expected a new name`);
    this.#open.push({ id: group, line });
    this.#column = this.#text().length;
  }

  #end(): void {
    if (this.#open.pop() === undefined) throw this.#fault('found "end", but no subgraph is open here');
    this.#skip(/end\s*;?/uy);
  }

  #chain(): void {
    let left = this.#boxes();
    for (;;) {
      this.#skip(/\s+/uy);
      if (this.#column >= this.#text().length || /^(?:;|%%)/u.test(this.#rest())) return;
      const column = this.#column + 1;
      const arrow = this.#arrow();
      this.#skip(/\s+/uy);
      const right = this.#boxes();
      for (const from of left) for (const to of right) this.#edges.push({ from, to, arrow, line: this.#line + 1, column });
      left = right;
    }
  }

  #arrow(): Arrow {
    const whole = this.#skip(wholeArrow);
    if (whole !== undefined && !/^(?:--|==)$/u.test(whole)) {
      this.#skip(/\s+(?=\|)/uy);
      const label = this.#skip(/\|\s*"[^"]*"\s*\||\|[^|]*\|/uy);
      return arrowOf(whole, linesOf(label?.slice(1, -1) ?? '').join(' '));
    }
    if (whole !== undefined) this.#column -= whole.length;
    const opening = this.#skip(openedArrow);
    if (opening === undefined) throw this.#fault(`found ${this.#found()}, expected an arrow such as "-->"`);
    const start = this.#column;
    const closing = closings[opening.includes('=') ? '=' : opening.includes('.') ? '.' : '-'];
    for (; this.#column < this.#text().length; this.#column += 1) {
      const at = this.#column;
      const end = this.#skip(closing);
      if (end !== undefined) return arrowOf(`${opening.trim()}${end.trim()}`, linesOf(this.#text().slice(start, at)).join(' '));
    }
    this.#column = start;
    throw this.#fault(`the label ${this.#found()} is never followed by the end of its arrow, expected "${opening.trim()} label -->"`);
  }

  #boxes(): readonly string[] {
    const boxes = [this.#box()];
    while (this.#skip(/\s*&\s*/uy) !== undefined) boxes.push(this.#box());
    return boxes;
  }

  #box(): string {
    const name = this.#skip(id);
    if (name === undefined) throw this.#fault(`found ${this.#found()}, expected a box, such as api[API server]`);
    const frame = frames.find(([open]) => this.#rest().startsWith(open));
    if (this.#builder.isGroup(name)) return name;
    const draft = this.#builder.node(name, name);
    if (frame !== undefined) {
      const [label = name, ...details] = linesOf(this.#enclosed(frame[0], frame[1]));
      draft.labelled = false;
      this.#builder.label(draft, label, details);
      if (frame[2]) draft.kind = 'database';
    }
    this.#skip(/@\{[^}]*\}/uy);
    this.#skip(/:::[\w-]+/uy);
    const group = this.#open.at(-1);
    if (group !== undefined) this.#builder.mention(group.id, name);
    return name;
  }

  #enclosed(open: string, close: string): string {
    const start = this.#column;
    const from = start + open.length;
    const quoted = /^\s*"[^"]*"\s*/u.exec(this.#text().slice(from))?.[0].length ?? 0;
    const end = this.#text().indexOf(close, from + quoted);
    if (end < 0) throw this.#fault(`"${open}" is never closed, expected "${close}" on the same line`);
    this.#column = end + close.length;
    return this.#text().slice(from, end);
  }
}
