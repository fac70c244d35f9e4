import { InterruptedError } from '../errors.ts';
import { createAsking, type Asking } from '../quiz/asking.ts';
import { startPractice, type Outcome, type Practice } from '../quiz/practice.ts';
import { seededRandom, type Random } from '../random.ts';
import type { Card } from '../recall/card.ts';
import { dueCount, queueOf, usualNewPerDay, type Queue, type Wishes } from '../recall/queue.ts';
import { comingBack, leechTopics, streakOf } from '../recall/returning.ts';
import { accuracy } from '../recall/session.ts';
import { waitText } from '../recall/wait.ts';
import { closingText, nothingDueText, type Closing } from '../terminal/practice/closing-text.ts';
import { chosenCards } from './chosen-cards.ts';
import type { Context, Define } from './context.ts';
import { openProgress, type OpenProgress } from './open-progress.ts';
import { practise, type AnswerOptions } from './practise.ts';
import { wholeNumber } from './whole-number.ts';

interface Options extends AnswerOptions {
  readonly only?: string | undefined;
  readonly limit: string;
  readonly new: string;
  readonly cram?: boolean | undefined;
}

type Mode = 'drill' | 'cram' | 'demo';

/** A drill about to begin: what it asks, where it is kept. */
interface Drill {
  readonly run: Context;
  readonly mode: Mode;
  readonly cards: readonly Card[];
  readonly wishes: Wishes;
  readonly queue: Queue;
  readonly practice: Practice;
  readonly progress: OpenProgress;
  readonly seed: string;
  readonly titleOf: (topic: string) => string;
  readonly load: Asking['load'];
}

function wishesOf(options: Options): Wishes {
  return {
    limit: wholeNumber('--limit', options.limit, 1, 500),
    newPerDay: wholeNumber('--new', options.new, 0, 500),
    cram: options.cram === true,
  };
}

async function prepare(run: Context, options: Options): Promise<Drill> {
  const { host, globals } = run;
  const wishes = wishesOf(options);
  const catalog = await run.catalog();
  const cards = chosenCards(catalog, options.only);
  const progress = openProgress(run);
  const mode: Mode = options.demo === true ? 'demo' : wishes.cram ? 'cram' : 'drill';
  const seed = globals.seed ?? host.freshSeed();
  const random: Random = seededRandom(seed);
  const { journal, followed, calendar } = progress;
  const queue = queueOf(cards, followed.state, host.clock.now(), calendar, wishes, random);
  if (mode !== 'demo' && queue.cards.length > 0) journal.ready();
  const asking = createAsking();
  const practice = startPractice(queue.cards, {
    pose: (card) => asking.pose(catalog.questionOf(card), random),
    monotonic: () => host.clock.monotonic(),
    record(answer) {
      if (mode === 'demo') return '';
      const { id } = journal.append({ type: 'answer', mode, ...answer });
      followed.sync();
      return id;
    },
    takeBack(answer) {
      journal.append({ type: 'undo', answer });
      followed.sync();
    },
  });
  return { run, mode, cards, wishes, queue, practice, progress, seed, titleOf: (topic) => catalog.entry(topic)?.title ?? topic, load: asking.load };
}

const untouched = { cram: 'Cramming leaves its schedule alone.', demo: 'A demonstration: nothing is kept.' } as const;

/** When the card just answered comes back, as a sentence. */
function returnOf({ run, mode, practice, progress: { followed, calendar } }: Drill): (outcome: Outcome) => string {
  return ({ given }) => {
    if (mode !== 'drill') return untouched[mode];
    if (practice.session().ahead.some(({ id }) => id === given.card.id)) return 'Comes back in a few questions.';
    const memory = followed.state.cards.get(given.card.id);
    return memory === undefined ? '' : `Comes back ${waitText(memory.due, run.host.clock.now(), calendar)}.`;
  };
}

function closingOf({ run, cards, wishes, practice, progress, titleOf }: Drill): Closing {
  const { followed, calendar } = progress;
  const now = run.host.clock.now();
  const session = practice.session();
  return {
    session,
    comesBack: comingBack(session, followed.state, now, calendar),
    streak: streakOf(followed.state, now, calendar),
    stillDue: dueCount(cards, followed.state, now, calendar, wishes.newPerDay),
    titleOf,
    leeches: leechTopics(session, followed.state),
    again: 'sysdesign drill',
  };
}

function closingJson({ mode, seed, practice, progress }: Drill, closing: Closing): unknown {
  return {
    seed,
    mode,
    answers: practice.session().given.map(({ card, score, rating, ms, firstTry }) => ({
      card: card.id,
      topic: card.topic,
      score,
      rating,
      seconds: ms / 1000,
      firstTry,
      due: mode === 'drill' ? (progress.followed.state.cards.get(card.id)?.due ?? null) : null,
    })),
    accuracy: accuracy(practice.session().given) ?? null,
    stillDue: closing.stillDue,
    streakDays: closing.streak,
    left: practice.session().ahead.length,
  };
}

/** The soonest a card comes back that is not due now. */
function nextDue({ cards, progress: { followed } }: Drill): number | undefined {
  const dues = cards.flatMap(({ id }) => followed.state.cards.get(id)?.due ?? []);
  return dues.length === 0 ? undefined : Math.min(...dues);
}

async function runDrill(run: Context, options: Options): Promise<void> {
  const drill = await prepare(run, options);
  const { practice, progress } = drill;
  if (drill.queue.cards.length === 0) {
    const due = nextDue(drill);
    const when = due === undefined ? undefined : waitText(due, run.host.clock.now(), progress.calendar);
    run.show({ json: () => closingJson(drill, closingOf(drill)), text: (screen) => nothingDueText(when, screen) });
    return;
  }
  try {
    await practise(run, { practice, seed: drill.seed, load: drill.load, rules: { feedback: true }, comesBack: returnOf(drill) }, options);
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    const kept = practice.session().given.length;
    throw new InterruptedError(`stopped; ${kept} ${kept === 1 ? 'answer is' : 'answers are'} kept`, 'Go on with: sysdesign drill');
  } finally {
    progress.keep();
  }
  const closing = closingOf(drill);
  run.show({ json: () => closingJson(drill, closing), text: (screen) => `${closingText(closing, screen)}\n\n${screen.theme.muted(`seed ${drill.seed}`)}` });
}

export const drill: Define = (line, context) => {
  line
    .option('--only <what>', 'a kind, topic, layer or tag: pattern, number, caching, circuit-breaker')
    .option('--limit <count>', 'questions at most (20)', '20')
    .option('--new <count>', 'new cards a day at most (10)', String(usualNewPerDay))
    .option('--cram', 'the weakest first, due or not; leaves the schedule alone')
    .option('--answers <file>', 'take the answers from a file, a line each')
    .option('--demo', 'watch a drill answer itself; nothing is kept')
    .action(async (options) => runDrill(context(), options));
};
