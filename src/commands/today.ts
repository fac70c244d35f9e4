import { lastGraded, mockAdvice, type LastInterview } from '../interview/advice.ts';
import { interviewsIn, type Interview } from '../interview/interview.ts';
import { seededRandom } from '../random.ts';
import { queueOf } from '../recall/queue.ts';
import { streakOf } from '../recall/returning.ts';
import type { Screen } from '../terminal/screen.ts';
import { pairs } from '../terminal/pairs.ts';
import { drawTable } from '../terminal/table.ts';
import { firstSteps } from './first-steps.ts';
import type { Context, Define } from './context.ts';
import { openProgress } from './open-progress.ts';

interface Today {
  readonly due: number;
  readonly fresh: number;
  readonly streak: number;
  readonly topics: number;
  readonly last: LastInterview | undefined;
  readonly unfinished: string | undefined;
  /** Nothing has been practised on this machine yet. */
  readonly first: boolean;
  readonly suggestion: { readonly command: string; readonly because: string };
}

/** The interview that shows best what one is like. */
const watched = 'mock twitter';

/** What `drill` would ask without any wishes. */
const usual = { limit: 20, newPerDay: 10, cram: false };

function suggestion(due: number, practised: boolean, interviews: readonly Interview[], problems: readonly string[]): Today['suggestion'] {
  const unfinished = interviews.findLast(({ stage }) => stage !== 'over');
  if (unfinished !== undefined) return { command: 'sysdesign mock --resume', because: `an interview about ${unfinished.problem} is waiting` };
  if (due > 0) return { command: 'sysdesign drill', because: `${due} ${due === 1 ? 'card is' : 'cards are'} about to be forgotten` };
  if (interviews.length === 0) return { command: `sysdesign ${watched} --demo`, because: 'watch a whole interview before you take one' };
  if (!practised) return { command: 'sysdesign drill', because: 'ten minutes a day is what makes it stick' };
  const advice = mockAdvice(problems, interviews);
  return advice === undefined ? { command: 'sysdesign drill', because: 'learn something new' } : { command: `sysdesign ${advice.command}`, because: `nothing is due; ${advice.because}` };
}

async function look(run: Context): Promise<Today> {
  const catalog = await run.catalog();
  const { journal, followed, calendar } = openProgress(run);
  const now = run.host.clock.now();
  const queue = queueOf(catalog.cards(), followed.state, now, calendar, usual, seededRandom('today'));
  const interviews = interviewsIn(journal.besideAnswers());
  const problems = catalog.entries.filter(({ kind }) => kind === 'problem').map(({ id }) => id);
  const practised = followed.state.cards.size > 0;
  return {
    due: queue.due,
    fresh: queue.fresh,
    streak: streakOf(followed.state, now, calendar),
    topics: catalog.entries.length,
    last: lastGraded(interviews),
    unfinished: interviews.findLast(({ stage }) => stage !== 'over')?.problem,
    first: !practised && interviews.length === 0,
    suggestion: suggestion(queue.due, practised, interviews, problems),
  };
}

function text({ due, fresh, streak, topics, last, first, suggestion: { command, because } }: Today, screen: Screen): string {
  const { theme } = screen;
  const commands = theme.muted('All commands: sysdesign --help');
  if (first) {
    const head = `${theme.title('sysdesign')}  practise the system design interview, offline`;
    const reading = theme.muted(`${topics} topics to read, ${fresh} cards to learn today`);
    return [`${head}\n${reading}`, `${theme.heading('Start here')}\n${pairs(screen, firstSteps)}`, commands].join('\n\n');
  }
  const rows = [
    ['Due now', due === 0 ? 'nothing' : `${due} ${due === 1 ? 'card' : 'cards'}`],
    ['New today', fresh === 0 ? 'none left' : `${fresh} ${fresh === 1 ? 'card' : 'cards'}`],
    ...(streak === 0 ? [] : [['Streak', `${streak} ${streak === 1 ? 'day' : 'days'}`]]),
    ['Last interview', last === undefined ? 'none yet' : `${last.problem}, ${Math.round(last.percent)}%${last.weakest === undefined ? '' : `; weakest: ${last.weakest.title}`}`],
    ['To read', `${topics} topics`],
  ];
  const table = drawTable(screen, [{ title: '', paint: theme.muted }, { title: '', grows: true }], rows);
  return [theme.title('sysdesign'), table, `${theme.heading('Next')}  ${theme.command(command)}\n      ${theme.muted(because)}`, commands].join('\n\n');
}

export const today: Define = (line, context) => {
  line.action(async () => {
    const run = context();
    const found = await look(run);
    run.show({ json: () => ({ ...found, last: found.last ?? null, unfinished: found.unfinished ?? null }), text: (screen) => text(found, screen) });
  });
};
