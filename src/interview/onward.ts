import type { Interview } from './interview.ts';

/** What /next does once the interviewer has asked. */
function onward({ phases, at }: Interview): string {
  const next = phases[at + 1];
  return next === undefined ? 'ends the interview' : `opens part ${at + 2}, ${next.title}`;
}

/** Under questions about a part: whoever has just typed /next takes them for the next part's. */
export function answerHere(interview: Interview): string {
  return `Your answer is added to this part. /next then ${onward(interview)}.`;
}

/** After the first answer to them. */
export function addedHere(interview: Interview): string {
  return `Added to part ${interview.at + 1}. Go on, or /next ${onward(interview)}.`;
}
