import { parseNotation } from '../architecture/notation.ts';
import type { Exam } from '../grading/exam.ts';
import type { PhaseBudget } from '../interview/plan.ts';
import type { PhaseBriefing, ProblemBriefing } from '../interview/problem-examiner.ts';
import type { Answers } from '../interview/examiner.ts';
import { itemOfKind, type Catalog } from './catalog.ts';
import type { Fields } from './kinds/index.ts';

/** A problem as the interview and the grader need it. */
export interface ProblemSet {
  readonly id: string;
  readonly fields: Fields<'problem'>;
  readonly exam: Exam;
  readonly briefing: ProblemBriefing;
  /** What a strong candidate types, phase by phase. */
  readonly model: Answers;
}

/** @throws {UnmetError} naming the closest problems, where there is none of that name */
export function problemSet(catalog: Catalog, name: string): ProblemSet {
  const { id, fields } = itemOfKind(catalog, name, 'problem');
  const { prompt, held, twists, rubric, model } = fields;
  const { signals, ideas } = catalog.grading();
  const exam: Exam = {
    problem: id,
    prompt,
    rubric,
    shared: signals,
    families: ideas,
    reference: parseNotation(fields.design, id),
    // The other problems are read only where no lexicon was made of them.
    get rivals() {
      return catalog.itemsOf('problem').filter((item) => item.id !== id).map((item) => ({ problem: item.id, rubric: item.fields.rubric }));
    },
    lexicon: catalog.madeLexicon(id),
  };
  return { id, fields, model, briefing: { prompt, held, twists }, exam };
}

/** The six phases of the interview as the content describes them. */
export function phasesOf(catalog: Catalog): readonly (PhaseBudget & PhaseBriefing)[] {
  return catalog.itemsOf('phase').flatMap(({ fields: { phase, title, minutes, summary, board } }) => (phase === undefined ? [] : [{ id: phase, title, minutes, summary, board }]));
}
