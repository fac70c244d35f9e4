import type { Estimate } from '../../estimate/estimate.ts';
import { resultKinds } from '../../estimate/results.ts';
import type { ResultId } from '../../estimate/results.ts';
import { formatNumber } from '../../quantity/format.ts';
import type { Calibration, StepResult } from '../../quiz/whiteboard.ts';
import { inputsTable } from '../estimate-page.ts';
import { hanging, unbroken } from '../layout.ts';
import type { Screen } from '../screen.ts';

/** The task before the first question: what is known, and how to answer. */
export function whiteboardIntro(screen: Screen, title: string, estimate: Estimate): string {
  const { theme, width } = screen;
  const how = 'Work each step out, answer in any unit, round freely: a factor of two is right. Give a range such as 200..300/s where you are unsure, and see how often your ranges hold.';
  return [theme.title(title), hanging('', how, width), inputsTable(screen, estimate)].join('\n\n');
}

export interface WhiteboardClosing {
  readonly steps: readonly StepResult[];
  readonly distance: number | undefined;
  readonly calibration: Calibration;
  /** Over this and all earlier practice. */
  readonly overall: Calibration;
  /** How many steps were given to the drill. */
  readonly drilled: number;
  readonly again: string;
}

function calibrationLine({ calibration, overall }: WhiteboardClosing): readonly string[] {
  if (calibration.ranges === 0) return [];
  const before = overall.ranges > calibration.ranges ? `; over all practice ${overall.held} of ${overall.ranges}` : '';
  return [`Your ranges held the answer ${calibration.held} of ${calibration.ranges} times${before}. Of 90% ranges, nine in ten should.`];
}

/** How close one came, how well one knew it, what comes back. */
export function whiteboardClosing(screen: Screen, closing: WhiteboardClosing): string {
  const { theme, width } = screen;
  const { steps, distance, drilled, again } = closing;
  if (steps.length === 0) return 'No answer given; nothing has changed.';
  const right = steps.filter(({ score }) => score === 1).length;
  const missed = steps.filter(({ score }) => score < 1).map(({ step }) => resultKinds[step as ResultId].label);
  const lines = [
    `${right} of ${steps.length} within a factor of two${distance === undefined ? '' : `; on average ${formatNumber(Number(distance.toPrecision(2)))} orders of magnitude off`}.`,
    ...calibrationLine(closing),
    ...(missed.length === 0 ? [] : [`Missed: ${missed.join(', ')}.`]),
    ...(drilled === 0 ? [] : [`What was missed comes back in a few minutes, with other numbers: ${theme.command(unbroken('sysdesign drill --only phase-estimate-scale'))}`]),
    `${theme.muted('Once more:')} ${theme.command(unbroken(again))}`,
  ];
  return [theme.title('The estimate is done'), ...lines.map((line) => hanging('', line, width))].join('\n');
}
