import * as v from 'valibot';
import { Question } from '../question.ts';
import type { Generator, Topic } from '../topic.ts';
import { figures, ranking } from './figures.ts';
import { firstResponse } from './first-response.ts';
import { nextStep, stepOrder } from './flow-steps.ts';
import { followUp } from './follow-up.ts';
import { ladder } from './ladder.ts';
import { parts, products } from './matches.ts';
import { pictures } from './pictures.ts';
import { probes } from './probes.ts';
import { symbols } from './symbols.ts';
import { tradeOffSides } from './trade-off-sides.ts';

/** Every source of questions beside those written by hand. Adding one is one file and one line here. */
const generators = { followUp, firstResponse, stepOrder, nextStep, tradeOffSides, symbols, ladder, products, parts, pictures, figures, ranking, probes } as const satisfies Record<string, Generator>;

/**
 * The questions made from a topic. What breaks a rule that hand-written questions keep, such
 * as two choices that say the same, is left out rather than asked.
 */
export function generated(topic: Topic, all: readonly Topic[]): readonly Question[] {
  const taken = new Set(topic.fields.questions.map(({ id }) => id));
  return Object.values(generators)
    .flatMap((generate) => generate(topic, all))
    .filter((question) => !taken.has(question.id) && v.is(Question, question));
}
