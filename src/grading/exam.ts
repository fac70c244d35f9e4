import type { Architecture } from '../architecture/model.ts';
import { ideaOfMisconception } from './checks.ts';
import { rivalIdea } from './coherence.ts';
import { grammar } from './grammar.ts';
import { lexiconTables } from './lexicon-tables.ts';
import type { LexiconTables } from './lexicon-tables.ts';
import { ideaOfMeasure } from './measures.ts';
import { plainWords } from './phrase.ts';
import { phaseIds } from './rubric.ts';
import type { Idea, IdeaFamily, Rubric, SharedSignals, Signal } from './rubric.ts';
import { stemOf } from './stem.ts';
import { subjectIdea } from './grammar.ts';

/** What a problem is graded by: its own rubric, and what it shares with the others. */
export interface Exam {
  readonly problem: string;
  readonly prompt: string;
  readonly rubric: Rubric;
  readonly shared: readonly SharedSignals[];
  readonly families: readonly IdeaFamily[];
  /** One good design, against which a drawn one is held. */
  readonly reference: Architecture;
  /** The other problems, whose nouns tell an answer to one of them from an answer to this one. */
  readonly rivals: readonly { readonly problem: string; readonly rubric: Pick<Rubric, 'subject' | 'classes'> }[];
  /** Made ahead of the families, the rubric and the rivals, which are then not asked for. */
  readonly lexicon?: LexiconTables | undefined;
}

/** The ideas that only this problem's lexicon has: its own, its nouns, its quantities, what is wrong about it. */
export function ideasOfExam({ rubric, shared, rivals }: Exam): Readonly<Record<string, Idea>> {
  const said = (id: string, phrases: readonly string[]): [string, Idea] => [id, { said: [...phrases], also: [] }];
  const misconceptions = [...shared.flatMap((file) => file.misconceptions), ...rubric.misconceptions];
  const own = new Set(plainWords(rubric.subject, rubric.classes).map(stemOf));
  const foreign = rivals.flatMap(({ problem, rubric: { subject, classes } }) => {
    const words = plainWords(subject, classes).filter((word) => !own.has(stemOf(word)));
    return words.length === 0 ? [] : [said(rivalIdea(problem), words)];
  });
  return {
    ...rubric.ideas,
    ...Object.fromEntries([
      ...foreign,
      said(subjectIdea, rubric.subject),
      ...rubric.measures.map((measure) => said(ideaOfMeasure(measure.id), measure.said)),
      ...misconceptions.map((one) => said(ideaOfMisconception(one.id), one.said)),
    ]),
  };
}

/** The ways of saying ideas that answers to this problem are read with. */
export function lexiconOfExam(exam: Exam): LexiconTables {
  return lexiconTables([grammar, ...exam.families], { classes: exam.rubric.classes, ideas: ideasOfExam(exam) });
}

/** Signals in the order of the phases: the shared ones that apply, then the problem's own, which replace those of the same id. */
export function signalsOf({ rubric, shared }: Exam): readonly Signal[] {
  const own = new Set(rubric.signals.map(({ id }) => id));
  const applying = shared.flatMap(({ signals }) => signals).filter(({ id }) => !own.has(id) && !rubric.without.includes(id));
  const common = applying.map((signal) => ({ ...signal, sounds: rubric.sounds[signal.id] ?? signal.sounds }));
  const all = [...common, ...rubric.signals];
  return phaseIds.flatMap((phase) => all.filter((signal) => signal.phase === phase));
}

