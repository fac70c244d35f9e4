import { readAnswersFile } from '../grading/answers-file.ts';
import { withoutControls } from '../untrusted.ts';
import type { Answers } from './examiner.ts';

export interface ReadAnswers {
  readonly problem: string | undefined;
  readonly answers: Answers;
}

/**
 * A scripted candidate's answers as they would be typed: no control characters.
 * @throws {PersonError} with the place of the first thing that is wrong
 */
export function parseAnswers(text: string, source: string): ReadAnswers {
  const { problem, phases } = readAnswersFile(text, source);
  return { problem, answers: Object.fromEntries(Object.entries(phases).map(([id, answer]) => [id, withoutControls(answer)])) };
}
