import { expectedOf, stretchOf } from './scale.ts';
import { checksOf, claimsIn } from './checks.ts';
import type { Check } from './check.ts';
import { aboutness, repeatsIn, restater } from './coherence.ts';
import { lexiconOfExam, signalsOf } from './exam.ts';
import type { Exam } from './exam.ts';
import { Lexicon } from './lexicon.ts';
import { readPhase } from './reading.ts';
import { phaseIds } from './rubric.ts';
import type { Level, PhaseId, Signal } from './rubric.ts';
import { score } from './score.ts';
import type { Grade } from './score.ts';
import { judge } from './signals.ts';
import type { Answers } from './evidence.ts';
import { sketchOf } from './sketch.ts';

/** An exam with its lexicon compiled: worth keeping while a problem is practised. */
export interface Grader {
  readonly exam: Exam;
  readonly signals: readonly Signal[];
  readonly lexicon: Lexicon;
}

export function prepareGrader(exam: Exam): Grader {
  return { exam, signals: signalsOf(exam), lexicon: new Lexicon(exam.lexicon ?? lexiconOfExam(exam)) };
}

export type PhaseTexts = Readonly<Partial<Record<PhaseId, string>>>;

/** Grades what a candidate wrote; the same texts give the same grade, whatever the machine or locale. */
export function grade({ exam, signals, lexicon }: Grader, texts: PhaseTexts, level: Level): Grade {
  const readings = phaseIds.map((phase) => readPhase(phase, texts[phase] ?? '', lexicon));
  const isRestated = restater(exam.prompt, (word) => lexicon.knows(word));
  const misconceptions = [...exam.shared.flatMap((file) => file.misconceptions), ...exam.rubric.misconceptions];
  const restated = new Set([...readings.flatMap(({ reads }) => reads.filter(isRestated)), ...repeatsIn(readings)]);
  /* What is wrong earns nothing: it is held against the phase instead. */
  const wrong = new Set(readings.flatMap(({ reads }) => reads.filter((read) => claimsIn(read).size > 0)));
  const expected = expectedOf(exam.rubric.measures);
  const drawn = (['high-level', 'detailed', 'scale'] as const).map((phase) => texts[phase] ?? '').join('\n');
  const answers: Answers = {
    readings, counts: (read) => !restated.has(read), earns: (read) => !restated.has(read) && !wrong.has(read), sketch: sketchOf(drawn), reference: exam.reference, expected, stretch: stretchOf(readings, expected),
  };
  const counted = readings.map((reading) => ({ ...reading, reads: reading.reads.filter(answers.counts) }));
  const about = aboutness(counted);
  const judged = signals.map((signal) => ({ signal, judged: judge(signal, answers) }));
  const checks = new Map<PhaseId, readonly Check[]>(readings.map((reading) => [reading.phase, checksOf(reading, answers, misconceptions)]));
  return score({ exam, level, readings: counted, judged, checks, about });
}
