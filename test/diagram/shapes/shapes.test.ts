import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../src/architecture/model.ts';
import { drawDiagram } from '../../../src/diagram/draw.ts';
import { widthOf } from '../../../src/diagram/text.ts';
import { differences } from '../graphs.ts';
import { chains, sequences, spanTrees, stateMachines, swimLanes, timelines, trunks } from './architectures.ts';
import { readLanes } from './lanes-reader.ts';
import { differencesOf } from './reading.ts';
import { readSequence } from './sequence-reader.ts';
import { readTimeline } from './timeline-reader.ts';
import { readTree } from './tree-reader.ts';

type GlyphSet = 'unicode' | 'ascii';
/** Where a drawing, read by its characters alone, says something else than the architecture. */
type Compare = (architecture: Architecture, drawing: string, glyphs: GlyphSet) => readonly string[];

/** A tree too deep for its width is drawn with boxes. */
const compareTree: Compare = (architecture, drawing, glyphs) =>
  (/[┌╭]─|\+--+\+/u.test(drawing) ? differences(architecture, drawing, glyphs) : differencesOf(architecture, readTree(drawing), false));

/** Each box is read with its lane in front of its name, which keeps it in its place; lanes too long for the width are drawn as containers. */
const compareLanes: Compare = (architecture, drawing, glyphs) => {
  if (!/^[┌+][─-] Lane 1 [─-]+[┬+][─-]+[┐+]\n/u.test(drawing)) return differences(architecture, drawing, glyphs);
  const read = readLanes(drawing);
  const laneOf = (id: string) => architecture.groups.find(({ members }) => members.includes(id))?.label ?? '';
  const placed = architecture.nodes.map(({ id, label }) => `${laneOf(id)}/${label}`);
  const boxes = read.boxes.map((box) => box.slice(box.indexOf('/') + 1));
  const misplaced = read.boxes.join('\n') === placed.join('\n') ? [] : [`boxes ${read.boxes.join(', ')}`];
  return [...misplaced, ...differencesOf(architecture, { ...read, boxes }, false)];
};

const shapes: Readonly<Record<string, { readonly all: fc.Arbitrary<Architecture>; readonly compare: Compare }>> = {
  sequences: { all: sequences, compare: (architecture, drawing) => differencesOf(architecture, readSequence(drawing), true) },
  'trees of spans': { all: spanTrees, compare: compareTree },
  trunks: { all: trunks, compare: compareTree },
  timelines: { all: timelines, compare: (architecture, drawing) => differencesOf(architecture, readTimeline(drawing), true) },
  'swim lanes': { all: swimLanes, compare: compareLanes },
  chains: { all: chains, compare: differences },
  'state machines': { all: stateMachines, compare: differences },
};
const settings = fc.record({ width: fc.integer({ min: 60, max: 120 }), glyphs: fc.constantFrom<GlyphSet>('unicode', 'ascii') });

describe('a drawn shape, read back by its characters alone', () => {
  it.each(Object.entries(shapes))('says exactly what was asked: %s', (_name, { all, compare }) => {
    fc.assert(fc.property(all, settings, (architecture, { width, glyphs }) => {
      const drawing = drawDiagram(architecture, { width, glyphs });
      expect(compare(architecture, drawing, glyphs), `\n${drawing}\n`).toEqual([]);
      expect(Math.max(...drawing.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
    }), { numRuns: 120 });
  });
});

const turned: Readonly<Record<string, string>> = { '▼': '▲', '►': '◄', '◄': '►', v: '^', '>': '<', '<': '>' };

/** Every way to damage a drawing in one cell: a head turned or erased, a line cut, a letter changed. */
function* damaged(drawing: string, glyphs: GlyphSet): Generator<string> {
  const characters = Array.from(drawing);
  const line = glyphs === 'unicode' ? /[─━┄│┃┆┌┐└┘╭╮╰╯├┤┬┴┼┝┥┿╵●]/u : /[-+|=#:.]/u;
  const head = glyphs === 'unicode' ? /[▼►◄]/u : /[<>]/u;
  for (const [index, character] of characters.entries()) {
    const put = (replacement: string) => characters.with(index, replacement).join('');
    if (head.test(character)) {
      yield put(turned[character] ?? ' ');
      yield put(' ');
    } else if (line.test(character)) yield put(' ');
    else if (/[a-zA-Z]/u.test(character)) yield put('~');
  }
}

describe('the readers of shapes', () => {
  it.each(Object.entries(shapes).flatMap(([name, shape]) => (['unicode', 'ascii'] as const).map((glyphs) => [name, glyphs, shape] as const)))('notice at least 98 of 100 damages: %s in %s', (_name, glyphs, { all, compare }) => {
    const missed: string[] = [];
    let count = 0;
    for (const architecture of fc.sample(all, { numRuns: 2, seed: 1 })) {
      const drawing = drawDiagram(architecture, { width: 80, glyphs });
      for (const [index, text] of [...damaged(drawing, glyphs)].entries()) {
        if (index % 2 > 0) continue;
        count += 1;
        if (compare(architecture, text, glyphs).length === 0) missed.push(text);
      }
    }
    expect(missed.length / count, missed[0]).toBeLessThanOrEqual(0.02);
  });
});
