import { describe, expect, it } from 'vitest';
import { phasesOf, problemSet, type ProblemSet } from '../../src/content/exam.ts';
import { grade, prepareGrader } from '../../src/grading/grade.ts';
import type { GradedSignal } from '../../src/grading/score.ts';
import { levels, phaseIds, type PhaseId } from '../../src/grading/rubric.ts';
import type { Answers, Examiner } from '../../src/interview/examiner.ts';
import { followUps, leastMet } from '../../src/interview/follow-up.ts';
import { startOf, type Interview } from '../../src/interview/interview.ts';
import { problemExaminer } from '../../src/interview/problem-examiner.ts';
import { catalog } from './catalog.ts';

const problems = catalog().entries.filter(({ kind }) => kind === 'problem').map(({ id }) => id);

function interviewWith(set: ProblemSet, answers: Answers, at: PhaseId, level: Interview['level']): Interview {
  const phases = phaseIds.map((id) => ({ id, title: id }));
  const blank = startOf({ type: 'mock-start', mock: 'm', t: 0, problem: set.id, level, seed: 's', phases }, 0);
  return { ...blank, at: phaseIds.indexOf(at), lines: phaseIds.map((phase) => ({ phase, text: answers[phase] ?? '', t: 0 })) };
}

/** The text without the words that were quoted, each cut to the ends of its line or sentence. */
function without(text: string, quotes: readonly string[]): string {
  return text.split('\n').map((line) => line.split(/(?<=[.;?!])\s+/).filter((sentence) => !quotes.some((quote) => quote.trim() !== '' && (sentence.includes(quote.trim()) || quote.includes(sentence.trim()))))).map((sentences) => sentences.join(' ')).join('\n');
}

describe.each(problems)('the interviewer of %s', (problem) => {
  const set = problemSet(catalog(), problem);
  const grader = prepareGrader(set.exam);
  const examinerAt = (level: Interview['level']): Examiner => problemExaminer(set.briefing, phasesOf(catalog()), grader, level);

  it('does not ask a strong candidate for what was said', () => {
    for (const level of levels) {
      const graded = grade(grader, set.model, level);
      const examiner = examinerAt(level);
      const said = new Set(graded.phases.flatMap(({ signals }) => signals).filter(({ result }) => result === 'hit' || result === 'partial').map(({ id }) => id));
      const asked = phaseIds.flatMap((phase) => followUps(interviewWith(set, set.model, phase, level), examiner)).map(({ about }) => about);
      expect(asked.filter((about) => said.has(about))).toEqual([]);
      expect(asked.filter((about) => about.startsWith('price:'))).toEqual([]);
    }
  });

  it('asks for whatever is left out', () => {
    const graded = grade(grader, set.model, 'staff');
    const examiner = examinerAt('staff');
    const unasked: string[] = [];
    for (const { id: phase, signals } of graded.phases) {
      for (const signal of signals) {
        if (signal.result !== 'hit' || signal.probe === undefined || signal.max === 0 || phase === 'wrap-up') continue;
        let answers: Answers = set.model;
        // What is left may show it in other words: those go too.
        let again: GradedSignal | undefined = signal;
        for (let round = 0; round < 12 && again !== undefined && again.result !== 'miss'; round += 1) {
          const quotes = [...again.evidence, ...again.elsewhere].map(({ quote }) => quote);
          const shorter = Object.fromEntries(phaseIds.map((id) => [id, without(answers[id] ?? '', quotes)]));
          answers = shorter;
          again = grade(grader, answers, 'staff').phases.flatMap(({ signals: all }) => all).find(({ id }) => id === signal.id);
        }
        const gaps = examiner.gaps(phase, answers).filter(({ begun }) => !begun);
        const gap = gaps.find(({ id }) => id === signal.id);
        if (gap === undefined) unasked.push(`${signal.id} is no gap`);
        const asked = new Set(followUps(interviewWith(set, answers, phase, 'staff'), examiner).map(({ about }) => about));
        const isAsked = asked.has(signal.id) || gaps.some((other) => asked.has(other.id) && gap !== undefined && examiner.covers(phase, answers, other, gap));
        if (gap !== undefined && gaps.indexOf(gap) < 2 && (answers[phase] ?? '').trim() !== '' && !isAsked) unasked.push(`${signal.id} is not asked for`);
      }
    }
    expect(unasked).toEqual([]);
  }, 60_000);

  it('takes a change for answered by what it expects, and not by words about something else', () => {
    const examiner = examinerAt('senior');
    for (const twist of set.briefing.twists) {
      expect([twist.id, examiner.meets(twist, twist.expects)]).toEqual([twist.id, 1]);
      expect(examiner.meets(twist, '')).toBe(0);
      expect(examiner.meets(twist, 'We write clean code and test it well.')).toBeLessThan(leastMet);
    }
  });

  it('asks less of a mid level than of staff where little was said', () => {
    const answers = { 'high-level': 'client -> api', detailed: 'We use Postgres for the rows.' };
    const count = (level: Interview['level']): number => followUps(interviewWith(set, answers, 'detailed', level), examinerAt(level)).length;
    expect(count('mid')).toBe(1);
    expect(count('senior')).toBeGreaterThan(count('mid'));
    expect(count('staff')).toBeGreaterThan(count('senior'));
  });
});
