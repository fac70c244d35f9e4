import { differenceOf, type Difference } from '../architecture/changes.ts';
import type { Architecture } from '../architecture/model.ts';
import { parseNotation } from '../architecture/notation.ts';
import { PersonError } from '../errors.ts';
import type { PhaseId } from '../grading/rubric.ts';
import { answerIn, type Interview } from './interview.ts';

const looksDrawn = /->|=>|<-|→|--|^\s*(?:group|kind)\s|^\s*[\w-]+\s*\[[^\]]+\]\s*$/u;

/** More boxes than anybody draws in an hour; what follows is left out. */
const mostLines = 200;

function parsed(text: string): Architecture | undefined {
  try {
    const architecture = parseNotation(text, 'your design');
    return architecture.nodes.length === 0 ? undefined : architecture;
  } catch (error) {
    if (error instanceof PersonError) return undefined;
    throw error;
  }
}

/** The lines of a text that are arrow notation, alone and together; prose between them is left out. */
function drawnLines(text: string): readonly string[] {
  const candidates = text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => looksDrawn.test(line) && parsed(line) !== undefined)
    .slice(0, mostLines);
  if (parsed(candidates.join('\n')) !== undefined) return candidates;
  // A line that contradicts an earlier one, such as a second home for a box, is left out.
  return candidates.reduce<readonly string[]>((kept, line) => (parsed([...kept, line].join('\n')) === undefined ? kept : [...kept, line]), []);
}

/** The architecture a candidate has typed so far, or nothing yet. */
export function typedDesign(text: string): Architecture | undefined {
  const lines = [...new Set(drawnLines(text))];
  return lines.length === 0 ? undefined : parsed(lines.join('\n'));
}

/** The design as it stood at the end of a phase. */
export function typedUpTo(interview: Interview, phase: PhaseId): Architecture | undefined {
  const at = interview.phases.findIndex(({ id }) => id === phase);
  return typedDesign(interview.phases.slice(0, at + 1).map(({ id }) => answerIn(interview, id)).join('\n'));
}

/** What a phase left of the design, and how it differs from what the phase found. */
export interface DesignStep {
  readonly phase: PhaseId;
  readonly design: Architecture;
  /** Whether there was no design before. */
  readonly isFirst: boolean;
  /** Undefined where there was no design before, or nothing changed. */
  readonly change: Difference | undefined;
}

export function designStep(interview: Interview, phase: PhaseId): DesignStep | undefined {
  const design = typedUpTo(interview, phase);
  if (design === undefined) return undefined;
  const at = interview.phases.findIndex(({ id }) => id === phase);
  const earlier = interview.phases[at - 1];
  const before = earlier === undefined ? undefined : typedUpTo(interview, earlier.id);
  const change = before === undefined ? undefined : differenceOf(before, design);
  const changed = change !== undefined && (change.nodes.size > 0 || change.edges.added.length > 0 || change.edges.removed.length > 0);
  return { phase, design, isFirst: before === undefined, change: changed ? change : undefined };
}
