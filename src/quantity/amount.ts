import type { Cursor } from './cursor.ts';
import { dimensions } from './dimension.ts';
import type { Span } from './fault.ts';
import { nines } from './nines.ts';
import { adjectives } from './things.ts';
import { periodAdverbs, scaleNamed, spellingsOf, unitNamed, year } from './units.ts';
import type { Unit } from './units.ts';
import { divide, duration, isTime, number, percentage, withUnit } from './value.ts';
import type { Value } from './value.ts';

/** `per day`, `a day`, `each day`. */
export const perWords = ['per', 'a', 'an', 'each', 'every'] as const;

/** Words that join or end a quantity and so are never units. */
const joints: ReadonlySet<string> = new Set(['of', 'in', 'to', 'x', 'times', ...perWords]);

function fromUnit({ factor, powers, counted }: Unit): Value {
  const value = number(factor, { powers, counted: counted === true });
  return isTime(value) && factor === year ? { ...value, calendar: 'year' } : value;
}

/** An amount as it is read: the number, the words that scale it, the unit they are in. */
export interface Reading {
  readonly count: number;
  readonly scale: number;
  readonly unit: Value;
  /** The unit of the second reading, for which the scale counts as 1. */
  readonly otherwise?: Value | undefined;
  readonly hasUnit: boolean;
}

export function unknownUnit(cursor: Cursor, word: Span & { text: string }): Error {
  const spellings = spellingsOf(word.text);
  const known = 'Known are B KB MB GB TB KiB Mb Mbps, ms s min h day month year, QPS, %, x, $, K M B T, and things such as users or requests.';
  const hint = spellings.length > 0 ? `Write ${spellings.join(' or ')}: B is byte, b is bit.` : known;
  return cursor.fault(word, 'unknown unit', hint);
}

/** What a word names as a unit; undefined where it is none. */
export function unitAt(cursor: Cursor, ahead = 0): Value | undefined {
  const word = cursor.word(ahead);
  if (word === undefined || joints.has(word.text.toLowerCase()) || cursor.isSymbol('(', ahead + 1)) return undefined;
  const unit = unitNamed(word.text);
  return unit === undefined ? undefined : fromUnit(unit);
}

/** `K`, `million`, `hundred thousand`. A `B` that stands apart, or after a size, is no scale. */
function readScale(cursor: Cursor): { scale: number; isBillion: boolean } {
  let scale = 1;
  let isBillion = false;
  for (let word = cursor.word(); word !== undefined; word = cursor.word()) {
    const factor = scaleNamed(word.text);
    const isSymbol = word.text.length === 1;
    if (factor === undefined || (isSymbol && scale !== 1) || (word.text === 'B' && word.spaced && unitAt(cursor, 1) === undefined)) break;
    isBillion = word.text === 'B';
    scale *= factor;
    cursor.advance();
  }
  return { scale, isBillion };
}

/** Letters that are a unit and a scale: the unit is meant unless a count is wanted. */
const scalesInDisguise: Readonly<Record<string, number>> = { B: 1e9, b: 1e9, m: 1e6 };

function skipAdjectives(cursor: Cursor): void {
  const isAdjective = (): boolean => {
    const word = cursor.word()?.text.toLowerCase() ?? '';
    return adjectives.has(word) || (periodAdverbs.has(word) && cursor.word(1)?.text.toLowerCase() === 'active');
  };
  while (isAdjective()) cursor.advance();
}

/** The scale and unit after a number, its second reading, and every `/s`, `per day`, `daily`. */
function readUnit(cursor: Cursor, bindsSlash: boolean): Omit<Reading, 'count'> {
  const scaleRead = readScale(cursor);
  let scale = scaleRead.scale;
  const afterScale = cursor.lastEnd;
  let unit = number(1);
  let otherwise = scaleRead.isBillion ? number(1, { powers: dimensions.data.powers }) : undefined;
  skipAdjectives(cursor);

  const word = cursor.word();
  const named = unitAt(cursor);
  if (named !== undefined && word !== undefined) {
    cursor.advance();
    const disguised = scale === 1 ? scalesInDisguise[word.text] : undefined;
    const noun = disguised === undefined ? undefined : unitAt(cursor);
    if (disguised !== undefined && noun?.counted === true) {
      scale = disguised;
      unit = noun;
      cursor.advance();
    } else {
      unit = named;
      otherwise = disguised === undefined ? undefined : number(disguised);
    }
  }
  const { otherwise: second, ...first } = readPeriods(cursor, { ...unit, otherwise }, bindsSlash);
  return { scale, unit: first, otherwise: second, hasUnit: cursor.lastEnd > afterScale };
}

function readPeriods(cursor: Cursor, amount: Value, bindsSlash: boolean): Value {
  let result = amount;
  for (;;) {
    const adverb = periodAdverbs.get(cursor.word()?.text.toLowerCase() ?? '');
    if (adverb !== undefined) {
      cursor.advance();
      result = withUnit(result, duration(adverb), divide);
      continue;
    }
    const isTight = bindsSlash && cursor.isSymbol('/') && !cursor.peek(1).spaced;
    const below = isTight || cursor.isWord(...perWords) ? unitAt(cursor, 1) : undefined;
    if (below === undefined) return result;
    cursor.advance();
    cursor.advance();
    result = withUnit(result, below, divide);
  }
}

/** A number with what follows it. `bindsSlash`: a `/` right before a word belongs to the unit. */
export function readReading(cursor: Cursor, bindsSlash: boolean): Reading {
  const token = cursor.advance();
  if (token.kind !== 'number') throw cursor.fault(token, 'expected a number');
  if (cursor.take('%')) {
    const unit = readPeriods(cursor, percentage(0.01), bindsSlash);
    return { count: token.value, scale: 1, unit, hasUnit: true };
  }
  if (cursor.isWord('nines', 'nine')) {
    const { end } = cursor.advance();
    return { count: nines(cursor, { start: token.start, end }, token.value), scale: 1, unit: percentage(1), hasUnit: true };
  }
  if (isFactor(cursor)) {
    cursor.advance();
    return { count: token.value, scale: 1, unit: number(1, { ratio: true }), hasUnit: true };
  }
  return { count: token.value, ...readUnit(cursor, bindsSlash) };
}

/** The scale and unit that stand here without a number; undefined where there are none. */
export function readUnitAlone(cursor: Cursor): Value | undefined {
  const before = cursor.lastEnd;
  const unit = readUnit(cursor, false);
  return cursor.lastEnd === before ? undefined : toAmount({ count: 1, ...unit });
}

/** Symbols after which the `x` before them can only have multiplied. */
const startsOperand: ReadonlySet<string> = new Set(['(', '$', '~', '-']);

/** The `x` of `2x` or `2×` closes a ratio; the one of `2x3`, `2 x 3` or `2x(3)` multiplies. */
function isFactor(cursor: Cursor): boolean {
  const sign = cursor.peek();
  const isCross = cursor.isWord('x') || (cursor.isSymbol('*') && cursor.source.charAt(sign.start) === '×');
  if (!isCross || sign.spaced) return false;
  const after = cursor.peek(1);
  if (after.kind === 'symbol') return !startsOperand.has(after.symbol);
  return after.kind === 'end' || (after.kind === 'word' && cursor.isWord('x') && joints.has(after.text.toLowerCase()));
}

/** Percentages are divided: 20 × 0.01 is not always what 20 ÷ 100 is. */
function times(count: number, unit: Value): Value {
  return { ...unit, value: unit.value === 0.01 ? count / 100 : count * unit.value };
}

/** The amount in bytes, seconds and dollars. */
export function toAmount({ count, scale, unit, otherwise }: Reading): Value {
  const amount = times(count * scale, unit);
  return otherwise === undefined ? amount : { ...amount, otherwise: times(count, otherwise) };
}
