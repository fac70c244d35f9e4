import { dimensionOfFigure } from './figures.ts';
import type { Mention } from './lexicon.ts';
import { statedIn } from './measures.ts';
import type { Expected } from './measures.ts';
import { quoteAround, saidIn } from './reading.ts';
import type { Quote, Read, Reading } from './reading.ts';
import type { Evidence, Signal } from './rubric.ts';
import { answersQuestion } from './sketch.ts';
import type { Architecture } from '../architecture/model.ts';
import { isDismissed, isLeftOut, isRejected, termsIn, tieOf } from './ties.ts';
import type { Tie } from './ties.ts';

/** The phases as they were read, and what the numbers in them are held against. */
export interface Answers {
  readonly readings: readonly Reading[];
  /** Sentences that count: the prompt's own words do not. */
  readonly counts: (read: Read) => boolean;
  /** Those of them that can show a signal: a wrong claim does not. */
  readonly earns: (read: Read) => boolean;
  readonly sketch: Architecture;
  readonly reference: Architecture;
  readonly expected: ReadonlyMap<string, Expected>;
  readonly stretch: number;
}

/** How firmly an idea has to be tied to the problem for what it is worth. */
export const worth = { argued: 1, asked: 1, used: 0.8, related: 0.45, named: 0.2, listed: 0.1 } as const satisfies Record<Tie, number>;
/** A list of what is built has this many items at most; a longer one is a list of words. */
const longestScopeList = 9;
/** Named to be turned down: it was considered, and not used. */
const worthRejected = 0.4;
/** How much of a signal one place in the text earns, 0..1, and how plainly it says so. Most places are never shown. */
export interface Said {
  readonly earned: number;
  readonly plainness: () => number;
  readonly quotes: () => readonly Quote[];
}

const nowhere: Said = { earned: 0, plainness: () => 0, quotes: () => [] };

/** Words that earn this share of the most may stand for it, when they say the idea more plainly. */
export const asGood = 0.75;

const plainness = new WeakMap<readonly Mention[], number>();

/** An idea said in several ways, or in several words, is seen at a glance. */
function plainnessOf(read: Read, idea: string): number {
  const mentions = saidIn(read, idea);
  const known = plainness.get(mentions);
  if (known !== undefined) return known;
  const spans = mentions.filter(({ from, to }, at) => mentions.findIndex((other) => other.from === from && other.to === to) === at);
  const plain = spans.reduce((sum, { from, to }) => sum + Math.min(2, 0.5 + (to - from) / 2), 0);
  plainness.set(mentions, plain);
  return plain;
}

export function plainestFirst(places: readonly Said[]): readonly Said[] {
  if (places.length < 2) return places;
  const ranked = places.map((place) => ({ place, plainness: place.plainness() }));
  return ranked.sort((a, b) => b.plainness - a.plainness || b.place.earned - a.place.earned).map(({ place }) => place);
}

/** What the best place earns, shown by the place that says it most plainly. */
function shown(places: readonly Said[]): Said {
  const most = places.reduce((earned, place) => Math.max(earned, place.earned), 0);
  const [plainest = nowhere] = plainestFirst(places.filter(({ earned }) => earned > 0 && earned >= asGood * most));
  return { ...plainest, earned: most };
}

const mentionsOf = (read: Read, idea: string): readonly Mention[] => saidIn(read, idea).filter((mention) => !isDismissed(read, mention));

function creditOf(read: Read, reading: Reading, mention: Mention, signal: Signal): Said {
  const tie = tieOf(read, mention);
  const share = isLeftOut(read, mention) ? 0 : (isRejected(read, mention) ? worthRejected : 1);
  /* Asking clarifies a requirement; later it only opens the answer that follows. */
  const tied = tie === 'asked' && reading.phase !== 'requirements' ? worth.related : worth[tie];
  const earned = share * (signal.needs === 'mention' ? Math.max(tied, termsIn(read) > longestScopeList ? 0.3 : 0.9) : tied);
  return { earned, quotes: () => [quoteAround(reading.text, read.sentence, mention.from, mention.to)], plainness: () => plainnessOf(read, mention.idea) + worth[tie] / 2 + fullnessOf(read, signal) };
}

function ideaCredit(reading: Reading, reads: readonly Read[], idea: string, signal: Signal): Said {
  return shown(reads.flatMap((read) => mentionsOf(read, idea).map((mention) => creditOf(read, reading, mention, signal))));
}

/** Each stretch of text once. */
export const different = (quotes: readonly Quote[]): readonly Quote[] => quotes.filter(({ start, end }, at) => quotes.findIndex((other) => other.start === start && other.end === end) === at);

/** Ideas that only count together: in one sentence, or in it and the next of the same passage. */
function togetherCredit(reading: Reading, reads: readonly Read[], ideas: readonly string[], signal: Signal): Said {
  return shown(reads.flatMap((read, at) => {
    const next = reads[at + 1];
    const window = next !== undefined && next.sentence.passage === read.sentence.passage ? [read, next] : [read];
    const credits = ideas.map((idea) => shown(window.flatMap((of) => mentionsOf(of, idea).map((mention) => creditOf(of, reading, mention, signal)))));
    if (credits.some(({ earned }) => earned === 0)) return [];
    const strongest = Math.max(...credits.map(({ earned }) => earned));
    return [{ earned: strongest, plainness: () => Math.min(...credits.map((credit) => credit.plainness())), quotes: () => different(credits.flatMap((credit) => credit.quotes())) }];
  }));
}

/** Worth of a number: right and derived, right, wrong for this scale, wrongly calculated. */
const worthOfNumber = { derived: 1, plausible: 0.75, ownScale: 0.6, wrongSum: 0.35, implausible: 0.15 } as const;

function measureCredit(reading: Reading, reads: readonly Read[], { expected, stretch }: Answers, id: string): Said {
  const measure = expected.get(id);
  if (measure === undefined) return nowhere;
  return shown(reads.flatMap((read) => statedIn(read, measure, stretch).map(({ figure, plausible }) => {
    const isExact = dimensionOfFigure(figure) === measure.dimension;
    const sum = read.sums.find(({ start, end }) => figure.start >= start && figure.end <= end);
    const derived = sum?.ok === true || read.figures.length > 1;
    const wrong = read.sums.some((one) => !one.ok && (one.dimension === measure.dimension || (figure.start >= one.start && figure.end <= one.end)));
    const right = derived ? worthOfNumber.derived : worthOfNumber.plausible;
    const off = sum?.ok === true ? worthOfNumber.ownScale : worthOfNumber.implausible;
    const earned = wrong ? worthOfNumber.wrongSum : (plausible ? right : off);
    return { earned: measure.assumed ? 1 : earned, quotes: () => [quoteAround(reading.text, read.sentence, figure.from, figure.to)], plainness: () => (derived ? 2 : 1) + (isExact ? 2 : 0) };
  })));
}

/** What a property of the drawing is about: the line that draws it is quoted. */
const ideasDrawn: Readonly<Record<string, readonly string[]>> = {
  'reads-reach-a-cache': ['cache'], 'writes-reach-storage': ['durable-store', 'object-store'], 'queue-with-consumers': ['queue'], 'requests-are-spread': ['load-balancer', 'gateway'], 'edge-serves-bytes': ['cdn'],
};
const mostArrows = 100;

function designCredit(reading: Reading, { sketch }: Answers, question: string): Said {
  if (!answersQuestion(sketch, question)) return nowhere;
  const wanted = ideasDrawn[question] ?? [];
  const fit = (read: Read): number => {
    const arrows = read.sentence.tokens.filter(({ text }) => text === '->').length;
    return arrows === 0 ? 0 : arrows + (wanted.some((idea) => saidIn(read, idea).length > 0) ? mostArrows : 0);
  };
  const drawn = reading.reads.reduce<Read | undefined>((most, read) => (fit(read) > (most === undefined ? 0 : fit(most)) ? read : most), undefined);
  return { earned: 1, quotes: () => (drawn === undefined ? [] : [quoteAround(reading.text, drawn.sentence, 0, 1)]), plainness: () => 0 };
}

const namedIn = (evidence: Evidence): readonly string[] => (typeof evidence === 'string' ? [evidence] : 'all' in evidence ? evidence.all : []);

/** A question and a row of arrows are quoted only where nothing says it in a sentence. */
const isStatement = ({ sentence: { tokens }, figures }: Read): boolean => tokens.at(-1)?.text !== '?' && (figures.length > 0 || !tokens.some(({ text }) => text === '->'));

/** How much of all that a signal is about stands in a sentence. */
function fullnessOf(read: Read, signal: Signal): number {
  const said = new Set(signal.evidence.flatMap(namedIn).filter((idea) => saidIn(read, idea).length > 0)).size;
  return said - (isStatement(read) ? 0 : 2);
}

/** What a piece of evidence earns in a phase. */
export function evidenceCredit(evidence: Evidence, reading: Reading, reads: readonly Read[], answers: Answers, signal: Signal): Said {
  if (typeof evidence === 'string') return ideaCredit(reading, reads, evidence, signal);
  if ('all' in evidence) return togetherCredit(reading, reads, evidence.all, signal);
  if ('measure' in evidence) return measureCredit(reading, reads, answers, evidence.measure);
  return designCredit(reading, answers, evidence.design);
}
