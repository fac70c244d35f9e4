import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { graded } from './exams.ts';

type Statement = readonly [problem: string, phase: string, text: string];

const { wrong, right } = parse(readFileSync('test/grading/beliefs.yaml', 'utf8')) as { readonly wrong: readonly Statement[]; readonly right: readonly Statement[] };

const isTuned = (_statement: Statement, at: number): boolean => at % 2 === 0;
const isUnseen = (_statement: Statement, at: number): boolean => at % 2 === 1;

/** Whether a statement that stands alone in its phase is found wrong, as a belief, a sum or the opposite of a signal. */
function isFoundWrong([problem, phase, text]: Statement): boolean {
  const found = graded(problem, { [phase]: text }).phases.find(({ id }) => id === phase);
  return found !== undefined && (found.checks.some(({ ok, kind }) => !ok && kind !== 'design') || found.signals.some(({ result }) => result === 'contradicted'));
}

describe('a wrong belief', () => {
  it('is found where it was looked at while tuning', () => {
    expect(wrong.filter(isTuned).filter((statement) => !isFoundWrong(statement))).toEqual([]);
  });

  it('is found nine times in ten where it was not', () => {
    const unseen = wrong.filter(isUnseen);
    expect(unseen.filter(isFoundWrong).length).toBeGreaterThanOrEqual(0.9 * unseen.length);
  });
});

describe('its denial, or a plan that sounds like it', () => {
  it('is left alone where it was looked at while tuning', () => {
    expect(right.filter(isTuned).filter(isFoundWrong)).toEqual([]);
  });

  it('is left alone nine times in ten where it was not', () => {
    const unseen = right.filter(isUnseen);
    expect(unseen.filter(isFoundWrong).length).toBeLessThanOrEqual(0.1 * unseen.length);
  });
});
