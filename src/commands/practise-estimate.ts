import { InterruptedError } from '../errors.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { startPractice, type Outcome, type Practice } from '../quiz/practice.ts';
import { calibrationOf, meanDistance, perSecond, stepResult, stepsOf, type Step, type StepResult } from '../quiz/whiteboard.ts';
import { pose } from '../quiz/question.ts';
import { seededRandom } from '../random.ts';
import { whiteboardClosing, whiteboardIntro } from '../terminal/practice/whiteboard-text.ts';
import type { Context } from './context.ts';
import { openProgress, type OpenProgress } from './open-progress.ts';
import { practise, type AnswerOptions } from './practise.ts';

/** An estimate to be worked out by the person instead of the tool. */
export interface Whiteboard {
  readonly title: string;
  readonly name: string;
  readonly estimate: Estimate;
  readonly again: string;
}

/** Answers as they stand: an answer taken back is none. */
interface Kept {
  readonly practice: Practice;
  readonly steps: () => readonly StepResult[];
  readonly drilled: () => number;
}

function keeping(run: Context, { estimate }: Whiteboard, steps: readonly Step[], progress: OpenProgress | undefined, seed: string): Kept {
  const { host } = run;
  const random = seededRandom(seed);
  const byId = new Map(steps.map((step) => [step.card.id, step]));
  const missed = new Set<string>();
  const results = new Map<string, StepResult>();
  const inner = startPractice(
    steps.map(({ card }) => card),
    {
      pose: ({ id }) => pose((byId.get(id) ?? steps[0])?.question ?? never(id), random),
      monotonic: () => host.clock.monotonic(),
      record({ card, score, ms }) {
        const drills = byId.get(card)?.drills;
        if (score === 1 || drills === undefined || progress === undefined) return '';
        const { id } = progress.journal.append({ type: 'answer', mode: 'drill', card: drills, rating: score === 0 ? 1 : 2, score, ms });
        missed.add(id);
        return id;
      },
      takeBack(event) {
        if (event === '') return;
        missed.delete(event);
        progress?.journal.append({ type: 'undo', answer: event });
      },
    },
    1,
  );
  const answer: Practice['answer'] = (line) => {
    const posed = inner.posed();
    const outcome = inner.answer(posed === undefined ? line : perSecond(line, posed.asked));
    if ('unreadable' in outcome) return outcome;
    results.set(outcome.posed.card.id, stepResult(outcome, rightOf(estimate, outcome)));
    return outcome;
  };
  const given = (): readonly StepResult[] =>
    inner.session().given.flatMap(({ card, event, ms }): readonly StepResult[] => {
      const result = results.get(card.id);
      return result === undefined ? [] : [event === '' ? { ...result, ms } : result];
    });
  return { practice: { ...inner, answer }, steps: given, drilled: () => missed.size };
}

function never(id: string): never {
  throw new Error(`no step ${id}`);
}

function rightOf({ results }: Estimate, { posed }: Outcome): number {
  return results.find(({ id }) => id === posed.card.id)?.value ?? Number.NaN;
}

/** Asks for the steps of an estimate one by one, keeps what was missed, and says how it went. */
export async function practiseEstimate(run: Context, whiteboard: Whiteboard, options: AnswerOptions): Promise<void> {
  const { host, globals, screen, show } = run;
  const seed = globals.seed ?? host.freshSeed();
  const progress = options.demo === true ? undefined : openProgress(run);
  progress?.journal.ready();
  const steps = stepsOf(whiteboard.estimate);
  const kept = keeping(run, whiteboard, steps, progress, seed);
  const output = globals.json === true ? host.stderr : host.stdout;
  output.write(`${screen.fitted(whiteboardIntro(screen, whiteboard.title, whiteboard.estimate))}\n\n`);
  const comesBack = ({ given }: Outcome): string => (given.score === 1 || progress === undefined ? '' : 'The drill will ask this again.');
  try {
    await practise(run, { practice: kept.practice, seed, rules: { feedback: true }, comesBack }, options);
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    throw new InterruptedError('stopped; what you answered is kept', `Once more: ${whiteboard.again}`);
  } finally {
    const done = kept.steps().map(({ step, off, held, ms }) => ({ step, ...(off === undefined ? {} : { off }), ...(held === undefined ? {} : { held }), ...(ms === undefined ? {} : { ms }) }));
    if (done.length > 0) progress?.journal.append({ type: 'estimate-end', name: whiteboard.name, steps: done });
    progress?.keep();
  }
  const results = kept.steps();
  const earlier = (progress?.journal.besideAnswers() ?? []).flatMap((event) => (event.type === 'estimate-end' ? event.steps.map((step) => ({ ...step, score: 0 })) : []));
  const closing = { steps: results, distance: meanDistance(results), calibration: calibrationOf(results), overall: calibrationOf(earlier), drilled: kept.drilled(), again: whiteboard.again };
  show({
    json: () => ({ seed, steps: results, distance: closing.distance ?? null, calibration: closing.calibration, overall: closing.overall, drilled: closing.drilled }),
    text: (screen) => whiteboardClosing(screen, closing),
  });
}
