import type { Lexicon } from '../grading/lexicon.ts';
import { likenessAmong, type Wording } from './likeness.ts';
import { featuresOf, isConcept, isIdea, isMeasure, tellsNothing, type Features } from './question.ts';

/** What the interviewer holds back until it is asked for. */
export interface HeldFact {
  readonly topic: string;
  /** Ways of asking for it. */
  readonly asked: readonly string[];
  readonly answer: string;
}

/** Below this a question is about something the problem says nothing of. */
const closeEnough = 0.38;
/** A part of a longer question has to be plainer. */
const plainEnough = 0.5;
/** What the answer speaks of counts for less than the ways of asking for it. */
const worthOfAnswer = 0.7;
/** A word that no fact uses says little about which one is meant. */
const strangeWord = 0.6;
/** A subject that no fact is about is what was asked for, and there is no answer. */
const strangeConcept = 0.8;

/** Of two facts that fit alike, the one that is called so. */
const worthOfTopic = 1.05;

/** Nothing else in common than an idea of the problem. */
const worthOfHunch = 0.6;

interface Asked extends Wording<HeldFact> {
  readonly worth: number;
}

interface Found {
  readonly fact: HeldFact;
  readonly score: number;
}

type Closest = (text: string) => Found | undefined;

/** "How many rides?" has only the noun to tell what is meant: the facts that speak of it; any other word that no fact uses adds nothing then. */
function isOnlyNamed(wanted: Features, isUsed: (feature: string) => boolean): boolean {
  const all = [...wanted];
  const asksAmount = all.some(isMeasure);
  return all.some(tellsNothing) && all.every((feature) => tellsNothing(feature) || isMeasure(feature) || isIdea(feature) || (asksAmount && !isUsed(feature)));
}

/** Sharing a noun of the problem, or no more than that an amount is wanted, is no reason for an answer. */
const saysNothing = (common: readonly string[]): boolean => common.every(tellsNothing) || (common.length === 1 && common.every(isMeasure));

const strange = (feature: string, facts: number): number => (isConcept(feature) ? strangeConcept * Math.log(1 + facts) : strangeWord);

/** Finds the wording that is most like a text. */
function closestAmong(held: readonly HeldFact[], lexicon: Lexicon): Closest {
  const wordings = held.flatMap((about): readonly Asked[] => [
    { about, features: featuresOf(about.topic, lexicon), worth: worthOfTopic },
    ...about.asked.map((text) => ({ about, features: featuresOf(text, lexicon), worth: 1 })),
    { about, features: featuresOf(`${about.topic}. ${about.asked.join('. ')}. ${about.answer}`, lexicon), worth: worthOfAnswer },
  ]);
  const { uses, of } = likenessAmong(wordings, strange);
  const isUsed = (feature: string): boolean => uses.has(feature);
  return (text) => {
    const wanted = featuresOf(text, lexicon);
    const isBare = isOnlyNamed(wanted, isUsed);
    const named = new Set([...wanted].filter(tellsNothing).flatMap((noun) => [...(uses.get(noun) ?? [])]));
    let best: Found | undefined;
    for (const { about: fact, features, worth } of wordings) {
      const common = [...features].filter((feature) => wanted.has(feature));
      if (isBare ? !named.has(fact) : saysNothing(common)) continue;
      const doubt = !isBare && common.every((feature) => tellsNothing(feature) || isIdea(feature)) ? worthOfHunch : 1;
      const score = doubt * worth * of(features, wanted);
      if (score > (best?.score ?? 0)) best = { fact, score };
    }
    return best;
  };
}

const clauses = /[?;,]|\band\b|\bor\b|\balso\b|\bplus\b/i;
const mostFacts = 3;

const sentenceEnds = /(?<=[.!?])\s+/;

/** What is asked in a text that also states things. */
function questionIn(text: string): string {
  const asked = text.split(sentenceEnds).filter((sentence) => sentence.trimEnd().endsWith('?'));
  return asked.length === 0 ? text : asked.join(' ');
}

/** Finds the facts that a question asks for; one of several parts gets an answer to each. */
export function factFinder(held: readonly HeldFact[], lexicon: Lexicon): (text: string) => readonly HeldFact[] {
  let closest: Closest | undefined;
  return (text) => {
    const question = questionIn(text);
    // Made at the first question: an interview starts without waiting for it.
    const find = (closest ??= closestAmong(held, lexicon));
    const whole = find(question);
    const parts = question.split(clauses).filter((part) => part.trim() !== '');
    const each = parts.length < 2 ? [] : parts.flatMap((part) => find(part) ?? []).filter(({ score }) => score >= plainEnough);
    const found = [...(whole !== undefined && whole.score >= closeEnough ? [whole] : []), ...each];
    return [...new Set(found.map(({ fact }) => fact))].slice(0, mostFacts);
  };
}
