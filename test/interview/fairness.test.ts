import { describe, expect, it } from 'vitest';
import { phasesOf, problemSet } from '../../src/content/exam.ts';
import { prepareGrader } from '../../src/grading/grade.ts';
import { phaseIds, type PhaseId } from '../../src/grading/rubric.ts';
import type { Answers } from '../../src/interview/examiner.ts';
import { planned } from '../../src/interview/plan.ts';
import { problemExaminer } from '../../src/interview/problem-examiner.ts';
import { startOf, type Interview } from '../../src/interview/interview.ts';
import { Sitting } from '../../src/interview/sitting.ts';
import { Stopwatch } from '../../src/interview/timing.ts';
import { candidates } from './candidates.ts';
import { catalog } from './catalog.ts';

const set = problemSet(catalog(), 'twitter');
const grader = prepareGrader(set.exam);

/** The interview of somebody who types these answers, waits for what is asked and then goes on. */
function taken(answers: Answers, seed = 's'): Interview {
  const start = startOf({ type: 'mock-start', mock: 'm', t: 0, problem: 'twitter', level: 'senior', seed, phases: planned(phasesOf(catalog()), undefined).map(({ id, title }) => ({ id, title })) }, 0);
  const sitting = new Sitting(start, {
    examiner: problemExaminer(set.briefing, phasesOf(catalog()), grader, 'senior'),
    aids: { draw: () => '', calc: () => '', numbers: () => '' },
    watch: new Stopwatch(() => 0, 0),
    keep: () => undefined,
  });
  sitting.begin();
  for (const phase of phaseIds) {
    for (const line of (answers[phase] ?? '').split('\n')) sitting.enter(line);
    sitting.enter('/next');
    if (sitting.interview.phases[sitting.interview.at]?.id === phase && !sitting.over) sitting.enter('/next');
  }
  return sitting.interview;
}

const questions = ({ said }: Interview, phase?: PhaseId): readonly string[] => said.filter((one) => (one.kind === 'probe' || one.kind === 'challenge') && (phase === undefined || one.phase === phase)).map(({ text }) => text);

describe('an interviewer of people who talk differently', () => {
  it('asks somebody who says everything in many words for none of it', () => {
    const { said } = taken(candidates.verbose);
    expect(said.filter(({ kind }) => kind === 'probe').map(({ text }) => text)).toEqual([]);
  });

  it('asks somebody who says everything in notes for next to nothing', () => {
    const interview = taken(candidates.terse);
    expect(questions(interview, 'requirements')).toEqual([]);
    expect(questions(interview, 'detailed')).toEqual([]);
    expect(questions(interview, 'scale')).toEqual([]);
    expect(questions(interview).length).toBeLessThanOrEqual(2);
  });

  it('asks somebody who only draws for what no arrow says', () => {
    const interview = taken(candidates.arrows);
    expect(questions(interview, 'high-level').length).toBeLessThanOrEqual(1);
    expect(questions(interview, 'scale')).toContain('Pick one component, let it die, and tell me what happens next.');
    expect(questions(interview).join(' ')).not.toContain('By which key do you shard');
  });

  it('asks somebody who knows little a few things a part, none of them twice', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const interview = taken(candidates.weak, seed);
      for (const phase of phaseIds) expect(questions(interview, phase).length).toBeLessThanOrEqual(3);
      expect(new Set(questions(interview)).size).toBe(questions(interview).length);
      const twist = interview.said.find(({ kind }) => kind === 'twist')?.about;
      const aboutCelebrities = questions(interview, 'detailed').some((text) => text.includes('100 million followers'));
      expect([aboutCelebrities, twist]).not.toEqual([true, 'celebrity']);
    }
  });

  it('doubts what is wrong, in the words in which it was said', () => {
    const interview = taken(candidates.wrong);
    for (const { kind, text, phase } of interview.said) {
      if (kind !== 'challenge') continue;
      const quote = /^You said "(.*)"\./.exec(text)?.[1] ?? '';
      expect(candidates.wrong[phase].replaceAll('\n', ' ')).toContain(quote);
    }
    expect(questions(interview, 'estimation')[0]).toMatch(/46,000 writes\/s.*4,630\/s/);
    expect(questions(interview, 'high-level')[0]).toContain('"We use NoSQL because it is always faster than SQL".');
    expect(questions(interview, 'detailed')[0]).toContain('auto-increment');
    expect(questions(interview, 'scale')[0]).toContain('read replicas');
  });
});
