import { notJudged } from '../grading/events.ts';
import type { Grade } from '../grading/score.ts';
import { answerIn } from './interview.ts';
import type { Report } from './report.ts';

const seconds = (ms: number | undefined): number | null => (ms === undefined ? null : ms / 1000);

/** The report as programs read it; times in seconds. `grade` counts hints and leaves out parts that were not taken. */
export function reportJson({ interview, assessment, phases, unreached, twist, comparison, model }: Report, grade: Grade, withModel: boolean): unknown {
  const { id, problem, level, seed, ended, breaks } = interview;
  const planned = interview.phases.every(({ budgetMs }) => budgetMs !== undefined);
  return {
    id, problem, level, seed, ended,
    startedAt: new Date(interview.begunAt).toISOString(),
    minutes: planned ? interview.phases.reduce((sum, { budgetMs = 0 }) => sum + budgetMs, 0) / 60_000 : null,
    pauses: breaks.map(({ phase, t, because, ms }) => ({ phase, atSeconds: t / 1000, because, seconds: seconds(ms) })),
    timing: phases.map(({ id: phase, budgetMs, spentMs, words, hints, hintCost }) => ({
      id: phase, budgetSeconds: seconds(budgetMs), spentSeconds: spentMs / 1000, overSeconds: budgetMs === undefined ? null : Math.max(0, spentMs - budgetMs) / 1000, words, hints, hintCost,
    })),
    notReached: unreached.map(({ id: phase }) => phase),
    answers: Object.fromEntries(interview.phases.map(({ id: phase }) => [phase, answerIn(interview, phase)])),
    followUps: interview.said.map(({ phase, kind, about, text }) => ({ phase, kind, about, text })),
    change: twist === undefined ? null : { id: twist.twist.id, says: twist.twist.says, expects: twist.twist.expects, answer: twist.answer, designMoved: twist.moved },
    design: comparison === undefined ? null : { missing: comparison.missing.map(({ label }) => label), extra: comparison.extra.map(({ label }) => label) },
    fixFirst: assessment.fixes,
    grade: { ...grade, total: assessment.total, verdict: assessment.verdict ?? null, reasons: assessment.reasons, phases: assessment.phases, notJudged },
    ...(withModel ? { model } : {}),
  };
}
