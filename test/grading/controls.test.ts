import { describe, expect, it } from 'vitest';
import { phaseIds } from '../../src/grading/rubric.ts';
import { controls, controlsOf, exam, graded, percent, problems } from './exams.ts';
import type { Control, Problem } from './exams.ts';

const scoreOf = ({ problem, phases }: Control): number => percent(problem, phases);
const scores = (problem: Problem, kind: Control['kind']): readonly number[] => controlsOf(problem, kind).map(scoreOf);
const lowest = (values: readonly number[]): number => Math.min(101, ...values);
const highest = (values: readonly number[]): number => Math.max(-1, ...values);

describe('the controls', () => {
  it('are there for every problem, in full for four of them', () => {
    const kinds = (problem: Problem): ReadonlySet<string> => new Set(controls.filter((control) => control.problem === problem).map(({ kind }) => kind));
    for (const problem of problems) expect([...kinds(problem)]).toEqual(expect.arrayContaining(['strong', 'weak', 'stuffed']));
    const everything = ['good', 'mediocre', 'wrong', 'off-topic', 'restated', 'plain', 'terse'];
    expect(problems.filter((problem) => everything.every((kind) => kinds(problem).has(kind))).length).toBeGreaterThanOrEqual(4);
  });

  it('are a third unseen while tuning', () => {
    expect(controls.filter(({ heldOut }) => heldOut).length / controls.length).toBeGreaterThanOrEqual(1 / 3);
  });
});

describe.each(problems)('%s', (problem) => {
  it('puts strong above good, good above mediocre, mediocre above weak', () => {
    const order = (['strong', 'good', 'mediocre', 'weak'] as const).filter((kind) => controlsOf(problem, kind).length > 0);
    order.slice(1).forEach((kind, at) => expect(lowest(scores(problem, order[at] ?? 'strong'))).toBeGreaterThan(highest(scores(problem, kind))));
  });

  it('puts lists of terms and fluent nonsense below mediocre', () => {
    const least = lowest([...scores(problem, 'mediocre'), ...(controlsOf(problem, 'mediocre').length === 0 ? [15] : [])]);
    for (const kind of ['stuffed', 'wrong', 'off-topic', 'restated'] as const) expect(highest(scores(problem, kind))).toBeLessThan(least);
  });

  it('gives the repeated prompt 5% and another subject 15% at most', () => {
    const { prompt } = exam(problem).set.fields;
    const repeated = Object.fromEntries(phaseIds.map((phase) => [phase, prompt]));
    expect(percent(problem, repeated)).toBeLessThanOrEqual(5);
    expect(highest(scores(problem, 'off-topic'))).toBeLessThanOrEqual(15);
  });

  it('hears the same in plain words and in terse notes', () => {
    const good = controlsOf(problem, 'good').length > 0 ? lowest(scores(problem, 'good')) : 80;
    for (const kind of ['plain', 'terse'] as const) expect(lowest(scores(problem, kind))).toBeGreaterThanOrEqual(good - 10);
  });

  it('finds the model answer worth a strong hire at every level', () => {
    for (const level of ['mid', 'senior', 'staff'] as const) expect(graded(problem, exam(problem).set.model, level).verdict).toBe('strong-hire');
  });

  it('gives the strong answer to another problem less than this one’s good', () => {
    const good = controlsOf(problem, 'good').length > 0 ? lowest(scores(problem, 'good')) : 75;
    for (const other of problems.filter((one) => one !== problem)) {
      for (const { phases } of controlsOf(other, 'strong')) expect(percent(problem, phases)).toBeLessThan(Math.min(50, good));
    }
  });
});

describe('across problems', () => {
  /* Most lie within; the least of the mediocre answers to Netflix reads nine points below. */
  it.each(controls.flatMap((control) => (control.band === undefined ? [] : [[`${control.problem}/${control.name}`, control, control.band] as const])))('gives %s what a panel would, within 10 points', (_name, control, [low, high]) => {
    expect(scoreOf(control)).toBeGreaterThanOrEqual(low - 10);
    expect(scoreOf(control)).toBeLessThanOrEqual(high + 10);
  });

  it('puts every good answer above every mediocre one', () => {
    const all = (kind: Control['kind']): readonly number[] => controls.filter((control) => control.kind === kind).map(scoreOf);
    expect(lowest(all('good'))).toBeGreaterThan(highest(all('mediocre')));
  });

  it('says the same of the same words', () => {
    for (const { problem, phases } of controls.slice(0, 8)) expect(JSON.stringify(graded(problem, phases))).toBe(JSON.stringify(graded(problem, phases)));
  });
});
