import { cellsOf } from '../tracer.ts';
import { lineOf } from './reading.ts';
import type { Read, ReadLink } from './reading.ts';

const span = /^[●*](?<before>[─┄━.=-]+)(?: (?<caption>\S(?:.*\S)?) (?<after>[─┄━.=-]+))?[►>]$/u;

/** Reads phases on a line back; a row that ends in an arrow goes on in the next. */
export function readTimeline(drawing: string): Read {
  const boxes: string[] = [];
  const faults: string[] = [];
  const spans: Omit<ReadLink, 'from' | 'to'>[] = [];
  const blocks = drawing.split('\n\n').map((block) => block.split('\n').map(cellsOf));
  for (const [number, [axis = [], ...rows]] of blocks.entries()) {
    const starts = Array.from(axis.entries()).filter(([x, cell]) => /[●*]/u.test(cell) && (x === 0 || /[►>]/u.test(axis[x - 1] ?? ' '))).map(([x]) => x);
    if (starts[0] !== 0) faults.push('a row that does not begin with a phase');
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? Infinity;
      const text = axis.slice(start, end).join('').trimEnd();
      boxes.push(rows.map((row) => row.slice(start, end).join('').trimEnd()).join(' '));
      const groups = span.exec(text)?.groups;
      const last = number === blocks.length - 1 && index === starts.length - 1;
      const line = lineOf(`${groups?.['before'] ?? ''}${groups?.['after'] ?? ''}`);
      if (last ? !/^[●*]$/u.test(text) : line === undefined) faults.push(`not a span: ${text}`);
      if (!last) spans.push({ caption: groups?.['caption'] ?? '', line: line ?? 'solid', heads: 'forward' });
    }
  }
  return { boxes, links: spans.map((link, index) => ({ ...link, from: boxes[index] ?? '', to: boxes[index + 1] ?? '' })), faults };
}
