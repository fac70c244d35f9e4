import { describe, expect, it } from 'vitest';
import { checkArithmetic } from '../../src/quantity/arithmetic.ts';

describe('arithmetic in prose', () => {
  it.each([
    '1M × 20 ÷ 86,400 = 231/s',
    '1M users × 20 tweets ÷ 86,400 s = 231 tweets/s',
    '1M × 20 = 20M/day',
    '231/s × 86,400 ≈ 20M',
    '100M ÷ 86,400 = 1,157/s',
    '100M ÷ 86,400 = 1,160/s',
    '100M ÷ 86,400 = 1.16K/s',
    '100M ÷ 86,400 ≈ 1,200/s',
    '1.271 KB × 10M/month × 3 years = 458 GB',
    '20M × 1 KB = 20 GB/day',
    '20M × 1 KB ÷ 86,400 ≈ 231 KB/s',
    '62^7 = 3,521,614,606,208',
    '62^7 ≈ 3.5T',
    '99.9% × 99.9% = 99.8%',
    '1 Gbps = 125 MB/s',
    '2 × 3 = 6 = 12 ÷ 2',
    'littles_law(rate=900/s, time=50ms) = 45',
  ])('holds: %s', (text) => {
    expect(checkArithmetic(text).ok).toBe(true);
  });

  it.each([
    '1M × 20 ÷ 86,400 = 232/s',
    '1M × 20 ÷ 86,400 = 2,310/s',
    '100M ÷ 86,400 = 1,000/s',
    '100M ÷ 86,400 ≈ 2,000/s',
    '110K/day ≈ 500/s',
    '20M × 1 KB = 20 MB/day',
    '1 GB = 3 s',
    '2 × 3 = 7 = 7',
  ])('does not hold: %s', (text) => {
    expect(checkArithmetic(text).ok).toBe(false);
  });

  it('gives both sides, for the message', () => {
    const { left, right } = checkArithmetic('2 × 3 = 7');
    expect([left.value, right.value]).toEqual([6, 7]);
  });

  it('refuses text without anything to compare', () => {
    expect(() => checkArithmetic('1M × 20')).toThrow(/no = or ≈ to check/);
    expect(() => checkArithmetic('1M × = 20')).toThrow(/a number is missing|expected a number/);
  });
});
