import { ideasOfExam } from './exam.ts';
import type { Exam } from './exam.ts';
import { grammar } from './grammar.ts';
import { Lexicon } from './lexicon.ts';
import { lexiconTables } from './lexicon-tables.ts';
import { parseQuantity } from '../quantity/evaluate.ts';
import { expectedOf } from './scale.ts';
import { isNear } from './sums.ts';
import type { Evidence, Rubric, Signal } from './rubric.ts';
import { designQuestions } from './sketch.ts';

/** What is wrong with a rubric, and where in it. */
export interface RubricFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function namesIn(evidence: Evidence): readonly (readonly [kind: 'idea' | 'measure' | 'design', name: string])[] {
  if (typeof evidence === 'string') return [['idea', evidence]];
  if ('all' in evidence) return evidence.all.map((idea) => ['idea', idea]);
  return 'measure' in evidence ? [['measure', evidence.measure]] : [['design', evidence.design]];
}

type Known = Readonly<Record<'idea' | 'measure' | 'design', ReadonlySet<string>>>;

function* signalFaults(signal: Signal, at: number, known: Known): Generator<RubricFault> {
  for (const [index, evidence] of signal.evidence.entries()) {
    for (const [kind, name] of namesIn(evidence)) {
      if (!known[kind].has(name)) yield { path: ['rubric', 'signals', at, 'evidence', index], message: `no ${kind} "${name}"` };
    }
  }
  for (const [index, idea] of signal.contradictedBy.entries()) {
    if (!known.idea.has(idea)) yield { path: ['rubric', 'signals', at, 'contradictedBy', index], message: `no idea "${idea}"` };
  }
  if (signal.atLeast > signal.evidence.length) yield { path: ['rubric', 'signals', at, 'atLeast'], message: 'asks for more evidence than is listed' };
}

function* measureFaults({ measures }: Rubric): Generator<RubricFault> {
  for (const [at, measure] of measures.entries()) {
    try {
      const [read] = expectedOf([measure]).values();
      const { value, interval } = parseQuantity(measure.value);
      const agrees = read !== undefined && isNear(read.low, interval?.low ?? value, 1.001) && isNear(read.high, interval?.high ?? value, 1.001);
      if (!agrees) yield { path: ['rubric', 'measures', at, 'value'], message: `"${measure.value}" is read in two ways` };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      yield { path: ['rubric', 'measures', at, 'value'], message: error.message };
    }
  }
}

/** Whether everything a rubric names is there, and every phrase and number of it can be read. */
export function* rubricFaults(exam: Exam): Generator<RubricFault> {
  const { rubric, families, shared } = exam;
  const ideas = ideasOfExam(exam);
  const known: Known = {
    idea: new Set([...families, grammar].flatMap((family) => Object.keys(family.ideas)).concat(Object.keys(ideas))),
    measure: new Set(rubric.measures.map(({ id }) => id)),
    design: new Set(Object.keys(designQuestions)),
  };
  for (const [at, signal] of rubric.signals.entries()) yield* signalFaults(signal, at, known);
  for (const signal of shared.flatMap(({ signals }) => signals)) {
    for (const { message } of signalFaults(signal, 0, known)) yield { path: ['rubric'], message: `shared signal ${signal.id}: ${message}` };
  }
  const sharedIds = new Set(shared.flatMap(({ signals }) => signals.map(({ id }) => id)));
  for (const id of [...Object.keys(rubric.sounds), ...rubric.without]) {
    if (!sharedIds.has(id)) yield { path: ['rubric'], message: `no shared signal "${id}"` };
  }
  yield* measureFaults(rubric);
  try {
    new Lexicon(lexiconTables([grammar, ...families], { classes: rubric.classes, ideas })).readAll();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { path: ['rubric', 'ideas'], message: error.message };
  }
}
