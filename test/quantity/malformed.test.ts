import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { evaluate, parseQuantity } from '../../src/quantity/evaluate.ts';
import { ExpressionError } from '../../src/quantity/fault.ts';

function faultOf(text: string): ExpressionError {
  try {
    evaluate(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

const refused = [
  ['', 'a quantity is missing', 1],
  ['1e', 'malformed number: "1e"', 1],
  ['1.', 'malformed number: "1."', 1],
  ['1.5.2', 'malformed number: "1.5.2"', 1],
  ['1,5', 'malformed number: "1,5"', 1],
  ['12,34,567', 'malformed number: "12,34,567"', 1],
  ['1__0', 'malformed number', 1],
  ['0x10', 'malformed number', 1],
  ['1..5M', 'differ in scale: "1..5M"', 1],
  ['1M..', 'upper end of the range is missing', 5],
  ['1..2..3', 'expected an operator', 5],
  ['3M..1M', 'runs backwards: "3M..1M"', 1],
  ['1 GB..3 s', 'differ in unit', 1],
  ['10 furlongs', 'unknown unit: "furlongs"', 4],
  ['10 mb', 'unknown unit: "mb"', 4],
  ['5 GB + 3 s', 'cannot add a time to a size: "3 s"', 8],
  ['5 GB - 3', 'cannot subtract a plain number from a size: "3"', 8],
  ['1M + 20%', 'cannot add a share', 6],
  ['5 GB - 8 GB', 'negative quantity', 1],
  ['-5 users', 'negative quantity: "-5 users"', 1],
  ['-3 s', 'negative quantity', 1],
  ['1/0', 'division by zero: "0"', 3],
  ['1:0', 'division by zero', 1],
  ['0^-1', 'division by zero', 3],
  ['9^9^9', undefined, 1],
  ['9^9^9^9', 'overflow', 3],
  ['1e308 × 10', 'overflow', 1],
  ['1e999', 'too large', 1],
  ['1e-999', 'too small', 1],
  ['1e-200 × 1e-200', 'too small', 1],
  ['10 MB × 10 MB', 'a result in B^2 means nothing', 1],
  ['5 in s', 'has no such unit: "s"', 6],
  ['5 s in GB', 'has no such unit: "GB"', 8],
  ['1 GB in', 'a unit is missing', 8],
  ['(1 + 2', ') is missing', 7],
  ['1)', 'expected an operator', 2],
  ['5 +', 'a number is missing', 4],
  ['× 5', 'expected a number: "×"', 1],
  ['5 5', 'expected an operator', 3],
  ['users', 'a number is missing before: "users"', 1],
  ['13 nines', 'nines count from 1 to 12', 1],
  ['process.exit()', 'unexpected character: "."', 8],
  ['1M–3M', 'unexpected character: "–"', 3],
  ['2^(1 s)', 'exponent must be a plain number', 3],
  ['(-2)^0.5', 'no real number', 6],
] as const;

describe('a malformed expression', () => {
  it.each(refused.filter(([, says]) => says !== undefined))('%s is refused: %s at column %d', (text, says, column) => {
    const fault = faultOf(text);
    expect(fault).toBeInstanceOf(UsageError);
    expect(fault.message).toContain(says);
    expect(fault.column).toBe(column);
    expect(fault.message).toContain(`column ${column}`);
  });

  it('is refused where another dimension is wanted', () => {
    expect(() => parseQuantity('5 GB', 'rate')).toThrow(/a size where a rate is wanted: "5 GB"/);
    expect(() => parseQuantity('5', 'data')).toThrow(/a plain number where a size is wanted/);
  });

  it('never reaches the terminal with control characters in it', () => {
    expect(faultOf('1\u001B[31mM').message).not.toContain('\u001B');
    expect(faultOf('5 \u0007').message).not.toContain('\u0007');
  });

  it.each([
    ['nested a thousand deep', `${'('.repeat(1000)}1${')'.repeat(1000)}`],
    ['a hundred signs', '-'.repeat(100) + '1'],
    ['a tower of powers', Array.from({ length: 300 }, () => '1').join('^')],
    ['100 KB long', '1+'.repeat(50_000) + '1'],
    ['100 KB of digits', '9'.repeat(100_000)],
  ])('%s is refused in one line', (_name, text) => {
    const { message } = faultOf(text);
    expect(message.length).toBeLessThan(200);
    expect(message).not.toContain('\n');
  });
});
