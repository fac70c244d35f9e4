import type { PhaseId } from '../grading/rubric.ts';
import { isQuestion } from './asks.ts';
import type { Interview } from './interview.ts';

/** What stands beside the picture on a whiteboard. */
export interface Notes {
  readonly title: string;
  readonly lines: readonly string[];
}

/** An answer that left the choice to the candidate tells nothing. */
export const openChoice = 'open';

/** What was typed in a part, questions apart, and what the interviewer told there, in its order. */
function notedIn({ lines, said }: Interview, phase: PhaseId): readonly string[] {
  const typed = lines.map((line, at) => ({ ...line, after: at + 0.5 })).filter(({ text }) => !isQuestion(text) && !text.trimStart().startsWith('/'));
  const told = said.filter(({ kind, about }) => kind === 'answer' && about !== openChoice);
  return [...typed, ...told]
    .filter((one) => one.phase === phase)
    .sort((a, b) => a.after - b.after)
    .flatMap(({ text }) => text.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
}

/** What a design has to meet, from the parts before it: the requirements and the figures. */
export function notesOf(interview: Interview): readonly Notes[] {
  return [{ title: 'Requirements', lines: notedIn(interview, 'requirements') }, { title: 'Figures', lines: notedIn(interview, 'estimation') }].filter(({ lines }) => lines.length > 0);
}
