import type { Dimension } from '../quantity/dimension.ts';
import type { Evaluation } from '../quantity/evaluate.ts';
import { displayEvaluation, formatNumber, formatQuantity } from '../quantity/format.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { ListedFunction } from '../quantity/functions/index.ts';
import { hanging } from './layout.ts';
import type { Screen } from './screen.ts';
import { drawColumns } from './columns.ts';

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(6)));

/** The same quantity in units one might want next. */
const alsoIn: Readonly<Record<Dimension, (value: number) => readonly string[]>> = {
  count: (value) => (Number.isSafeInteger(value) && Math.abs(value) >= 10_000 ? [formatNumber(value)] : []),
  ratio: () => [],
  data: (value) => (value >= 1024 ** 3 ? [`${rounded(value / 1024 ** 3)} GiB`] : []),
  time: (value) => (value >= 60 ? [`${rounded(value)} s`] : []),
  rate: (value) => [`${formatQuantity({ value: value * 86_400, dimension: 'count' })}/day`, `${formatQuantity({ value: value * 30 * 86_400, dimension: 'count' })}/month`],
  data_rate: (value) => [`${rounded((value * 8) / 1e6)} Mbit/s`, `${formatQuantity({ value: value * 86_400, dimension: 'data' })}/day`],
  money: () => [],
};

function others({ quantity, target }: Evaluation): string {
  if (target !== undefined) return '';
  const [first, ...more] = alsoIn[quantity.dimension](quantity.value).filter((text) => text !== formatQuantity(quantity));
  return first === undefined ? '' : `also ${[first, ...more].join(', ')}`;
}

function intervalText({ quantity, target }: Evaluation): string {
  if (quantity.interval === undefined) return '';
  const { low, high } = quantity.interval;
  const end = (value: number): string => displayEvaluation({ quantity: { value, dimension: quantity.dimension }, target, details: [] }).text;
  return `90% of the time ${end(low)} to ${end(high)}`;
}

function detailTable(screen: Screen, details: readonly { readonly label: string; readonly quantity: Quantity }[]): string {
  return drawColumns(screen, [{ title: '', paint: screen.theme.muted }, { title: '', align: 'right' }], details.map(({ label, quantity }) => [label, formatQuantity(quantity)]));
}

/** The result on a line of its own, then what else is worth knowing about it. */
export function calculation(screen: Screen, evaluation: Evaluation): string {
  const notes = [intervalText(evaluation), others(evaluation)].filter((note) => note !== '').map((note) => screen.theme.muted(note));
  const details = evaluation.details.length === 0 ? [] : ['', detailTable(screen, evaluation.details)];
  return [screen.theme.good(displayEvaluation(evaluation).text), ...notes, ...details].join('\n');
}

/** The named functions: how each is called, what it gives, an example. */
export function functionTable(screen: Screen, functions: readonly ListedFunction[]): string {
  const { theme, width } = screen;
  const indented = (text: string): string => hanging('  ', text, width);
  return functions
    .map(({ signature, summary, formula, examples }) => [theme.command(signature), indented(summary), theme.muted(indented(formula)), ...examples.map((example) => theme.muted(indented(`sysdesign calc "${example}"`)))].join('\n'))
    .join('\n\n');
}
