import { estimate } from './estimate.ts';
import type { Estimate, Request } from './estimate.ts';
import type { LadderStep } from './ladder.ts';
import { findFlips } from './sensitivity.ts';
import type { Flips } from './sensitivity.ts';
import { judge } from './verdicts/judge.ts';
import type { Verdict } from './verdicts/sight.ts';

/** An estimate with what it means and what would change that. */
export interface Assessment {
  readonly estimate: Estimate;
  readonly verdicts: readonly Verdict[];
  readonly flips: Flips;
}

/** Estimates, judges, and finds where each judgement turns. @throws {UsageError} as {@link estimate} */
export function assess(request: Request, steps: readonly LadderStep[]): Assessment {
  const result = estimate(request);
  return { estimate: result, verdicts: judge(result, steps), flips: findFlips(result.model) };
}
