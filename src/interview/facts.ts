import { stemOf } from '../grading/stem.ts';

/** What the interviewer holds back until it is asked for. */
export interface HeldFact {
  readonly topic: string;
  /** Ways of asking for it. */
  readonly asked: readonly string[];
  readonly answer: string;
}

/** Words a question is built with, whatever it is about. */
const scaffolding = new Set(
  'a an and any are as at be been but by can could do does for from have has how i if in is it its just like may me might must my need no not of on or our please should so some tell than that the their them there they this to us want was we were what when where whether which who will with would you your about assume expect expected support system much many there'.split(' ').map(stemOf),
);

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().normalize('NFKD').match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return [...new Set(words.map(stemOf))].filter((stem) => !scaffolding.has(stem));
}

/** Below this a question is about something the problem says nothing of. */
const closeEnough = 0.34;

/**
 * The fact a question asks for: the wording with the largest cosine to it, each stem weighing
 * the less the more facts use it (inverse document frequency).
 */
export function factAsked(held: readonly HeldFact[], question: string): HeldFact | undefined {
  const wordings = held.map((fact) => [fact.topic, ...fact.asked].map(stemsOf));
  const frequency = new Map<string, number>();
  for (const stems of wordings) for (const stem of new Set(stems.flat())) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarity = (stem: string): number => Math.log(1 + held.length / (frequency.get(stem) ?? held.length));
  const length = (stems: readonly string[]): number => Math.sqrt(stems.reduce((sum, stem) => sum + rarity(stem) ** 2, 0));
  const wanted = stemsOf(question);
  const cosine = (stems: readonly string[]): number => {
    const shared = stems.filter((stem) => wanted.includes(stem)).reduce((sum, stem) => sum + rarity(stem) ** 2, 0);
    return shared === 0 ? 0 : shared / (length(stems) * length(wanted));
  };
  let best: { readonly fact: HeldFact; readonly score: number } | undefined;
  for (const [index, fact] of held.entries()) {
    const score = Math.max(...(wordings[index] ?? []).map(cosine));
    if (score >= closeEnough && (best === undefined || score > best.score)) best = { fact, score };
  }
  return best?.fact;
}
