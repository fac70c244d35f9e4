import type { Dimension } from '../quantity/dimension.ts';
import { formatValue } from '../quantity/format.ts';
import { dimensionOfFigure, valueOfFigure } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Mention } from './lexicon.ts';
import { isPerUser, statedIn } from './measures.ts';
import type { Stated } from './measures.ts';
import { quoteAround } from './reading.ts';
import type { Read, Reading } from './reading.ts';
import type { Misconception, PhaseId } from './rubric.ts';
import type { Answers } from './signals.ts';
import { isDesign, singlePoints } from './sketch.ts';
import { isNegated } from './ties.ts';

/**
 * A finding about what was said. Numbers are in base units. `arithmetic`: a sum in the text;
 * `consistency`: two figures of the same thing; `scale`: a figure against the problem's scale;
 * `claim`: a wrong belief; `design`: the typed design.
 */
export interface Check {
  readonly kind: 'arithmetic' | 'consistency' | 'scale' | 'claim' | 'design';
  readonly ok: boolean;
  readonly said: number | string;
  readonly implied: number | string;
  readonly factor?: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The finding in a sentence, for people. */
  readonly note: string;
  /** Points off the phase's 4. */
  readonly cost: number;
}

const costOf = { arithmetic: 0.3, consistency: 0.4, scale: 0.2 } as const;

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

function keysOf({ figure }: Rate): readonly string[] {
  return figure.nouns.filter((noun) => noun.length > 2);
}

/** "110K a day" beside "500/s" of the same thing. */
function consistency(reading: Reading, reads: readonly Read[]): Check[] {
  const rates = reads.flatMap((read) => read.figures.filter((figure) => dimensionOfFigure(figure) === 'rate').map((figure): Rate => ({ figure, read })));
  const slow = rates.filter(({ figure }) => (figure.per ?? 1) >= 3600 && !isPerUser(figure));
  const fast = rates.filter(({ figure }) => (figure.per ?? 1) <= 60);
  return slow.flatMap((day) => {
    const same = fast.filter((second) => keysOf(second).some((key) => keysOf(day).includes(key)));
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

/** A figure with the words of several measures about it is held against the one it fits, else the nearest. */
function scale(reading: Reading, read: Read, { expected, stretch }: Answers): Check[] {
  const stated = [...expected.values()].filter(({ assumed }) => !assumed).flatMap((measure) => statedIn(read.figures, read.mentions, measure, stretch));
  return read.figures.flatMap((figure) => {
    const [first, ...others] = stated.filter((one) => one.figure === figure);
    if (first === undefined) return [];
    const closest = others.reduce((a, b) => (b.plausible && !a.plausible) || (b.plausible === a.plausible && b.distance < a.distance) ? b : a, first);
    return scaleCheck(reading, read, closest);
  });
}

function scaleCheck(reading: Reading, read: Read, { figure, measure, plausible: ok }: Stated): Check[] {
  if (!ok && dimensionOfFigure(figure) !== measure.dimension) return [];
  const said = valueOfFigure(figure);
  const implied = Math.sqrt(measure.low * measure.high);
  return [{
    kind: 'scale', ok, said, implied, ...(ok ? {} : { factor: round(factorOf(said, implied)) }),
    start: figure.start, end: figure.end, quote: quoteAround(reading.text, read.sentence, figure.from, figure.to).quote,
    note: ok ? `${measure.title}: in range.` : `${measure.title}: about ${shown(implied, measure.dimension)} (${measure.because}); you say ${shown(said, measure.dimension)}.`,
    cost: ok ? 0 : costOf.scale,
  }];
}

export const ideaOfMisconception = (id: string): string => `misconception-${id}`;

export const claimIn = (read: Read, id: string): Mention | undefined =>
  read.mentions.find((one) => one.idea === ideaOfMisconception(id) && !isNegated(read, one));

function claims(reading: Reading, read: Read, misconceptions: readonly Misconception[]): Check[] {
  return misconceptions.flatMap(({ id, truth, cost }) => {
    const mention = claimIn(read, id);
    if (mention === undefined) return [];
    const { quote, start, end } = quoteAround(reading.text, read.sentence, mention.from, mention.to);
    return [{ kind: 'claim' as const, ok: false, said: quote, implied: truth, quote, start, end, note: truth, cost }];
  });
}

const redundancy = ['replication', 'failover', 'redundancy'];

/** A store that everything passes, with no word of a copy of it. */
function design(reading: Reading, { sketch, readings }: Answers): Check[] {
  if (!isDesign(sketch)) return [];
  const isCovered = readings.some(({ reads }) => reads.some(({ mentions }) => mentions.some(({ idea }) => redundancy.includes(idea))));
  if (isCovered) return [];
  return singlePoints(sketch).map(({ label }) => {
    const start = Math.max(0, reading.text.indexOf(label));
    return {
      kind: 'design' as const, ok: false, said: label, implied: 'a standby or replica', quote: label, start, end: start + label.length,
      note: `Every request passes ${label}, and nothing takes over when it dies.`, cost: 0.2,
    };
  });
}

/** Everything in a phase that can be recomputed or is known to be wrong. */
export function checksOf(reading: Reading, answers: Answers, misconceptions: readonly Misconception[]): readonly Check[] {
  const reads = reading.reads.filter(answers.counts);
  const numeric = reading.phase === 'estimation' ? reads.flatMap((read) => scale(reading, read, answers)) : [];
  return [
    ...reads.flatMap((read) => arithmetic(reading, read)),
    ...consistency(reading, reads),
    ...numeric,
    ...reads.flatMap((read) => claims(reading, read, misconceptions)),
    ...(reading.phase === ('high-level' satisfies PhaseId) ? design(reading, answers) : []),
  ];
}
