import type { InterviewHistory } from '../interview/history.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';

/** Letters of an id that tell interviews apart for people. */
const idLength = 8;
/** Columns that a narrow screen has no room for. */
const roomFor = 70;

/** Interviews over time, and how each part has gone lately; `dayOf` is the calendar day of an instant. */
export function historyText({ interviews, phases }: InterviewHistory, dayOf: (at: number) => string, screen: Screen): string {
  const { theme } = screen;
  const wide = screen.width >= roomFor;
  const rows = interviews.map(({ id, startedAt, problem, level, percent, verdict }) => [...(wide ? [id.slice(0, idLength)] : []), dayOf(startedAt), problem, ...(wide ? [level] : []), `${Math.round(percent)} %`, verdict]);
  const table = drawTable(screen, [...(wide ? [{ title: 'id', paint: theme.command }] : []), { title: 'day' }, { title: 'problem', grows: true }, ...(wide ? [{ title: 'level' }] : []), { title: 'score', align: 'right', paint: theme.strong }, { title: '' }], rows);
  const parts = drawTable(screen, [{ title: 'part, the last few times', grows: true }, { title: 'score', align: 'right', paint: theme.strong }, { title: 'times', align: 'right' }], phases.map(({ title, percent, taken }) => [title, `${Math.round(percent)} %`, String(taken)]));
  return `${table}\n\n${parts}`;
}
