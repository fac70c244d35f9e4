import * as v from 'valibot';
import { Rubric, type PhaseId } from '../../grading/rubric.ts';
import { bullets, common, defineKind, Id, Line, prose, Prose, Quantity } from '../parts.ts';

/** An interview problem: what the interviewer says, holds back, and hopes to see. */
export const problem = defineKind({
  folder: 'problems',
  names: ['problem', 'problems'],
  schema: v.strictObject({
    ...common,
    prompt: Prose,
    /** What the interviewer answers when asked; held back until then. */
    held: v.pipe(v.array(v.strictObject({ topic: Line, asked: v.array(Line), answer: Prose })), v.minLength(1)),
    /** Inputs of the estimator by flag name, each with its reason. */
    scale: v.record(Id, v.strictObject({ value: Quantity, because: Line })),
    functional: v.pipe(v.array(Line), v.minLength(1)),
    nonFunctional: v.pipe(v.array(Line), v.minLength(1)),
    /** The reference design in arrow notation. */
    design: Prose,
    decisions: v.pipe(v.array(v.strictObject({ decision: Line, because: Prose })), v.minLength(1)),
    fails: Prose,
    /** What a strong candidate types, phase by phase: shown after the interview, and played by `--demo`. */
    model: v.strictObject({
      requirements: Prose,
      estimation: Prose,
      'high-level': Prose,
      detailed: Prose,
      scale: Prose,
      'wrap-up': Prose,
    } satisfies Record<PhaseId, unknown>),
    /** Requirements the interviewer may change midway; the design is expected to move. */
    twists: v.pipe(v.array(v.strictObject({ id: Id, says: Line, expects: Prose })), v.minLength(1)),
    rubric: Rubric,
  }),
  sections: (item) =>
    prose(
      ['The prompt', item.prompt],
      ['What it has to do', bullets(item.functional)],
      ['How well', bullets(item.nonFunctional)],
      ['The decisions that matter', bullets(item.decisions.map(({ decision, because }) => `**${decision}**: ${because}`))],
      ['What breaks', item.fails],
    ),
});
