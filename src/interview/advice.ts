import type { PhaseId } from '../grading/rubric.ts';
import type { Interview } from './interview.ts';

/** The last interview that was graded, and where it was weakest. */
export interface LastInterview {
  readonly problem: string;
  readonly percent: number;
  readonly verdict: string;
  readonly weakest: { readonly id: PhaseId; readonly title: string; readonly percent: number } | undefined;
}

export function lastGraded(interviews: readonly Interview[]): LastInterview | undefined {
  const last = interviews.findLast(({ graded }) => graded !== undefined);
  if (last?.graded === undefined) return undefined;
  const { problem, phases, graded } = last;
  const taken = graded.phases.flatMap(({ id, percent }) => {
    const phase = phases.find((known) => known.id === id);
    return phase === undefined ? [] : [{ id, title: phase.title, percent }];
  });
  const weakest = taken.reduce<(typeof taken)[number] | undefined>((low, phase) => (low === undefined || phase.percent < low.percent ? phase : low), undefined);
  return { problem, percent: graded.percent, verdict: graded.verdict, weakest };
}

/** The problem to take next: one not taken yet in the order given, else the one that went worst. */
export function nextProblem(problems: readonly string[], interviews: readonly Interview[]): string | undefined {
  const best = new Map<string, number>();
  for (const { problem, graded } of interviews) if (graded !== undefined) best.set(problem, Math.max(best.get(problem) ?? 0, graded.percent));
  return problems.find((problem) => !best.has(problem)) ?? [...problems].sort((a, b) => (best.get(a) ?? 0) - (best.get(b) ?? 0))[0];
}
