import { TextError } from '../errors.ts';
import type { Position } from '../errors.ts';
import type { EdgeLine } from './model.ts';
import type { Arrow, Token } from './tokens.ts';

const forward = (line: EdgeLine): Arrow => ({ line, heads: 'forward', reversed: false });
const backward = (line: EdgeLine): Arrow => ({ line, heads: 'forward', reversed: true });
const both = (line: EdgeLine): Arrow => ({ line, heads: 'both', reversed: false });
const none = (line: EdgeLine): Arrow => ({ line, heads: 'none', reversed: false });

/** Every spelling of an arrow; the longest that matches wins. */
const arrows = new Map<string, Arrow>([
  ['->', forward('solid')], ['-->', forward('solid')], ['--->', forward('solid')], ['→', forward('solid')], ['⟶', forward('solid')], ['➜', forward('solid')],
  ['<-', backward('solid')], ['<--', backward('solid')], ['←', backward('solid')], ['⟵', backward('solid')],
  ['<->', both('solid')], ['<-->', both('solid')], ['↔', both('solid')], ['⟷', both('solid')],
  ['--', none('solid')], ['---', none('solid')], ['—', none('solid')],
  ['-.->', forward('dotted')], ['..>', forward('dotted')], ['.->', forward('dotted')], ['⇢', forward('dotted')],
  ['<-.-', backward('dotted')], ['<..', backward('dotted')], ['⇠', backward('dotted')],
  ['<-.->', both('dotted')], ['<..>', both('dotted')], ['-.-', none('dotted')],
  ['=>', forward('thick')], ['==>', forward('thick')], ['===>', forward('thick')], ['⇒', forward('thick')],
  ['<==', backward('thick')], ['<=', backward('thick')], ['⇐', backward('thick')],
  ['<=>', both('thick')], ['<==>', both('thick')], ['⇔', both('thick')],
  ['==', none('thick')], ['===', none('thick')],
]);
const spellings = [...arrows.keys()].toSorted((a, b) => b.length - a.length);
const arrowStarts = new Set(spellings.map((spelling) => spelling.charAt(0)));

const breaks = new Set([',', ';', '[', '{', '}', '"', '|']);

/** Reads one line of arrow notation into tokens; the last one is `end`. */
export class LineScanner {
  readonly #tokens: Token[] = [];
  readonly #text: string;
  readonly #line: number;
  readonly #source: string;
  #index = 0;
  #sawArrow = false;

  constructor(text: string, line: number, source: string) {
    this.#text = text;
    this.#line = line;
    this.#source = source;
  }

  tokens(): readonly Token[] {
    this.#index = /^\s*(?:(?:[-*•]|\d+[.)])\s+)?/u.exec(this.#text)?.[0].length ?? 0;
    while (this.#index < this.#text.length && !this.#atComment()) this.#next();
    this.#push({ type: 'end' }, this.#text.length);
    return this.#tokens;
  }

  #push(token: DistributiveOmit<Token, 'at'>, index: number): void {
    this.#tokens.push({ ...token, at: this.#position(index) });
  }

  #position(index: number): Position {
    return { line: this.#line, column: Array.from(this.#text.slice(0, index)).length + 1 };
  }

  #atComment(): boolean {
    return this.#text[this.#index] === '#' && (this.#index === 0 || /\s/u.test(this.#text.charAt(this.#index - 1)));
  }

  #arrowHere(): string | undefined {
    const start = this.#text.charAt(this.#index);
    if (start === '>' && /\s/u.test(this.#text.charAt(this.#index - 1)) && /\s/u.test(this.#text.charAt(this.#index + 1))) return '>';
    if (!arrowStarts.has(start)) return undefined;
    return spellings.find((spelling) => this.#text.startsWith(spelling, this.#index));
  }

  #next(): void {
    const start = this.#index;
    const character = this.#text.charAt(start);
    if (/\s/u.test(character)) {
      this.#index += 1;
      return;
    }
    const arrow = this.#arrowHere();
    if (arrow !== undefined) {
      this.#index += arrow.length;
      this.#sawArrow = true;
      this.#push({ type: 'arrow', text: arrow, arrow: arrows.get(arrow) ?? forward('solid') }, start);
      return;
    }
    if (character === ',') this.#single('comma');
    else if (character === '{') this.#single('open');
    else if (character === '}') this.#single('close');
    else if (character === ';') this.#single('end');
    else if (character === '[') this.#push({ type: 'bracket', parts: this.#bracket() }, start);
    else if (character === '|') this.#push({ type: 'caption', text: this.#enclosed('|', false).join('').trim() }, start);
    else if (character === '"') this.#push({ type: 'name', text: this.#enclosed('"', false).join(''), quoted: true }, start);
    else if (character === ':' && this.#isCaption()) this.#caption();
    else this.#name();
  }

  #single(type: 'comma' | 'open' | 'close' | 'end'): void {
    this.#push({ type }, this.#index);
    this.#index += 1;
    if (type !== 'comma') this.#sawArrow = false;
  }

  /** The lines of a label in brackets: parted by `|`, or all of it in quotes; `\n` breaks a line. */
  #bracket(): string[] {
    const start = this.#index;
    const quoted = /\[\s*(?="(?:[^"\\]|\\.)*"\s*\])/uy;
    quoted.lastIndex = start;
    if (!quoted.test(this.#text)) return this.#enclosed(']').map((part) => part.trim());
    this.#index = quoted.lastIndex;
    const label = this.#enclosed('"', false);
    this.#index = this.#text.indexOf(']', this.#index) + 1;
    return label;
  }

  /** What stands between here and `closing`; `\` takes the next character as it is. */
  #enclosed(closing: string, split = true): string[] {
    const start = this.#index;
    const parts = [''];
    for (let i = start + 1; i < this.#text.length; i += 1) {
      const character = this.#text.charAt(i);
      if (character === closing) {
        this.#index = i + 1;
        return parts;
      }
      if (character === '|' && split) parts.push('');
      else {
        const escaped = character === '\\' && i + 1 < this.#text.length;
        if (escaped) i += 1;
        parts[parts.length - 1] += escaped && split && this.#text.charAt(i) === 'n' ? '\n' : this.#text.charAt(i);
      }
    }
    throw new TextError(this.#source, this.#position(start), `"${this.#text.charAt(start)}" is never closed, expected "${closing}" on the same line`);
  }

  /** `redis:6379` is a name, `db : reads`, `db: reads` and `a -> db:reads` carry a caption. */
  #isCaption(): boolean {
    const before = this.#text.charAt(this.#index - 1);
    const after = this.#text.charAt(this.#index + 1);
    return /^\s?$/u.test(before) || /^\s?$/u.test(after) || (this.#sawArrow && !/\d/u.test(after));
  }

  #caption(): void {
    const start = this.#index;
    const rest = this.#text.slice(start + 1);
    const lead = rest.length - rest.trimStart().length;
    this.#index = start + 1 + lead;
    if (this.#text.charAt(this.#index) === '"') {
      this.#push({ type: 'caption', text: this.#enclosed('"', false).join('') }, start);
      return;
    }
    // Braces in pairs are the caption's own, as in `GET /{id}`; one that closes without an opening ends a group.
    const text = /^(?:\{[^{};]*\}|(?!\s#)[^;}])*/u.exec(this.#text.slice(this.#index))?.[0] ?? '';
    this.#index += text.length;
    this.#push({ type: 'caption', text: text.trim() }, start);
  }

  #name(): void {
    const start = this.#index;
    this.#index += 1;
    while (this.#index < this.#text.length && !this.#nameEnds()) this.#index += 1;
    this.#push({ type: 'name', text: this.#text.slice(start, this.#index).trim().replaceAll(/\s+/gu, ' '), quoted: false }, start);
  }

  #nameEnds(): boolean {
    const character = this.#text.charAt(this.#index);
    return breaks.has(character) || this.#atComment() || (character === ':' && this.#isCaption()) || this.#arrowHere() !== undefined;
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
