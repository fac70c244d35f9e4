import { wrapAnsi } from 'fast-wrap-ansi';
import type { Assessment } from '../estimate/assess.ts';
import type { Estimate, Result } from '../estimate/estimate.ts';
import { flagOf, kindOfInput } from '../estimate/inputs.ts';
import { mainResults, resultKinds } from '../estimate/results.ts';
import type { ResultId } from '../estimate/results.ts';
import type { Driver } from '../estimate/uncertainty.ts';
import type { Flip } from '../estimate/sensitivity.ts';
import { displayQuantity, formatNumber, formatValue } from '../quantity/format.ts';
import { bandOf } from './band.ts';
import { hanging } from './layout.ts';
import type { Screen } from './screen.ts';
import { drawColumns } from './columns.ts';

/** `232–694/s`: the unit once where both ends have it. */
function span({ interval, dimension }: Result): string {
  if (interval === undefined || interval.low === interval.high) return '';
  const low = displayQuantity({ value: interval.low, dimension });
  const high = displayQuantity({ value: interval.high, dimension });
  return `${low.unit === high.unit ? formatNumber(low.value) : low.text}–${high.text}`;
}

/** The formula without the result that stands in its own column. */
function derivation({ formula }: Result): string {
  return formula.replace(/ [=≈] [^=≈]*$/, '');
}

function numbersTable(screen: Screen, results: readonly Result[]): string {
  const { theme } = screen;
  const hasSpans = results.some((result) => span(result) !== '');
  // Narrower, or with intervals, the reasons would wrap into a ladder; --trace has them all.
  const hasReasons = !hasSpans && screen.width >= 76;
  const columns = [
    { title: 'number', paint: theme.strong },
    { title: 'value', align: 'right' as const, paint: theme.good },
    ...(hasSpans ? [{ title: '90%', align: 'right' as const }] : []),
    { title: 'how' },
    ...(hasReasons ? [{ title: 'why', grows: true, paint: theme.muted }] : []),
  ];
  const rows = results.map((result) => [
    resultKinds[result.id].label,
    formatValue(result.value, result.dimension),
    ...(hasSpans ? [span(result)] : []),
    derivation(result),
    ...(hasReasons ? [result.because] : []),
  ]);
  return drawColumns(screen, columns, rows);
}

function flipText({ input, factor, value }: Flip): string {
  return `${flagOf(input)} ${formatValue(value, kindOfInput(input).dimension, 2)} (${formatValue(factor, 'count', 2)}x)`;
}

/** Farther away a verdict is safe: nobody is wrong by a factor of twenty without noticing. */
const worthSaying = 20;

/** The nearest input one can be wrong about, the number of users first where it counts. */
function nearest(all: readonly Flip[]): readonly Flip[] {
  const flips = all.filter(({ factor }) => factor < worthSaying && factor > 1 / worthSaying);
  const users = flips.find(({ input }) => input === 'users' || input === 'mau');
  const other = flips.find(({ input }) => input !== users?.input);
  return [users, other].flatMap((flip) => (flip === undefined ? [] : [flip]));
}

function verdictLines({ theme, width }: Screen, { verdicts, flips }: Assessment): string {
  return verdicts
    .map(({ text, because, pressure, chance }, index) => {
      const turning = pressure === undefined ? [] : nearest(flips.get(pressure) ?? []);
      const odds = chance === undefined || chance === 0 || chance === 1 ? '' : `; more than one machine in ${formatValue(chance, 'ratio', 2)} of the draws`;
      const flip = turning.length === 0 ? [] : [`turns at ${turning.map(flipText).join(' or ')}`];
      const said = hanging('• ', text, width);
      return [index === 0 ? theme.strong(said) : said, ...[`${because}${odds}`, ...flip].map((line) => theme.muted(hanging('  ', line, width)))].join('\n');
    })
    .join('\n');
}

const originNotes = { given: 'given', problem: 'problem', assumed: 'assumed', derived: 'follows' } as const;

/** What an estimate rests on, a flag a line. */
export function inputsTable(screen: Screen, { inputs }: Estimate): string {
  const { theme } = screen;
  const columns = [
    { title: 'flag', paint: theme.command },
    { title: 'value', align: 'right' as const, paint: theme.strong },
    { title: 'from' },
    { title: 'because', grows: true, paint: theme.muted },
  ];
  const rows = [...inputs].map(([name, { text, origin, because = '' }]) => [flagOf(name), text, originNotes[origin], because]);
  return drawColumns(screen, columns, rows);
}

/** Results whose spread is worth a picture; the peaks have that of their averages. */
const spreadResults: ReadonlySet<ResultId> = new Set(['read_qps', 'write_qps', 'fanout_qps', 'storage_total', 'bandwidth_out', 'cache_memory']);

/** `63% from --object-size`. */
function drivenBy({ input, share }: Driver): string {
  return `${share > 0.99 ? 'all' : formatValue(share, 'ratio', 2)} from ${flagOf(input)}`;
}

function spreads(screen: Screen, { results, drawn }: Estimate): string {
  const rows = results.flatMap((result) => {
    if (result.driver === undefined || !spreadResults.has(result.id)) return [];
    return [[resultKinds[result.id].label, bandOf(drawn.of(result.id), screen.ascii), span(result), drivenBy(result.driver)]];
  });
  if (rows.length === 0) return '';
  const { theme } = screen;
  const columns = [{ title: 'number', paint: theme.strong }, { title: 'how likely', paint: theme.good }, { title: '90%' }, { title: 'what spreads it', grows: true, paint: theme.muted }];
  return drawColumns(screen, columns, rows);
}

/** Flags that show more of the same estimate. */
const more = [
  ['--say', 'what to say at the whiteboard'],
  ['--trace', 'every number with its formula and reason'],
  ['--scale 10k,1M,100M', 'the same at other numbers of users'],
  ['--practice', 'work it out yourself, step by step'],
] as const;

/** The page of an estimate: the numbers that decide, what they mean, what they rest on. */
export function estimatePage(screen: Screen, title: string, assessment: Assessment): string {
  const { estimate } = assessment;
  const main = mainResults.flatMap((id) => estimate.results.filter((result) => result.id === id));
  const spread = spreads(screen, estimate);
  return [
    screen.theme.title(title),
    numbersTable(screen, main),
    `${screen.theme.heading('What it means')}\n${verdictLines(screen, assessment)}`,
    ...(spread === '' ? [] : [`${screen.theme.heading('How sure')} ${screen.theme.muted('(1,000 draws of every range; --seed draws others)')}\n${spread}`]),
    `${screen.theme.heading('What it rests on')}\n${inputsTable(screen, estimate)}`,
    `${screen.theme.heading('Add')}\n${drawColumns(screen, [{ title: '', paint: screen.theme.command }, { title: '', grows: true, paint: screen.theme.muted }], more)}`,
  ].join('\n\n');
}

/** Every result with its formula and its reason. */
export function tracePage(screen: Screen, title: string, { results }: Estimate): string {
  const { theme, width } = screen;
  const lines = results.map((result) => {
    const reason = theme.muted(hanging('  ', result.because, width));
    const driver = result.driver === undefined ? '' : `; of that spread ${drivenBy(result.driver)}`;
    const range = span(result) === '' ? '' : `\n  ${theme.muted(`90% of the time ${span(result)}${driver}`)}`;
    return `${theme.strong(resultKinds[result.id].label)} ${theme.muted(result.id)}\n  ${theme.good(result.formula)}${range}\n${reason}`;
  });
  return [theme.title(title), ...lines].join('\n\n');
}

/** What to say, in sentences. */
export function saidPage(screen: Screen, title: string, said: string): string {
  return `${screen.theme.title(title)}\n\n${wrapAnsi(said, screen.width)}`;
}
