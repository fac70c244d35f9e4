import { displayQuantity, formatNumber } from '../quantity/format.ts';
import { settled } from '../quantity/quantity.ts';
import type { Estimate } from './estimate.ts';
import { largeObject } from './verdicts/data.ts';
import type { Verdict } from './verdicts/sight.ts';

const scaleWords: readonly (readonly [number, string])[] = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand']];

const unitWords: Readonly<Record<string, string>> = {
  B: 'bytes', KB: 'kilobytes', MB: 'megabytes', GB: 'gigabytes', TB: 'terabytes', PB: 'petabytes', EB: 'exabytes', ZB: 'zettabytes', YB: 'yottabytes',
};

function spokenCount(value: number, digits = 2): string {
  if (value < 0.1) return 'less than one in ten';
  const rounded = Number(value.toPrecision(digits));
  const [factor, scale] = scaleWords.find(([factor]) => rounded >= factor) ?? [1, ''];
  const figure = formatNumber(settled(rounded / factor));
  return scale === '' ? figure : `${figure} ${scale}`;
}

/** What one rounds a peak to at a whiteboard. */
const roundFigures = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10];

/** The round figure nearest by factor: 23 is called 25, 463 is called 500. */
function roundFigure(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const distance = (figure: number): number => Math.abs(Math.log((figure * magnitude) / value));
  const nearest = roundFigures.reduce((best, figure) => (distance(figure) < distance(best) ? figure : best));
  return settled(nearest * magnitude);
}

function spokenBytes(value: number): string {
  const { value: size, unit } = displayQuantity({ value, dimension: 'data' }, 2);
  return `${formatNumber(size)} ${unitWords[unit] ?? unit}`;
}

function spokenTime(value: number): string {
  const { value: size, unit } = displayQuantity({ value, dimension: 'time' }, 2);
  return `${formatNumber(size)} ${size === 1 ? unit.replace(/s$/, '') : unit}`;
}

function spokenThroughput(value: number): string {
  return value >= 0.5 ? `${spokenBytes(value)} a second` : `${spokenBytes(value * 86_400)} a day`;
}

/** "about 12 thousand reads a second, call it 25 thousand at peak". */
function sayRate(noun: string, average: number, peak: number): string {
  if (average === 0) return `no ${noun}`;
  const [factor, period] = average >= 0.5 ? [1, 'a second'] : [86_400, 'a day'];
  const said = `about ${spokenCount(average * factor)} ${noun} ${period}`;
  const called = roundFigure(peak * factor);
  if (peak === average || called < 0.1) return said;
  return `${said}, call it ${spokenCount(called)} at peak`;
}

/** The estimate in a few sentences one can say at the whiteboard. */
export function sayEstimate({ point, inputs }: Estimate, verdicts: readonly Verdict[]): string {
  const value = (name: string): number => settled(Number(point.of(name)));
  const users = inputs.has('users') ? `With ${spokenCount(value('users'), 3)} daily users` : 'At this rate';
  const retention = spokenTime(value('retention'));
  const traffic = `${users} I get ${sayRate('reads', value('read_qps'), value('peak_read_qps'))}, and ${sayRate('writes', value('write_qps'), value('peak_write_qps'))}.`;
  const storage = `That is ${spokenBytes(value('storage_per_day'))} a day, ${spokenBytes(value('storage_total'))} over ${retention}, and ${spokenBytes(value('storage_replicated'))} with ${formatNumber(value('replication'))} copies.`;
  const kept = value('read_size') < largeObject ? `, and ${spokenBytes(value('cache_memory'))} is worth keeping in memory` : '';
  const out = `We send ${spokenThroughput(value('peak_bandwidth_out'))} at peak${kept}.`;
  return [traffic, storage, out, ...verdicts.slice(0, 2).map(({ text }) => text)].join(' ');
}
