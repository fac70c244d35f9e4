import { UsageError } from '../errors.ts';
import { dateOf, dayNumberOf } from '../recall/calendar.ts';
import { planFor, type Plan } from '../recall/plan.ts';
import { usualNewPerDay } from '../recall/queue.ts';
import { hanging, unbroken } from '../terminal/layout.ts';
import type { Screen } from '../terminal/screen.ts';
import { drawTable } from '../terminal/table.ts';
import { withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { openProgress } from './open-progress.ts';

interface Options {
  readonly date?: string | undefined;
  readonly clear?: boolean | undefined;
}

interface Outlook {
  readonly plan: Plan | undefined;
  readonly cards: number;
  readonly met: number;
}

/** The day given with --date. @throws {UsageError} where it is none, or lies behind us */
function dayGiven(date: string, today: number): string {
  const day = dayNumberOf(date);
  const hint = 'Write it like --date 2026-12-15.';
  if (day === undefined) throw new UsageError(`"${withoutControls(date)}" is not a day`, { code: 'bad-date', hint });
  if (day <= today) throw new UsageError(`${date} is not ahead: today is ${dateOf(today)}`, { code: 'bad-date', hint: 'Name a day after today.' });
  return date;
}

async function outlook(run: Context, { date, clear }: Options): Promise<Outlook> {
  if (date !== undefined && clear === true) throw new UsageError('--date and --clear contradict each other', { code: 'contradiction', hint: 'Leave one of them out.' });
  const cards = (await run.catalog()).cards();
  const { journal, followed, calendar } = openProgress(run);
  const today = calendar.dayOf(run.host.clock.now());
  if (date !== undefined) journal.append({ type: 'plan', date: dayGiven(date, today) });
  else if (clear === true) journal.append({ type: 'plan', date: null });
  const progress = followed.sync();
  const met = cards.filter(({ id }) => progress.cards.has(id)).length;
  return { plan: planFor(cards, progress, today, usualNewPerDay), cards: cards.length, met };
}

function text({ plan, cards, met }: Outlook, screen: Screen): string {
  const { theme, width } = screen;
  if (plan === undefined) return hanging('', `No interview is planned. Name its day with ${theme.command(unbroken('sysdesign plan --date 2026-12-15'))}`, width);
  const days = plan.interview - plan.today;
  const unseen = cards - met;
  const reachable = plan.newPerDay * Math.max(0, plan.lastLooks - plan.today);
  const pace = unseen === 0 ? 'none left' : reachable >= unseen ? `${plan.newPerDay}, so that all ${unseen} are met by ${dateOf(plan.today + Math.ceil(unseen / plan.newPerDay))}` : `${plan.newPerDay}; ${reachable} of ${unseen} can still be met, what matters most first`;
  const rows = [
    ['Interview', `${dateOf(plan.interview)}, in ${days} ${days === 1 ? 'day' : 'days'}`],
    ['Met so far', `${met} of ${cards} cards`],
    ['New a day', pace],
    ['Last looks', `from ${dateOf(plan.lastLooks)} on, what matters most comes last and stays freshest`],
  ];
  return [theme.title('The way to your interview'), drawTable(screen, [{ title: '', paint: theme.muted }, { title: '', grows: true }], rows), `${theme.heading('Next')}  ${theme.command('sysdesign drill')}`].join('\n\n');
}

function planJson({ plan, cards, met }: Outlook): unknown {
  if (plan === undefined) return { interview: null, cards, met };
  return { interview: dateOf(plan.interview), daysLeft: plan.interview - plan.today, newPerDay: plan.newPerDay, lastLooksFrom: dateOf(plan.lastLooks), cards, met };
}

export const plan: Define = (line, context) => {
  line
    .option('--date <day>', 'the day of the interview, such as 2026-12-15')
    .option('--clear', 'forget the interview')
    .action(async (options) => {
      const run = context();
      const found = await outlook(run, options);
      run.show({ json: () => planJson(found), text: (screen) => text(found, screen) });
    });
};
