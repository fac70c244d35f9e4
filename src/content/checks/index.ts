import type { TextError } from '../../errors.ts';
import { arithmetic } from './arithmetic.ts';
import type { Check, Proof } from './check.ts';
import { figures } from './figures.ts';
import { names } from './names.ts';
import { phrases } from './phrases.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions.ts';
import { references } from './references.ts';
import { repetition } from './repetition.ts';
import { rubrics } from './rubrics.ts';
import { scales } from './scales.ts';

/** What every pack has to satisfy beyond the schemas. Adding a check is one file and one line. */
export const checks = { names, references, figures, pictures, arithmetic, questions, repetition, scales, rubrics } as const satisfies Record<string, Check>;

/** What holds for most packs; where it does not, the author may have meant something else. */
const doubts = { phrases } as const satisfies Record<string, Check>;

/** What may be a slip: a pack with such places is proved all the same. */
export function warnings(proof: Proof): readonly TextError[] {
  return Object.values(doubts).flatMap((check) => [...check(proof)]);
}

/** Runs the checks, and those added for this run, in order; an empty list proves the pack. */
export function prove(proof: Proof, added: readonly Check[] = []): readonly TextError[] {
  return [...Object.values(checks), ...added].flatMap((check) => [...check(proof)]);
}
