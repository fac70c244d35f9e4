import type { PhaseId } from '../grading/rubric.ts';
import type { Answers } from './examiner.ts';
import type { Reply } from './desk.ts';
import type { Sitting } from './sitting.ts';
import { slashMeant } from './slash.ts';

/** A script's line is an answer even where it begins with a slash, or is the name of a command; any other stays as it is. */
function asAnswer(line: string): string {
  if (line.startsWith('/')) return ` ${line.slice(1)}`;
  return slashMeant(line) === undefined ? line : ` ${line}`;
}

/** Takes an interview from a script: each phase's text is entered line by line, then the candidate moves on. */
export function* played(sitting: Sitting, script: Answers, advance: (text: string, phase: PhaseId) => void): Generator<Reply> {
  yield* sitting.begin();
  while (!sitting.over) {
    const { at, phases } = sitting.interview;
    const phase = phases[at];
    if (phase === undefined) return;
    const stays = (): boolean => !sitting.over && sitting.interview.at === at;
    for (const line of (script[phase.id] ?? '').split('\n').filter((text) => text.trim() !== '')) {
      if (!stays()) break;
      advance(line, phase.id);
      yield { who: 'candidate', text: line };
      yield* sitting.enter(asAnswer(line));
    }
    // What the interviewer asks at the end a script has no answer to: it goes on.
    if (stays()) yield* sitting.enter('/next');
    if (stays()) yield* sitting.enter('/next');
  }
}
