import { dimensions } from '../dimension.ts';
import { NoAnswerError } from '../fault.ts';
import { duration, number, percentage } from '../value.ts';
import type { Value } from '../value.ts';
import { noDetails, one } from './entry.ts';
import type { Answer, Given, NamedFunction } from './entry.ts';

const rate = (value: number): Value => number(value, { powers: dimensions.rate.powers });

/**
 * Erlang's loss formula by its recursion B(k) = aB/(k + aB), which neither overflows nor cancels,
 * then the waiting probability C = B / (1 - ρ(1 - B)) (Erlang 1917).
 */
function chanceOfWaiting(offered: number, servers: number): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k += 1) blocked = (offered * blocked) / (k + offered * blocked);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

function utilisation(given: Given): number {
  return (one(given, 'arrivals') * one(given, 'service')) / one(given, 'servers', 1);
}

/** Waiting time of the M/M/c queue: C / (cμ - λ). */
function mmc(given: Given): Answer {
  const [arrivals, service, servers] = [one(given, 'arrivals'), one(given, 'service'), one(given, 'servers', 1)];
  const busy = utilisation(given);
  if (busy >= 1) {
    const needed = Math.floor(arrivals * service) + 1;
    const percent = Number((busy * 100).toPrecision(4));
    throw new NoAnswerError(`unstable: utilisation is ${percent}%, so the queue grows without end`, `It takes at least ${needed} servers, or a shorter service time.`);
  }
  const waits = chanceOfWaiting(arrivals * service, servers);
  const wait = waits / (servers / service - arrivals);
  return {
    value: duration(wait),
    details: () => [
      { label: 'utilisation', value: percentage(busy) },
      { label: 'chance of waiting', value: percentage(waits) },
      { label: 'wait in the queue', value: duration(wait) },
      { label: 'wait and service', value: duration(wait + service) },
      { label: 'in the system', value: number(arrivals * (wait + service)) },
    ],
  };
}

function littlesLaw(given: Given): Answer {
  const missing = ['rate', 'time', 'concurrency'].filter((name) => !given.has(name));
  if (missing.length !== 1) throw new NoAnswerError("Little's law gives one of rate, time and concurrency from the other two", 'Write two of them, as in littles_law(rate=900/s, time=50ms).');
  const [arrivals, stay, inside] = [one(given, 'rate'), one(given, 'time'), one(given, 'concurrency')];
  if (missing[0] === 'concurrency') return { value: number(arrivals * stay), details: noDetails };
  if (missing[0] === 'time') return { value: duration(inside / arrivals), details: noDetails };
  return { value: rate(inside / stay), details: noDetails };
}

const load = [
  { name: 'arrivals', dimension: 'rate' },
  { name: 'service', dimension: 'time', must: 'positive' },
  { name: 'servers', dimension: 'count', must: 'whole', optional: true },
] as const;

export const queueing = {
  mmc: {
    summary: 'time a request waits for one of several servers (M/M/c)',
    formula: 'C(servers, arrivals × service) ÷ (servers ÷ service - arrivals)',
    parameters: load,
    answer: mmc,
    examples: [
      ['mmc(arrivals=900/s, service=10ms, servers=10)', 0.006_687_315_24],
      ['mmc(arrivals=50/s, service=10ms)', 0.01],
    ],
  },
  utilisation: {
    summary: 'share of the time that servers are busy',
    formula: 'arrivals × service ÷ servers',
    parameters: load,
    answer: (given) => ({ value: percentage(utilisation(given)), details: noDetails }),
    examples: [['utilisation(arrivals=900/s, service=10ms, servers=10)', 0.9]],
  },
  littles_law: {
    summary: "Little's law: the third of rate, time and concurrency",
    formula: 'concurrency = rate × time',
    parameters: [
      { name: 'rate', dimension: 'rate', must: 'positive', optional: true },
      { name: 'time', dimension: 'time', must: 'positive', optional: true },
      { name: 'concurrency', dimension: 'count', must: 'positive', optional: true },
    ],
    answer: littlesLaw,
    examples: [
      ['littles_law(rate=900/s, time=50ms)', 45],
      ['littles_law(concurrency=45, time=50ms)', 900],
    ],
  },
} as const satisfies Record<string, NamedFunction>;
