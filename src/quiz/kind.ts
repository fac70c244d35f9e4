import type * as v from 'valibot';
import type { Random } from '../random.ts';
import type { Asked } from './asked.ts';

/** A kind of question: how its YAML is checked, and how it is put to a person. */
export interface QuestionKind<Schema extends v.GenericSchema> {
  readonly schema: Schema;
  /** What the person is to do, shown above the question. */
  readonly task: string;
  /** `source` names the text in errors about its picture. Same question, same chances: same result. */
  readonly ask: (question: v.InferOutput<Schema>, random: Random) => Asked;
}

export function defineKind<const Schema extends v.GenericSchema>(kind: QuestionKind<Schema>): QuestionKind<Schema> {
  return kind;
}
