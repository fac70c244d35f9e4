import { combinePowers, dimensionOf, dimensions, isPlain, plain, samePowers } from './dimension.ts';
import type { Dimension, Powers } from './dimension.ts';
import { settled } from './quantity.ts';
import { month, year } from './units.ts';

/**
 * A number with its powers, in bytes, seconds and dollars, as the evaluator passes it on.
 */
export interface Value {
  readonly value: number;
  readonly powers: Powers;
  /** Percentages, nines, `100:1`, `2x`; a quotient of like quantities says how many, and is none. */
  readonly ratio: boolean;
  /** Percentages and nines: adding one to a plain number is almost always a slip. */
  readonly percent: boolean;
  /** Something there cannot be less than none of. */
  readonly counted: boolean;
  /**
   * `month`: a rate stated by the month, `year`: a time stated in years; their product runs
   * twelve months a year. `downtime`: a yearly loss, for which `per month` asks the month's part.
   */
  readonly calendar?: 'month' | 'year' | 'downtime' | undefined;
  /** What `5B` means where five billion makes no sense: 5 bytes. */
  readonly otherwise?: Value | undefined;
}

export function number(value: number, marks: Partial<Value> = {}): Value {
  return { value, powers: plain, ratio: false, percent: false, counted: false, ...marks };
}

export function percentage(share: number): Value {
  return number(share, { ratio: true, percent: true });
}

export function duration(seconds: number): Value {
  return number(seconds, { powers: dimensions.time.powers });
}

export function dollars(amount: number): Value {
  return number(amount, { powers: dimensions.money.powers });
}

export function isTime({ powers }: Value): boolean {
  return samePowers(powers, dimensions.time.powers);
}

export function dimensionOfValue(value: Value): Dimension | undefined {
  return dimensionOf(value.powers, value.ratio);
}

const monthsInYears = (12 * month) / year;

function calendarOfProduct(left: Value, right: Value): Value['calendar'] {
  if (left.calendar !== undefined && isPlain(right.powers)) return left.calendar;
  if (right.calendar !== undefined && isPlain(left.powers)) return right.calendar;
  const [rated, other] = left.calendar === 'month' ? [left, right] : [right, left];
  return rated.calendar === 'month' && other.powers.time === 0 ? 'month' : undefined;
}

function runsMonthsOverYears(left: Value, right: Value): boolean {
  return (left.calendar === 'month' && right.calendar === 'year') || (left.calendar === 'year' && right.calendar === 'month');
}

/** Takes the second reading where it is the one that fits beside the other operand. */
function besides(value: Value, other: Value, fits: (reading: Value, other: Value) => boolean): Value {
  return value.otherwise !== undefined && fits(value.otherwise, other) ? value.otherwise : value;
}

/** A rate times `500B`: a second factor in billions is implausible, bytes were meant. */
function isSizeOfEach(reading: Value, other: Value): boolean {
  return reading.powers.data === 1 && other.powers.time === -1 && other.powers.data === 0;
}

/** A size or data rate over `500B`. */
function isSizeOfPart(reading: Value, other: Value): boolean {
  return reading.powers.data === 1 && other.powers.data === 1;
}

export function multiply(first: Value, second: Value): Value {
  const left = besides(first, second, isSizeOfEach);
  const right = besides(second, left, isSizeOfEach);
  const calendar = calendarOfProduct(left, right);
  return {
    value: left.value * right.value * (runsMonthsOverYears(left, right) ? monthsInYears : 1),
    powers: combinePowers(left.powers, right.powers, 1),
    ratio: left.ratio && right.ratio,
    percent: left.percent && right.percent,
    counted: left.counted || right.counted,
    ...(calendar === undefined ? {} : { calendar }),
  };
}

export function divide(first: Value, second: Value): Value {
  const { otherwise: _second, ...left } = first;
  const right = besides(second, left, isSizeOfPart);
  if (left.calendar === 'downtime' && samePowers(right.powers, left.powers)) {
    return { ...left, value: (left.value * right.value) / year, calendar: undefined };
  }
  const byMonth = isTime(right) && right.value === month;
  const keeps = isPlain(right.powers) ? left.calendar : undefined;
  const calendar = byMonth && left.powers.time === 0 ? 'month' : keeps;
  return {
    value: left.value / right.value,
    powers: combinePowers(left.powers, right.powers, -1),
    ratio: left.ratio && isPlain(right.powers),
    percent: left.percent && isPlain(right.powers),
    counted: left.counted,
    ...(calendar === undefined ? {} : { calendar }),
  };
}

/** Both readings, each multiplied or divided by a unit. */
export function withUnit(amount: Value, unit: Value, combine: (a: Value, b: Value) => Value): Value {
  const { otherwise, ...first } = amount;
  const combined = combine(first, unit);
  return otherwise === undefined ? combined : { ...combined, otherwise: combine(otherwise, unit) };
}

/** The readings of two operands that can be added, if there are any: beside a size `500B` is one too. */
export function addable(left: Value, right: Value): readonly [Value, Value] | undefined {
  const readings = (value: Value): readonly Value[] => (value.otherwise?.powers.data === 1 ? [value, value.otherwise] : [value]);
  for (const a of readings(left)) {
    for (const b of readings(right)) {
      if (samePowers(a.powers, b.powers)) return [a, b];
    }
  }
  return undefined;
}

/** The sum; `sign` -1 subtracts. Both must have the same powers. */
export function add(left: Value, right: Value, sign: 1 | -1): Value {
  return {
    // 1 - 99.9% is 0.001, not the 0.0010000000000000009 of binary fractions.
    value: settled(left.value + sign * right.value),
    powers: left.powers,
    ratio: left.ratio || right.ratio,
    percent: left.percent || right.percent,
    counted: left.counted || right.counted,
    ...(left.calendar !== undefined && left.calendar === right.calendar ? { calendar: left.calendar } : {}),
  };
}

/** `1M + 20%` adds a fifth of one, which nobody means; `1 - 20%` is a share. */
export function addsShareToAmount(left: Value, right: Value): boolean {
  const amount = left.percent ? right : left;
  return left.percent !== right.percent && !amount.ratio && Math.abs(amount.value) !== 1 && isPlain(amount.powers);
}
