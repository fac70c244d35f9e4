import { TextError } from '../errors.ts';
import type { Position } from '../errors.ts';
import { ArchitectureBuilder } from './builder.ts';
import { boxTextOf, captionOf } from './mermaid-label.ts';
import { arrowOf, attributes, closings, directions, frames, headingOf, id, ignored, label, openedArrow, stores, wholeArrow } from './mermaid-syntax.ts';
import type { Arrow } from './mermaid-syntax.ts';
import type { Architecture } from './model.ts';

/** The text with blanks for settings, `%%{init: …}%%`, which may run over several lines. */
const withoutSettings = (text: string) => text.replaceAll(/%%\{.*?\}%%/gsu, (settings) => settings.replaceAll(/[^\r\n]/gu, ' '));

/** Whether a text is meant as Mermaid: its first line that says something names a diagram. */
export function looksLikeMermaid(text: string): boolean {
  const first = withoutSettings(text).split(/\r\n|\r|\n/u).map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('%%'));
  return first !== undefined && /^(?:```\s*mermaid|---$|(?:flowchart(?:-elk)?|graph)(?:\s|;|$)|(?:sequence|state|class|er)diagram)/iu.test(first) && !/^(?:flowchart|graph)\s*(?:->|-->|--|<|:|\[)/iu.test(first);
}

/** Reads a Mermaid flowchart. Throws TextError with line, column and what was expected. */
export function parseMermaid(text: string, source = 'diagram'): Architecture {
  return new MermaidParser(text, source).parse();
}

class MermaidParser {
  readonly #lines: readonly string[];
  readonly #source: string;
  readonly #builder = new ArchitectureBuilder();
  readonly #open: { readonly id: string; readonly line: number }[] = [];
  readonly #edges: { from: string; to: string; arrow: Arrow; at: Position }[] = [];
  readonly #edgeNames = new Set<string>();
  #line = 0;
  #column = 0;
  #subgraphs = 0;

  constructor(text: string, source: string) {
    this.#lines = withoutSettings(text).replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/u);
    this.#source = source;
  }

  parse(): Architecture {
    this.#header();
    this.#declareSubgraphs();
    for (; this.#line < this.#lines.length; this.#line += 1) {
      this.#column = 0;
      if (/^\s*```\s*$/u.test(this.#text())) break;
      while (this.#skip(/[\s;]*/uy) !== undefined && this.#column < this.#text().length && !this.#atComment()) this.#statement();
    }
    const open = this.#open.at(-1);
    if (open !== undefined) throw new TextError(this.#source, { line: open.line + 1, column: 1 }, `subgraph "${open.id}" is never closed, expected "end"`);
    for (const { from, to, arrow, at } of this.#edges) {
      const fault = this.#builder.faultOf({ from, to });
      if (fault !== undefined) throw new TextError(this.#source, at, fault);
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

  #here(): Position {
    return { line: Math.min(this.#line, this.#lines.length - 1) + 1, column: Array.from(this.#text().slice(0, this.#column)).length + 1 };
  }

  #fault(message: string): TextError {
    return new TextError(this.#source, this.#here(), message);
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
    const given = this.#skip(/[A-Z]{2}(?![\w-])/uy);
    const direction = directions.get(given ?? 'TB');
    if (direction === undefined) throw this.#fault(`unknown direction "${given}", expected TB, TD, BT, LR or RL`);
    this.#builder.direction = direction;
    const rest = this.#rest().replace(/^[\s;]+/u, '');
    if (rest === '' || rest.startsWith('%%')) this.#line += 1;
    else if (given === undefined && !/^\s*;/u.test(this.#rest())) throw this.#fault(`found ${this.#found()}, expected a direction: TB, TD, BT, LR or RL`);
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
    else if (this.#edgeNames.has(/^[^@\s]+(?=@\{)/u.exec(rest)?.[0] ?? '')) this.#looks();
    else this.#chain();
  }

  #looks(): void {
    this.#skip(/[^@]+/uy);
    this.#enclosed('@{', ['}']);
  }

  /** An arrow may name a subgraph before the line that opens it. */
  #declareSubgraphs(): void {
    let count = 0;
    for (const line of this.#lines) {
      const heading = /^\s*subgraph(?![\w-])\s*(?<heading>.*)$/u.exec(line)?.groups?.['heading'];
      if (heading === undefined) continue;
      count += 1;
      const { id: group, title } = headingOf(heading, count);
      this.#builder.group(group, title);
    }
  }

  #subgraph(): void {
    this.#skip(/subgraph\s*/uy);
    const line = this.#line;
    this.#subgraphs += 1;
    const { id: group } = headingOf(this.#rest(), this.#subgraphs);
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
      this.#edgeName();
      const at = this.#here();
      const arrow = this.#arrow();
      this.#skip(/\s+/uy);
      const right = this.#boxes();
      for (const from of left) for (const to of right) this.#edges.push({ from, to, arrow, at });
      left = right;
    }
  }

  /** `reads@-->`: an arrow's name, by which `reads@{ animate: true }` speaks of its looks. */
  #edgeName(): void {
    const name = this.#skip(/[\p{L}\p{N}_-]+@(?=[<ox]?[-=.~])/uy);
    if (name !== undefined) this.#edgeNames.add(name.slice(0, -1));
  }

  #arrow(): Arrow {
    const whole = this.#skip(wholeArrow);
    if (whole !== undefined && !/^(?:--|==)$/u.test(whole)) {
      this.#skip(/\s+(?=\|)/uy);
      const label = this.#skip(/\|\s*"[^"]*"\s*\||\|[^|]*\|/uy);
      return arrowOf(whole, captionOf(label?.slice(1, -1) ?? ''));
    }
    if (whole !== undefined) this.#column -= whole.length;
    const opening = this.#skip(openedArrow);
    if (opening === undefined) throw this.#fault(`found ${this.#found()}, expected an arrow such as "-->"`);
    const start = this.#column;
    const closing = closings[opening.includes('=') ? '=' : opening.includes('.') ? '.' : '-'];
    for (; this.#column < this.#text().length; this.#column += 1) {
      const at = this.#column;
      const end = this.#skip(closing);
      if (end !== undefined) return arrowOf(`${opening.trim()}${end.trim()}`, captionOf(this.#text().slice(start, at)));
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
      this.#relabel(draft, this.#enclosed(frame[0], frame[1]));
      if (frame[2]) draft.kind = 'database';
    }
    if (this.#rest().startsWith('@{')) {
      const given = this.#enclosed('@{', ['}']);
      const text = /(?:^|[\s,])label\s*:\s*(?<text>"[^"]*"|[^,\n]+)/u.exec(given)?.groups?.['text'];
      if (text !== undefined) this.#relabel(draft, text);
      if (stores.test(/(?:^|[\s,])shape\s*:\s*"?(?<shape>[\w-]+)/u.exec(given)?.groups?.['shape'] ?? '')) draft.kind = 'database';
    }
    this.#skip(/:::[\w-]+/uy);
    const group = this.#open.at(-1);
    if (group !== undefined) this.#builder.mention(group.id, name);
    return name;
  }

  #relabel(draft: ReturnType<ArchitectureBuilder['node']>, text: string): void {
    const { label, details } = boxTextOf(text);
    draft.labelled = false;
    this.#builder.label(draft, label === '' ? draft.id : label, details);
  }

  /** What stands between `open` and the first of `closings` outside quotes; quotes and attributes may run over several lines. */
  #enclosed(open: string, closings: readonly string[]): string {
    const { unfinished, quoted } = open === '@{' ? attributes : label;
    let text = this.#rest().slice(open.length);
    let more = 0;
    while (unfinished.test(text) && this.#line + more + 1 < this.#lines.length) {
      more += 1;
      text += `\n${this.#lines[this.#line + more] ?? ''}`;
    }
    const from = quoted.exec(text)?.[0].length ?? 0;
    const [end, closing = ''] = closings.map((mark) => [text.indexOf(mark, from), mark] as const).filter(([at]) => at >= 0).toSorted(([a], [b]) => a - b)[0] ?? [];
    if (end === undefined || unfinished.test(text)) {
      throw this.#fault(`"${open}" is never closed, expected ${unfinished.test(text) && text.includes('"') ? `"\\"" and ` : ''}"${closings[0] ?? ''}"${more === 0 ? ' on the same line' : ''}`);
    }
    const taken = text.slice(0, end + closing.length).split('\n');
    this.#line += taken.length - 1;
    this.#column = (taken.length === 1 ? this.#column + open.length : 0) + (taken.at(-1) ?? '').length;
    return text.slice(0, end);
  }
}
