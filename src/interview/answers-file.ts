import * as v from 'valibot';
import { UnmetError } from '../errors.ts';
import { phaseIds, type PhaseId } from '../grading/rubric.ts';
import { withoutControls } from '../untrusted.ts';
import type { Answers } from './examiner.ts';

const AnswersFile = v.object({
  problem: v.optional(v.string()),
  phases: v.record(v.string(), v.string()),
});

export interface ReadAnswers {
  readonly problem: string | undefined;
  readonly answers: Answers;
}

function fault(source: string, where: string, message: string, hint: string): UnmetError {
  return new UnmetError(`${source}: ${where}${message}`, { code: 'invalid-answers', hint });
}

function isPhase(id: string): id is PhaseId {
  return phaseIds.some((known) => known === id);
}

/**
 * `{problem, phases: {<phase id>: text}}` from a file. A phase that is missing was not answered.
 * @throws {UnmetError} with the path of the first thing that is wrong
 */
export function parseAnswers(text: string, source: string): ReadAnswers {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fault(source, '', `not JSON (${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'unreadable'})`, 'Write {"problem": "twitter", "phases": {"requirements": "..."}}.');
  }
  const result = v.safeParse(AnswersFile, value);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? '';
    throw fault(source, path === '' ? '' : `${path}: `, `expected ${issue.expected ?? 'another value'}, not ${issue.received}`, 'Each phase is one text, such as "phases": {"requirements": "..."}.');
  }
  const { problem, phases } = result.output;
  const stray = Object.keys(phases).find((id) => !isPhase(id));
  if (stray !== undefined) throw fault(source, 'phases: ', `unknown phase "${withoutControls(stray)}"`, `The phases are ${phaseIds.join(', ')}.`);
  return { problem, answers: Object.fromEntries(Object.entries(phases).map(([id, answer]) => [id, withoutControls(answer)])) };
}
