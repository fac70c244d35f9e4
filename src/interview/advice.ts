import { phaseIds, type PhaseId } from '../grading/rubric.ts';
import type { Interview } from './interview.ts';

/** The last interview that was graded, and where it was weakest. */
export interface LastInterview {
  readonly problem: string;
  readonly percent: number;
  readonly verdict: string;
  readonly weakest: { readonly id: PhaseId; readonly title: string; readonly percent: number } | undefined;
}

/** Whether all six parts were taken and graded: what was stopped or practised in part says little of the whole. */
export function isWhole({ graded }: Interview): boolean {
  return graded !== undefined && phaseIds.every((id) => graded.phases.some((phase) => phase.id === id));
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

/** The problem to take next: one not taken whole yet in the order given, else the one that went worst. */
function nextProblem(problems: readonly string[], interviews: readonly Interview[]): string | undefined {
  const best = new Map<string, number>();
  for (const interview of interviews) {
    const { problem, graded } = interview;
    if (graded !== undefined && isWhole(interview)) best.set(problem, Math.max(best.get(problem) ?? 0, graded.percent));
  }
  return problems.find((problem) => !best.has(problem)) ?? [...problems].sort((a, b) => (best.get(a) ?? 0) - (best.get(b) ?? 0))[0];
}

/** What to practise next: a command's words after `sysdesign`, and why. */
interface Advice {
  readonly command: string;
  readonly because: string;
}

/** A part of the interview this weak is worth practising alone. */
const weakPercent = 50;
const lately = 3;

/** The next mock by weakness: a part that has been weak lately, else the next problem. */
export function mockAdvice(problems: readonly string[], interviews: readonly Interview[]): Advice | undefined {
  const problem = nextProblem(problems, interviews);
  if (problem === undefined) return undefined;
  const whole = interviews.filter(isWhole).slice(-lately);
  const average = (id: PhaseId): number => whole.reduce((sum, { graded }) => sum + (graded?.phases.find((phase) => phase.id === id)?.percent ?? 0), 0) / whole.length;
  const [weakest] = whole.length === 0 ? [] : phaseIds.map((id) => ({ id, percent: average(id) })).sort((a, b) => a.percent - b.percent);
  const practisedSince = interviews.slice(interviews.findLastIndex(isWhole) + 1).some(({ phases, graded }) => graded !== undefined && phases.length === 1 && phases[0]?.id === weakest?.id);
  if (weakest !== undefined && weakest.percent < weakPercent && !practisedSince) {
    const title = whole.at(-1)?.phases.find(({ id }) => id === weakest.id)?.title ?? weakest.id;
    return { command: `mock ${problem} --phase ${weakest.id}`, because: `the part "${title}" brought ${Math.round(weakest.percent)}% of its points lately` };
  }
  return { command: `mock ${problem}`, because: interviews.some((one) => one.problem === problem && isWhole(one)) ? 'the problem that has gone worst so far' : 'a problem you have not taken yet' };
}
