import { expect, it } from 'vitest';
import { phaseIds } from '../../src/grading/rubric.ts';
import { controls, graded, problems } from './exams.ts';

/** Printed by `npm run controls`: every control's score, and whether it was unseen while tuning. */
it('prints the scores of the controls', () => {
  const head = ['control'.padEnd(34), 'kind'.padEnd(10), 'half'.padEnd(7), '    %', ...phaseIds.map((id) => id.slice(0, 6).padStart(7)), '  verdict'].join(' ');
  const rows = problems.flatMap((problem) => controls.filter((control) => control.problem === problem)
    .map((control) => ({ control, grade: graded(problem, control.phases) }))
    .sort((a, b) => b.grade.total.percent - a.grade.total.percent)
    .map(({ control: { name, kind, heldOut }, grade: { total, phases, verdict } }) => [
      `${problem}/${name}`.padEnd(34), kind.padEnd(10), (heldOut ? 'unseen' : 'tuned').padEnd(7), total.percent.toFixed(1).padStart(5), ...phases.map(({ score }) => score.toFixed(2).padStart(7)), `  ${verdict}`,
    ].join(' ')));
  expect(rows).toHaveLength(controls.length);
  process.stdout.write(`\n${[head, ...rows].join('\n')}\n`);
});
