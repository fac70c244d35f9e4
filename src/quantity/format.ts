import { dimensions } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import type { Evaluation } from './evaluate.ts';
import type { Quantity } from './quantity.ts';
import { day, month, year } from './units.ts';

/** A quantity in the unit a person would choose; `text` is `value` and `unit` together. */
export interface Display {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
  /** The rounded value in base units: what `text` means. */
  readonly base: number;
}

/** Steps of a unit family, smallest first. */
type Steps = readonly (readonly [unit: string, factor: number])[];

const scales: Steps = [['', 1], ['K', 1e3], ['M', 1e6], ['B', 1e9], ['T', 1e12]];

const sizes: Steps = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'].map((unit, power) => [unit, 1000 ** power] as const);

const times: Steps = [['ns', 1e-9], ['µs', 1e-6], ['ms', 1e-3], ['s', 1], ['min', 60], ['h', 3600], ['days', day], ['years', year]];

/** Periods in which a slow rate is at least one. */
const periods: Steps = [['/year', 1 / year], ['/month', 1 / month], ['/day', 1 / day], ['/h', 1 / 3600], ['/min', 1 / 60], ['/s', 1]];

/** Halves round up, though binary fractions put 3.65 just below itself. */
function significant(value: number, digits: number): number {
  return Number((value * (1 + 1e-13)).toPrecision(digits));
}

/** The largest step that leaves at least one of it. */
function stepFor(value: number, steps: Steps): readonly [string, number] {
  const fitting = steps.filter(([, factor]) => Math.abs(value) >= factor * (1 - 1e-12));
  return fitting.at(-1) ?? steps[0] ?? ['', 1];
}

/** Digits in threes; powers of ten where digits would be zeros. Never NaN, Infinity or -0. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential().replace('e+', 'e');
  const [whole = '0', fraction] = (value + 0).toString().split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function shown(value: number, unit: string, gap: '' | ' ', factor: number): Display {
  return { value, unit, text: `${formatNumber(value)}${gap}${unit}`, base: value * factor };
}

/** Counts below ten thousand keep all the digits before the point. */
function displayCount(value: number, digits: number): Display {
  const size = Math.abs(value);
  if (size < 10_000 && (Number.isInteger(value) || size >= 1000)) return shown(Math.round(value), '', '', 1);
  const rounded = significant(value, digits);
  const [scale, factor] = Math.abs(rounded) < 10_000 || Math.abs(rounded) >= 1e15 ? ['', 1] as const : stepFor(rounded, scales);
  return shown(significant(rounded / factor, digits), scale, '', factor);
}

function displayStepped(value: number, digits: number, steps: Steps): Display {
  // Rounding may reach the next unit, 999.9 KB, but not fall back from it: 86,400 s is a day.
  const upper = Math.max(value, significant(value, digits));
  const [unit, factor] = stepFor(upper, steps);
  const amount = stepFor(value, steps)[1] === factor ? value : upper;
  return shown(significant(amount / factor, digits), unit, ' ', factor);
}

/** `1 day`, `2 days`. */
function displayTime(value: number, digits: number): Display {
  if (value === 0) return shown(0, 's', ' ', 1);
  const display = displayStepped(value, digits, times);
  return display.value === 1 ? { ...display, text: display.text.replace(/(day|year)s$/, '$1') } : display;
}

function displayRate(value: number, digits: number): Display {
  const rounded = significant(value, digits);
  const [period, factor] = rounded === 0 || rounded >= 0.1 ? ['/s', 1] as const : stepFor(value, periods);
  const count = displayCount(significant(value / factor, digits), digits);
  return { value: count.value, unit: `${count.unit}${period}`, text: `${count.text}${period}`, base: count.base * factor };
}

function displayDataRate(value: number, digits: number): Display {
  const size = displayStepped(value, digits, sizes);
  if (value === 0 || value >= 0.1) return { ...size, unit: `${size.unit}/s`, text: `${size.text}/s` };
  const [period, factor] = stepFor(value, periods);
  return shown(significant(value / factor, digits), `B${period}`, ' ', factor);
}

/** 99.95% must not round to 100%: near one, digits are spent on what is missing. */
function displayRatio(value: number, digits: number): Display {
  if (value > 1 || value < 0) return shown(significant(value, Math.max(digits, 3)), 'x', '', 1);
  const missing = (1 - value) * 100;
  const decimals = value > 0.99 && missing > 0 ? Math.min(14, 1 - Math.floor(Math.log10(missing))) : undefined;
  const percent = decimals === undefined ? significant(value * 100, digits) : Number((100 - missing).toFixed(decimals));
  return shown(percent, '%', '', 0.01);
}

function displayMoney(value: number, digits: number): Display {
  const rounded = significant(value, digits);
  const [scale, factor] = rounded < 10_000 ? ['', 1] as const : stepFor(rounded, scales);
  const amount = factor === 1 && value >= 1 ? Number(value.toFixed(2)) : significant(value / factor, digits);
  return { value: amount, unit: `${scale}$`, text: `$${formatNumber(amount)}${scale}`, base: amount * factor };
}

const displays: Readonly<Record<Dimension, (value: number, digits: number) => Display>> = {
  count: displayCount,
  ratio: displayRatio,
  data: (value, digits) => displayStepped(value, digits, sizes),
  time: displayTime,
  rate: displayRate,
  data_rate: displayDataRate,
  money: displayMoney,
};

/** A quantity as a person would write it, `231/s`, `1.2 TB`, to `digits` significant digits. */
export function displayQuantity({ value, dimension }: Quantity, digits = 3): Display {
  return displays[dimension](value, digits);
}

/** The text of {@link displayQuantity}. It reads back as the same quantity, but for the rounding. */
export function formatQuantity(quantity: Quantity, digits = 3): string {
  return displayQuantity(quantity, digits).text;
}

/** A quantity of a dimension, by its value in base units: `formatValue(231.4, 'rate')`. */
export function formatValue(value: number, dimension: Dimension, digits = 3): string {
  return displayQuantity({ value, dimension }, digits).text;
}

/** Units written against the number: `50%`, `12/s`. */
const unspaced = /^[%x/]/;

/** The result in the unit asked for with `in`, otherwise in the one that suits it. */
export function displayEvaluation({ quantity, target }: Evaluation): Display {
  if (target === undefined) return displayQuantity(quantity);
  const value = significant(quantity.value / target.factor, 6);
  if (target.text === '$') return { value, unit: '$', text: `$${formatNumber(value)}`, base: value };
  return shown(value, target.text, unspaced.test(target.text) ? '' : ' ', target.factor);
}

/** The base unit a quantity's value is in: `B`, `s`, `/s`, `B/s`, `$` or none. */
export function baseUnit(dimension: Dimension): string {
  return dimensions[dimension].unit;
}
