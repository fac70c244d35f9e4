import { entered, movedOn, nothing, only, put, together, type Turn } from './conduct.ts';
import type { Examiner } from './examiner.ts';
import { followUps } from './follow-up.ts';
import { answerIn, phaseNow, type Interview } from './interview.ts';
import { phrased } from './phrasing.ts';
import { allotted, clockText, remaining } from './timing.ts';

/** Said with this much left of a phase. */
const gentleMs = 120_000;

/** A sentence that is being typed when the time is up may be finished; more than that may not. */
export const finishingMs = 15_000;

/** The interviewer speaks up in the last quarter of a part, as long as there is time to answer. */
const lastShare = 1 / 4;
const leastToAnswerMs = 20_000;

/** What stands on the candidate's line as the clock is looked at; `isSent` once Enter was pressed. */
export interface Line {
  readonly text: string;
  readonly isSent: boolean;
}

/** @param wasTold whether the end of the time has been called already */
function timeUp(interview: Interview, t: number, examiner: Examiner, { text, isSent }: Line, wasTold: boolean): Turn {
  const onward = interview.at === interview.phases.length - 1 ? 'We have to stop here.' : 'Let us move on.';
  const call = wasTold ? '' : 'Time. ';
  if (text.trim() === '') return together(only({ who: 'clock', text: `${call}${onward}` }), movedOn(interview, t, 'time', examiner));
  const after = { ...interview, lines: [...interview.lines, { phase: phaseNow(interview).id, text, t }] };
  const word = wasTold && isSent ? 'Thank you.' : `${call}I have what you were writing.`;
  return together(entered(interview, text, t), only({ who: 'candidate', text }, { who: 'clock', text: `${word} ${onward}` }), movedOn(after, t, 'time', examiner));
}

/** Whoever uses the whole time is asked as well: the most important thing, between two sentences. */
function spokenUp(interview: Interview, t: number, left: number, examiner: Examiner): Turn {
  const isClosing = left >= leastToAnswerMs && left <= Math.min(gentleMs, (allotted(interview, interview.at) ?? 0) * lastShare);
  if (!isClosing || answerIn(interview, phaseNow(interview).id).trim() === '') return nothing;
  const question = followUps(interview, examiner).slice(0, 1);
  return question.length === 0 ? nothing : put(interview, t, question, phrased(interview, 'hurried', interview.at));
}

/**
 * The clock at `t`, `before` being the last time it was looked at. At the end of a phase what
 * stands on the line is kept as its last one, as soon as it is sent or the time to finish it is over.
 */
export function tick(interview: Interview, before: number, t: number, examiner: Examiner, line: Line): Turn {
  if (interview.stage !== 'running') return nothing;
  const left = remaining(interview, t).phase;
  if (left === undefined) return nothing;
  const leftBefore = remaining(interview, before).phase ?? left;
  if (left <= 0) {
    const isFinishing = line.text.trim() !== '' && !line.isSent && left > -finishingMs;
    if (!isFinishing) return timeUp(interview, t, examiner, line, leftBefore <= 0);
    return leftBefore > 0 ? only({ who: 'clock', text: 'Time. Finish your sentence; Enter hands it in.' }) : nothing;
  }
  const warning = leftBefore > gentleMs && left <= gentleMs ? only({ who: 'clock', text: `About ${clockText(left)} left in this part.` }) : nothing;
  return line.text.trim() === '' && !line.isSent ? together(warning, spokenUp(interview, t, left, examiner)) : warning;
}
