import * as v from 'valibot';
import { PersonError } from '../errors.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { parseQuantity } from '../quantity/evaluate.ts';
import { formatNumber, formatQuantity } from '../quantity/format.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Graded, Unreadable } from './asked.ts';
import { isDontKnow } from './lines.ts';

/** `2x`: within a factor of two; `10%`: within ten per cent; `exactly`. */
export const Within = v.pipe(v.string(), v.regex(/^(?:exactly|\d+(?:\.\d+)?\s*(?:x|%))$/, 'must be a factor (2x), a percentage (10%) or exactly'));

/** The right order of magnitude is worth half where the tolerance is a factor. */
const magnitude = 10;
const halfMarks = 0.5;

/** Binary fractions must not cost a mark. */
const rounding = 1 + 1e-9;

const wanted: Readonly<Record<Dimension, readonly [name: string, example: string]>> = {
  count: ['a number', '12 or 10M'],
  ratio: ['a share or ratio', '95%'],
  data: ['a size', '2 KB'],
  time: ['a time', '5 ms'],
  rate: ['a rate', '10k/s'],
  data_rate: ['a data rate', '100 MB/s'],
  money: ['an amount of money', '$20'],
};

/** A ratio above one is no share. */
const factor = ['a factor or ratio', '3x or 10:1'] as const;

/** `a time such as 5 ms; within 2x, half marks within 10x`. */
export function expectation({ dimension, value }: Quantity, within: string): string {
  const [name, example] = dimension === 'ratio' && value > 1 ? factor : wanted[dimension];
  const half = within.endsWith('x') && Number.parseFloat(within) < magnitude ? `, half marks within ${magnitude}x` : '';
  return `${name} such as ${example}; ${within === 'exactly' ? within : `within ${within}`}${half}`;
}

/** The quantity a text states, or in one line why it states none. */
export function readFigure(text: string, expected?: Dimension): Quantity | Unreadable {
  try {
    return parseQuantity(text, expected);
  } catch (error) {
    if (!(error instanceof PersonError)) throw error;
    return { unreadable: [error.message, error.hint].filter((part) => part !== undefined).join('. ') };
  }
}

/** A figure as typed, as it is read: `10 ms..50 ms` is 10 ms to 50 ms, `16 us` is 16 µs. */
export function shownFigure(text: string): string {
  return text.replace(/\s*\.\.\s*/, ' to ').replaceAll(/\bus\b/g, 'µs');
}

/** How many times too large (above 1) or too small (below 1); inside a range it is 1. */
function ratioTo(right: Quantity, given: number): number {
  const { low, high } = right.interval ?? { low: right.value, high: right.value };
  if (given >= low && given <= high) return 1;
  return given < low ? given / low : given / high;
}

function scoreOf(ratio: number, within: string): number {
  const factor = Math.max(ratio, 1 / ratio);
  const size = Number.parseFloat(within);
  if (within === 'exactly') return factor <= rounding ? 1 : 0;
  if (within.endsWith('%')) return Math.abs(ratio - 1) <= (size / 100) * rounding ? 1 : 0;
  if (factor <= size * rounding) return 1;
  return factor <= magnitude * rounding ? halfMarks : 0;
}

function verdict(ratio: number): string {
  if (ratio === 1) return 'spot on';
  const factor = Math.max(ratio, 1 / ratio);
  const side = ratio > 1 ? 'high' : 'low';
  if (factor >= 2) return `${formatNumber(Number(factor.toPrecision(2)))} times too ${side}`;
  return `${formatNumber(Number((Math.abs(ratio - 1) * 100).toPrecision(2)))}% too ${side}`;
}

/** A share typed as `99.9` is a slip of the keyboard rather than of memory. */
function lacksPercent(right: Quantity, given: Quantity): boolean {
  return right.dimension === 'ratio' && right.value <= 1 && given.dimension === 'count' && given.value > 1;
}

/** A range is said with its middle, by which it is graded. */
function saidText(given: Quantity): string {
  const { interval, dimension } = given;
  if (interval === undefined) return formatQuantity(given);
  const end = (value: number): string => formatQuantity({ value, dimension });
  return `${end(interval.low)} to ${end(interval.high)}, around ${formatQuantity(given)}`;
}

/** Grades a typed figure against the right one; `shown` is the right one as the person is to read it. */
export function gradeFigure(right: Quantity, shown: string, within: string, line: string): Graded | Unreadable {
  if (isDontKnow(line)) return { score: 0, answer: shown, remarks: [] };
  const given = readFigure(line, right.dimension);
  if ('unreadable' in given) return given;
  if (lacksPercent(right, given)) return { unreadable: `${line.trim()} is more than everything. Type a percentage such as 95%.` };
  if (given.value <= 0) return { unreadable: 'Type a number above zero.' };
  const ratio = ratioTo(right, given.value);
  const score = scoreOf(ratio, within);
  const text = `You said ${saidText(given)}: ${verdict(ratio)}.`;
  return { score, answer: shown, off: Math.log10(ratio), remarks: [{ mark: score === 1 ? 'right' : 'wrong', text }] };
}
