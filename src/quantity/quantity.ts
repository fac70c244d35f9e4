import type { Dimension } from './dimension.ts';

/** A 90% interval: the quantity lies below `low` one time in twenty, above `high` one in twenty. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * A finished quantity. `value` is in the base unit of its dimension: bytes, seconds, a second,
 * bytes a second, US dollars, or plain. Of a range it is the median, and `interval` its 90%.
 */
export interface Quantity {
  readonly value: number;
  readonly dimension: Dimension;
  readonly interval?: Interval | undefined;
  /** A rate stated by the month, or a time in years: together they run twelve months a year. */
  readonly calendar?: 'month' | 'year' | undefined;
}

/** Drops the noise of binary fractions from numbers that have few digits, and the sign of zero. */
export function settled(value: number): number {
  const rounded = Number(value.toPrecision(14));
  return Number.isSafeInteger(value) || rounded.toString().length > 13 ? value + 0 : rounded;
}
