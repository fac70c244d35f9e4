import { asGood, different, evidenceCredit, plainestFirst, worth } from './evidence.ts';
import type { Answers } from './evidence.ts';
import { quoteAround, saidIn } from './reading.ts';
import type { Quote, Read, Reading } from './reading.ts';
import type { PhaseId, Signal } from './rubric.ts';
import { isDismissed, isDoubted, isNegated } from './ties.ts';

export type Result = 'hit' | 'partial' | 'miss' | 'contradicted' | 'not-applicable';

interface Credit {
  readonly earned: number;
  readonly quotes: readonly Quote[];
}

const none: Credit = { earned: 0, quotes: [] };
/** Said in another phase than where it belongs, but where people do say it. */
const worthElsewhere = 0.7;

const ideasOfEvidence = (signal: Signal): readonly string[] => signal.evidence.flatMap((evidence) => {
  if (typeof evidence === 'string') return [evidence];
  return [];
});

/** Where the candidate says the opposite, or that it is not needed. */
function contradictionIn(reading: Reading, reads: readonly Read[], signal: Signal): readonly Quote[] {
  const dismissible = ideasOfEvidence(signal);
  return reads.flatMap((read) => {
    const opposing = signal.contradictedBy.flatMap((idea) => saidIn(read, idea).filter((mention) => !isNegated(read, mention) && !isDoubted(read, mention)));
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

const complete = 0.7;
const mostQuotes = 3;

/** The best `atLeast` pieces of evidence, averaged. */
function creditIn(phase: PhaseId, signal: Signal, answers: Answers): Credit {
  const reading = answers.readings.find((one) => one.phase === phase);
  if (reading === undefined) return none;
  const reads = reading.reads.filter(answers.earns);
  const credits = signal.evidence.map((evidence) => evidenceCredit(evidence, reading, reads, answers, signal)).sort((a, b) => b.earned - a.earned);
  const counted = credits.slice(0, signal.atLeast);
  const earned = counted.reduce((sum, credit) => sum + credit.earned, 0) / signal.atLeast;
  const least = counted.at(-1)?.earned ?? 0;
  const worthy = plainestFirst(credits.filter((credit) => credit.earned > 0 && credit.earned >= asGood * least));
  return { earned, quotes: different(worthy.slice(0, signal.atLeast).flatMap(({ quotes }) => quotes())).slice(0, mostQuotes) };
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
