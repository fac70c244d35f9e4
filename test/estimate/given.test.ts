import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { estimate } from '../../src/estimate/estimate.ts';
import { readInputs } from '../../src/estimate/given.ts';
import type { Flags } from './figures.ts';
import { capacities, estimated, valuesOf } from './figures.ts';

function faultOf(flags: Flags): UsageError {
  try {
    estimated(flags);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(flags)} was accepted`);
}

describe('flags', () => {
  it('without any traffic are refused, naming what would do', () => {
    const { message, hint } = faultOf({ object_size: '1 KB' });
    expect(`${message} ${hint}`).toMatch(/--users, --mau, --writes or --reads/);
    expect(faultOf({ writes_per_user: '5' }).hint).toContain('--users');
  });

  it.each<[Flags, RegExp]>([
    [{ users: '1..5M' }, /--users: .*"1\.\.5M" at column 1/],
    [{ users: '5 GB' }, /--users: a size where a plain number is wanted/],
    [{ users: '1M', retention: '5' }, /--retention: a plain number where a time is wanted/],
    [{ users: '1M', object_size: '10 furlongs' }, /--object-size: unknown unit: "furlongs"/],
    [{ writes: '10M' }, /--writes: a plain number where a rate is wanted/],
    [{ users: '0' }, /--users must be above zero/],
    [{ users: '1M', cdn_hit: '120%' }, /--cdn-hit must lie between 0 and 100%/],
    [{ users: '1M', peak: '0.5' }, /--peak must be at least 1/],
    [{ users: '1e300' }, /--users 1e300 is beyond anything that is built/],
    [{ users: '1M', object_size: '1e-40 B' }, /--object-size 1e-40 B is beyond/],
    [{ users: '1M', replication: '0' }, /--replication must be at least 1/],
    [{ users: '1M', dau_share: '80%..120%' }, /--dau-share must lie/],
  ])('%j is refused', (flags, message) => {
    expect(faultOf(flags).message).toMatch(message);
  });

  it.each<[Flags, RegExp]>([
    [{ users: '1M', mau: '500K' }, /--users and --mau contradict/],
    [{ users: '1M', mau: '10M', dau_share: '50%' }, /--users, --mau and --dau-share contradict/],
    [{ writes: '1/s', reads: '5/s', read_write: '100:1' }, /--writes, --reads and --read-write contradict/],
    [{ users: '1', writes_per_user: '1', reads_per_user: '5', read_write: '10:1' }, /--writes-per-user, --reads-per-user and --read-write/],
  ])('%j contradict each other and are named', (flags, message) => {
    expect(faultOf(flags).message).toMatch(message);
  });

  it.each<[Flags, RegExp]>([
    [{ users: '1M', dau_share: '50%' }, /--dau-share says nothing without --mau/],
    [{ reads: '1/s', writes_per_user: '5' }, /--writes-per-user says nothing without --users/],
  ])('%j would be ignored, and is refused', (flags, message) => {
    expect(faultOf(flags).message).toMatch(message);
  });

  it('take sizes where sizes are meant', () => {
    expect(valuesOf({ writes: '1/s', object_size: '280B' })['bandwidth_in']).toBeCloseTo(280, 9);
    expect(valuesOf({ users: '5m' })['writes_per_day']).toBe(10e6);
  });

  it('take actions a user with or without their day', () => {
    expect(valuesOf({ users: '1M', writes_per_user: '2/day' })).toEqual(valuesOf({ users: '1M', writes_per_user: '2' }));
    expect(valuesOf({ users: '1M', writes_per_user: '14 per week' })['writes_per_day']).toBeCloseTo(2e6, 6);
  });
});

describe('assumptions', () => {
  it('fill in everything but the users, each with its reason', () => {
    const { inputs } = estimated({ users: '1M' });
    const assumed = [...inputs].filter(([name]) => name !== 'users');
    expect(inputs.get('users')?.origin).toBe('given');
    expect(assumed.filter(([, { because = '' }]) => because.length < 10)).toEqual([]);
    expect(assumed.filter(([, { origin }]) => origin === 'given')).toEqual([]);
    expect([...inputs.keys()]).toEqual(expect.arrayContaining(['reads_per_user', 'writes_per_user', 'object_size', 'retention', 'replication', 'peak', 'server_qps', 'db_qps']));
  });

  it('give the missing side from the ratio', () => {
    expect(valuesOf({ writes: '5/s', read_write: '100:1' })['read_qps']).toBe(500);
    expect(valuesOf({ reads: '500/s', read_write: '100:1' })['write_qps']).toBe(5);
  });

  it('cite the capacity they rest on', () => {
    expect(estimated({ users: '1M' }).inputs.get('db_qps')?.because).toContain('database-throughput');
  });
});

describe("a problem's own scale", () => {
  const scale = Object.fromEntries(
    Object.entries(readInputs({ users: '250M', writes: '500M/day', read_write: '100:1', object_size: '280 B' })).map(([name, stated]) => [name, { ...stated, because: 'the problem says so' }]),
  );
  const of = (flags: Flags): Readonly<Record<string, number>> =>
    Object.fromEntries(estimate({ given: readInputs(flags), scale, capacities }).results.map(({ id, value }) => [id, value]));

  it('stands where no flag replaces it', () => {
    expect(of({})).toMatchObject({ writes_per_day: 500e6, reads_per_day: 50e9 });
    expect(of({ object_size: '1 KB' })['storage_per_day']).toBeCloseTo(500e9, 3);
  });

  it('becomes what each user does when the users change', () => {
    expect(of({ users: '500M' })['writes_per_day']).toBeCloseTo(1e9, 3);
  });

  it('gives way to totals and ratios', () => {
    expect(of({ writes: '100M/day' })).toMatchObject({ writes_per_day: 100e6, reads_per_day: 10e9 });
    expect(of({ reads: '1B/day' })['reads_per_day']).toBeCloseTo(1e9, 3);
  });

  it('of totals that count no users says nothing about users that are given: their actions are assumed', () => {
    const links = Object.fromEntries(
      Object.entries(readInputs({ writes: '100M/month', read_write: '100:1' })).map(([name, stated]) => [name, { ...stated, because: 'the problem says so' }]),
    );
    const { inputs, results } = estimate({ given: readInputs({ users: '1M' }), scale: links, capacities });
    expect([inputs.get('users')?.origin, inputs.get('reads_per_user')?.origin, inputs.get('read_write')?.origin, inputs.has('writes')]).toEqual(['given', 'assumed', 'problem', false]);
    expect(results.find(({ id }) => id === 'reads_per_day')?.value).toBe(20e6);
  });
});

describe('the share of the edge', () => {
  it('is assumed only where reads return media', () => {
    const hit = (read_size: string) => estimated({ users: '1M', media_share: '10%', media_size: '500 KB', read_size }).inputs.get('cdn_hit')?.origin;
    expect([hit('15 KB'), hit('500 KB'), hit('2 MB')]).toEqual([undefined, 'assumed', 'assumed']);
    expect(estimated({ users: '1M', media_share: '10%' }).inputs.has('cdn_hit')).toBe(false);
    expect(estimated({ users: '1M', cdn_hit: '50%' }).inputs.get('cdn_hit')?.origin).toBe('given');
  });
});
