import { assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/quantity/evaluate.ts';
import type { Dimension } from '../../src/quantity/dimension.ts';
import { displayEvaluation, formatNumber, formatQuantity, formatValue } from '../../src/quantity/format.ts';

describe('a quantity is written', () => {
  it.each([
    [231.48, 'rate', '231/s'],
    [1157.4, 'rate', '1,160/s'],
    [11_574, 'rate', '11.6K/s'],
    [0.0001, 'rate', '8.64/day'],
    [1e-12, 'rate', '3.15e-5/year'],
    [1.2e12, 'data', '1.2 TB'],
    [999_700, 'data', '1 MB'],
    [12.5e6, 'data_rate', '12.5 MB/s'],
    [0.002, 'data_rate', '7.2 B/h'],
    [0.2, 'time', '200 ms'],
    [1296, 'time', '21.6 min'],
    [86_400, 'time', '1 day'],
    [3599.9, 'time', '1 h'],
    [59.96, 'time', '1 min'],
    [0.9995, 'ratio', '99.95%'],
    [0.999999, 'ratio', '99.9999%'],
    [0.2, 'ratio', '20%'],
    [100, 'ratio', '100x'],
    [9999, 'count', '9,999'],
    [1234.5, 'count', '1,235'],
    [3_521_614_606_208, 'count', '3.52T'],
    [1e18, 'count', '1e18'],
    [0, 'rate', '0/s'],
    [0, 'data', '0 B'],
    [2300, 'money', '$2,300'],
    [1.234e6, 'money', '$1.23M'],
    [0.0004, 'money', '$0.0004'],
  ] as const)('%d %s as %s', (value, dimension, text) => {
    expect(formatValue(value, dimension)).toBe(text);
  });

  it('in the unit asked for', () => {
    const shown = (expression: string): string => displayEvaluation(evaluate(expression)).text;
    expect(shown('100 Mbps in MB/s')).toBe('12.5 MB/s');
    expect(shown('1 GB in MiB')).toBe('953.674 MiB');
    expect(shown('20M/day in QPS')).toBe('231.481 QPS');
    expect(shown('20M/day in requests per second')).toBe('231.481 requests/second');
    expect(shown('0.5 in %')).toBe('50%');
    expect(shown('20M per day in million/day')).toBe('20 million/day');
    expect(shown('1/s in /day')).toBe('86,400/day');
    expect(shown('downtime(99.95%) per month')).toBe('21.6 min');
  });

  it('never as NaN, Infinity, -0, or 0 for something small', () => {
    const positive = double({ min: 1e-300, max: 1e300, noNaN: true });
    const dimension = constantFrom<Dimension>('count', 'ratio', 'data', 'time', 'rate', 'data_rate', 'money');
    assert(
      property(positive, dimension, (value, of) => {
        const text = formatValue(value, of);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(text).toMatch(/[1-9]/);
      }),
    );
    expect(formatNumber(-0)).toBe('0');
  });

  it('so that it reads back as the same quantity, but for the rounding', () => {
    const value = integer({ min: -12, max: 18 }).chain((power) => double({ min: 1, max: 9.99, noNaN: true }).map((digit) => digit * 10 ** power));
    const dimension = constantFrom<Dimension>('count', 'data', 'time', 'rate', 'data_rate', 'money');
    assert(
      property(value, dimension, (value, of) => {
        const back = evaluate(formatQuantity({ value, dimension: of }), { expected: of }).quantity;
        expect(back.dimension).toBe(of);
        expect(Math.abs(back.value / value - 1)).toBeLessThan(0.0051);
      }),
    );
  });
});
