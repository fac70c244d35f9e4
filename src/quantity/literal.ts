import { readReading, toAmount, unitAt } from './amount.ts';
import type { Reading } from './amount.ts';
import type { Cursor } from './cursor.ts';
import { isPlain, samePowers } from './dimension.ts';
import type { Expression, Range } from './syntax.ts';
import { dollars, duration, isTime, multiply, number } from './value.ts';
import type { Value } from './value.ts';

/** `1h30m`: smaller times follow the first. */
function withSmallerTimes(cursor: Cursor, first: Value): Value {
  let sum = first;
  let last = first.value;
  while (isTime(sum)) {
    const token = cursor.peek();
    const unit = unitAt(cursor, 1);
    if (token.kind !== 'number' || unit === undefined || !isTime(unit) || token.value * unit.value >= last) break;
    cursor.advance();
    cursor.advance();
    last = token.value * unit.value;
    sum = duration(sum.value + last);
  }
  return sum;
}

function inDollars(reading: Reading): Reading {
  return { ...reading, unit: multiply(reading.unit, dollars(1)), otherwise: undefined, hasUnit: true };
}

function readOne(cursor: Cursor, bindsSlash: boolean, wanted: string): Reading {
  const isMoney = cursor.take('$');
  if (cursor.peek().kind !== 'number') throw cursor.unexpected(wanted);
  const reading = readReading(cursor, bindsSlash);
  return isMoney ? inDollars(reading) : reading;
}

function rangeOf(lower: Value, upper: Value): Range {
  const { otherwise, ...unit } = upper;
  const second = lower.otherwise === undefined || otherwise === undefined ? undefined : rangeOf(lower.otherwise, otherwise);
  return { ends: { low: lower.value, high: upper.value }, unit: { ...unit, value: 1 }, otherwise: second };
}

/** The lower end takes the upper one's unit, never its scale: `10..20 ms`, but not `1..3M`. */
function readRange(cursor: Cursor, start: number, low: Reading, index: number, bindsSlash: boolean): Expression {
  const high = readOne(cursor, bindsSlash, 'the upper end of the range');
  const span = { start, end: cursor.lastEnd };
  if (!low.hasUnit && low.scale === 1 && high.scale !== 1) {
    throw cursor.fault(span, 'the ends of the range differ in scale', 'Give each end its own, as in 1M..3M.');
  }
  const lower = toAmount(low.hasUnit ? low : { ...low, unit: high.unit });
  const upper = toAmount(high);
  if (!samePowers(lower.powers, upper.powers)) throw cursor.fault(span, 'the ends of the range differ in unit');
  if (lower.value > upper.value) {
    throw cursor.fault(span, 'the range runs backwards', 'The lower end comes first, as in 1M..3M.');
  }
  return { kind: 'range', index, range: rangeOf(lower, upper), ...span };
}

function readProportion(cursor: Cursor, start: number, first: Reading): Expression {
  const below = toAmount(readReading(cursor, false));
  const above = toAmount(first);
  const span = { start, end: cursor.lastEnd };
  if (!isPlain(above.powers) || !isPlain(below.powers)) throw cursor.fault(span, 'a ratio of unlike things', 'Write it as 100:1.');
  if (below.value === 0) throw cursor.fault(span, 'division by zero');
  return { kind: 'amount', amount: number(above.value / below.value, { ratio: true }), ...span };
}

/**
 * A number with its unit, a range of two, or a ratio `100:1`. `nextRange` is the index a range
 * would get; `bindsSlash` lets `10 GB/day` be one amount, which after a tight `/` it is not.
 */
export function readLiteral(cursor: Cursor, nextRange: number, bindsSlash: boolean): Expression {
  const { start } = cursor.peek();
  const reading = readOne(cursor, bindsSlash, 'a number');
  if (cursor.isSymbol(':') && cursor.peek(1).kind === 'number') {
    cursor.advance();
    return readProportion(cursor, start, reading);
  }
  if (cursor.take('..')) return readRange(cursor, start, reading, nextRange, bindsSlash);
  const amount = withSmallerTimes(cursor, toAmount(reading));
  return { kind: 'amount', amount, start, end: cursor.lastEnd };
}
