import { grade, type Grader } from '../grading/grade.ts';
import type { Check } from '../grading/check.ts';
import type { Level, PhaseId } from '../grading/rubric.ts';
import type { Grade, GradedPhase } from '../grading/score.ts';
import { unarguedChoice } from './choices.ts';
import type { Answers, Challenge, Examiner, Gap, Twist } from './examiner.ts';
import { factFinder, type HeldFact } from './facts.ts';
import { isAbout } from './question.ts';
import { sameAmong, speaksOf } from './spoken.ts';
import { meets } from './twist.ts';

/** A phase's page, as far as the interviewer speaks from it. */
export interface PhaseBriefing {
  readonly id: PhaseId;
  readonly summary: string;
  readonly board: readonly string[];
}

/** A problem, as far as the interviewer speaks from it. */
export interface ProblemBriefing {
  readonly prompt: string;
  readonly held: readonly HeldFact[];
  readonly twists: readonly Twist[];
}

/** Missing altogether comes before begun; the most points first. */
function gapsIn({ signals }: GradedPhase, isSpokenOf: (id: string) => boolean): readonly Gap[] {
  return signals
    .filter(({ result }) => result === 'miss' || result === 'partial')
    .map((signal) => ({ signal, begun: signal.result === 'partial' || isSpokenOf(signal.id) }))
    .sort((a, b) => Number(a.begun) - Number(b.begun) || b.signal.max - b.signal.points - (a.signal.max - a.signal.points))
    .flatMap(({ signal: { id, title, probe, teach, sounds }, begun }) => (probe === undefined ? [] : [{ id, title, begun, probe, teach, sounds }]));
}

/** Figures are held against each other; a wrong belief is asked about, and its truth kept for the debrief. */
function challengeText({ kind, quote, note }: Check): string {
  const said = `You said "${quote.trim().replaceAll(/\s+/g, ' ').replace(/[.,;]$/, '')}".`;
  return kind === 'claim' ? `${said} Are you sure? Take me through why.` : `${said} ${note} Which is it?`;
}

const choicesIn: ReadonlySet<PhaseId> = new Set(['high-level', 'detailed', 'scale']);

/** The interviewer of one problem at one level: speaks from the content, follows up from the rubric. */
export function problemExaminer({ prompt, held, twists }: ProblemBriefing, phases: readonly PhaseBriefing[], grader: Grader, level: Level): Examiner {
  const briefing = (phase: PhaseId): PhaseBriefing | undefined => phases.find(({ id }) => id === phase);
  let last: { readonly key: string; readonly grade: Grade } | undefined;
  /** One question after the other is about the same answers: they are graded once. */
  const graded = (phase: PhaseId, answers: Answers): GradedPhase | undefined => {
    const key = JSON.stringify(answers);
    if (last?.key !== key) last = { key, grade: grade(grader, answers, level) };
    return last.grade.phases.find(({ id }) => id === phase);
  };
  const missing = (found: GradedPhase | undefined): readonly string[] => (found?.signals ?? []).filter(({ result }) => result === 'miss').map(({ id }) => id);
  const closed = new Map<string, ReadonlySet<string>>();
  /** The gaps that the words of a strong candidate for one of them would close. */
  const closes = (phase: PhaseId, answers: Answers, { id, sounds }: Gap): ReadonlySet<string> => {
    const key = JSON.stringify([id, phase, answers]);
    const known = closed.get(key);
    if (known !== undefined) return known;
    const told = grade(grader, { ...answers, [phase]: `${answers[phase] ?? ''}\n${sounds}` }, level);
    const after = new Set(missing(told.phases.find((one) => one.id === phase)));
    const gone = new Set(missing(graded(phase, answers)).filter((one) => !after.has(one)));
    closed.set(key, gone);
    return gone;
  };
  const find = factFinder(held, grader.lexicon);
  const askable = grader.signals.flatMap(({ id, title, probe, sounds }) => (probe === undefined ? [] : [{ id, title, probe, sounds }]));
  const isSpokenOf = speaksOf(askable, find, grader.lexicon);
  const isSame = sameAmong([...askable.map(({ probe }) => probe), ...twists.map(({ says }) => says)], grader.lexicon);
  return {
    prompt: prompt.trim(),
    purpose: (phase) => briefing(phase)?.summary ?? '',
    board: (phase) => briefing(phase)?.board ?? [],
    facts: (question) => find(question).map(({ topic, answer }) => ({ about: topic, text: answer.trim() })),
    gaps(phase, answers) {
      const found = graded(phase, answers);
      return found === undefined ? [] : gapsIn(found, (id) => isSpokenOf(id, answers[phase] ?? ''));
    },
    covers(phase, answers, gap, other) {
      if (!closes(phase, answers, gap).has(other.id)) return false;
      return closes(phase, answers, other).has(gap.id) || isAbout(gap.probe, other.probe, grader.lexicon);
    },
    challenges: (phase, answers): readonly Challenge[] =>
      (graded(phase, answers)?.checks ?? []).filter(({ ok, kind }) => !ok && kind !== 'design').map((check) => ({ id: check.quote, text: challengeText(check) })),
    unargued: (phase, answers) => (choicesIn.has(phase) ? unarguedChoice(grader, phase, answers[phase] ?? '') : undefined),
    twists,
    isSame: ({ says }, question) => isSame(says, question),
    meets: (twist, text) => meets(grader, twist, text),
  };
}
