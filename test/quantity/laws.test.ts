import { assert, constantFrom, double, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonError } from '../../src/errors.ts';
import { dimensions } from '../../src/quantity/dimension.ts';
import { evaluate } from '../../src/quantity/evaluate.ts';
import { ExpressionError } from '../../src/quantity/fault.ts';
import { normalQuantile } from '../../src/quantity/spread.ts';

/** Units of one dimension, and how many of the first one each is. */
const families = {
  data: [['B', 1], ['KB', 1000], ['KiB', 1024], ['MB', 1e6], ['Mb', 125_000], ['GiB', 1024 ** 3], ['terabytes', 1e12]],
  time: [['s', 1], ['ms', 1e-3], ['min', 60], ['hours', 3600], ['days', 86_400], ['weeks', 604_800], ['months', 2_592_000], ['years', 31_536_000]],
  rate: [['/s', 1], ['QPS', 1], ['/min', 1 / 60], ['requests per day', 1 / 86_400], ['tweets/month', 1 / 2_592_000]],
  data_rate: [['B/s', 1], ['MB/s', 1e6], ['Gbps', 125e6], ['GB/day', 1e9 / 86_400], ['KiB per minute', 1024 / 60]],
  money: [['dollars', 1], ['USD', 1], ['cents', 0.01]],
} as const;

type Family = keyof typeof families;
const family = constantFrom(...(Object.keys(families) as Family[]));
const amount = double({ min: 0.001, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(4)));

function unitsOf(of: Family) {
  return constantFrom(...(families[of] as readonly (readonly [string, number])[]));
}

const inAUnit = family.chain((of) => tuple(constantFrom(of), unitsOf(of)));

describe('every quantity', () => {
  it('means the same in whatever unit it is written', () => {
    assert(
      property(amount, inAUnit, (value, [of, [unit, factor]]) => {
        const { quantity } = evaluate(`${value} ${unit}`);
        expect(quantity.dimension).toBe(of);
        expect(quantity.value / (value * factor)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('keeps its value when it is shown in another unit', () => {
    assert(
      property(amount, family.chain((of) => tuple(unitsOf(of), unitsOf(of))), (value, [[from], [to]]) => {
        expect(evaluate(`${value} ${from} in ${to.replace(' per ', '/')}`).quantity.value).toBe(evaluate(`${value} ${from}`).quantity.value);
      }),
    );
  });

  it('is added to nothing of another dimension', () => {
    assert(
      property(amount, amount, inAUnit, inAUnit, constantFrom('+', '-'), (a, b, [ofLeft, [left]], [ofRight, [right]], sign) => {
        const sum = (): unknown => evaluate(`${a} ${left} ${sign} ${b} ${right}`);
        if (ofLeft !== ofRight) expect(sum).toThrow(/cannot (?:add|subtract)/);
        else if (sign === '+') expect(sum).not.toThrow();
      }),
    );
  });

  it('multiplies and divides by the same and stays what it was', () => {
    assert(
      property(amount, amount, inAUnit, inAUnit, (a, b, [, [left]], [, [right]]) => {
        const back = evaluate(`${a} ${left} × (${b} ${right}) ÷ (${b} ${right})`).quantity;
        const alone = evaluate(`${a} ${left}`).quantity;
        expect(back.dimension).toBe(alone.dimension);
        // A monthly rate over years runs twelve months a year, so that pair does not cancel.
        if (!/month|year/.test(left + right)) expect(back.value / alone.value).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('every text', () => {
  const pieces = constantFrom('1', '20', '1.5', '1,000', 'M', 'KB', 'GB', '/s', ' per day', ' + ', ' - ', ' × ', ' ÷ ', '/', '^', '(', ')', '%', '..', ':', ' of ', ' in ', 'users', '$', '~', 'x', 'nines', 'mmc(', '=', ',', 'ms', 'B', 'b', 'm', ' ');

  it('is read to a finite quantity or refused with a column', () => {
    assert(
      property(string({ unit: pieces, maxLength: 12 }), (text) => {
        try {
          const { quantity } = evaluate(text, { samples: 20 });
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(Object.is(quantity.value, -0)).toBe(false);
          expect(Object.keys(dimensions)).toContain(quantity.dimension);
        } catch (error) {
          expect(error).toBeInstanceOf(PersonError);
          if (error instanceof ExpressionError) expect(error.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('of any characters is never a defect', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 30 }), (text) => {
        try {
          evaluate(text, { samples: 20 });
        } catch (error) {
          expect(error).toBeInstanceOf(PersonError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a range', () => {
  it('runs from low over the median to high, through any product', () => {
    assert(
      property(amount, double({ min: 1.01, max: 100, noNaN: true }), integer({ min: 1, max: 1000 }), (low, factor, times) => {
        const { value, interval } = evaluate(`${low}..${low * factor} × ${times}`, { samples: 200 }).quantity;
        expect(interval!.low).toBeLessThanOrEqual(value);
        expect(interval!.high).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('holds nine in ten of its draws', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.644_853_626_951, 8);
    expect(normalQuantile(0.05)).toBeCloseTo(-1.644_853_626_951, 8);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090_232_306, 7);
  });
});
