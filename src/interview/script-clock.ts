import type { PhaseId } from '../grading/rubric.ts';
import type { Answers } from './examiner.ts';
import type { PlannedPhase } from './plan.ts';
import type { Watch } from './desk.ts';

/** The share of a phase that a well-prepared candidate uses. */
const share = 0.9;
/** Where no clock runs: as fast as people type. */
const millisecondsPerCharacter = 250;

interface ScriptClock extends Watch {
  readonly advance: (text: string, phase: PhaseId) => void;
}

/** A clock for scripted interviews: each line takes its part of the phase, by its length. No one waits for it. */
export function clockOf(phases: readonly PlannedPhase[], script: Answers): ScriptClock {
  let now = 0;
  const pace = new Map(
    phases.map(({ id, budgetMs }) => {
      const length = Math.max(1, (script[id] ?? '').replaceAll('\n', '').length);
      return [id, budgetMs === undefined ? millisecondsPerCharacter : (budgetMs * share) / length];
    }),
  );
  return {
    get t() {
      return Math.floor(now);
    },
    pause: () => undefined,
    resume: () => 0,
    slept: () => 0,
    advance(text, phase) {
      now += text.length * (pace.get(phase) ?? millisecondsPerCharacter);
    },
  };
}
