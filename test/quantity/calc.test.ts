import { describe, expect, it } from 'vitest';
import { evaluate, parseQuantity } from '../../src/quantity/evaluate.ts';
import { namedFunctions } from '../../src/quantity/functions/index.ts';

const year = 365 * 86_400;

const understood = [
  ['1M', 1e6, 'count'],
  ['350M users', 350e6, 'count'],
  ['1B daily active users', 1e9, 'count'],
  ['ten', undefined, 'count'],
  ['10 thousand requests', 10_000, 'count'],
  ['2.5 hundred million', 250e6, 'count'],
  ['3 crore', 30e6, 'count'],
  ['1,000,000', 1e6, 'count'],
  ['1_000_000', 1e6, 'count'],
  ['1.5e3', 1500, 'count'],
  ['~40', 40, 'count'],
  ['62^7', 3_521_614_606_208, 'count'],
  ['2^3^2', 512, 'count'],
  ['2^41 ms', 2 ** 41 / 1000, 'time'],
  ['2^32 B', 2 ** 32, 'data'],
  ['2^2^3 bytes', 256, 'data'],
  ['2^(5 * 2) KB', 1_024_000, 'data'],
  ['3 * 10^6 req / day', 3e6 / 86_400, 'rate'],
  ['10^3 K', 1e6, 'count'],
  ['2^-2 s', 0.25, 'time'],
  ['99%^2', 0.99 ** 2, 'ratio'],
  ['-2^2', -4, 'count'],
  ['3x4', 12, 'count'],
  ['3 x 4 × 2', 24, 'count'],
  ['20% of 350M', 70e6, 'count'],
  ['20 tweets per user × 3 users', 60, 'count'],
  ['12 / 4 / 3', 1, 'count'],
  ['2 - 3 - 4', -5, 'count'],
  ['10k req/s', 10_000, 'rate'],
  ['500 QPS', 500, 'rate'],
  ['12 TPS', 12, 'rate'],
  ['1B/month', 1e9 / (30 * 86_400), 'rate'],
  ['500M per day', 500e6 / 86_400, 'rate'],
  ['10M a month', 10e6 / (30 * 86_400), 'rate'],
  ['10M daily', 10e6 / 86_400, 'rate'],
  ['1M users × 20 tweets / day', 20e6 / 86_400, 'rate'],
  ['(1M × 20) per day', 20e6 / 86_400, 'rate'],
  ['1.271 KB', 1271, 'data'],
  ['1KiB', 1024, 'data'],
  ['8 Kb', 1000, 'data'],
  ['280 B', 280, 'data'],
  ['3 gigabytes', 3e9, 'data'],
  ['1 GB + 500B', 1_000_000_500, 'data'],
  ['2.5 KB × 1B', 2.5e12, 'data'],
  ['100 Mbps', 12.5e6, 'data_rate'],
  ['1 Gbit/s', 125e6, 'data_rate'],
  ['10k req/s × 500B', 5e6, 'data_rate'],
  ['100B messages/day × 100B', 1e13 / 86_400, 'data_rate'],
  ['p99 200ms', 0.2, 'time'],
  ['p95 < 200 ms', 0.2, 'time'],
  ['≤ 1 GB', 1e9, 'data'],
  ['1 year × (1 - 99.9%)', 31_536, 'time'],
  ['1h30m', 5400, 'time'],
  ['1h 30m 15s', 5415, 'time'],
  ['3 years', 3 * year, 'time'],
  ['1 TB / 10 GB/day', 100 * 86_400, 'time'],
  ['1TB/10GB/day', 100 / 86_400, 'rate'],
  ['180,000 / 1,500 /s', 120, 'time'],
  ['4,000 /s / 1,000 /s', 4, 'count'],
  ['1M × 20 / day', 20e6 / 86_400, 'rate'],
  ['20%', 0.2, 'ratio'],
  ['150%', 1.5, 'ratio'],
  ['100:1', 100, 'ratio'],
  ['1:4', 0.25, 'ratio'],
  ['2x', 2, 'ratio'],
  ['3 nines', 0.999, 'ratio'],
  ['five nines', 0.99999, 'ratio'],
  ['3.5 nines', 0.9995, 'ratio'],
  ['1 - 20%', 0.8, 'ratio'],
  ['2 TB / 500 GB', 4, 'count'],
  ['$5/hour × 730 hours', 3650, 'money'],
  ['$0.023/GB × 100 TB', 2300, 'money'],
  ['$1.2M', 1.2e6, 'money'],
] as const;

describe('an expression', () => {
  it.each(understood.filter(([, value]) => value !== undefined))('%s is %d (%s)', (text, value, dimension) => {
    const { quantity } = evaluate(text);
    expect(quantity.dimension).toBe(dimension);
    expect(quantity.value).toBeCloseTo(value ?? 0, 6);
  });

  it('gives a monthly rate twelve months a year, though a year has 365 days', () => {
    expect(evaluate('10M/month × 3 years').quantity.value).toBe(360e6);
    expect(evaluate('3 years × 10M/month × 2 KB').quantity.value).toBe(720e9);
    expect(evaluate('10M/day × 1 year').quantity.value).toBe(3650e6);
  });

  it('reads a letter by what is wanted', () => {
    expect(parseQuantity('280B', 'data').value).toBe(280);
    expect(parseQuantity('280B', 'count').value).toBe(280e9);
    expect(parseQuantity('5m', 'count').value).toBe(5e6);
    expect(parseQuantity('5m', 'time').value).toBe(300);
    expect(parseQuantity('100B..300B', 'data').interval).toEqual({ low: 100, high: 300 });
  });

  it('keeps the ends of a range and puts the value between them', () => {
    const { value, interval } = parseQuantity('1M..3M');
    expect(interval).toEqual({ low: 1e6, high: 3e6 });
    expect(value).toBeCloseTo(Math.sqrt(3) * 1e6, 3);
    expect(parseQuantity('10..20 ms').interval).toEqual({ low: 0.01, high: 0.02 });
    expect(parseQuantity('5%..10%').interval).toEqual({ low: 0.05, high: 0.1 });
  });

  it('carries a range through arithmetic', () => {
    const { quantity } = evaluate('1M..3M × 20 / day');
    expect(quantity.interval?.low).toBeCloseTo(20e6 / 86_400, 0);
    expect((quantity.interval?.high ?? 0) / 694.44).toBeCloseTo(1, 2);
    expect(evaluate('1M..3M × 2..8')).toEqual(evaluate('1M..3M × 2..8'));
  });
});

describe('a named function', () => {
  const examples = [...namedFunctions].flatMap(([name, { examples }]) => examples.map((example) => [name, ...example] as const));

  it.each(examples)('%s: %s', (_name, expression, value) => {
    expect(evaluate(expression).quantity.value / value).toBeCloseTo(1, 8);
  });

  it('says that a queue is unstable instead of giving a number', () => {
    expect(() => evaluate('mmc(arrivals=1000/s, service=10ms, servers=10)')).toThrow(/unstable: utilisation is 100%/);
    expect(() => evaluate('mmc(arrivals=2000/s, service=10ms, servers=10)')).toThrow(/unstable: utilisation is 200%/);
  });

  it('stays sound with a thousand servers', () => {
    const { value } = evaluate('mmc(arrivals=99000/s, service=10ms, servers=1000)').quantity;
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(0.01);
    expect(evaluate('mmc(arrivals=10/s, service=10ms, servers=1000)').quantity.value).toBeGreaterThanOrEqual(0);
  });

  it('names a missing, unknown or impossible input', () => {
    expect(() => evaluate('mmc(arrivals=900/s)')).toThrow(/service is missing/);
    expect(() => evaluate('mmc(arrival=900/s)')).toThrow(/no input arrival/);
    expect(() => evaluate('downtime(99.95)')).toThrow(/must lie between 0 and 100%/);
    expect(() => evaluate('fanout_tail(1%, 5 ms)')).toThrow(/calls is a plain number/);
    expect(() => evaluate('erlang(1)')).toThrow(/unknown function: "erlang"/);
  });
});
