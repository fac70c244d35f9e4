import { baseUnit } from '../quantity/format.ts';
import { parseQuantity } from '../quantity/evaluate.ts';
import type { Figure } from './parts.ts';

/** A figure with its numbers in base units (bytes, seconds, per second), and as it was written. */
export interface ReadFigure {
  /** Item and figure: `redis-throughput.planning`. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** For a range its geometric mean: the middle in orders of magnitude. */
  readonly value: number;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly standing: Figure['standing'];
  readonly source: string;
  readonly year: number;
  readonly url?: string;
  readonly note?: string;
}

const significantDigits = 3;

function middle(low: number, high: number): number {
  const mean = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  return Number(mean.toPrecision(significantDigits));
}

/** A number with its magnitude, and the unit behind it: `100k`, ` messages/s`. */
const parts = /^(?<count>~?\d[\d.,_]*[kKMBT]?)(?<unit>(?:[\s%/].*)?)$/;

/** Two ends as one reads them aloud: the unit once where both have the same. */
function rangeText(low: string, high: string): string {
  const [a, b] = [parts.exec(low)?.groups, parts.exec(high)?.groups];
  return a !== undefined && b !== undefined && a['unit'] === b['unit'] ? `${a['count']}–${high}` : `${low}–${high}`;
}

/** @throws {UsageError} for a quantity that the calculator cannot read: a fault of the content */
export function readFigure(item: string, figure: Figure): ReadFigure {
  const { id, label, standing, source, year, url, note } = figure;
  const about = { id: `${item}.${id}`, label, standing, source, year, ...(url === undefined ? {} : { url }), ...(note === undefined ? {} : { note }) };
  if (figure.low === undefined || figure.high === undefined) {
    const text = figure.value ?? '';
    const quantity = parseQuantity(text);
    return { ...about, text, value: quantity.value, unit: baseUnit(quantity.dimension) };
  }
  const low = parseQuantity(figure.low);
  const high = parseQuantity(figure.high);
  return {
    ...about,
    text: rangeText(figure.low, figure.high),
    value: figure.value === undefined ? middle(low.value, high.value) : parseQuantity(figure.value).value,
    unit: baseUnit(low.dimension),
    low: low.value,
    high: high.value,
  };
}
