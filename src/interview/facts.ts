import type { Lexicon } from '../grading/lexicon.ts';
import { featuresOf, howMany, tellsNothing, worthOf, type Features } from './question.ts';

/** What the interviewer holds back until it is asked for. */
export interface HeldFact {
  readonly topic: string;
  /** Ways of asking for it. */
  readonly asked: readonly string[];
  readonly answer: string;
}

/** Below this a question is about something the problem says nothing of. */
const closeEnough = 0.36;
/** A part of a longer question has to be plainer. */
const plainEnough = 0.5;
/** What the answer speaks of counts for less than the ways of asking for it. */
const worthOfAnswer = 0.7;
/** A word that no fact uses says little about which one is meant. */
const strangeWord = 0.3;

/** Of two facts that fit alike, the one that is called so. */
const worthOfTopic = 1.05;

interface Wording {
  readonly fact: HeldFact;
  readonly features: Features;
  readonly worth: number;
}

interface Found {
  readonly fact: HeldFact;
  readonly score: number;
}

type Closest = (text: string) => Found | undefined;

/** Finds the wording with the largest cosine to a text, each feature weighing the less the more facts share it (inverse document frequency). */
function closestAmong(held: readonly HeldFact[], lexicon: Lexicon): Closest {
  const wordings = held.flatMap((fact): readonly Wording[] => [
    { fact, features: featuresOf(fact.topic, lexicon), worth: worthOfTopic },
    ...fact.asked.map((text) => ({ fact, features: featuresOf(text, lexicon), worth: 1 })),
    { fact, features: featuresOf(`${fact.topic}. ${fact.asked.join('. ')}. ${fact.answer}`, lexicon), worth: worthOfAnswer },
  ]);
  const uses = new Map<string, Set<HeldFact>>();
  for (const { fact, features } of wordings) for (const feature of features) uses.set(feature, (uses.get(feature) ?? new Set()).add(fact));
  const weight = (feature: string): number => {
    const facts = uses.get(feature)?.size;
    return worthOf(feature) * (facts === undefined ? strangeWord : Math.log(1 + held.length / facts));
  };
  const square = (features: Iterable<string>): number => [...features].reduce((sum, feature) => sum + weight(feature) ** 2, 0);
  return (text) => {
    const wanted = featuresOf(text, lexicon);
    const length = Math.sqrt(square(wanted));
    // "How many rides?" has only the noun to tell what is meant: the facts that speak of it.
    const isBare = [...wanted].every((feature) => tellsNothing(feature) || feature === howMany);
    const named = new Set(isBare ? [...wanted].filter(tellsNothing).flatMap((noun) => [...(uses.get(noun) ?? [])]) : []);
    let best: Found | undefined;
    for (const { fact, features, worth } of wordings) {
      if (named.size > 0 && !named.has(fact)) continue;
      const common = [...features].filter((feature) => wanted.has(feature));
      if (!isBare && common.every(tellsNothing) && ![...features].every(tellsNothing)) continue;
      const score = (worth * square(common)) / (Math.sqrt(square(features)) * length);
      if (score > (best?.score ?? 0)) best = { fact, score };
    }
    return best;
  };
}

const clauses = /[?;,]|\band\b|\bor\b|\balso\b|\bplus\b/i;
const mostFacts = 3;

/** Finds the facts that a question asks for; one of several parts gets an answer to each. */
export function factFinder(held: readonly HeldFact[], lexicon: Lexicon): (question: string) => readonly HeldFact[] {
  let closest: Closest | undefined;
  return (question) => {
    // Made at the first question: an interview starts without waiting for it.
    const find = (closest ??= closestAmong(held, lexicon));
    const whole = find(question);
    const parts = question.split(clauses).filter((part) => part.trim() !== '');
    const each = parts.length < 2 ? [] : parts.flatMap((part) => find(part) ?? []).filter(({ score }) => score >= plainEnough);
    const found = [...(whole !== undefined && whole.score >= closeEnough ? [whole] : []), ...each];
    return [...new Set(found.map(({ fact }) => fact))].slice(0, mostFacts);
  };
}
