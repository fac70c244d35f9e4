import type { Architecture } from '../architecture/model.ts';
import type { Grade, GradedPhase } from '../grading/score.ts';
import { assessed, type Assessment } from './assess.ts';
import { comparedDesigns, type Comparison } from './compare-designs.ts';
import { designStep, typedIn, type DesignStep } from './design.ts';
import type { Answers, Twist } from './examiner.ts';
import { leastMet, twistTaken } from './follow-up.ts';
import { hintCost, hintsIn } from './hints.ts';
import { answerIn, type Interview } from './interview.ts';
import type { PlannedPhase } from './plan.ts';
import { spent } from './timing.ts';

/** What a phase that was taken took and brought. Times are active milliseconds. */
export interface PhaseReport extends PlannedPhase {
  readonly spentMs: number;
  readonly words: number;
  readonly hints: number;
  readonly hintCost: number;
  readonly graded: GradedPhase;
}

/** The change of a requirement: what was said to it, and whether the design moved. */
export interface TwistReport {
  readonly twist: Twist;
  readonly answer: 'answered' | 'in-part' | 'unanswered';
  /** Boxes and links that came after it. */
  readonly moved: readonly string[];
}

/** The debrief of an interview: derived again from its lines whenever it is shown. */
export interface Report {
  /** The day on which it began, where it was taken: `YYYY-MM-DD`. */
  readonly date: string;
  readonly interview: Interview;
  readonly title: string;
  readonly assessment: Assessment;
  readonly phases: readonly PhaseReport[];
  readonly unreached: readonly PlannedPhase[];
  readonly twist: TwistReport | undefined;
  readonly own: Architecture | undefined;
  /** What each phase changed of a design that stood already. */
  readonly changes: readonly DesignStep[];
  readonly reference: Architecture;
  readonly comparison: Comparison | undefined;
  readonly model: Answers;
}

/** What a report is made from beside the interview. */
export interface Material {
  readonly date: string;
  readonly title: string;
  readonly reference: Architecture;
  readonly model: Answers;
  readonly twists: readonly Twist[];
  readonly meets: (twist: Twist, text: string) => number;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function movedSince({ phases, said }: Interview, steps: readonly DesignStep[]): readonly string[] {
  const from = phases.findIndex(({ id }) => id === said.find(({ kind }) => kind === 'twist')?.phase);
  return steps.flatMap(({ phase, design, change }) => {
    if (change === undefined || phases.findIndex(({ id }) => id === phase) < from) return [];
    const label = (id: string): string => design.nodes.find((node) => node.id === id)?.label ?? id;
    const links = change.edges.added.filter(({ from: a, to: b }) => !change.nodes.has(a) && !change.nodes.has(b));
    return [...[...change.nodes].filter(([, what]) => what === 'added').map(([id]) => label(id)), ...links.map(({ from: a, to: b }) => `${label(a)} -> ${label(b)}`)];
  });
}

const fullyMet = 0.5;

function twistReport(interview: Interview, { twists, meets }: Material, steps: readonly DesignStep[]): TwistReport | undefined {
  const taken = twistTaken(interview, twists);
  if (taken === undefined) return undefined;
  const met = meets(taken.twist, taken.after);
  return { twist: taken.twist, answer: met >= fullyMet ? 'answered' : met >= leastMet ? 'in-part' : 'unanswered', moved: movedSince(interview, steps) };
}

export function reportOf(interview: Interview, grade: Grade, material: Material): Report {
  const assessment = assessed(grade, interview);
  const phases = interview.phases.flatMap((planned, at): readonly PhaseReport[] => {
    const graded = assessment.phases.find((phase) => phase.id === planned.id);
    if (graded === undefined) return [];
    const { id } = planned;
    return [{ ...planned, spentMs: spent(interview, at), words: wordsIn(answerIn(interview, id)), hints: hintsIn(interview, id), hintCost: hintCost(interview, id), graded }];
  });
  const own = typedIn(interview);
  const changes = interview.phases.flatMap(({ id }) => designStep(interview, id) ?? []).filter(({ change }) => change !== undefined);
  return {
    interview, assessment, phases, own, changes,
    date: material.date,
    title: material.title,
    unreached: interview.phases.filter(({ id }) => !phases.some((phase) => phase.id === id)),
    twist: twistReport(interview, material, changes),
    reference: material.reference,
    comparison: own === undefined ? undefined : comparedDesigns(material.reference, own),
    model: material.model,
  };
}
