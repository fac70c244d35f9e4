import type { Mention } from './lexicon.ts';
import { statedIn } from './measures.ts';
import type { Expected } from './measures.ts';
import { quoteAround, saidIn } from './reading.ts';
import type { Quote, Read, Reading } from './reading.ts';
import type { Evidence, PhaseId, Signal } from './rubric.ts';
import { answersQuestion } from './sketch.ts';
import type { Architecture } from '../architecture/model.ts';
import { isDismissed, isNegated, isRejected, itemsIn, tieOf } from './ties.ts';
import type { Tie } from './ties.ts';

export type Result = 'hit' | 'partial' | 'miss' | 'contradicted' | 'not-applicable';

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

/** How much of a signal a piece of evidence earns, 0..1, with the words that show it. */
export interface Credit {
  readonly earned: number;
  readonly quotes: readonly Quote[];
}

const none: Credit = { earned: 0, quotes: [] };
const worth = { argued: 1, used: 0.8, related: 0.45, named: 0.2, listed: 0.1 } as const satisfies Record<Tie, number>;
/** A list of what is built has this many items at most; a longer one is a list of words. */
const longestScopeList = 9;
/** Named to be turned down: it was considered, and not used. */
const worthRejected = 0.4;
/** Said in another phase than where it belongs, but where people do say it. */
const worthElsewhere = 0.7;

/** Earned by what shows a signal whole. */
const complete = 0.7;

const best = (credits: Iterable<Credit>): Credit => [...credits].reduce((a, b) => (b.earned > a.earned ? b : a), none);

const mentionsOf = (read: Read, idea: string): readonly Mention[] => saidIn(read, idea).filter((mention) => !isDismissed(read, mention));

function creditOf(read: Read, reading: Reading, mention: Mention, needs: Signal['needs']): Credit {
  const tie = tieOf(read, mention);
  const share = isRejected(read, mention) ? worthRejected : 1;
  const earned = share * (needs === 'mention' ? Math.max(worth[tie], itemsIn(read) > longestScopeList ? 0.3 : 0.9) : worth[tie]);
  return { earned, quotes: [quoteAround(reading.text, read.sentence, mention.from, mention.to)] };
}

/** A question and a row of arrows are quoted only where nothing says it in a sentence. */
const isStatement = ({ sentence: { tokens }, figures }: Read): boolean => tokens.at(-1)?.text !== '?' && (figures.length > 0 || !tokens.some(({ text }) => text === '->'));

function ideaCredit(reading: Reading, reads: readonly Read[], idea: string, needs: Signal['needs']): Credit {
  const bestOf = (among: readonly Read[]): Credit => best(among.flatMap((read) => mentionsOf(read, idea).map((mention) => creditOf(read, reading, mention, needs))));
  const [all, stated] = [bestOf(reads), bestOf(reads.filter(isStatement))];
  return stated.earned >= Math.min(all.earned, complete) ? { earned: all.earned, quotes: stated.quotes } : all;
}

/** Ideas that only count together: in one sentence, or in it and the next of the same passage. */
function togetherCredit(reading: Reading, reads: readonly Read[], ideas: readonly string[], needs: Signal['needs']): Credit {
  return best(reads.flatMap((read, at) => {
    const next = reads[at + 1];
    const window = next !== undefined && next.sentence.passage === read.sentence.passage ? [read, next] : [read];
    const credits = ideas.map((idea) => best(window.flatMap((of) => mentionsOf(of, idea).map((mention) => creditOf(of, reading, mention, needs)))));
    if (credits.some(({ earned }) => earned === 0)) return [];
    const strongest = Math.max(...credits.map(({ earned }) => earned));
    const quotes = credits.flatMap((credit) => credit.quotes);
    return [{ earned: strongest, quotes: quotes.filter((quote, index) => quotes.findIndex(({ start }) => start === quote.start) === index) }];
  }));
}

/** Worth of a number: right and derived, right, wrong for this scale, wrongly calculated. */
const worthOfNumber = { derived: 1, plausible: 0.75, ownScale: 0.6, wrongSum: 0.35, implausible: 0.15 } as const;

function measureCredit(reading: Reading, reads: readonly Read[], { expected, stretch }: Answers, id: string): Credit {
  const measure = expected.get(id);
  if (measure === undefined) return none;
  return best(reads.flatMap((read) => statedIn(read, measure, stretch).map(({ figure, plausible }) => {
    const sum = read.sums.find(({ start, end }) => figure.start >= start && figure.end <= end);
    const derived = sum?.ok === true || read.figures.length > 1;
    const wrong = read.sums.some((one) => !one.ok && one.dimension === measure.dimension);
    const right = derived ? worthOfNumber.derived : worthOfNumber.plausible;
    const off = sum?.ok === true ? worthOfNumber.ownScale : worthOfNumber.implausible;
    const earned = wrong ? worthOfNumber.wrongSum : (plausible ? right : off);
    return { earned: measure.assumed ? 1 : earned, quotes: [quoteAround(reading.text, read.sentence, figure.from, figure.to)] };
  })));
}

function designCredit(reading: Reading, { sketch }: Answers, question: string): Credit {
  if (!answersQuestion(sketch, question)) return none;
  const drawn = reading.reads.find(({ sentence }) => sentence.tokens.some((token) => token.text === '->'));
  return { earned: 1, quotes: drawn === undefined ? [] : [quoteAround(reading.text, drawn.sentence, 0, 1)] };
}

const namedIn = (evidence: Evidence): readonly string[] => (typeof evidence === 'string' ? [evidence] : 'all' in evidence ? evidence.all : []);

function evidenceCredit(evidence: Evidence, reading: Reading, answers: Answers, needs: Signal['needs'], reads: readonly Read[]): Credit {
  if (typeof evidence === 'string') return ideaCredit(reading, reads, evidence, needs);
  if ('all' in evidence) return togetherCredit(reading, reads, evidence.all, needs);
  if ('measure' in evidence) return measureCredit(reading, reads, answers, evidence.measure);
  return designCredit(reading, answers, evidence.design);
}

const ideasOfEvidence = (signal: Signal): readonly string[] => signal.evidence.flatMap((evidence) => {
  if (typeof evidence === 'string') return [evidence];
  return [];
});

/** Where the candidate says the opposite, or that it is not needed. */
function contradictionIn(reading: Reading, reads: readonly Read[], signal: Signal): readonly Quote[] {
  const dismissible = ideasOfEvidence(signal);
  return reads.flatMap((read) => {
    const opposing = signal.contradictedBy.flatMap((idea) => saidIn(read, idea).filter((mention) => !isNegated(read, mention)));
    const dismissed = dismissible.flatMap((idea) => saidIn(read, idea).filter((mention) => isDismissed(read, mention)));
    return [...opposing, ...dismissed].map(({ from, to }) => quoteAround(reading.text, read.sentence, from, to));
  });
}

export interface Judged {
  readonly result: Exclude<Result, 'not-applicable'>;
  readonly earned: number;
  readonly evidence: readonly Quote[];
  /** Where else it was said, for part of the points. */
  readonly elsewhere: readonly (Quote & { readonly phase: PhaseId })[];
}

const mostQuotes = 3;

/** The quote that says most of what the signal asks for comes first. */
function fullestFirst(quotes: readonly Quote[], reads: readonly Read[], signal: Signal): readonly Quote[] {
  const ideas = signal.evidence.flatMap(namedIn);
  const fullness = ({ start, end }: Quote): number => {
    const read = reads.find(({ sentence }) => sentence.start <= start && end <= sentence.end);
    return read === undefined ? 0 : ideas.filter((idea) => saidIn(read, idea).length > 0).length;
  };
  return quotes.length < 2 ? quotes : quotes.map((quote) => ({ quote, full: fullness(quote) })).sort((a, b) => b.full - a.full).map(({ quote }) => quote);
}

/** The best `atLeast` pieces of evidence, averaged. */
function creditIn(phase: PhaseId, signal: Signal, answers: Answers): Credit {
  const reading = answers.readings.find((one) => one.phase === phase);
  if (reading === undefined) return none;
  const reads = reading.reads.filter(answers.earns);
  const credits = signal.evidence.map((evidence) => evidenceCredit(evidence, reading, answers, signal.needs, reads)).sort((a, b) => b.earned - a.earned);
  const counted = credits.slice(0, signal.atLeast);
  const earned = counted.reduce((sum, credit) => sum + credit.earned, 0) / signal.atLeast;
  const quotes = counted.flatMap((credit) => credit.quotes);
  const apart = quotes.filter((quote, at) => quotes.findIndex(({ start, end }) => start === quote.start && end === quote.end) === at);
  return { earned, quotes: fullestFirst(apart, reads, signal).slice(0, mostQuotes) };
}

export function judge(signal: Signal, answers: Answers): Judged {
  const here = creditIn(signal.phase, signal, answers);
  const reading = answers.readings.find(({ phase }) => phase === signal.phase);
  const against = reading === undefined ? [] : contradictionIn(reading, reading.reads.filter(answers.counts), signal);
  if (against.length > 0 && here.earned < complete) return { result: 'contradicted', earned: 0, evidence: against.slice(0, mostQuotes), elsewhere: [] };
  const others = signal.elsewhere.map((phase) => ({ phase, credit: creditIn(phase, signal, answers) }));
  const there = others.reduce((a, b) => (b.credit.earned > a.credit.earned ? b : a), { phase: signal.phase, credit: none });
  /* Begun here and carried out there is as good as said here. */
  const share = here.earned >= worth.related ? 1 : worthElsewhere;
  const earned = Math.max(here.earned, there.credit.earned * share);
  const fromThere = share < 1 && earned > here.earned;
  const contested = against.length > 0 ? earned * 0.5 : earned;
  const isComplete = contested >= complete && !fromThere;
  return {
    result: contested <= 0 ? 'miss' : (isComplete ? 'hit' : 'partial'),
    earned: contested,
    evidence: here.quotes,
    elsewhere: fromThere ? there.credit.quotes.map((quote) => ({ ...quote, phase: there.phase })) : [],
  };
}
