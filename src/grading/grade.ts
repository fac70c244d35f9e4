import type { Amount } from './scale.ts';
import { expectedOf, stretchOf } from './scale.ts';
import { checksOf, claimsIn, ideaOfMisconception } from './checks.ts';
import type { Check } from './checks.ts';
import { aboutness, restater } from './coherence.ts';
import { grammar } from './grammar.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { ideaOfMeasure } from './measures.ts';
import { readPhase } from './reading.ts';
import { phaseIds } from './rubric.ts';
import type { Idea, IdeaFamily, Level, PhaseId, Rubric, SharedSignals, Signal } from './rubric.ts';
import { score } from './score.ts';
import type { Grade } from './score.ts';
import { judge } from './signals.ts';
import type { Answers } from './signals.ts';
import { sketchOf } from './sketch.ts';
import { subjectIdea } from './ties.ts';

export type { Amount };

/** What a problem is graded by: its own rubric, and what it shares with the others. */
export interface Exam {
  readonly problem: string;
  readonly prompt: string;
  readonly rubric: Rubric;
  readonly shared: readonly SharedSignals[];
  readonly families: readonly IdeaFamily[];
}

/** An exam with its lexicon compiled: worth keeping while a problem is practised. */
export interface Grader {
  readonly exam: Exam;
  readonly signals: readonly Signal[];
  readonly lexicon: Lexicon;
}

function ideasOfRubric({ rubric, shared }: Exam): Readonly<Record<string, Idea>> {
  const said = (id: string, phrases: readonly string[]): [string, Idea] => [id, { said: [...phrases], also: [] }];
  const misconceptions = [...shared.flatMap((file) => file.misconceptions), ...rubric.misconceptions];
  return {
    ...rubric.ideas,
    ...Object.fromEntries([
      said(subjectIdea, rubric.subject),
      ...rubric.measures.map((measure) => said(ideaOfMeasure(measure.id), measure.said)),
      ...misconceptions.map((one) => said(ideaOfMisconception(one.id), one.said)),
    ]),
  };
}

/** Signals in the order of the phases: the shared ones that apply, then the problem's own, which replace those of the same id. */
function signalsOf({ rubric, shared }: Exam): readonly Signal[] {
  const own = new Set(rubric.signals.map(({ id }) => id));
  const common = shared.flatMap(({ signals }) => signals).filter(({ id }) => !own.has(id) && !rubric.without.includes(id));
  const all = [...common, ...rubric.signals];
  return phaseIds.flatMap((phase) => all.filter((signal) => signal.phase === phase));
}

export function prepareGrader(exam: Exam): Grader {
  const lexicon = lexiconOf([grammar, ...exam.families], { classes: exam.rubric.classes, ideas: ideasOfRubric(exam) });
  return { exam, signals: signalsOf(exam), lexicon };
}

export type PhaseTexts = Readonly<Partial<Record<PhaseId, string>>>;


/** Grades what a candidate wrote; the same texts give the same grade, whatever the machine or locale. */
export function grade({ exam, signals, lexicon }: Grader, texts: PhaseTexts, level: Level): Grade {
  const readings = phaseIds.map((phase) => readPhase(phase, texts[phase] ?? '', lexicon));
  const isRestated = restater(exam.prompt);
  const misconceptions = [...exam.shared.flatMap((file) => file.misconceptions), ...exam.rubric.misconceptions];
  const restated = new Set(readings.flatMap(({ reads }) => reads.filter(isRestated)));
  /* What is wrong earns nothing: it is held against the phase instead. */
  const wrong = new Set(readings.flatMap(({ reads }) => reads.filter((read) => claimsIn(read).size > 0)));
  const expected = expectedOf(exam.rubric.measures);
  const drawn = (['high-level', 'detailed', 'scale'] as const).map((phase) => texts[phase] ?? '').join('\n');
  const answers: Answers = {
    readings, counts: (read) => !restated.has(read), earns: (read) => !restated.has(read) && !wrong.has(read), sketch: sketchOf(drawn), expected, stretch: stretchOf(readings, expected),
  };
  const counted = readings.map((reading) => ({ ...reading, reads: reading.reads.filter(answers.counts) }));
  const about = aboutness(counted);
  const judged = signals.map((signal) => ({ signal, judged: judge(signal, answers) }));
  const checks = new Map<PhaseId, readonly Check[]>(readings.map((reading) => [reading.phase, checksOf(reading, answers, misconceptions)]));
  return score({ exam, level, readings: counted, judged, checks, about });
}
