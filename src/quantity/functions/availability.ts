import { year } from '../units.ts';
import { duration, percentage } from '../value.ts';
import { all, noDetails, one } from './entry.ts';
import type { Given, NamedFunction } from './entry.ts';

const product = (factors: readonly number[]): number => factors.reduce((sum, factor) => sum * factor, 1);

/** What is missing from one, without the noise that subtracting brings: 0.0005 of 99.95%. */
function lost(given: Given): number {
  return Number((1 - one(given, 'availability')).toFixed(15));
}

/** P(at least `need` of `copies` are up): binomial terms summed from their logarithms. */
function atLeast(need: number, copies: number, up: number): number {
  if (up === 1) return need <= copies ? 1 : 0;
  let logTerm = copies * Math.log1p(-up);
  let below = 0;
  for (let k = 0; k < Math.min(need, copies + 1); k += 1) {
    below += Math.exp(logTerm);
    logTerm += Math.log((copies - k) / (k + 1)) + Math.log(up / (1 - up));
  }
  return Math.max(0, 1 - below);
}

export const availability = {
  downtime: {
    summary: 'time lost at an availability, in a year; add per month, per week or per day',
    formula: '(1 - availability) × period',
    parameters: [{ name: 'availability', dimension: 'ratio', must: 'share' }],
    answer: (given) => ({
      value: { ...duration(lost(given) * year), calendar: 'downtime' },
      details: () =>
        [['a year', 365], ['a month', 30], ['a week', 7], ['a day', 1]].map(([label, days]) => ({
          label: String(label),
          value: duration(lost(given) * Number(days) * 86_400),
        })),
    }),
    examples: [
      ['downtime(99.95%) per month', 1296],
      ['downtime(3 nines)', 31_536],
    ],
  },
  series: {
    summary: 'availability of parts that are all needed',
    formula: 'a × b × c',
    parameters: [{ name: 'availability', dimension: 'ratio', must: 'share', rest: true }],
    answer: (given) => ({ value: percentage(product(all(given, 'availability'))), details: noDetails }),
    examples: [['series(99.9%, 99.9%, 99.95%)', 0.997_501_999_5]],
  },
  parallel: {
    summary: 'availability of parts of which one is enough, failing independently',
    formula: '1 - (1 - a) × (1 - b)',
    parameters: [{ name: 'availability', dimension: 'ratio', must: 'share', rest: true }],
    answer: (given) => ({
      value: percentage(1 - product(all(given, 'availability').map((up) => 1 - up))),
      details: noDetails,
    }),
    examples: [['parallel(99%, 99%)', 0.9999]],
  },
  quorum: {
    summary: 'availability of a quorum: enough of the copies are up',
    formula: 'Σ C(copies, k) × a^k × (1 - a)^(copies - k), k ≥ need',
    parameters: [
      { name: 'availability', dimension: 'ratio', must: 'share' },
      { name: 'need', dimension: 'count', must: 'whole' },
      { name: 'copies', dimension: 'count', must: 'whole' },
    ],
    answer: (given) => ({
      value: percentage(atLeast(one(given, 'need'), one(given, 'copies'), one(given, 'availability'))),
      details: noDetails,
    }),
    examples: [['quorum(99%, need=2, copies=3)', 0.999_702]],
  },
} as const satisfies Record<string, NamedFunction>;
