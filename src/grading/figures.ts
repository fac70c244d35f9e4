import type { Sentence } from './passages.ts';
import { scaleNamed, unitNamed } from '../quantity/units.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Token } from './tokens.ts';

/**
 * A number with what it is of. `amount` is in bytes, seconds or plain, before the period:
 * `120 GB/day` is 120e9 with `per` 86,400 s.
 */
export interface Figure {
  readonly sentence: number;
  /** Positions in the sentence's tokens; `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  readonly of: 'count' | 'data' | 'time' | 'share' | 'times';
  readonly per: number | undefined;
  /** What it would be if a `B` meant the other of byte and billion. */
  readonly otherwise: number | undefined;
  /** Stems of the words behind it, up to the period: `timeline reads` in `4B timeline reads/day`. */
  readonly nouns: readonly string[];
}

export function dimensionOfFigure({ of, per }: Figure): Dimension {
  if (of === 'data') return per === undefined ? 'data' : 'data_rate';
  if (of === 'count') return per === undefined ? 'count' : 'rate';
  return of === 'time' ? 'time' : 'ratio';
}

/** In base units, a second where it is a rate. */
export const valueOfFigure = ({ amount, per }: Figure): number => (per === undefined ? amount : amount / per);

interface Unit {
  readonly factor: number;
  readonly of: Figure['of'];
  readonly per?: number;
  readonly otherwise?: number;
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mil: 1e6, mio: 1e6, mill: 1e6, b: 1e9, bil: 1e9, g: 1e9, t: 1e12, q: 1e15 };
const sloppyBytes: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3, tib: 1024 ** 4, pib: 1024 ** 5, gigs: 1e9, gig: 1e9, meg: 1e6, terabytes: 1e12, kbit: 125, mbit: 1.25e5, gbit: 1.25e8, tbit: 1.25e11 };
const periods: Readonly<Record<string, number>> = { s: 1, sec: 1, second: 1, min: 60, minute: 60, h: 3600, hr: 3600, hour: 3600, d: 86_400, day: 86_400, dai: 86_400, week: 604_800, wk: 604_800, mo: 2_592_000, mth: 2_592_000, month: 2_592_000, y: 31_536_000, yr: 31_536_000, year: 31_536_000 };
const periodWords = new Set(['per', 'a', 'an', 'each', 'every', 'pro', 'p']);
const adverbs: Readonly<Record<string, number>> = { daily: 86_400, monthly: 2_592_000, yearly: 31_536_000, hourly: 3600 };
const ordinals = new Set(['st', 'nd', 'rd', 'th', 'p']);

/** Units as they are typed in a hurry: `gb`, `MS`, and a `B` or `b` that may be byte or billion. */
function unitOf(name: string): Unit | undefined {
  const lower = name.toLowerCase();
  const unit = unitNamed(name) ?? unitNamed(lower);
  const bytes = sloppyBytes[lower];
  if (lower === 'b') return { factor: 1, of: 'data', otherwise: 1e9 };
  if (bytes !== undefined) return { factor: bytes, of: 'data' };
  if (unit !== undefined && lower !== 'm') {
    const { data, time, money } = unit.powers;
    if (money === 0 && data === 1) return { factor: unit.factor, of: 'data', ...(time === -1 ? { per: 1 } : {}) };
    if (money === 0 && time === -1) return { factor: unit.factor, of: 'count', per: 1 };
    if (money === 0 && time === 1) return { factor: unit.factor, of: 'time' };
  }
  return undefined;
}

const words = (token: Token | undefined): string | undefined => (token?.kind === 'word' ? token.text : undefined);

function periodOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined;
  return periods[token.text] ?? periods[token.stem];
}

interface Tail {
  readonly to: number;
  readonly per: number | undefined;
  readonly nouns: readonly string[];
}

/** Reads on to the period a number is for: up to four words, then `/s`, `per day`, `a second`. */
function tailOf(tokens: readonly Token[], from: number, end: number): Tail {
  const nouns: string[] = [];
  for (let at = from; at <= from + 4; at += 1) {
    const token = tokens[at];
    const isSlash = token?.kind === 'mark' && token.text === '/';
    if (isSlash || (token?.kind === 'word' && periodWords.has(token.text))) {
      const per = periodOf(tokens[at + 1]);
      const isDivision = isSlash && tokens[at + 1]?.kind === 'number';
      if (per !== undefined) return { to: at + 2, per, nouns };
      if (isDivision || !isSlash) break;
      at += 1;
      continue;
    }
    if (token?.kind !== 'word') break;
    const adverb = adverbs[token.text];
    if (adverb !== undefined && nouns.length > 0) return { to: at + 1, per: adverb, nouns };
    nouns.push(token.stem);
  }
  return { to: end, per: undefined, nouns };
}

/** `62^7`: the number, and the position behind it. */
function powered(tokens: readonly Token[], at: number, base: number): { value: number; to: number } {
  const [mark, exponent] = [tokens[at + 1], tokens[at + 2]];
  if (mark?.kind === 'mark' && mark.text === '^' && exponent?.kind === 'number' && exponent.unit === '') return { value: base ** exponent.value, to: at + 3 };
  return { value: base, to: at + 1 };
}

function figureAt(sentence: Sentence, at: number): Figure | undefined {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token?.kind !== 'number' || ordinals.has(token.unit.toLowerCase())) return undefined;
  const base = powered(tokens, at, token.value);
  let { to } = base;
  let unit: Unit = { factor: 1, of: 'count' };
  if (token.unit === '%') unit = { factor: 0.01, of: 'share' };
  else if (token.unit === '' && tokens[to]?.text === '%') [unit, to] = [{ factor: 0.01, of: 'share' }, to + 1];
  else if (token.unit.toLowerCase() === 'x') unit = { factor: 1, of: 'times' };
  else if (token.unit !== '') {
    const scale = scaleNamed(token.unit) ?? scales[token.unit.toLowerCase()];
    const named = unitOf(token.unit);
    const followed = tokens[to]?.kind === 'word' || (tokens[to]?.kind === 'mark' && tokens[to]?.text === '/');
    if (token.unit.toLowerCase() === 'b' && followed && unitOf(words(tokens[to]) ?? '') === undefined) unit = { factor: 1e9, of: 'count', otherwise: 1 };
    else if (named !== undefined) unit = named;
    else if (scale !== undefined) unit = { factor: scale, of: 'count' };
    else return undefined;
  }
  if (unit.of === 'count' && unit.per === undefined) {
    const scale = scaleNamed(words(tokens[to]) ?? '');
    if (scale !== undefined && (words(tokens[to])?.length ?? 0) > 1) {
      unit = { ...unit, factor: unit.factor * scale };
      to += 1;
    }
    const named = words(tokens[to]) === 'a' ? undefined : unitOf(sourceOf(tokens[to], sentence));
    const isNoun = named?.of === 'time' && tokens[to + 1]?.text === '/';
    if (named !== undefined && !isNoun && unit.factor !== 1e9) {
      unit = { ...named, factor: unit.factor * named.factor, ...(named.otherwise === undefined ? {} : { otherwise: unit.factor * named.otherwise }) };
      to += 1;
    }
  }
  const tail = tailOf(tokens, to, to);
  const last = tokens[Math.max(tail.to, to) - 1] ?? token;
  return {
    sentence: sentence.index, from: at, to: Math.max(tail.to, to), start: token.start, end: last.end,
    amount: unit.of === 'share' ? base.value / 100 : base.value * unit.factor, of: unit.of, per: unit.per ?? tail.per,
    otherwise: unit.otherwise === undefined ? undefined : base.value * unit.otherwise, nouns: tail.nouns,
  };
}

/** Units are told apart by case, which tokens have lost; the reader of figures puts it back. */
function sourceOf(token: Token | undefined, { source }: Sentence): string {
  return token?.kind === 'word' ? source.slice(token.start, token.end) : '';
}

/** The figures of a sentence in order, none inside another. */
export function figuresOf(sentence: Sentence): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const figure = figureAt(sentence, at);
    if (figure === undefined || !Number.isFinite(figure.amount)) continue;
    figures.push(figure);
    at = figure.to - 1;
  }
  return figures;
}
