import type { Lexicon } from '../grading/lexicon.ts';
import type { HeldFact } from './facts.ts';
import { likenessAmong, type Wording } from './likeness.ts';
import { featuresOf, tellsNothing, type Features } from './question.ts';

/** Something the interviewer could ask for: the question, and how a strong candidate puts it. */
export interface Matter {
  readonly id: string;
  readonly title: string;
  readonly probe: string;
  readonly sounds: string;
}

/** People say more than what is asked: a word that no question has takes little away. */
const strange = (): number => 0.3;

/** From here on a sentence is about a matter; measured on answers that were read by people. */
const closeEnough = 0.5;

const sentenceEnds = /(?<=[.;!?])\s+|\n/;

/**
 * Tells whether a text speaks of a matter in words that no phrase was written for. Softer than
 * the grader, who has to find the idea itself: it earns no points, but nobody is asked for what
 * they have just said. @param factsOf what the interviewer would answer to a question
 */
export function speaksOf(matters: readonly Matter[], factsOf: (question: string) => readonly HeldFact[], lexicon: Lexicon): (id: string, text: string) => boolean {
  const waysOf = ({ title, probe, sounds }: Matter): readonly string[] => [probe, sounds, `${title}. ${probe} ${sounds}`, ...factsOf(probe).map(({ answer }) => answer)];
  let wordings: readonly Wording<string>[] | undefined;
  let alike: ((one: Features, other: Features) => number) | undefined;
  const read = new Map<string, Features>();
  const featuresIn = (sentence: string): Features => {
    const features = read.get(sentence) ?? featuresOf(sentence, lexicon);
    read.set(sentence, features);
    return features;
  };
  return (id, text) => {
    wordings ??= matters.flatMap((matter) => waysOf(matter).map((way) => ({ about: matter.id, features: featuresOf(way, lexicon) })));
    const measure = (alike ??= likenessAmong(wordings, strange).of);
    const ways = wordings.filter(({ about }) => about === id);
    return text.split(sentenceEnds).some((sentence) => {
      const said = featuresIn(sentence);
      return ways.some(({ features }) => [...features].some((feature) => said.has(feature) && !tellsNothing(feature)) && measure(features, said) >= closeEnough);
    });
  };
}

/** From here on two questions ask the same: a lower bar, as both are the interviewer's own words. */
const sameEnough = 0.42;

/** Tells whether two of the interviewer's questions ask the same. @param known all that may be asked */
export function sameAmong(known: readonly string[], lexicon: Lexicon): (one: string, other: string) => boolean {
  let alike: ((one: Features, other: Features) => number) | undefined;
  return (one, other) => {
    const measure = (alike ??= likenessAmong(known.map((text) => ({ about: text, features: featuresOf(text, lexicon) })), strange).of);
    return measure(featuresOf(one, lexicon), featuresOf(other, lexicon)) >= sameEnough;
  };
}
