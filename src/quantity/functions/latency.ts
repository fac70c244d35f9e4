import { duration, number, percentage } from '../value.ts';
import type { Value } from '../value.ts';
import { noDetails, one } from './entry.ts';
import type { NamedFunction } from './entry.ts';

const factor = (value: number): Value => number(value, { ratio: true });

/** Sum of a geometric series: tries until one succeeds or none is left. */
function expectedTries(tries: number, failing: number): number {
  return failing === 1 ? tries : -Math.expm1(tries * Math.log(failing)) / (1 - failing);
}

export const latency = {
  fanout_tail: {
    summary: 'share of requests that meet at least one slow call of n',
    formula: '1 - (1 - slow)^calls',
    parameters: [
      { name: 'slow', dimension: 'ratio', must: 'share' },
      { name: 'calls', dimension: 'count', must: 'positive' },
    ],
    answer: (given) => ({
      value: percentage(-Math.expm1(one(given, 'calls') * Math.log1p(-one(given, 'slow')))),
      details: noDetails,
    }),
    examples: [['fanout_tail(slow=1%, calls=100)', 0.633_967_658_7]],
  },
  retry_amplification: {
    summary: 'load on the bottom of a call chain whose layers all retry, when everything fails',
    formula: 'tries^layers; with a failing share p: ((1 - p^tries) ÷ (1 - p))^layers',
    parameters: [
      { name: 'tries', dimension: 'count', must: 'whole' },
      { name: 'layers', dimension: 'count', must: 'whole', optional: true },
      { name: 'failing', dimension: 'ratio', must: 'share', optional: true },
    ],
    answer: (given) => ({
      value: factor(expectedTries(one(given, 'tries'), one(given, 'failing', 1)) ** one(given, 'layers', 1)),
      details: noDetails,
    }),
    examples: [
      ['retry_amplification(tries=3, layers=3)', 27],
      ['retry_amplification(tries=3, failing=50%)', 1.75],
    ],
  },
  cache_latency: {
    summary: 'mean latency behind a cache; a miss pays for the look-up too',
    formula: 'cache + (1 - hit) × store',
    parameters: [
      { name: 'hit', dimension: 'ratio', must: 'share' },
      { name: 'cache', dimension: 'time' },
      { name: 'store', dimension: 'time' },
    ],
    answer: (given) => ({
      value: duration(one(given, 'cache') + (1 - one(given, 'hit')) * one(given, 'store')),
      details: noDetails,
    }),
    examples: [['cache_latency(hit=95%, cache=1ms, store=20ms)', 0.002]],
  },
  transfer_time: {
    summary: 'time to move a size over a link, with a round trip first if given',
    formula: 'rtt + size ÷ bandwidth',
    parameters: [
      { name: 'size', dimension: 'data' },
      { name: 'bandwidth', dimension: 'data_rate', must: 'positive' },
      { name: 'rtt', dimension: 'time', optional: true },
    ],
    answer: (given) => ({
      value: duration(one(given, 'rtt') + one(given, 'size') / one(given, 'bandwidth')),
      details: noDetails,
    }),
    examples: [['transfer_time(1 TB, 10 Gbps)', 800]],
  },
} as const satisfies Record<string, NamedFunction>;
