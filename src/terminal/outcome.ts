import type { GradedSignal, Verdict } from '../grading/score.ts';
import { verdictWords } from '../interview/report-words.ts';
import type { Theme } from './theme.ts';

/** What became of a signal that was expected. */
export type Outcome = Exclude<GradedSignal['result'], 'not-applicable'>;

/** The sign before a signal and its colour, the same in a grade and in a debrief. */
export const marks = {
  hit: { mark: '✓', ascii: '+', paint: 'good' },
  partial: { mark: '~', ascii: '~', paint: 'warn' },
  miss: { mark: '·', ascii: '-', paint: 'muted' },
  contradicted: { mark: '✗', ascii: 'x', paint: 'bad' },
} as const satisfies Record<Outcome, unknown>;

const verdictPaints = { 'strong-hire': 'good', hire: 'good', 'lean-no': 'warn', 'no-hire': 'bad' } as const satisfies Record<Verdict, keyof Theme>;

/** A verdict in words and in its colour. */
export function verdictText(verdict: Verdict, theme: Theme): string {
  return theme[verdictPaints[verdict]](verdictWords[verdict]);
}
