import type { Dimension } from '../quantity/dimension.ts';
import { displayQuantity, formatNumber } from '../quantity/format.ts';
import { settled } from '../quantity/quantity.ts';
import type { Estimate } from './estimate.ts';
import type { Verdict } from './verdicts.ts';

const scaleWords: readonly (readonly [number, string])[] = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand']];

const unitWords: Readonly<Record<string, string>> = {
  B: 'bytes', KB: 'kilobytes', MB: 'megabytes', GB: 'gigabytes', TB: 'terabytes', PB: 'petabytes', EB: 'exabytes', ZB: 'zettabytes', YB: 'yottabytes',
};

/** Rounded as one rounds aloud: two digits, one where the first is large. */
function roundly(value: number): number {
  const digits = Number(value.toPrecision(1).replace(/0+$|e.*$/, '').replace('.', '')) >= 5 && value >= 10 ? 1 : 2;
  return Number(value.toPrecision(digits));
}

function spokenCount(value: number): string {
  const rounded = roundly(value);
  if (rounded < 1000) return rounded >= 0.1 ? formatNumber(rounded) : 'less than one in ten';
  const [factor, word] = scaleWords.find(([factor]) => rounded >= factor) ?? [1, ''];
  return `${formatNumber(Number((rounded / factor).toPrecision(2)))} ${word}`;
}

function spokenBytes(value: number): string {
  const { value: size, unit } = displayQuantity({ value: roundly(value), dimension: 'data' }, 2);
  return `${formatNumber(size)} ${unitWords[unit] ?? unit}`;
}

function spokenTime(value: number): string {
  const { value: size, unit } = displayQuantity({ value, dimension: 'time' }, 2);
  return `${formatNumber(size)} ${size === 1 ? unit.replace(/s$/, '') : unit}`;
}

const speakers = {
  count: spokenCount,
  rate: (value: number) => (value >= 0.5 ? `${spokenCount(value)} a second` : `${spokenCount(value * 86_400)} a day`),
  data: spokenBytes,
  data_rate: (value: number) => (value >= 0.5 ? `${spokenBytes(value)} a second` : `${spokenBytes(value * 86_400)} a day`),
  time: spokenTime,
} as const satisfies Partial<Record<Dimension, (value: number) => string>>;

/** "12 thousand reads a second, call it 25 thousand at peak". */
function sayRate(noun: string, average: number, peak: number): string {
  const perSecond = average >= 0.5;
  const of = (value: number): string => spokenCount(perSecond ? value : value * 86_400);
  const period = perSecond ? 'a second' : 'a day';
  return `about ${of(average)} ${noun} ${period}${roundly(peak) === roundly(average) ? '' : `, call it ${of(peak)} at peak`}`;
}

/** The estimate in a few sentences one can say at the whiteboard. */
export function sayEstimate({ point, inputs }: Estimate, verdicts: readonly Verdict[]): string {
  const value = (name: string): number => settled(Number(point.of(name)));
  const users = inputs.has('users') ? `With ${spokenCount(value('users'))} daily users` : 'At this rate';
  const retention = spokenTime(value('retention'));
  const traffic = `${users} I get ${sayRate('reads', value('read_qps'), value('peak_read_qps'))}, and ${sayRate('writes', value('write_qps'), value('peak_write_qps'))}.`;
  const storage = `That is ${spokenBytes(value('storage_per_day'))} a day, ${spokenBytes(value('storage_total'))} over ${retention}, and ${spokenBytes(value('storage_replicated'))} with ${formatNumber(value('replication'))} copies.`;
  const out = `We send ${speakers.data_rate(value('peak_bandwidth_out'))} at peak, and ${spokenBytes(value('cache_memory'))} is worth keeping in memory.`;
  return [traffic, storage, out, ...verdicts.slice(0, 2).map(({ text }) => text)].join(' ');
}
