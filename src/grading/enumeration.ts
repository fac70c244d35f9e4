import { emptyWords, isTie, stanceIdea, subjectIdea } from './grammar.ts';
import type { Figure } from './figures.ts';
import type { Sentence } from './passages.ts';
import { saidIn } from './reading.ts';
import type { Read } from './reading.ts';
import type { Token } from './tokens.ts';

/** Of these words a row of terms may be made without anything being said of them. */
const joining = new Set(['with', 'of', 'and', 'or', 'plus']);

/** Nobody does anything, nothing stands anywhere, and no number is given. */
function isBare({ figures, mentions, sentence: { tokens } }: Read): boolean {
  return figures.length === 0 && !tokens.some(({ text }) => text === 'we' || text === 'i') && !mentions.some(({ idea, from }) => isTie(idea) && !joining.has(tokens[from]?.text ?? ''));
}

const itemMarks = new Set([',', ';', '|', '/', '+', '&', '\\', '·']);
const itemWords = new Set(['and', 'or', 'plus']);
const calls = new Set(['get', 'post', 'put', 'delete', 'patch']);
/** A way through a design has this many boxes at most; more arrows in a row are a list. */
const longestWay = 8;
/** Even notes have marks, figures and small words between their terms; a heap of terms has none. */
const heap = { tokens: 10, between: 0.15 } as const;
/** A description longer than this is a statement of its own, not a term. */
export const longestTerm = 4;
/** An entry of an enumeration with fewer words says no more than its term, unless it states something. */
export const fullEntry = 5;

/** Commas part items, but not those between the brackets of `tweets(id, author, text)`, nor the stroke of `40 messages/day`. */
function itemsOf({ figures, sentence: { tokens } }: Read): readonly number[] {
  const hasPaths = tokens.some(({ text }, at) => calls.has(text) && tokens[at + 1]?.text === '/');
  const arrowsPart = tokens.filter(({ text }) => text === '->').length >= longestWay;
  const isOfFigure = (at: number): boolean => figures.some(({ from, to }) => at > from && at < to);
  let [item, fields] = [0, false];
  return tokens.map((token, at) => {
    if (token.text === '(' && tokens[at - 1]?.end === token.start) fields = true;
    else if (token.text === ')' || token.text === '}') fields = false;
    else if (token.text === '{') fields = true;
    else if (!fields && ((token.kind === 'mark' && itemMarks.has(token.text) && !(hasPaths && token.text === '/') && !isOfFigure(at)) || itemWords.has(token.text) || (arrowsPart && token.text === '->'))) item += 1;
    return item;
  });
}

/** Terms in a row without a word between them: each stands for itself. The small words of "fan-out on write" are its own. */
function isHeap({ mentions, sentence: { tokens } }: Read): boolean {
  if (tokens.length < heap.tokens) return false;
  const most = heap.between * tokens.length;
  const marks = tokens.filter(({ kind, text }) => kind === 'mark' && text !== '^').length;
  if (marks >= most) return false;
  const terms = mentions.filter(({ idea, from, to }) => to - from > 1 && to - from <= longestTerm && !isTie(idea));
  const small = tokens.filter(({ kind, text }, at) => kind === 'word' && emptyWords.has(text) && !terms.some(({ from, to }) => at >= from && at < to)).length;
  return marks + small < most;
}

/** `sender_id, created_at`: names of fields, which is how a table is written down. */
export function listsFields({ tokens, source }: Sentence): boolean {
  const joined = tokens.filter((token, at) => token.kind === 'word' && source[token.end] === '_' && tokens[at + 1]?.start === token.end + 1);
  return joined.length >= 2;
}

/** How many words each item has; those without any are none. */
function lengthsOf(tokens: readonly Token[], item: readonly number[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  tokens.forEach(({ kind }, at) => {
    const index = item[at] ?? 0;
    if (kind !== 'mark') lengths.set(index, (lengths.get(index) ?? 0) + 1);
  });
  return lengths;
}

/** Five and more items, most of them of four words at most, or three where nothing is said of them: each stands for itself. */
function isEnumeration(tokens: readonly Token[], item: readonly number[], onlyNames: boolean): boolean {
  const lengths = [...lengthsOf(tokens, item).values()];
  const short = lengths.filter((words) => words < fullEntry).length;
  return onlyNames ? lengths.length >= 3 && short >= 0.6 * lengths.length : lengths.length >= 5 && short >= 0.7 * lengths.length;
}

/** `200M`, `99.99%`, `40/day`, `100:1`: an amount of something. The 2 of H.264 is a name's. */
function isAmount({ from, to, of, per }: Figure, tokens: readonly Token[]): boolean {
  const token = tokens[from];
  const isRatio = tokens[to]?.text === ':' && tokens[to + 1]?.kind === 'number';
  return of !== 'count' || per !== undefined || isRatio || (token?.kind === 'number' && token.unit !== '');
}

const compares = new Set(['<', '>', '=']);

/** The items that state something, as notes do: an amount, a comparison, a denial, what is or may be, by which of the problem's own things. */
function statedIn(read: Read, item: readonly number[]): ReadonlySet<number> {
  const { tokens } = read.sentence;
  const said = [...saidIn(read, stanceIdea('negation')), ...saidIn(read, 'tie-claim')].map(({ from }) => from);
  const amounts = read.figures.filter((figure) => isAmount(figure, tokens)).map(({ from }) => from);
  const compared = tokens.flatMap(({ text }, at) => (compares.has(text) ? [at] : []));
  const placed = saidIn(read, 'tie-place').filter(({ to }) => saidIn(read, subjectIdea).some(({ from }) => from === to)).map(({ from }) => from);
  return new Set([...said, ...amounts, ...compared, ...placed].map((at) => item[at] ?? 0));
}

export interface Enumeration {
  /** For each token the list item it is in; all 0 where the sentence is no list. */
  readonly item: readonly number[];
  /** Items that state something, however short: "p99 < 200 ms", "no search", "eventual ok". */
  readonly stated: ReadonlySet<number>;
}

/** Of notes about a system this share states something at least; one figure among terms makes no notes of them. */
const shareOfNotes = 1 / 4;
const leastStated = 2;

/** The list a sentence is, if it is one. */
export function enumerationIn(read: Read): Enumeration {
  const { tokens } = read.sentence;
  const isRow = read.isFramed || isHeap(read);
  const items = isRow ? tokens.map((_token, at) => at) : itemsOf(read);
  const isList = read.isFramed || (isEnumeration(tokens, items, isBare(read)) && !listsFields(read.sentence) && read.sums.length === 0);
  if (!isList) return { item: tokens.map(() => 0), stated: new Set() };
  const stated = isRow ? new Set<number>() : statedIn(read, items);
  const isNotes = stated.size >= leastStated && stated.size >= shareOfNotes * lengthsOf(tokens, items).size;
  return { item: items, stated: isNotes ? stated : new Set() };
}

/** How many items of a list only name something; the whole of any other sentence is one. */
export function namesIn({ item, stated }: Enumeration): number {
  return new Set(item.filter((index) => !stated.has(index))).size;
}
