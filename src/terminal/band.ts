import type { Series } from '../estimate/series.ts';

const bars = '▁▂▃▄▅▆▇█';
const asciiBars = '_.:-=+*#';
const cells = 14;

/** A histogram of the middle 90% of the draws, on a logarithmic axis, in one line. */
export function bandOf(series: Series, ascii: boolean): string {
  if (typeof series === 'number') return '';
  const logs = series.samples.map((value) => Math.log(Math.max(value, Number.MIN_VALUE))).sort();
  const [low = 0, high = 0] = [logs[Math.floor(0.05 * logs.length)], logs[Math.floor(0.95 * logs.length)]];
  if (!(high > low)) return '';
  const counts = Array.from({ length: cells }, () => 0);
  for (const value of logs) {
    const cell = Math.floor(((value - low) / (high - low)) * cells);
    if (cell >= 0 && cell < cells) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const glyphs = ascii ? asciiBars : bars;
  return counts.map((count) => glyphs.charAt(Math.round((count / most) * (glyphs.length - 1)))).join('');
}
