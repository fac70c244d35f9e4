import { dimensions } from './dimension.ts';
import { evaluate } from './evaluate.ts';
import { ExpressionError } from './fault.ts';
import type { Quantity } from './quantity.ts';

/** One statement of arithmetic, recomputed: the two sides that were compared. */
export interface ArithmeticCheck {
  readonly ok: boolean;
  readonly left: Quantity;
  readonly right: Quantity;
}

interface Side {
  readonly text: string;
  /** The sign before it: `=` holds to the digits shown, `≈` more loosely. */
  readonly sign: '=' | '≈' | undefined;
}

/** Splits at `=` and `≈` outside parentheses; those inside name a function's inputs. */
function sidesOf(text: string): readonly Side[] {
  const sides: Side[] = [];
  let depth = 0;
  let start = 0;
  let sign: Side['sign'];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0 && (character === '=' || character === '≈')) {
      sides.push({ text: text.slice(start, at), sign });
      sign = character;
      start = at + 1;
    }
  }
  sides.push({ text: text.slice(start), sign });
  return sides;
}

const leadingNumber = /^[\s~$(]*(?<digits>\d[\d,_]*(?:\.\d+)?)/;

/**
 * The relative error the digits of a result allow: half a unit of the last digit that counts.
 * Trailing zeros of a whole number are placeholders: all but the first digit after `≈`, where
 * 2% is always allowed, all but the first two after `=`.
 */
function tolerance(text: string, sign: '=' | '≈'): number {
  const digits = leadingNumber.exec(text)?.groups?.['digits']?.replaceAll(/[,_]/g, '');
  if (digits === undefined || Number(digits) === 0) return 1e-9;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const whole = decimals > 0 ? digits : digits.replace(sign === '=' ? /(?<=^\d{2,})0+$/ : /(?<=^\d+)0+$/, '');
  const dropped = digits.length - whole.length;
  const halfUnit = 0.5 * 10 ** (decimals > 0 ? -decimals : dropped);
  const allowed = halfUnit / Number(digits);
  return (sign === '≈' ? Math.max(allowed, 0.02) : allowed) * (1 + 1e-9);
}

/** The period a rate is written in, in seconds: 86,400 of `20M/day`. */
function periodOf(text: string): number {
  const period = /(?:\/|\bper\b|\ban?\b)\s*(?<unit>[a-z]+)\s*$/i.exec(text)?.groups?.['unit'];
  return period === undefined ? 1 : evaluate(`1 ${period}`, { expected: 'time' }).quantity.value;
}

/** Dimensions that differ by a period only, which prose leaves out. */
const ratesOf = [
  ['count', 'rate'],
  ['data', 'data_rate'],
] as const;

/**
 * What to compare: the values, or where one side is a rate and the other is not, the rate over its
 * own period (`1M × 20 = 20M/day`) or over a second (`20M ÷ 86,400 = 231/s`).
 */
function comparable(left: Quantity, right: Quantity, texts: readonly [string, string]): readonly (readonly [number, number])[] {
  if (dimensions[left.dimension].unit === dimensions[right.dimension].unit) return [[left.value, right.value]];
  return ratesOf.flatMap(([amount, rate]) => {
    const isRightRate = left.dimension === amount && right.dimension === rate;
    const isLeftRate = left.dimension === rate && right.dimension === amount;
    if (!isRightRate && !isLeftRate) return [];
    const periods = [periodOf(texts[isRightRate ? 1 : 0]), 1];
    return periods.map((period) => (isRightRate ? ([left.value, right.value * period] as const) : ([left.value * period, right.value] as const)));
  });
}

/**
 * Recomputes arithmetic as prose writes it: `1M × 20 ÷ 86,400 = 231/s`, `a = b ≈ c`. Each side is
 * compared with the one before it, to the digits shown; the check returned is the first that
 * fails, or the last. A period may be left out on one side. Throws ExpressionError where a side
 * cannot be read or there is nothing to compare.
 */
export function checkArithmetic(text: string): ArithmeticCheck {
  const sides = sidesOf(text);
  if (sides.length < 2) throw new ExpressionError(text, { start: 0, end: text.length }, 'no = or ≈ to check');
  let check: ArithmeticCheck | undefined;
  for (const [index, { text: rightText, sign = '=' }] of sides.entries()) {
    if (index === 0) continue;
    const leftText = sides[index - 1]?.text ?? '';
    const [left, right] = [evaluate(leftText).quantity, evaluate(rightText).quantity];
    const allowed = tolerance(rightText, sign);
    const ok = comparable(left, right, [leftText, rightText]).some(([a, b]) => Math.abs(a - b) <= Math.abs(b) * allowed);
    check = { ok, left, right };
    if (!ok) return check;
  }
  return check as ArithmeticCheck;
}
