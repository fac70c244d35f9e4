import { TextError, UnmetError } from '../errors.ts';
import { withoutControls } from '../untrusted.ts';
import { jsonFault } from './json-fault.ts';
import { phaseIds } from './rubric.ts';
import type { PhaseId } from './rubric.ts';

/** What a candidate wrote, by phase, exactly as the file has it: offsets into it stay true. */
export interface AnswersFile {
  readonly problem: string | undefined;
  readonly phases: Readonly<Partial<Record<PhaseId, string>>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value of JSON is, for people. */
function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `${typeof value} ${JSON.stringify(value)}`;
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
 * @throws {TextError} where it stops being JSON
 * @throws {UnmetError} with the path of the first thing that is wrong
 */
export function readAnswersFile(file: string, source: string): AnswersFile {
  const text = file.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { problem: undefined, phases: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const found = jsonFault(text);
    if (found === undefined) throw error;
    throw new TextError(source, found.at, withoutControls(found.message), found.hint ?? 'Write {"problem": "twitter", "phases": {"requirements": "..."}}.');
  }
  const expected = (where: string, what: string, found: unknown): UnmetError => fault(source, where, `expected ${what}, not ${described(found)}`, 'Each phase is one text, such as "phases": {"requirements": "..."}.');
  if (!isRecord(value)) throw expected('', 'an object', value);
  const { problem, phases = {} } = value;
  if (problem !== undefined && typeof problem !== 'string') throw expected('problem: ', 'a text', problem);
  const misspelt = Object.hasOwn(value, 'phases') ? undefined : Object.keys(value).find((key) => key !== 'problem');
  if (misspelt !== undefined) throw fault(source, '', `"phases" is missing, there is only "${withoutControls(misspelt)}"`, 'Write {"problem": "twitter", "phases": {"requirements": "..."}}.');
  if (!isRecord(phases)) throw expected('phases: ', 'an object', phases);
  const answers: Partial<Record<PhaseId, string>> = {};
  for (const [id, answer] of Object.entries(phases)) {
    if (!isPhase(id)) throw fault(source, 'phases.', `${withoutControls(id)}: no phase of that name`, `The phases are ${phaseIds.join(', ')}.`);
    if (typeof answer !== 'string') throw expected(`phases.${id}: `, 'a text', answer);
    answers[id] = answer;
  }
  return { problem, phases: answers };
}
