import type { InterviewHistory } from '../interview/history.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';

/** Letters of an id that tell interviews apart for people. */
const idLength = 8;
/** Columns that a narrow screen has no room for. */
const roomFor = 70;
/** Of a percentage. */
const mostDigits = 3;

/** Interviews over time, and how each part has gone lately; `dayOf` is the calendar day of an instant. */
export function historyText({ interviews, phases }: InterviewHistory, dayOf: (at: number) => string, screen: Screen): string {
  const { theme } = screen;
  const wide = screen.width >= roomFor;
  const rows = interviews.map(({ id, startedAt, problem, level, percent, verdict }) => [...(wide ? [id.slice(0, idLength)] : []), dayOf(startedAt), problem, ...(wide ? [level] : []), `${Math.round(percent)}%`, verdict]);
  const table = drawTable(screen, [...(wide ? [{ title: 'id', paint: theme.command }] : []), { title: 'day' }, { title: 'problem', grows: true }, ...(wide ? [{ title: 'level' }] : []), { title: 'score', align: 'right', paint: theme.strong }, { title: '' }], rows);
  const trend = (percents: readonly number[]): string => percents.map((percent) => String(Math.round(percent)).padStart(mostDigits)).join(' ');
  const parts = drawTable(screen, [
    { title: 'part', grows: true },
    { title: 'lately', align: 'right', paint: theme.strong },
    ...(wide ? [{ title: 'one after the other', align: 'right' as const, paint: theme.muted }] : []),
    { title: 'times', align: 'right' },
  ], phases.map(({ title, percent, taken, percents }) => [title, `${Math.round(percent)}%`, ...(wide ? [trend(percents)] : []), String(taken)]));
  return `${table}\n\n${parts}`;
}
