import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createCatalog } from '../../src/content/catalog.ts';
import { problemSet } from '../../src/content/exam.ts';
import type { ProblemSet } from '../../src/content/exam.ts';
import { packStore } from '../../src/content/pack.ts';
import { grade, prepareGrader } from '../../src/grading/grade.ts';
import type { Grader, PhaseTexts } from '../../src/grading/grade.ts';
import type { Level } from '../../src/grading/rubric.ts';
import type { Grade } from '../../src/grading/score.ts';

const files = {
  exists: existsSync,
  read: (path: string) => readFileSync(path, 'utf8'),
  list: (path: string) => readdirSync(path, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort(),
};

const catalog = createCatalog(packStore(files, 'content'));

export const problems = ['twitter', 'uber', 'netflix', 'amazon', 'url-shortener', 'chat'] as const;
export type Problem = (typeof problems)[number];

const prepared = new Map<string, { readonly set: ProblemSet; readonly grader: Grader }>();

export function exam(problem: string): { readonly set: ProblemSet; readonly grader: Grader } {
  const known = prepared.get(problem);
  if (known !== undefined) return known;
  const set = problemSet(catalog, problem);
  const made = { set, grader: prepareGrader(set.exam) };
  prepared.set(problem, made);
  return made;
}

export function graded(problem: string, phases: PhaseTexts, level: Level = 'senior'): Grade {
  return grade(exam(problem).grader, phases, level);
}

export const percent = (problem: string, phases: PhaseTexts): number => graded(problem, phases).total.percent;

/** A control: an answer that was written before the recogniser, to show what it has to tell apart. */
export interface Control {
  readonly problem: Problem;
  readonly name: string;
  readonly kind: 'strong' | 'good' | 'mediocre' | 'weak' | 'stuffed' | 'wrong' | 'off-topic' | 'restated' | 'plain' | 'terse';
  /** Not looked at while the recogniser was tuned. */
  readonly heldOut: boolean;
  /** The percent a panel of interviewers would give, written down before the answer was graded. */
  readonly band: readonly [low: number, high: number] | undefined;
  readonly phases: Required<PhaseTexts>;
}

interface ControlFile {
  readonly kind: Control['kind'];
  readonly heldOut?: boolean;
  readonly band?: readonly [number, number];
  readonly phases: Required<PhaseTexts>;
}

const folder = 'test/grading/controls';

function controlOf(problem: Problem, file: string): Control {
  const { kind, heldOut = false, band, phases } = parse(readFileSync(`${folder}/${problem}/${file}`, 'utf8')) as ControlFile;
  const { prompt } = exam(problem).set.fields;
  const texts = Object.fromEntries(Object.entries(phases).map(([phase, text]) => [phase, text === '$prompt' ? prompt : text]));
  return { problem, name: file.replace('.yaml', ''), kind, heldOut, band, phases: texts as Required<PhaseTexts> };
}

export const controls: readonly Control[] = problems.flatMap((problem) => readdirSync(`${folder}/${problem}`).sort().map((file) => controlOf(problem, file)));

export const controlsOf = (problem: Problem, kind: Control['kind']): readonly Control[] => controls.filter((control) => control.problem === problem && control.kind === kind);
