import { describe, expect, it } from 'vitest';
import { lexiconOfExam } from '../../src/grading/exam.ts';
import { grade, prepareGrader } from '../../src/grading/grade.ts';
import { exam, problems } from './exams.ts';

/** The exam as a start has it: with the lexicon the build wrote, and without what that was made of. */
function compiled(problem: string): ReturnType<typeof exam>['set']['exam'] {
  const { exam: made } = exam(problem).set;
  return { ...made, families: [], rivals: [], lexicon: JSON.parse(JSON.stringify(lexiconOfExam(made))) };
}

describe('a lexicon written by the build', () => {
  it.each(problems)('grades answers to %s as one made on the spot does', (problem) => {
    const { set, grader } = exam(problem);
    const fresh = grade(grader, set.model, 'senior');
    expect(fresh.total.percent).toBeGreaterThan(50);
    expect(grade(prepareGrader(compiled(problem)), set.model, 'senior')).toEqual(fresh);
  });
});
