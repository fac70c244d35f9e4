import { phaseIds, type PhaseId } from '../grading/rubric.ts';

/** A phase with its share of the hour; `budgetMs` is undefined where the clock is off. */
export interface PlannedPhase {
  readonly id: PhaseId;
  readonly title: string;
  readonly budgetMs: number | undefined;
}

/** A phase as the content has it: minutes in an hour-long slot. */
export interface PhaseBudget {
  readonly id: PhaseId;
  readonly title: string;
  readonly minutes: { readonly low: number; readonly high: number };
}

const millisecondsPerMinute = 60_000;

function midpoint({ minutes: { low, high } }: PhaseBudget): number {
  return (low + high) / 2;
}

/**
 * The phases in the order of the interview, each with its midpoint scaled so that all six add
 * up to `minutes`; a single phase keeps the share it has in the whole.
 */
export function planned(budgets: readonly PhaseBudget[], minutes: number | undefined, only?: PhaseId): readonly PlannedPhase[] {
  const ordered = phaseIds.flatMap((id) => budgets.find((budget) => budget.id === id) ?? []);
  const whole = ordered.reduce((sum, budget) => sum + midpoint(budget), 0);
  return ordered
    .filter(({ id }) => only === undefined || id === only)
    .map((budget) => ({
      id: budget.id,
      title: budget.title.replace(/^Phase \d+:\s*/, '').replace(/^./, (letter) => letter.toUpperCase()),
      budgetMs: minutes === undefined ? undefined : Math.round((midpoint(budget) / whole) * minutes * millisecondsPerMinute),
    }));
}
