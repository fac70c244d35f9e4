import type { Token } from './tokens.ts';

/** One statement: a sentence, a bullet, or a line of notes. */
export interface Sentence {
  readonly index: number;
  readonly tokens: readonly Token[];
  /** The whole text that the offsets of the tokens count in. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Blank lines and headings part passages; ideas that belong together stay within one. */
  readonly passage: number;
}

/** Nobody's sentence is longer; a text without full stops is cut so that work stays linear. */
const longest = 80;

const bullets = new Set(['-', '•', '–', '—', '*', '+', '▪', '◦', '·']);
const closing = new Set(['.', '!', '?', ';', '…']);

function isBullet(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.kind === 'mark') return bullets.has(token.text);
  return token.kind === 'number' && token.unit === '' && next?.kind === 'mark' && (next.text === ')' || next.text === '.');
}

/** The longest line of a text that was wrapped by hand; longer ones wrap by themselves. */
const widestWrap = 130;
const narrowestWrap = 56;

/** The width a text was wrapped at: that of its longest line, where another comes close to it. */
function wrapWidth(text: string): number {
  let [widest, second, start] = [0, 0, 0];
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const length = end - start;
    [widest, second] = length > widest ? [length, widest] : [widest, Math.max(second, length)];
    start = end + 1;
  }
  return widest <= widestWrap && widest >= narrowestWrap && second >= widest - 10 ? widest : Infinity;
}

/** A line was wrapped where the next word would not have fitted; notes end where they end. */
function wraps(text: string, line: readonly Token[], next: Token | undefined, width: number): boolean {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || next === undefined) return false;
  const initial = text[next.start] ?? '';
  const continues = next.kind === 'word' && (initial === initial.toLowerCase() || last.text === ',');
  const notation = line.some((token) => token.kind === 'mark' && token.text === '->');
  const open = last.kind !== 'mark' || last.text === ',' || last.text === ')';
  return open && !notation && continues && last.end - first.start + 1 + (next.end - next.start) >= width - 1;
}

/** Splits a phase's text into statements, keeping every offset. */
export function sentencesOf(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let line: Token[] = [];
  let passage = 0;
  const width = wrapWidth(text);
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first !== undefined && last !== undefined && current.some((token) => token.kind !== 'mark')) {
      sentences.push({ index: sentences.length, tokens: current, source: text, start: first.start, end: last.end, passage });
    }
    current = [];
  };
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (token.kind === 'mark' && token.text === '\n') {
      if (line.length === 0) passage += 1;
      if (isBullet(tokens, at + 1) || !wraps(text, line, next, width)) close();
      line = [];
      return;
    }
    if (line.length === 0 && current.length === 0 && (isBullet(tokens, at) || (tokens[at - 1]?.kind === 'number' && isBullet(tokens, at - 1)))) return;
    current.push(token);
    line.push(token);
    const ends = token.kind === 'mark' && closing.has(token.text) && (next === undefined || next.start > token.end);
    if (ends || current.length >= longest) close();
  });
  close();
  return sentences;
}
