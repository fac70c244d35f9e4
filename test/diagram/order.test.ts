import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../src/architecture/model.ts';
import { drawDiagram } from '../../src/diagram/draw.ts';
import { seededRandom } from '../../src/random.ts';
import { trace } from './tracer.ts';

const box = (id: string) => ({ id, label: id, kind: 'step' as const, details: [] });
const link = (from: string, to: string) => ({ from, to, label: '', line: 'solid' as const, heads: 'forward' as const });

function randomTree(seed: string, size: number): Architecture {
  const random = seededRandom(seed);
  const ids = Array.from({ length: size }, (_, index) => `box${index}`);
  const edges = ids.slice(1).map((id, index) => link(ids[Math.floor(random() * (index + 1))] ?? '', id));
  return { shape: 'flow', direction: 'down', nodes: ids.map(box), edges, groups: [] };
}

const withLeaf = (tree: Architecture, parent: string): Architecture => ({ ...tree, nodes: [...tree.nodes, box('leaf')], edges: [...tree.edges, link(parent, 'leaf')] });

/** The boxes of each row of the drawing, from left to right. */
function rows(architecture: Architecture): readonly (readonly string[])[] {
  const drawing = drawDiagram(architecture, { width: 1000, glyphs: 'unicode' });
  return drawing.split('\n').map((line) => line.match(/box\d+/gu) ?? []).filter((row) => row.length > 0);
}

describe('order', () => {
  it('is that of the declaration where nothing speaks against it', () => {
    const fan = { ...randomTree('', 1), nodes: ['a', 'c', 'b', 'd'].map(box), edges: ['c', 'b', 'd'].map((id) => link('a', id)) };
    const drawing = drawDiagram(fan, { width: 80, glyphs: 'unicode' });
    expect(drawing).toMatch(/ c .* b .* d /u);
    expect(trace(drawing, 'unicode').faults).toEqual([]);
  });

  it('of other boxes stays when a leaf is added', () => {
    let cases = 0;
    let changed = 0;
    for (let index = 0; index < 25; index += 1) {
      const tree = randomTree(`tree ${index}`, 4 + (index % 8));
      const before = rows(tree).map((row) => row.join(' '));
      for (const { id } of tree.nodes) {
        cases += 1;
        if (rows(withLeaf(tree, id)).map((row) => row.join(' ')).join('\n') !== before.join('\n')) changed += 1;
      }
    }
    expect(changed / cases).toBeLessThanOrEqual(0.02);
  });

  it('does not depend on the run', () => {
    const tree = randomTree('same', 12);
    expect(drawDiagram(tree, { width: 80, glyphs: 'unicode' })).toBe(drawDiagram(structuredClone(tree), { width: 80, glyphs: 'unicode' }));
  });
});
