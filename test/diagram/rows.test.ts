import { describe, expect, it } from 'vitest';
import { parseNotation } from '../../src/architecture/notation.ts';
import type { Architecture } from '../../src/architecture/model.ts';
import { drawDiagram } from '../../src/diagram/draw.ts';
import { corpus } from './corpus.ts';
import { randomGraph } from './graphs.ts';
import { looseContainers, needlessRows } from './rows.ts';

/** Wide enough that nothing has to give way. */
const width = 400;
const drawn = (architecture: Architecture, glyphs: 'unicode' | 'ascii' = 'unicode') => drawDiagram({ ...architecture, direction: 'down' }, { width, glyphs });

const shapes = {
  'flat with captions and styles': { boxes: 10, edges: 13, groups: 0, captions: 0.4, styles: 0.3, free: true },
  nested: { boxes: 11, edges: 14, groups: 3, captions: 0.2, styles: 0.1, free: true },
  'arrows to groups': { boxes: 10, edges: 9, groups: 3, captions: 0.2, styles: 0.1, free: true, groupEnds: 4 },
  large: { boxes: 18, edges: 22, groups: 2, captions: 0.2, styles: 0.1, free: true },
};
const graphs: readonly (readonly [string, readonly Architecture[]])[] = [
  ['written by hand', Object.values(corpus).map((notation) => parseNotation(notation))],
  ...Object.entries(shapes).map(([name, shape]) => [name, Array.from({ length: 25 }, (_, index) => randomGraph(`${name} ${index}`, shape))] as const),
];

describe('a flow going down', () => {
  it.each(graphs)('has no row that says nothing: %s', (_name, architectures) => {
    const wasted = architectures.flatMap((architecture) => {
      const drawing = drawn(architecture);
      const rows = needlessRows(architecture, drawing, drawn(architecture, 'ascii'));
      return rows.length === 0 ? [] : [`rows ${rows.join(', ')} of\n${drawing}`];
    });
    expect(wasted).toEqual([]);
  });

  it.each(graphs)('has no container with an empty row inside its border: %s', (_name, architectures) => {
    expect(architectures.flatMap((architecture) => looseContainers(drawn(architecture)))).toEqual([]);
  });

  it('lets a container beside a plain box end where what it holds ends', () => {
    const drawing = drawn(parseNotation('a -> b, c [C | tall | and more]\nb -> d\nc -> d\ngroup g { b }'));
    expect(`\n${drawing}\n`).toBe(`
         ┌───┐
         │ a │
         └─┬─┘
    ┌──────┴───────┐
┌───┼─ g ─┐        │
│   ▼     │        ▼
│ ┌───┐   │  ┌────────────┐
│ │ b │   │  │     C      │
│ └─┬─┘   │  │ • tall     │
└───┼─────┘  │ • and more │
    │        └─────┬──────┘
    └──────┬───────┘
           ▼
         ┌───┐
         │ d │
         └───┘
`);
  });
});

describe('a flow going right', () => {
  it('fits a container around a single row of boxes', () => {
    const drawing = drawDiagram(parseNotation('direction right\na -> b -> c\ngroup g { b }'), { width, glyphs: 'unicode' });
    expect(`\n${drawing}\n`).toBe(`
       ┌─ g ────┐
┌───┐  │ ┌───┐  │   ┌───┐
│ a ├──┼►│ b ├──┼──►│ c │
└───┘  │ └───┘  │   └───┘
       └────────┘
`);
  });
});
