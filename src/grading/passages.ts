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

/** "Encoding. A film is cut …": a word or two at a line's start that say what the next sentence is about. */
const longestTopic = 2;

function namesTopic(line: readonly Token[]): boolean {
  return line.length <= longestTopic + 1 && line.slice(0, -1).every(({ kind }) => kind === 'word');
}

function isBullet(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.kind === 'mark') return bullets.has(token.text);
  return token.kind === 'number' && token.unit === '' && next?.kind === 'mark' && (next.text === ')' || next.text === '.');
}

/** The longest line of a text that was wrapped by hand; longer ones wrap by themselves. */
const widestWrap = 130;
const narrowestWrap = 50;
/** Of the breaks between lines, the share that has to fall where the next word did not fit. */
const shareOfWraps = 0.5;

const startsBullet = /^\s*(?:[-•–—*+▪◦·]|\d{1,3}[.)])\s/;
const wordAtStart = (line: string): string => line.trimStart().split(' ', 1)[0] ?? '';

/**
 * The offsets of line ends that only wrap: those where the next word would not have fitted, in a
 * text where most breaks are such. Notes end their lines where they end.
 */
function wrappedAt(text: string): ReadonlySet<number> {
  const lines = text.split('\n');
  const widest = Math.max(...lines.map((line) => line.trimEnd().length));
  const found = new Set<number>();
  if (widest > widestWrap || widest < narrowestWrap) return found;
  let [offset, breaks] = [0, 0];
  lines.forEach((line, at) => {
    offset += line.length + 1;
    const [here, next] = [line.trimEnd(), lines[at + 1] ?? ''];
    if (here === '' || next.trim() === '' || startsBullet.test(next) || here.includes('->')) return;
    breaks += 1;
    if (here.length + 1 + wordAtStart(next).length > widest) found.add(offset - 1);
  });
  return found.size >= 2 && found.size >= shareOfWraps * breaks ? found : new Set();
}

/** `e.g.` and its like end in a full stop, and no sentence. */
const abbreviation = /(?:^|[^\p{L}])(?:e\.\s?g|i\.\s?e|vs|approx|incl|resp|ca|cf|max|min|avg|est)\.$/iu;
const longestAbbreviation = 8;

const abbreviates = (text: string, end: number): boolean => abbreviation.test(text.slice(Math.max(0, end - longestAbbreviation), end));

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'mark' || !closing.has(token.text) || (next !== undefined && next.text !== '\n' && next.start === token.end)) return false;
  return !(token.text === '.' && next !== undefined && abbreviates(text, token.end));
}

/** Splits a phase's text into statements, keeping every offset. */
export function sentencesOf(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let line: Token[] = [];
  let passage = 0;
  const wraps = wrappedAt(text);
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first !== undefined && last !== undefined && current.some((token) => token.kind !== 'mark')) {
      sentences.push({ index: sentences.length, tokens: current, source: text, start: first.start, end: last.end, passage });
    }
    current = [];
  };
  tokens.forEach((token, at) => {
    if (token.kind === 'mark' && token.text === '\n') {
      if (line.length === 0) passage += 1;
      if (isBullet(tokens, at + 1) || !wraps.has(token.start)) close();
      line = [];
      return;
    }
    if (line.length === 0 && current.length === 0 && (isBullet(tokens, at) || (tokens[at - 1]?.kind === 'number' && isBullet(tokens, at - 1)))) return;
    current.push(token);
    line.push(token);
    const isHeading = token.text === '.' && current.length === line.length && namesTopic(line) && tokens[at + 1]?.text !== '\n';
    if ((endsSentence(text, tokens, at) && !isHeading) || current.length >= longest) close();
  });
  close();
  return sentences;
}
