import { describe, expect, it } from 'vitest';
import { phasesOf, problemSet, type ProblemSet } from '../../src/content/exam.ts';
import { grade, prepareGrader, type Grader } from '../../src/grading/grade.ts';
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

/** Every question that may be asked at a level, whether the problem's own or shared. */
function askable(grader: Grader, level: Interview['level']): readonly GradedSignal[] {
  return grade(grader, {}, level).phases.flatMap(({ id, signals }) => (id === 'wrap-up' ? [] : signals.filter(({ probe, max }) => probe !== undefined && max > 0)));
}

describe.each(problems)('the interviewer of %s', (problem) => {
  const set = problemSet(catalog(), problem);
  const grader = prepareGrader(set.exam);
  const made = new Map<Interview['level'], Examiner>();
  const examinerAt = (level: Interview['level']): Examiner => {
    const examiner = made.get(level) ?? problemExaminer(set.briefing, phasesOf(catalog()), grader, level);
    made.set(level, examiner);
    return examiner;
  };

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

  /** The model answers without whatever shows a signal to the grader or, put in other words, to the interviewer. */
  function leavingOut({ id, result, evidence, elsewhere }: GradedSignal, phase: PhaseId, examiner: Examiner): Answers {
    let answers: Answers = set.model;
    let quotes = [...evidence, ...elsewhere].map(({ quote }) => quote);
    for (let round = 0, now: string = result; round < 12 && now !== 'miss'; round += 1) {
      const shorter = Object.fromEntries(phaseIds.map((one) => [one, without(answers[one] ?? '', quotes)]));
      const found = grade(grader, shorter, 'staff').phases.flatMap(({ signals }) => signals).find((signal) => signal.id === id);
      now = found?.result ?? 'miss';
      quotes = [...(found?.evidence ?? []), ...(found?.elsewhere ?? [])].map(({ quote }) => quote);
      answers = shorter;
    }
    const isToldIn = (texts: Answers): boolean => examiner.gaps(phase, texts).find((gap) => gap.id === id)?.begun !== false;
    if (!isToldIn(answers)) return answers;
    const rest = (answers[phase] ?? '').split('\n').map((line) => line.split(/(?<=[.;?!])\s+/).filter((sentence) => !isToldIn({ [phase]: sentence })).join(' '));
    return { ...answers, [phase]: rest.join('\n') };
  }

  it('asks for whatever is left out', () => {
    const examiner = examinerAt('staff');
    const unasked: string[] = [];
    let proved = 0;
    for (const { id: phase, signals } of grade(grader, set.model, 'staff').phases) {
      for (const signal of signals) {
        if (!['hit', 'partial'].includes(signal.result) || signal.probe === undefined || signal.max === 0 || phase === 'wrap-up') continue;
        const answers = leavingOut(signal, phase, examiner);
        const gaps = examiner.gaps(phase, answers).filter(({ begun }) => !begun);
        const gap = gaps.find(({ id }) => id === signal.id);
        if (gap === undefined) {
          unasked.push(`${signal.id} is no gap`);
          continue;
        }
        proved += 1;
        const asked = new Set(followUps(interviewWith(set, answers, phase, 'staff'), examiner).map(({ about }) => about));
        const isAsked = asked.has(signal.id) || gaps.some((other) => asked.has(other.id) && examiner.covers(phase, answers, other, gap));
        if (gaps.indexOf(gap) < 2 && (answers[phase] ?? '').trim() !== '' && !isAsked) unasked.push(`${signal.id} is not asked for`);
      }
    }
    expect(unasked).toEqual([]);
    expect(proved).toBe(askable(grader, 'staff').length);
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
    const [mid, senior, staff] = levels.map((level) => followUps(interviewWith(set, answers, 'detailed', level), examinerAt(level)).length);
    expect(mid).toBe(1);
    expect(senior).toBeGreaterThan(mid ?? 0);
    expect(staff).toBeGreaterThan(senior ?? 0);
  });
});
