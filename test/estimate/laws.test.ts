import { assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArithmetic } from '../../src/quantity/arithmetic.ts';
import { estimated, valuesOf } from './figures.ts';
import { drawsOf } from '../../src/estimate/estimate.ts';

const users = double({ min: 10, max: 1e10, noNaN: true }).map((value) => Number(value.toPrecision(3)));

const perUser = double({ min: 0.01, max: 1000, noNaN: true }).map((value) => Number(value.toPrecision(2)));

const flags = record({
  users: users.map(String),
  writes_per_user: perUser.map(String),
  reads_per_user: perUser.map(String),
  object_size: constantFrom('1 B', '280B', '280 B', '1 KB', '1.271 KB', '4 KiB', '2 MB'),
  retention: constantFrom('7 days', '18 months', '5 years'),
  peak: constantFrom('1x', '2x', '3.5', '10'),
});

describe('every estimate', () => {
  it('scales with the users: k times the users, k times every rate and size', () => {
    assert(
      property(flags, double({ min: 0.1, max: 1000, noNaN: true }), (given, k) => {
        const [one, many] = [valuesOf(given), valuesOf({ ...given, users: `${given.users} × ${k}` })];
        for (const [id, value] of Object.entries(one)) {
          if (/servers|primaries|replicas|shards/.test(id)) continue;
          expect((many[id] ?? 0) / (value * k)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has formulas that hold when they are read back and recomputed', () => {
    assert(
      property(flags, (given) => {
        const equations = estimated(given).results.map(({ formula }) => formula.replace(/, rounded up.*/, ''));
        expect(equations.filter((equation) => /[=≈]/.test(equation) && !checkArithmetic(equation).ok)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('never shows NaN, Infinity, -0 or a zero for something small', () => {
    assert(
      property(flags, (given) => {
        for (const { value, formula } of estimated(given).results) {
          expect(value).toBeGreaterThan(0);
          expect(formula).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the unit an input is written in', () => {
    const one = valuesOf({ writes: '86.4M/day', object_size: '1 KiB', retention: '365 days' });
    expect(valuesOf({ writes: '1000/s', object_size: '1024 B', retention: '1 year' })).toEqual(one);
    expect(valuesOf({ writes: '1k QPS', object_size: '8 Kibit', retention: '8760 h' })).toEqual(one);
  });

  it('counts machines whole, at least one, and without binary noise', () => {
    expect(valuesOf({ users: '10' })).toMatchObject({ servers: 1, db_primaries: 1, db_replicas: 1, shards: 1 });
    expect(valuesOf({ writes: '1000/s', reads: '3000/s', peak: '1x', server_qps: '100/s' })['servers']).toBe(40);
    expect(valuesOf({ writes: '0.1/s', reads: '0.2/s', peak: '1x', server_qps: '0.1/s' })['servers']).toBe(3);
  });

  it('keeps what is given: totals win over users times actions', () => {
    const values = valuesOf({ users: '1M', writes: '10/s', writes_per_user: '5', reads: '70/s', reads_per_user: '9' });
    expect(values['write_qps']).toBe(10);
    expect(values['read_qps']).toBe(70);
  });
});

describe('a range', () => {
  const ranges = { users: '1M..3M', writes_per_user: '1..4', object_size: '1KB..4KB', media_share: '5%..20%', media_size: '100KB..2MB' };

  it('becomes an interval around each result: low ≤ median ≤ high', () => {
    const { results } = estimated(ranges);
    for (const { value, interval } of results) {
      if (interval === undefined) continue;
      expect(interval.low).toBeLessThanOrEqual(value);
      expect(interval.high).toBeGreaterThanOrEqual(value);
    }
    expect(results.find(({ id }) => id === 'write_qps')?.interval).toBeDefined();
  });

  it('repeats with the same chance', () => {
    expect(estimated(ranges).results).toEqual(estimated(ranges).results);
  });

  it('alone gives the ends the formula gives', () => {
    const { results } = estimated({ users: '1M..3M' });
    const interval = results.find(({ id }) => id === 'reads_per_day')?.interval;
    expect((interval?.low ?? 0) / 20e6).toBeCloseTo(1, 2);
    expect((interval?.high ?? 0) / 60e6).toBeCloseTo(1, 2);
  });

  it('names the input most of the spread comes from', () => {
    const driver = estimated(ranges).results.find(({ id }) => id === 'storage_total')?.driver;
    expect(driver?.input).toBe('media_size');
    expect(driver?.share).toBeGreaterThan(0.4);
  });

  it('of peaks is planned for at its upper end', () => {
    expect(valuesOf({ writes: '100/s', peak: '2..5' })['peak_write_qps']).toBe(500);
  });

  it('stays within 0 and 1 for a share', () => {
    const { drawn } = estimated({ users: '1M', media_share: '50%..99%', media_size: '1 MB', object_size: '1 B' });
    expect(Math.max(...(drawsOf(drawn.of('media_storage_per_day')) ?? []))).toBeLessThanOrEqual(2e12);
  });
});
