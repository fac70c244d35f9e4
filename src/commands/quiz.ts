import { InterruptedError, UnmetError } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import { createAsking, type Asking } from '../quiz/asking.ts';
import { startPractice, type Outcome, type Practice } from '../quiz/practice.ts';
import { examOf, givenText, roundOf, scoreOf, type Score } from '../quiz/round.ts';
import { seededRandom } from '../random.ts';
import type { Card } from '../recall/card.ts';
import type { Countdown } from '../terminal/practice/prompt.ts';
import { scoreText, type Finished } from '../terminal/practice/score-text.ts';
import { inOneLine } from '../untrusted.ts';
import { chosenCards } from './chosen-cards.ts';
import type { Context, Define } from './context.ts';
import { journalOf } from './open-journal.ts';
import { practise, type AnswerOptions } from './practise.ts';
import { shellWord } from './shell-word.ts';
import { wholeNumber } from './whole-number.ts';

interface Options extends AnswerOptions {
  readonly count?: string | undefined;
  readonly minutes?: string | undefined;
  readonly exam?: boolean | undefined;
}

/** A timed round about to begin. */
interface Round {
  readonly run: Context;
  readonly name: string;
  readonly seed: string;
  readonly asked: number;
  readonly limitMs: number;
  readonly journal: Journal;
  readonly best: number | undefined;
  readonly practice: Practice;
  readonly outcomes: readonly Outcome[];
  readonly load: Asking['load'];
}

const usualCount = { round: 10, exam: 30 } as const;
/** An interviewer's patience with one question. */
const minutesPerQuestion = 0.75;

/** Best percentage of earlier rounds with this name. */
function bestOf(journal: Journal, name: string): number | undefined {
  const percents = journal
    .besideAnswers()
    .filter((event) => event.type === 'quiz-end')
    .filter((event) => event.name === name && event.asked > 0)
    .map(({ points, asked }) => (points / asked) * 100);
  return percents.length === 0 ? undefined : Math.max(...percents);
}

function nothingToScore(pool: readonly Card[]): UnmetError {
  const [topic = '', ...others] = new Set(pool.map((card) => card.topic));
  return new UnmetError('there is nothing to score there: its questions are to be said aloud', {
    code: 'nothing-to-ask',
    hint: `Practise them with: sysdesign drill${others.length === 0 ? ` --only ${topic}` : ''}`,
  });
}

async function prepare(run: Context, topic: string | undefined, options: Options): Promise<Round> {
  const { host, globals } = run;
  const exam = options.exam === true;
  const count = wholeNumber('--count', options.count ?? String(exam ? usualCount.exam : usualCount.round), 1, 200);
  const catalog = await run.catalog();
  const pool = chosenCards(catalog, topic);
  const seed = globals.seed ?? host.freshSeed();
  const random = seededRandom(seed);
  const cards = exam ? examOf(pool, count, random) : roundOf(pool, count, random);
  if (cards.length === 0) throw nothingToScore(pool);
  const minutes = wholeNumber('--minutes', options.minutes ?? String(Math.max(1, Math.ceil(cards.length * minutesPerQuestion))), 1, 600);
  const journal = journalOf(run);
  const name = [exam ? 'exam' : 'round', topic ?? 'everything', String(cards.length)].join(' ');
  if (options.demo !== true) journal.ready();
  const outcomes: Outcome[] = [];
  const asking = createAsking();
  const practice = startPractice(
    cards,
    {
      pose: (card) => asking.pose(catalog.questionOf(card), random),
      monotonic: () => host.clock.monotonic(),
      record: (answer) => (options.demo === true ? '' : journal.append({ type: 'answer', mode: 'quiz', ...answer }).id),
      takeBack: () => undefined,
    },
    1,
  );
  const answer: Practice['answer'] = (line) => {
    const outcome = practice.answer(line);
    if (!('unreadable' in outcome)) outcomes.push(outcome);
    return outcome;
  };
  return { run, name, seed, asked: cards.length, limitMs: minutes * 60_000, journal, best: bestOf(journal, name), practice: { ...practice, answer }, outcomes, load: asking.load };
}

function countdown({ run: { host }, limitMs }: Round): Countdown {
  const end = host.clock.monotonic() + limitMs;
  const left = (): number => Math.max(0, end - host.clock.monotonic());
  return {
    expired: () => left() <= 0,
    everySecond: (listener) => host.clock.every(1000, listener),
    text() {
      const seconds = Math.ceil(left() / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
}

function roundJson({ name, seed, outcomes, best }: Round, score: Score, { seconds, timeUp, kept }: Finished): unknown {
  return {
    name,
    seed,
    asked: score.asked,
    answered: outcomes.length,
    points: score.points,
    percent: score.percent,
    seconds,
    timeUp,
    best: Math.max(best ?? 0, score.percent),
    comeBack: kept ? outcomes.filter(({ given }) => given.rating === 1).length : 0,
    answers: outcomes.map((outcome) => ({
      card: outcome.posed.card.id,
      topic: outcome.posed.card.topic,
      ask: outcome.posed.asked.ask,
      given: givenText(outcome),
      answer: outcome.graded.answer,
      why: outcome.posed.asked.why,
      score: outcome.graded.score,
    })),
  };
}

async function runQuiz(run: Context, topic: string | undefined, options: Options): Promise<void> {
  const round = await prepare(run, topic, options);
  const { host } = run;
  const clock = countdown(round);
  const started = host.clock.monotonic();
  try {
    await practise(run, { practice: round.practice, seed: round.seed, load: round.load, rules: { feedback: false }, comesBack: () => '', countdown: clock }, options);
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    throw new InterruptedError('the round was stopped and is not scored', 'Its answers are kept; start again with: sysdesign quiz');
  }
  const ms = Math.round(Math.min(round.limitMs, host.clock.monotonic() - started));
  const score = scoreOf(round.outcomes, round.asked);
  if (options.demo !== true && round.outcomes.length > 0) {
    round.journal.append({ type: 'quiz-end', name: round.name, seed: round.seed, asked: score.asked, points: score.points, ms });
  }
  const again = ['sysdesign quiz', ...(topic === undefined ? [] : [topic]), ...(options.exam === true ? ['--exam'] : []), `--count ${round.asked}`, `--seed ${shellWord(inOneLine(round.seed))}`].join(' ');
  const finished: Finished = { score, outcomes: round.outcomes, seconds: ms / 1000, timeUp: clock.expired(), best: round.best, again, kept: options.demo !== true };
  run.show({ json: () => roundJson(round, score, finished), text: (screen) => scoreText(finished, screen) });
}

export const quiz: Define = (line, context) => {
  line
    .argument('[topic...]', 'a topic, kind, layer or tag; everything without it')
    .option('--count <questions>', 'questions in the round (10; 30 with --exam)')
    .option('--minutes <minutes>', 'time for all of them (45 seconds each)')
    .option('--exam', 'all kinds, weighted as an interview is')
    .option('--answers <file>', 'take the answers from a file, a line each')
    .option('--demo', 'watch a round answer itself; nothing is kept')
    .action(async (words, options) => runQuiz(context(), words.length === 0 ? undefined : words.join(' '), options));
};
