import { isTie } from '../grading/grammar.ts';
import type { Lexicon } from '../grading/lexicon.ts';
import { readPhase } from '../grading/reading.ts';
import { stemOf } from '../grading/stem.ts';
import { subjectIdea } from '../grading/grammar.ts';
import { conceptsIn, isActor, spelledOut, stemsIn } from './concepts.ts';

/** Words a question is built with, whatever it is about. */
const scaffolding = new Set(
  'a an and any are as at be been being by but can could do does for from get have has having how i if in into is it its just kind know let like long made make many may me might much must my need no not of on only or our ours out per please really s should so some somebody someone something sort such support system take tell than that the their them then there these they thing think this to too us use used want was we were what when where whether which who will with would you your about again also assume assuming okay ok expect expected design build handle per day today often volume number amount roughly approximately overall happen happens worry matter matters maximum minimum acceptable fine huge one single typical each every send tolerable tolerate month year week qps tps rps exact exactly provide problem bit'.split(' ').map(stemOf),
);

/** Ideas that say how something is asked, not what about. */
const manners: ReadonlySet<string> = new Set(['asks-scale', 'observability', 'alerting', 'tracing', 'next-steps', 'trade-off', 'out-of-scope', 'dismissal', 'negation', 'deferral', 'question', 'implication', subjectIdea]);

/** Words, concepts and ideas of a text: what two ways of asking the same have in common. */
export type Features = ReadonlySet<string>;

const conceptMark = '#';
const ideaMark = '~';
/** Nouns that stand in every question about the problem: posts, links, people. */
const subjectMark = '=';
/** What only such nouns speak of. */
const nounConcept = `${subjectMark}${conceptMark}`;

export function featuresOf(text: string, lexicon: Lexicon): Features {
  const stems = stemsIn(text);
  const { reads } = readPhase('requirements', spelledOut(text), lexicon);
  const mentions = reads.flatMap((read) => read.mentions.map((mention) => ({ mention, tokens: read.sentence.tokens.slice(mention.from, mention.to) })));
  const subject = new Set(mentions.filter(({ mention }) => mention.idea === subjectIdea).flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'word' ? [token.stem] : []))));
  const ideas = mentions.map(({ mention }) => mention.idea).filter((idea) => !isTie(idea) && !manners.has(idea) && !idea.startsWith('measure-'));
  const isNoun = (stem: string): boolean => subject.has(stem) || isActor(stem);
  const isNounAt = (at: number): boolean => subject.has(stems[at] ?? '');
  return new Set([
    ...stems.filter((stem) => !scaffolding.has(stem)).map((stem) => (isNoun(stem) ? `${subjectMark}${stem}` : lexicon.meant(stem))),
    ...[...conceptsIn(stems)].flatMap(([concept, places]) => [...(places.some(isNounAt) ? [`${nounConcept}${concept}`] : []), ...(places.every(isNounAt) ? [] : [`${conceptMark}${concept}`])]),
    ...ideas.map((idea) => `${ideaMark}${idea}`),
  ]);
}

/**
 * Orders are a noun of a shop, and no matter of order. What nouns of the problem alone speak of is
 * a concept where one matter is put in other words too: groups, as they have members.
 * @param matters all that is said of each
 */
export function homonymsAmong(matters: readonly Features[]): (features: Features) => Features {
  const isConceptHere = (noun: string): boolean => matters.some((matter) => matter.has(noun) && matter.has(noun.slice(subjectMark.length)));
  const meant = (feature: string): readonly string[] => {
    if (!feature.startsWith(nounConcept)) return [feature];
    return isConceptHere(feature) ? [feature.slice(subjectMark.length)] : [];
  };
  return (features) => new Set([...features].flatMap(meant));
}

/** How much each sort of feature says about what is meant. */
const worths: Readonly<Record<string, number>> = { [conceptMark]: 1.5, [ideaMark]: 0.8, [subjectMark]: 0.5 };

/** Most facts are amounts. */
const howMany = `${conceptMark}amount`;
const worthOfHowMany = 0.6;

export const worthOf = (feature: string): number => (feature === howMany ? worthOfHowMany : (worths[feature.charAt(0)] ?? 1));

const measures: ReadonlySet<string> = new Set([howMany, `${conceptMark}rate`]);

/** "Is it in scope?" is a way of asking, whatever about. */
export const isManner = (feature: string): boolean => feature === `${conceptMark}scope`;

/** Asks for an amount, whatever of. */
export const isMeasure = (feature: string): boolean => measures.has(feature);

const howMuch = /\b(?:how \w+|number|volume|size|scale|rate|load|traffic|ratio|average|total|count|qps|tps|rps|dau|mau|peak|per|a (?:day|month))\b/i;

/** Whether a way of asking is for a number, in whatever words. */
export const asksAmount = (wording: string): boolean => howMuch.test(wording);

/** "Can I ...", "who ...", "what if ...": what is asked for is no number, whatever the nouns. */
const asksOtherwise = /^\W*(?:(?:so|and|also|ok|okay|but|well)\W+)?(?:do|does|did|is|are|can|could|should|would|will|shall|may|must|have|has|who|when|where|why|if|what (?:if|happens|should happen|do we do))\b/i;
const butHowMuch = /\b(?:how (?:many|much|often|big|large|high)|a lot|lots|many|much|often|heavy|per|thousands|millions|billions)\b/i;

/** Whether a number would be no answer to a question. */
export const asksNoAmount = (question: string): boolean => asksOtherwise.test(question) && !butHowMuch.test(question);

export const isConcept = (feature: string): boolean => feature.startsWith(conceptMark);

export const isIdea = (feature: string): boolean => feature.startsWith(ideaMark);

/** Sharing nothing but a noun of the problem means nothing. */
export const tellsNothing = (feature: string): boolean => feature.startsWith(subjectMark);

/** What a problem's own nouns are read as stands in every question about it. */
const ofTheProblem = /^(?:scope|rival|model)-/;

/** Whether two questions are about one thing: an idea that both speak of. */
export function isAbout(question: string, other: string, lexicon: Lexicon): boolean {
  const ideas = (text: string): readonly string[] => [...featuresOf(text, lexicon)].filter((feature) => feature.startsWith(ideaMark)).map((feature) => feature.slice(ideaMark.length));
  const known = new Set(ideas(other));
  return ideas(question).some((idea) => known.has(idea) && !ofTheProblem.test(idea));
}
