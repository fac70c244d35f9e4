import type { Assessment } from '../estimate/assess.ts';
import { mainResults, resultKinds } from '../estimate/results.ts';
import type { ResultId } from '../estimate/results.ts';
import { formatValue } from '../quantity/format.ts';
import { hanging } from './layout.ts';
import type { Screen } from './screen.ts';
import { drawColumns } from './columns.ts';

/** One of several estimates set side by side. */
export interface Column {
  readonly label: string;
  readonly assessment: Assessment;
}

const shownResults: readonly ResultId[] = [...mainResults, 'db_primaries', 'db_replicas', 'shards'];

function valueIn({ assessment }: Column, id: ResultId): number | undefined {
  return assessment.estimate.results.find((result) => result.id === id)?.value;
}

/** `10x`, `1.5x`, `same`. */
function change(first: number | undefined, last: number | undefined): string {
  if (first === undefined || last === undefined || first === 0) return '';
  const factor = last / first;
  return Math.abs(factor - 1) < 0.005 ? 'same' : `${formatValue(factor, 'count', 2)}x`;
}

function sideBySide(screen: Screen, columns: readonly Column[], labels: readonly string[], withChange: boolean): string {
  const { theme } = screen;
  const ids = shownResults.filter((id) => columns.some((column) => valueIn(column, id) !== undefined));
  const rows = ids.map((id) => {
    const values = columns.map((column) => valueIn(column, id));
    const texts = values.map((value) => (value === undefined ? '' : formatValue(value, resultKinds[id].dimension)));
    return [resultKinds[id].label, ...texts, ...(withChange ? [change(values[0], values.at(-1))] : [])];
  });
  const values = labels.map((title) => ({ title, align: 'right' as const, paint: theme.good }));
  const factor = withChange ? [{ title: 'change', align: 'right' as const, paint: theme.muted }] : [];
  return drawColumns(screen, [{ title: 'number', paint: theme.strong }, ...values, ...factor], rows);
}

function verdictOf(screen: Screen, { label, assessment }: Column): string {
  const said = assessment.verdicts.slice(0, 2).map(({ text }) => text).join(' ');
  return `${screen.theme.strong(label)}\n${hanging('  ', said, screen.width)}`;
}

/** What the names of the numbers and one column of values take, with the gaps beside them. */
const width = { names: 16, values: 11 } as const;

/** As many columns at a time as fit. */
function inRows(screen: Screen, columns: readonly Column[]): readonly (readonly Column[])[] {
  const fitting = Math.max(1, Math.floor((screen.width - width.names) / width.values));
  return Array.from({ length: Math.ceil(columns.length / fitting) }, (_, row) => columns.slice(row * fitting, (row + 1) * fitting));
}

/** Estimates at several scales, a column each, and the verdict of each. */
export function scalePage(screen: Screen, title: string, columns: readonly Column[]): string {
  const tables = inRows(screen, columns).map((row) => sideBySide(screen, row, row.map(({ label }) => label.replace(/ users$/, '')), false));
  return [screen.theme.title(title), ...tables, ...columns.map((column) => verdictOf(screen, column))].join('\n\n');
}

/** Two sets of flags side by side, with the factor between them. */
export function comparePage(screen: Screen, title: string, columns: readonly Column[]): string {
  const table = sideBySide(screen, columns, ['this', 'compared'], true);
  return [screen.theme.title(title), table, ...columns.map((column) => verdictOf(screen, column))].join('\n\n');
}
