import { describe, expect, it } from 'vitest';
import { phaseIds } from '../../src/grading/rubric.ts';
import type { PhaseId } from '../../src/grading/rubric.ts';
import { seededRandom, shuffled } from '../../src/random.ts';
import { controls, controlsOf, graded, percent, problems } from './exams.ts';
import type { Control, Problem } from './exams.ts';

type Phases = Control['phases'];

const mapped = (phases: Phases, change: (text: string, phase: PhaseId) => string): Phases =>
  Object.fromEntries(phaseIds.map((phase) => [phase, change(phases[phase] ?? '', phase)])) as Phases;

const answers = controls.filter(({ kind }) => ['strong', 'good', 'mediocre', 'plain', 'terse'].includes(kind));
const named = answers.map((control): [string, Control] => [`${control.problem}/${control.name}`, control]);

function change(control: Control, by: (text: string, phase: PhaseId) => string): number {
  return percent(control.problem, mapped(control.phases, by)) - percent(control.problem, control.phases);
}

/** Sentences of prose in another order; lines of notation and notes stay lines. */
function shuffledSentences(text: string): string {
  const random = seededRandom('order');
  return text.split('\n').map((line) => (line.includes('->') ? line : shuffled(line.split(/(?<=[.?!]) (?=[A-Z])/), random).join(' '))).join('\n');
}

describe.each(named)('%s', (_name, control) => {
  it('gains nothing by being said twice', () => {
    expect(change(control, (text) => `${text}\n\n${text}`)).toBeLessThanOrEqual(2);
  });

  it('does not depend on case, bullets, line ends and blank lines', () => {
    const variants: ((text: string) => string)[] = [
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('\n', '\n\n'),
      (text) => text.replaceAll(/^(\s*)- /gm, '$1* '),
      (text) => `\n\n${text}\n\n\n`,
      (text) => text.replaceAll(/^\s*- /gm, ''),
      (text) => text.replaceAll(/^(?=[A-Za-z])/gm, '- '),
    ];
    for (const variant of variants) expect(Math.abs(change(control, variant))).toBeLessThanOrEqual(1);
  });

  it('does not depend on the order of its sentences', () => {
    expect(Math.abs(change(control, shuffledSentences))).toBeLessThanOrEqual(5);
  });

  it('does not depend on capitals', () => {
    expect(Math.abs(change(control, (text) => text.toLowerCase()))).toBeLessThanOrEqual(1);
    expect(Math.abs(change(control, (text) => text.toUpperCase()))).toBeLessThanOrEqual(1);
  });
});

describe('estimates without digits', () => {
  it.each(named.filter(([, { kind }]) => kind === 'strong' || kind === 'good'))('cost %s a point of four', (_name, { problem, phases }) => {
    const before = graded(problem, phases).phases.find(({ id }) => id === 'estimation')?.score ?? 0;
    const after = graded(problem, mapped(phases, (text) => text.replaceAll(/\d/g, ''))).phases.find(({ id }) => id === 'estimation')?.score ?? 0;
    expect(before - after).toBeGreaterThanOrEqual(1);
  });
});

describe.each(problems)('%s', (problem: Problem) => {
  it('gains 5 points at most from a list of terms at the end of a good answer', () => {
    const [stuffed] = controlsOf(problem, 'stuffed');
    for (const control of controlsOf(problem, 'good')) {
      expect(change(control, (text, phase) => `${text}\n${stuffed?.phases[phase] ?? ''}`)).toBeLessThanOrEqual(5);
    }
  });

  it('loses clearly when the phases are rotated', () => {
    for (const control of controlsOf(problem, 'strong')) {
      const rotated = mapped(control.phases, (_text, phase) => control.phases[phaseIds[(phaseIds.indexOf(phase) + 1) % phaseIds.length] ?? phase] ?? '');
      expect(percent(problem, control.phases) - percent(problem, rotated)).toBeGreaterThanOrEqual(25);
    }
  });
});
