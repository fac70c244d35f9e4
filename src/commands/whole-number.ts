import { UsageError } from '../errors.ts';
import { withoutControls } from '../untrusted.ts';

/** An option's value as a whole number within bounds. @throws {UsageError} naming the option */
export function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} "${withoutControls(value)}" is not a whole number from ${least} to ${most}`, { code: 'bad-number', hint: `Write it like ${option} ${Math.max(least, 10)}.` });
}
