import type { Lexicon } from '../grading/lexicon.ts';
import { likenessAmong, type Wording } from './likeness.ts';
import { asksAmount, asksNoAmount, featuresOf, homonymsAmong, isConcept, isIdea, isManner, isMeasure, tellsNothing, type Features } from './question.ts';

/** What the interviewer holds back until it is asked for. */
export interface HeldFact {
  readonly topic: string;
  /** Ways of asking for it. */
  readonly asked: readonly string[];
  readonly answer: string;
}

/** Below this a question is about something the problem says nothing of. */
const closeEnough = 0.39;
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

/** An amount answers what asks for one: "can I order what is sold out?" is no question about the number of orders. */
const worthOfAmount = 0.3;
/** From this share of its wordings on that ask for an amount a fact is one. */
const shareOfAmounts = 0.5;
/** The question speaks of something else as well, which another fact is about. */
const worthBesides = 0.65;
/** It speaks of something that no fact is about, which may be all that was asked for. */
const worthUnheld = 0.75;

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
  const measures = all.some(isMeasure);
  return all.some(tellsNothing) && all.every((feature) => tellsNothing(feature) || isMeasure(feature) || isIdea(feature) || (measures && !isUsed(feature)));
}

/** Sharing a noun of the problem, or no more than that an amount is wanted, is no reason for an answer. */
const saysNothing = (common: readonly string[]): boolean => common.every(tellsNothing) || (common.length === 1 && common.every(isMeasure));

const strange = (feature: string, facts: number): number => (isConcept(feature) ? strangeConcept * Math.log(1 + facts) : strangeWord);

/** Whether a fact says how many or how often, and nothing else. */
function isAmount({ asked, answer }: HeldFact): boolean {
  const measuring = asked.filter(asksAmount);
  return /\d/.test(answer) && measuring.length >= shareOfAmounts * asked.length;
}

/** What is known of the facts that are held back: who speaks of what. */
interface Known {
  readonly uses: ReadonlyMap<string, ReadonlySet<HeldFact>>;
  readonly amounts: ReadonlySet<HeldFact>;
}

/** A question as the facts can be held against it. */
interface Asking {
  readonly wanted: Features;
  /** Nothing but nouns of the problem and a measure: only facts that speak of those nouns can be meant. */
  readonly isBare: boolean;
  readonly named: ReadonlySet<HeldFact>;
  readonly wantsAmount: boolean;
  /** What it is about, as far as some fact is about it; and how much is left of any likeness, as far as none is. */
  readonly concepts: readonly string[];
  readonly unheld: number;
}

function askingOf(text: string, wanted: Features, { uses }: Known): Asking {
  const concepts = [...wanted].filter(isConcept);
  return {
    wanted,
    isBare: isOnlyNamed(wanted, (feature) => uses.has(feature)),
    named: new Set([...wanted].filter(tellsNothing).flatMap((noun) => [...(uses.get(noun) ?? [])])),
    wantsAmount: !asksNoAmount(text),
    concepts: concepts.filter((concept) => uses.has(concept) && !isMeasure(concept) && !isManner(concept)),
    unheld: worthUnheld ** concepts.filter((concept) => !uses.has(concept)).length,
  };
}

/** 0..1: how far what a question has in common with a fact's wording is a reason to answer with that fact. */
function trust({ isBare, named, wantsAmount, concepts, unheld }: Asking, fact: HeldFact, wording: Features, common: readonly string[], { uses, amounts }: Known): number {
  const isHowOften = isBare && wantsAmount && common.length === wording.size && common.every(isMeasure);
  if (isBare ? !named.has(fact) && !isHowOften : saysNothing(common)) return 0;
  const isHunch = !isBare && common.every((feature) => tellsNothing(feature) || isIdea(feature));
  const isWorded = common.some((feature) => !isConcept(feature) && !isIdea(feature) && !tellsNothing(feature));
  const besides = isWorded ? 0 : concepts.filter((concept) => uses.get(concept)?.has(fact) !== true).length;
  return unheld * (isHunch ? worthOfHunch : 1) * (amounts.has(fact) && !wantsAmount ? worthOfAmount : 1) * worthBesides ** besides;
}

/** Finds the wording that is most like a text. */
function closestAmong(held: readonly HeldFact[], lexicon: Lexicon): Closest {
  const whole = new Map(held.map((about) => [about, featuresOf(`${about.topic}. ${about.asked.join('. ')}. ${about.answer}`, lexicon)]));
  const meant = homonymsAmong([...whole.values()]);
  const wordings = [...whole].flatMap(([about, features]): readonly Asked[] => [
    { about, features: meant(featuresOf(about.topic, lexicon)), worth: worthOfTopic },
    ...about.asked.map((text) => ({ about, features: meant(featuresOf(text, lexicon)), worth: 1 })),
    { about, features: meant(features), worth: worthOfAnswer },
  ]);
  const { uses, of } = likenessAmong(wordings, strange);
  const known: Known = { uses, amounts: new Set(held.filter(isAmount)) };
  return (text) => {
    const asking = askingOf(text, meant(featuresOf(text, lexicon)), known);
    let best: Found | undefined;
    for (const { about: fact, features, worth } of wordings) {
      const common = [...features].filter((feature) => asking.wanted.has(feature));
      if (common.length === 0) continue;
      const score = trust(asking, fact, features, common, known) * worth * of(features, asking.wanted);
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
