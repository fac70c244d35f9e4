import { differenceOf, type Difference } from '../architecture/changes.ts';
import type { Architecture, Edge } from '../architecture/model.ts';
import { parseNotation } from '../architecture/notation.ts';
import { isDrawable } from '../diagram/draw.ts';
import { PersonError } from '../errors.ts';
import type { PhaseId } from '../grading/rubric.ts';
import { answerIn, type Interview } from './interview.ts';
import type { PlannedPhase } from './plan.ts';

const looksDrawn = /->|=>|<-|→|--|^\s*(?:group|kind)\s|^\s*[\w-]+\s*\[[^\]]+\]\s*$/u;

/** More boxes than anybody draws in an hour; what follows is left out. */
const mostLines = 200;

/** Undefined where it is no arrow notation, or nothing that could be shown. */
function parsed(text: string): Architecture | undefined {
  try {
    const architecture = parseNotation(text, 'your design');
    return architecture.nodes.length === 0 || !isDrawable(architecture) ? undefined : architecture;
  } catch (error) {
    if (error instanceof PersonError) return undefined;
    throw error;
  }
}

const arrow = /<?(?:-+|=+)>|→|<-+/u;
const caption = /\s:\s.*$/u;
/** `100M / 86400`, `2 × 3`. */
const operation = /[\d)][\d.,]*\s*[kmbt%]?\s*[*×÷/+]\s*[\d(]/iu;
const rate = /\d[\d.,]*\s*\p{Letter}*\s*(?:\/|per\s)\s*(?:s|sec|second|min|minute|h|hour|d|day|month|year)\b/iu;
/** A figure that stands alone is no box, with or without its unit. */
const quantity = /^[~≈]?\s*[\d.,]+\s*\p{Letter}{0,3}$/u;

/** `100M a month => 40/s` is a sum, whose arrow means that it follows. */
function isSum(line: string): boolean {
  return line.replace(caption, '').split(arrow).some((end) => operation.test(end) || rate.test(end) || quantity.test(end.trim()));
}

/** Said twice is drawn once; the caption of either stays. */
function withoutRepeats(architecture: Architecture): Architecture {
  const key = ({ from, to, line, heads }: Edge): string => [from, to, line, heads].join('\n');
  const captioned = new Set(architecture.edges.filter(({ label }) => label !== '').map(key));
  const drawn = new Set<string>();
  const edges = architecture.edges.filter((edge) => {
    if (edge.label === '' && captioned.has(key(edge))) return false;
    const isNew = !drawn.has(`${key(edge)}\n${edge.label}`);
    drawn.add(`${key(edge)}\n${edge.label}`);
    return isNew;
  });
  return { ...architecture, edges };
}

/** The lines of a text that are arrow notation, alone and together; prose between them is left out. */
function drawnLines(text: string): readonly string[] {
  const candidates = text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => looksDrawn.test(line) && !isSum(line) && parsed(line) !== undefined)
    .slice(0, mostLines);
  if (parsed(candidates.join('\n')) !== undefined) return candidates;
  // A line that contradicts an earlier one, such as a second home for a box, is left out.
  return candidates.reduce<readonly string[]>((kept, line) => (parsed([...kept, line].join('\n')) === undefined ? kept : [...kept, line]), []);
}

/** The architecture a candidate has typed so far, or nothing yet. */
export function typedDesign(text: string): Architecture | undefined {
  const lines = [...new Set(drawnLines(text))];
  const design = lines.length === 0 ? undefined : parsed(lines.join('\n'));
  return design === undefined ? undefined : withoutRepeats(design);
}

const drawnIn = (interview: Interview, phases: readonly PlannedPhase[]): Architecture | undefined => typedDesign(phases.map(({ id }) => answerIn(interview, id)).join('\n'));

/** The design as it stood at the end of a phase. */
export function typedUpTo(interview: Interview, phase: PhaseId): Architecture | undefined {
  const at = interview.phases.findIndex(({ id }) => id === phase);
  return drawnIn(interview, interview.phases.slice(0, at + 1));
}

/** The design of a whole interview, as far as it has come. */
export function typedIn(interview: Interview): Architecture | undefined {
  return drawnIn(interview, interview.phases);
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
