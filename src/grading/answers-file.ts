import * as v from 'valibot';
import { UnmetError } from '../errors.ts';
import { withoutControls } from '../untrusted.ts';
import { phaseIds } from './rubric.ts';
import type { PhaseId } from './rubric.ts';

const AnswersFile = v.object({
  problem: v.optional(v.string()),
  phases: v.record(v.string(), v.string()),
});

/** What a candidate wrote, by phase, exactly as the file has it: offsets into it stay true. */
export interface AnswersFile {
  readonly problem: string | undefined;
  readonly phases: Readonly<Partial<Record<PhaseId, string>>>;
}

function fault(source: string, where: string, message: string, hint: string): UnmetError {
  return new UnmetError(`${source}: ${where}${message}`, { code: 'invalid-answers', hint });
}

export function isPhase(id: string): id is PhaseId {
  return phaseIds.some((known) => known === id);
}

/**
 * `{problem, phases: {<phase id>: text}}`. A phase that is missing was not answered, and an
 * empty file answers none.
 * @throws {UnmetError} with the path of the first thing that is wrong
 */
export function readAnswersFile(text: string, source: string): AnswersFile {
  if (text.trim() === '') return { problem: undefined, phases: {} };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? withoutControls(error.message.replaceAll(/\s+/g, ' ')) : 'unreadable';
    throw fault(source, '', `not JSON (${why})`, 'Write {"problem": "twitter", "phases": {"requirements": "..."}}.');
  }
  const result = v.safeParse(AnswersFile, value);
  if (!result.success) {
    const [issue] = result.issues;
    const path = withoutControls(v.getDotPath(issue) ?? '');
    throw fault(source, path === '' ? '' : `${path}: `, `expected ${issue.expected ?? 'another value'}, not ${withoutControls(issue.received.slice(0, 80))}`, 'Each phase is one text, such as "phases": {"requirements": "..."}.');
  }
  const { problem, phases } = result.output;
  const stray = Object.keys(phases).find((id) => !isPhase(id));
  if (stray !== undefined) throw fault(source, 'phases.', `${withoutControls(stray)}: no phase of that name`, `The phases are ${phaseIds.join(', ')}.`);
  return { problem, phases };
}
