import { formatValue } from '../quantity/format.ts';
import type { Assessment } from './assess.ts';
import type { Result } from './estimate.ts';
import { flagOf } from './inputs.ts';
import { resultKinds } from './results.ts';
import { sayEstimate } from './spoken.ts';

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function span({ interval, dimension }: Result): string {
  return interval === undefined ? '' : `${formatValue(interval.low, dimension)} to ${formatValue(interval.high, dimension)}`;
}

/** The estimate as a section of a design document, in Markdown. */
export function estimateMarkdown(title: string, { estimate, verdicts }: Assessment): string {
  const { inputs, results } = estimate;
  const hasSpans = results.some((result) => span(result) !== '');
  const numbers = results.map((result) => [resultKinds[result.id].label, formatValue(result.value, result.dimension), ...(hasSpans ? [span(result)] : []), result.formula, result.because]);
  const assumptions = [...inputs].map(([name, { text, origin, because = '' }]) => [`\`${flagOf(name)}\``, text, origin, because]);
  return [
    `## ${title}`,
    sayEstimate(estimate, verdicts),
    '### What it means',
    verdicts.map(({ text, because }) => `- **${text}** ${because}.`).join('\n'),
    '### Numbers',
    table(['Number', 'Value', ...(hasSpans ? ['90% interval'] : []), 'Formula', 'Why'], numbers),
    '### Inputs and assumptions',
    table(['Input', 'Value', 'From', 'Because'], assumptions),
    'A day has 86,400 seconds, a month 30 days, a year 365 days; KB is 1,000 bytes.',
  ].join('\n\n');
}
