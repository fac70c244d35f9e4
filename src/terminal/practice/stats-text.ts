import { counted } from '../../counted.ts';
import { dateOf, weekdayOf } from '../../recall/calendar.ts';
import type { Calibration } from '../../recall/calibration.ts';
import { calendarDays, type KindStatistics, type Retention, type Statistics, type TopicStatistics } from '../../recall/statistics.ts';
import { bar, hanging, unbroken } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { drawTable } from '../table.ts';

/** What the page says beyond the statistics themselves. */
export interface StatsPage {
  readonly statistics: Statistics;
  readonly streak: number;
  readonly today: number;
  readonly titleOf: (topic: string) => string;
  readonly interviewIn: number | undefined;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0 && ms > 0) return 'less than a minute';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function dayName(day: number): string {
  return `${weekdays[weekdayOf(day)] ?? ''} ${dateOf(day).slice(8)}`;
}

function forecast({ statistics, today }: StatsPage, { theme, width }: Screen): string {
  const most = Math.max(1, ...statistics.forecast);
  const room = Math.min(40, width - 18);
  const lines = statistics.forecast.map((count, i) => {
    const name = (i === 0 ? 'today' : dayName(today + i)).padEnd(8);
    const filled = count === 0 ? '' : bar(count / most, room).full;
    return `  ${theme.muted(name)}${i === 0 ? theme.warn(filled) : theme.command(filled)}${count === 0 ? theme.muted('·') : ` ${count}`}`;
  });
  return [theme.heading('Due in the next two weeks'), ...lines].join('\n');
}

const shades = { unicode: ['·', '░', '▒', '▓', '█'], ascii: ['.', '-', '+', 'o', '#'] } as const;

/** No answers, and quarters of the busiest day. */
function shade(glyphs: Screen['glyphs'], count: number, most: number): string {
  return shades[glyphs][count === 0 ? 0 : Math.min(4, Math.ceil((count / most) * 4))] ?? '';
}

/** Weeks are columns, as on a wall calendar turned on its side; the last column is this week. */
function heatMap({ statistics, today }: StatsPage, { theme, glyphs }: Screen): string {
  const most = Math.max(1, ...statistics.calendar);
  const first = today - calendarDays + 1;
  const monday = first - weekdayOf(first);
  const weeks = Math.ceil((today - monday + 1) / 7);
  const cell = (day: number): string => {
    const count = statistics.calendar[day - first];
    return count === undefined || day > today ? ' ' : count === 0 ? theme.muted(shade(glyphs, 0, most)) : theme.good(shade(glyphs, count, most));
  };
  const names = Array.from({ length: weeks }, (_, week) => {
    const date = dateOf(monday + week * 7);
    return Number(date.slice(8)) <= 7 ? (months[Number(date.slice(5, 7)) - 1] ?? '') : '';
  });
  // A month's name is wider than a week: it takes the room of the weeks after it.
  const head = names.reduce((line, name, week) => (name === '' ? line : `${line.padEnd(week * 2)}${name}`), '');
  const rows = weekdays.map((name, weekday) => `  ${theme.muted(name)} ${Array.from({ length: weeks }, (_, week) => cell(monday + week * 7 + weekday)).join(' ')}`);
  const upTo = (quarter: number): number => Math.floor((most * quarter) / 4);
  const steps = [1, 2, 3, 4].filter((quarter) => upTo(quarter) > upTo(quarter - 1));
  const legend = [`${shade(glyphs, 0, most)} none`, ...steps.map((quarter) => `${shade(glyphs, upTo(quarter), most)} to ${upTo(quarter)}`)].join('  ');
  return [theme.heading('Answers a day'), `      ${theme.muted(head)}`, ...rows, `      ${theme.muted(legend)}`].join('\n');
}

function retained({ asked, recalled, expected }: Retention): string {
  return asked === 0 ? 'nothing yet' : `${percent(recalled / asked)} of ${asked}, expected ${percent(expected)}`;
}

function kindsTable(kinds: readonly KindStatistics[], screen: Screen): string {
  const rows = kinds
    .filter(({ met }) => met > 0)
    .map(({ kind, cards, met, stability, recall }) => [kind, `${met} of ${cards}`, daysHeld(stability), percent(recall)]);
  const right = { align: 'right' as const };
  return drawTable(screen, [{ title: 'kind' }, { title: 'met', ...right }, { title: 'holds for', ...right }, { title: 'recall now', ...right }], rows);
}

function daysHeld(stability: number): string {
  return `${stability < 10 ? stability.toFixed(1) : Math.round(stability)} days`;
}

function weakestTable(weakest: readonly TopicStatistics[], titleOf: StatsPage['titleOf'], screen: Screen): string {
  const rows = weakest.map(({ topic, stability, recall, lapses, leech }) => [titleOf(topic), daysHeld(stability), percent(recall), `${lapses}${leech ? ', read it' : ''}`, topic]);
  const columns = [{ title: 'weakest topics', grows: true }, { title: 'holds for', align: 'right' as const }, { title: 'recall', align: 'right' as const }, { title: 'forgotten', align: 'right' as const }, { title: 'explain', paint: screen.theme.command }];
  const narrow = screen.width < 72;
  return drawTable(screen, narrow ? columns.slice(0, 4) : columns, narrow ? rows.map((row) => row.slice(0, 4)) : rows);
}

/** Beyond this a factor says no more. */
const farOff = 1000;

function leaning(bias: number): string {
  const factor = bias >= 1 ? bias : 1 / bias;
  if (factor < 1.1) return 'no lean either way';
  return `typically ${factor > farOff ? `more than ${farOff}` : factor < 10 ? factor.toFixed(1) : Math.round(factor)} times too ${bias > 1 ? 'high' : 'low'}`;
}

const sources = { drill: 'in drills', quiz: 'in quizzes', estimate: 'in estimates' } as const;

function calibrated({ answers, from, within2, within10, bias }: Calibration): string {
  const where = (['drill', 'quiz', 'estimate'] as const).filter((source) => from[source] > 0).map((source) => `${from[source]} ${sources[source]}`);
  return `${percent(within2)} within 2x, ${percent(within10)} within 10x of ${answers} (${where.join(', ')}); ${leaning(bias)}`;
}

function rangesHeld({ ranges, held }: Calibration): string {
  return `${held} of ${ranges} held the right value; nine in ten should`;
}

/** The statistics on a screen: what is coming, what holds, what does not. */
export function statsText(page: StatsPage, screen: Screen): string {
  const { theme, width } = screen;
  const { statistics, streak, interviewIn, titleOf } = page;
  const { cards, met, dueToday, retention, kinds, weakest, calibration, time } = statistics;
  if (time.days === 0) {
    return `${theme.title('Nothing to count yet.')}\n${hanging('', `${cards} cards are waiting. Begin with ${theme.command(unbroken('sysdesign drill'))}`, width)}`;
  }
  const facts = [`${met} of ${cards} cards met`, `${dueToday} due today`, `${counted(streak, 'day')} in a row`, ...(interviewIn === undefined ? [] : [`interview in ${counted(interviewIn, 'day')}`])];
  const line = (name: string, value: string): string => hanging(theme.muted(name.padEnd(12)), value, width);
  return [
    `${theme.title('What you hold')}\n${hanging('', facts.join(' · '), width)}`,
    forecast(page, screen),
    heatMap(page, screen),
    [
      line('Recalled', `${retained(retention.month)} in the last 30 days; in all ${retained(retention.all)}`),
      ...(calibration === undefined ? [] : [line('Figures', calibrated(calibration))]),
      ...(calibration === undefined || calibration.ranges === 0 ? [] : [line('Ranges', rangesHeld(calibration))]),
      line('Time', `${duration(time.totalMs)} in all, ${duration(time.weekMs)} in the last 7 days, ${duration(time.totalMs / time.days)} a day on ${counted(time.days, 'day')}`),
    ].join('\n'),
    ...(met === 0 ? [] : [kindsTable(kinds, screen), weakestTable(weakest, titleOf, screen)]),
  ].join('\n\n');
}
