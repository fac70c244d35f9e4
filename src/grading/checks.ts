import type { Dimension } from '../quantity/dimension.ts';
import { formatValue } from '../quantity/format.ts';
import type { Check } from './check.ts';
import { dimensionOfFigure, valueOfFigure } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Mention } from './lexicon.ts';
import { isPerUser, statedIn } from './measures.ts';
import type { Stated } from './measures.ts';
import { quoteAround, saidIn } from './reading.ts';
import type { Read, Reading } from './reading.ts';
import type { Misconception, PhaseId } from './rubric.ts';
import type { Answers } from './evidence.ts';
import { designChecks } from './design-checks.ts';
import { isDismissed, isDoubted, isNegated } from './ties.ts';

const costOf = { arithmetic: 0.3, consistency: 0.4, scale: 0.3 } as const;

const round = (factor: number): number => (factor >= 10 ? Math.round(factor) : Math.round(factor * 10) / 10);
const factorOf = (a: number, b: number): number => (a > b ? a / b : b / a);

function howFar(said: number, implied: number): string {
  const factor = round(factorOf(said, implied));
  return implied > said ? `${factor} times as much` : `1/${factor} of it`;
}

const shown = (value: number, dimension: Dimension): string => formatValue(value, dimension, 3);

function arithmetic(reading: Reading, read: Read): Check[] {
  return read.sums.map(({ ok, said, implied, dimension, start, end }) => ({
    kind: 'arithmetic' as const, ok, said, implied, ...(ok ? {} : { factor: round(factorOf(said, implied)) }), start, end, quote: reading.text.slice(start, end),
    note: ok ? 'The sum comes out.' : `You get ${shown(said, dimension)}; the sum gives ${shown(implied, dimension)}, ${howFar(said, implied)}.`,
    cost: ok ? 0 : costOf.arithmetic,
  }));
}

/** A day's rate and a second's rate of the same thing may differ by a peak, not by more. */
const peakAtMost = 12;

interface Rate {
  readonly figure: Figure;
  readonly read: Read;
}

/** What a rate counts: the last noun, `read` in `4B timeline reads/day`. */
const countedIn = ({ figure }: Rate): string => figure.nouns.findLast((noun) => noun.length > 2) ?? '';

/** "110K a day" beside "500/s" of the same thing. */
function consistency(reading: Reading, reads: readonly Read[]): Check[] {
  const rates = reads.flatMap((read) => read.figures.filter((figure) => dimensionOfFigure(figure) === 'rate').map((figure): Rate => ({ figure, read })));
  const slow = rates.filter(({ figure }) => (figure.per ?? 1) >= 3600 && !isPerUser(figure));
  const fast = rates.filter(({ figure }) => (figure.per ?? 1) <= 60);
  return slow.flatMap((day) => {
    const counted = countedIn(day);
    const same = fast.filter((second) => counted !== '' && countedIn(second) === counted);
    const [closest] = same.sort((a, b) => factorOf(valueOfFigure(a.figure), valueOfFigure(day.figure)) - factorOf(valueOfFigure(b.figure), valueOfFigure(day.figure)));
    if (closest === undefined) return [];
    const factor = factorOf(valueOfFigure(closest.figure), valueOfFigure(day.figure));
    if (factor <= peakAtMost) return [];
    const per = day.figure.per ?? 1;
    const implied = valueOfFigure(closest.figure) * per;
    const { start, end } = day.figure;
    return [{
      kind: 'consistency' as const, ok: false, said: day.figure.amount, implied, factor: round(factor), start, end, quote: reading.text.slice(start, end),
      note: `You say ${reading.text.slice(start, end)}; your ${reading.text.slice(closest.figure.start, closest.figure.end)} makes ${shown(implied, 'count')}, ${howFar(day.figure.amount, implied)}.`,
      cost: costOf.consistency,
    }];
  });
}

/** Below this a number of bytes is the size of one thing, not what all of them take. */
const smallestTotal = 1e9;
/** Candidates choose their own assumptions; a total further off than this is no choice. */
const tooFarOff = 30;

function isOperand(read: Read, figure: Figure): boolean {
  return read.sums.some(({ start, end, result }) => figure.start >= start && figure.end <= end && result !== figure);
}

/** What a sum comes to that is right follows from what the candidate assumed. */
const isDerived = (read: Read, figure: Figure): boolean => read.sums.some(({ ok, result }) => ok && result.start === figure.start);

/** "1.2 devices each", "2 gateways": a handful is no count of what a measure is about. */
const handful = 100;

/** A figure that can only be meant as the total of its measure. */
function isTotal(read: Read, { figure, measure }: Stated): boolean {
  if (figure.of === 'count' && figure.per === undefined && figure.amount < handful) return false;
  if (dimensionOfFigure(figure) !== measure.dimension || isOperand(read, figure)) return false;
  return figure.of !== 'data' || figure.per !== undefined || figure.amount >= smallestTotal;
}

/**
 * Each measure against the problem's scale, over the whole phase: one figure that fits settles it;
 * where none does, the one that comes closest is held against it.
 */
function scale(reading: Reading, reads: readonly Read[], { expected, stretch }: Answers): Check[] {
  const all = reads.flatMap((read) => [...expected.values()].flatMap((measure) => statedIn(read, measure, stretch).map((stated) => ({ ...stated, read }))));
  const fitting = new Set(all.filter(({ plausible }) => plausible).map(({ figure }) => figure));
  return [...expected.values()].filter(({ assumed }) => !assumed).flatMap((measure): Check[] => {
    const stated = all.filter((one) => one.measure === measure);
    const good = stated.find(({ plausible }) => plausible);
    const implied = Math.sqrt(measure.low * measure.high);
    const offBy = ({ figure }: Stated): number => factorOf(valueOfFigure(figure), implied);
    const [bad] = stated.filter((one) => isTotal(one.read, one) && !fitting.has(one.figure) && !isDerived(one.read, one.figure)).sort((a, b) => offBy(a) - offBy(b));
    const found = good ?? bad;
    if (found === undefined) return [];
    const said = valueOfFigure(found.figure);
    const factor = factorOf(said, implied);
    const ok = good !== undefined;
    if (!ok && factor < tooFarOff) return [];
    return [{
      kind: 'scale', ok, said, implied, ...(ok ? {} : { factor: round(factor) }), start: found.figure.start, end: found.figure.end,
      quote: reading.text.slice(found.figure.start, found.figure.end),
      note: ok ? `${measure.title}: in range.` : `${measure.title}: about ${shown(implied, measure.dimension)} (${measure.because}); you say ${shown(said, measure.dimension)}.`,
      cost: ok ? 0 : costOf.scale,
    }];
  });
}

export const ideaOfMisconception = (id: string): string => `misconception-${id}`;

/** The wrong beliefs a sentence states, by id; one that it denies is none. */
export function claimsIn(read: Read): ReadonlyMap<string, Mention> {
  const prefix = ideaOfMisconception('');
  const claims = new Map<string, Mention>();
  for (const [idea, mentions] of read.byIdea) {
    const stated = idea.startsWith(prefix) ? mentions.find((mention) => !isNegated(read, mention) && !isDoubted(read, mention)) : undefined;
    if (stated !== undefined) claims.set(idea.slice(prefix.length), stated);
  }
  return claims;
}

function claims(reading: Reading, read: Read, misconceptions: readonly Misconception[]): Check[] {
  const stated = claimsIn(read);
  if (stated.size === 0) return [];
  return misconceptions.flatMap(({ id, truth, cost }) => {
    const mention = stated.get(id);
    if (mention === undefined) return [];
    const { quote, start, end } = quoteAround(reading.text, read.sentence, mention.from, mention.to);
    return [{ kind: 'claim' as const, ok: false, said: quote, implied: truth, quote, start, end, note: truth, cost }];
  });
}

/** What no system of this size can do without; "we skip monitoring" is a finding wherever it stands. */
const essentials: Readonly<Record<string, string>> = {
  cache: 'a cache', queue: 'a queue', replication: 'replicas', failover: 'failover', 'load-balancer': 'a load balancer', observability: 'monitoring', alerting: 'alerting',
  cdn: 'a CDN', idempotency: 'idempotency', 'rate-limiting': 'rate limiting', retry: 'retries',
};

/** "We do not need replicas", without an "at first" or an "if". */
function dismissals(reading: Reading, read: Read): Check[] {
  if (saidIn(read, 'dismissal').length === 0) return [];
  const dismissed = Object.keys(essentials).flatMap((idea) => saidIn(read, idea).find((mention) => isDismissed(read, mention)) ?? []);
  return dismissed.map((mention) => {
    const { quote, start, end } = quoteAround(reading.text, read.sentence, mention.from, mention.to);
    const truth = `At this size ${essentials[mention.idea]} can hardly be left out; if you do, say until when.`;
    return { kind: 'claim' as const, ok: false, said: quote, implied: truth, quote, start, end, note: truth, cost: 0.4 };
  });
}

/** Everything in a phase that can be recomputed or is known to be wrong. */
export function checksOf(reading: Reading, answers: Answers, misconceptions: readonly Misconception[]): readonly Check[] {
  const reads = reading.reads.filter(answers.counts);
  const numeric = reading.phase === 'estimation' ? scale(reading, reads, answers) : [];
  return [
    ...reads.flatMap((read) => arithmetic(reading, read)),
    ...consistency(reading, reads),
    ...numeric,
    ...reads.flatMap((read) => claims(reading, read, misconceptions)),
    ...reads.flatMap((read) => (claimsIn(read).size === 0 ? dismissals(reading, read) : [])),
    ...(reading.phase === ('high-level' satisfies PhaseId) ? designChecks(reading, answers) : []),
  ];
}
