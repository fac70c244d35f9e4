import * as v from 'valibot';
import type { Random } from '../random.ts';
import type { Asked } from './asked.ts';
import type { QuestionKind } from './kind.ts';
import type { PosedQuestion } from './practice.ts';
import { questionKinds } from './kinds/index.ts';

/** A question as a topic's YAML has it, told apart by `kind`. */
export const Question = v.variant('kind', Object.values(questionKinds).map(({ schema }) => schema));
export type Question = v.InferOutput<typeof Question>;

export type QuestionKindName = keyof typeof questionKinds;

/** The kind's own view of the table; the compiler cannot follow a union of schemas by itself. */
function kindOf(question: Question): QuestionKind<v.GenericSchema<unknown, Question>> {
  return questionKinds[question.kind] as unknown as QuestionKind<v.GenericSchema<unknown, Question>>;
}

/** The question as put to a person this once: figures drawn, choices shuffled. */
export function ask(question: Question, random: Random): Asked {
  return kindOf(question).ask(question, random);
}

/** The same, with what the person is to do. */
export function pose(question: Question, random: Random): PosedQuestion {
  return { asked: ask(question, random), task: kindOf(question).task };
}
