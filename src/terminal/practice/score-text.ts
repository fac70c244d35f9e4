import type { Outcome } from '../../quiz/practice.ts';
import { reflowed } from '../../quiz/prose.ts';
import { givenText, type Score } from '../../quiz/round.ts';
import { bar, hanging, inline, unbroken } from '../layout.ts';
import type { Screen } from '../screen.ts';

/** A finished round. `best` is the best percentage before it, with the same name. */
export interface Finished {
  readonly score: Score;
  readonly outcomes: readonly Outcome[];
  readonly seconds: number;
  readonly timeUp: boolean;
  readonly best: number | undefined;
  readonly again: string;
  /** Whether what was missed was put into the drill: not so in a demonstration. */
  readonly kept: boolean;
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function record({ score, best }: Finished, { theme }: Screen): string {
  if (best === undefined) return 'first round of this name';
  return score.percent > best ? theme.good(`best so far, before ${Math.round(best)}%`) : `best so far ${Math.round(best)}%`;
}

function miss({ posed, line, graded, ...rest }: Outcome, index: number, screen: Screen): string {
  const { theme, width } = screen;
  const reasons = graded.remarks.flatMap(({ mark, why }) => (mark === 'wrong' && why !== undefined ? [why] : []));
  const said = line === '-' ? 'You did not know.' : `You said: ${givenText({ posed, line, graded, ...rest })}`;
  return [
    hanging(`${index + 1}. `, theme.strong(inline(reflowed(posed.asked.ask), theme)), width),
    hanging(`   ${theme.bad('✗')} `, said, width),
    ...reasons.map((reason) => hanging('     ', theme.muted(inline(reason, theme)), width)),
    hanging(`   ${theme.good('✓')} `, graded.answer, width),
    ...(graded.worked ?? []).map((step) => hanging('     ', step, width)),
    hanging('     ', theme.muted(inline(reflowed(posed.asked.why), theme)), width),
    hanging('     ', theme.command(unbroken(`sysdesign explain ${posed.card.topic}`)), width),
  ].join('\n');
}

/** The score of a round, and every miss with what would have been right. */
export function scoreText(finished: Finished, screen: Screen): string {
  const { theme, width } = screen;
  const { score, outcomes, seconds, timeUp, again } = finished;
  const { full, rest } = bar(score.percent / 100, 24);
  const unanswered = score.asked - outcomes.length;
  const points = `${Number(score.points.toFixed(1))} of ${score.asked} points`;
  const open = unanswered === 0 ? [] : [`${unanswered} not answered`];
  const misses = outcomes.filter(({ graded }) => graded.score < 1);
  const back = outcomes.filter(({ given }) => given.rating === 1).length;
  const drilled = back === 0 || !finished.kept ? [] : [`${back === 1 ? 'The card you did not know comes back' : `The ${back} cards you did not know come back`} in ten minutes: ${theme.command(unbroken('sysdesign drill'))}`];
  return [
    `${theme.title(timeUp ? 'Time is up' : 'Round over')}\n${theme.command(full)}${theme.muted(rest)}  ${theme.strong(`${Math.round(score.percent)}%`)}`,
    hanging('', [points, ...open, clock(seconds), record(finished, screen)].join(' · '), width),
    ...(misses.length === 0 ? [outcomes.length === 0 ? 'Nothing was answered.' : theme.good('Nothing missed.')] : [`${theme.heading('To review')}\n${misses.map((outcome, i) => miss(outcome, i, screen)).join('\n\n')}`]),
    [...drilled, `${theme.muted('The same round again:')} ${theme.command(unbroken(again))}`].map((line) => hanging('', line, width)).join('\n'),
  ].join('\n\n');
}
