import { describe, expect, it } from 'vitest';
import { parseMermaid } from '../../src/architecture/mermaid.ts';
import type { Architecture } from '../../src/architecture/model.ts';
import { parseNotation } from '../../src/architecture/notation.ts';
import { drawDiagram, picturesOf } from '../../src/diagram/draw.ts';
import { svgOf } from '../../src/diagram/svg.ts';
import { widthOf } from '../../src/diagram/text.ts';
import { corpus } from './corpus.ts';
import { differences, randomGraph } from './graphs.ts';
import { looseContainers, needlessRows } from './rows.ts';
import { trace } from './tracer.ts';
import type { Rectangle } from './tracer.ts';

const turned = ['up', 'left'] as const;
const glyphSets = ['unicode', 'ascii'] as const;
const shapes = {
  'flat with captions and styles': { boxes: 10, edges: 13, groups: 0, captions: 0.4, styles: 0.3, free: true },
  nested: { boxes: 11, edges: 14, groups: 3, captions: 0.2, styles: 0.1, free: true },
  'arrows to groups': { boxes: 10, edges: 9, groups: 3, captions: 0.2, styles: 0.1, free: true, groupEnds: 4 },
};

const linesOf = (drawing: string) => drawing.split('\n');

/** Arrows whose head does not lie beyond their tail, that way; a drawing of boxes with one name each. */
function against(architecture: Architecture, drawing: string, isBeyond: (head: Rectangle, tail: Rectangle) => boolean): readonly string[] {
  const { boxes, edges, frames } = trace(drawing, 'unicode');
  const frameOf = new Map(boxes.map(({ text }, index) => [text, frames[index]]));
  expect(edges).toHaveLength(architecture.edges.length);
  return edges.flatMap(({ from, to }) => {
    const [tail, head] = [frameOf.get(from), frameOf.get(to)];
    return tail !== undefined && head !== undefined && isBeyond(head, tail) ? [] : [`${from} -> ${to}`];
  });
}

describe.each(turned)('a flow going %s', (direction) => {
  describe.each(glyphSets)('in %s', (glyphs) => {
    const readable = Object.entries(corpus).filter(([name]) => glyphs === 'unicode' || name !== 'wide characters');
    it.each(readable)('says exactly what was asked: %s', (_name, notation) => {
      const architecture = { ...parseNotation(notation), direction };
      for (const width of [80, 60]) {
        const drawing = drawDiagram(architecture, { width, glyphs });
        expect(differences(architecture, drawing, glyphs)).toEqual([]);
        expect(Math.max(...linesOf(drawing).map(widthOf))).toBeLessThanOrEqual(width);
      }
    });
  });

  it.each(Object.entries(shapes))('says exactly what was asked of 60 random graphs: %s', (name, shape) => {
    const wrong: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      const architecture = { ...randomGraph(`${name} ${index}`, shape), direction };
      const glyphs = index % 2 === 0 ? 'unicode' as const : 'ascii' as const;
      const found = differences(architecture, drawDiagram(architecture, { width: 100, glyphs }), glyphs);
      if (found.length > 0) wrong.push(`${index} ${glyphs}: ${found[0]}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('arrows without a way back', () => {
  const flat = { boxes: 9, edges: 11, groups: 0, captions: 0.3, styles: 0, free: false };
  const graphs = Array.from({ length: 20 }, (_, index) => randomGraph(`forward ${index}`, flat));

  it.each([
    ['up', (head: Rectangle, tail: Rectangle) => head.bottom < tail.top],
    ['left', (head: Rectangle, tail: Rectangle) => head.right < tail.left],
    ['down', (head: Rectangle, tail: Rectangle) => head.top > tail.bottom],
    ['right', (head: Rectangle, tail: Rectangle) => head.left > tail.right],
  ] as const)('all go %s', (direction, isBeyond) => {
    for (const graph of graphs) {
      const architecture = { ...graph, direction };
      expect(against(architecture, drawDiagram(architecture, { width: 1000, glyphs: 'unicode' }), isBeyond)).toEqual([]);
    }
  });
});

describe('what is drawn the other way round', () => {
  const over: Readonly<Record<string, string>> = { '▼': '▲', '▲': '▼', '┌': '└', '└': '┌', '┐': '┘', '┘': '┐', '┬': '┴', '┴': '┬', '╭': '╰', '╰': '╭', '╮': '╯', '╯': '╮' };

  it('is the same picture upside down, its text as it was', () => {
    const plain = { boxes: 9, edges: 11, groups: 0, captions: 0, styles: 0, free: false };
    for (let index = 0; index < 30; index += 1) {
      const graph = randomGraph(`upside ${index}`, plain);
      const architecture = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, details: [] })) };
      const [down, up] = (['down', 'up'] as const).map((direction) => linesOf(drawDiagram({ ...architecture, direction }, { width: 400, glyphs: 'unicode' })));
      expect(up).toEqual(down?.toReversed().map((line) => line.replaceAll(/[▼▲┌└┐┘┬┴╭╰╮╯]/gu, (glyph) => over[glyph] ?? glyph)));
    }
  });

  it('keeps the lines of boxes and captions in their order, and titles in the upper border', () => {
    const notation = 'direction up\na [API | one | two] -> b [Base] : a caption that takes two lines\ngroup g [Data tier] { b, c }\na -> a : again\nb -> a : back';
    expect(`\n${drawDiagram(parseNotation(notation), { width: 80, glyphs: 'unicode' })}\n`).toBe(`
                   ┌─ Data tier ───────────────┐
                   │ ┌────────────────────┐    │
                   │ │        Base        │    │
                   │ └──────────────────┬─┘    │
                   │  ▲                 │      │
                   │ ┌┘                 │      │
                   │ │ a caption that   │      │
                   │ │ takes two lines  │ back │
     ┌─────────────┼─┘                  │      │
     │ ┌───────────┼────────────────────┘      │
     │ ▼           │                           │
┌────┴──┐          │                           │
│  API  ├─┐ again  │                           │
│ • one │◄┘        │           ┌───┐           │
│ • two │          │           │ c │           │
└───────┘          │           └───┘           │
                   └───────────────────────────┘
`);
  });

  it('begins at the other end with several parts', () => {
    const notation = 'a -> b -> c\nx -> y';
    const [up, left] = turned.map((direction) => drawDiagram({ ...parseNotation(notation), direction }, { width: 80, glyphs: 'unicode' }));
    expect(`\n${up}\n`).toBe(`
┌───┐
│ c │
└───┘
  ▲
  │
┌─┴─┐   ┌───┐
│ b │   │ y │
└───┘   └───┘
  ▲       ▲
  │       │
┌─┴─┐   ┌─┴─┐
│ a │   │ x │
└───┘   └───┘
`);
    expect(`\n${left}\n`).toBe(`
┌───┐   ┌───┐   ┌───┐   ┌───┐   ┌───┐
│ y │◄──┤ x │   │ c │◄──┤ b │◄──┤ a │
└───┘   └───┘   └───┘   └───┘   └───┘
`);
  });

  it('keeps a track away from the caption of a level edge', () => {
    const architecture = { ...randomGraph('flat with captions and styles 0', shapes['flat with captions and styles']), direction: 'up' as const };
    expect(differences(architecture, drawDiagram(architecture, { width: 100, glyphs: 'unicode' }), 'unicode')).toEqual([]);
  });

  it('turns the rows of a long chain too', () => {
    const notation = 'flowchart RL\nclient -->|asks the way| dns --> cdn --> waf --> lb --> gateway -->|at the turn| api --> queue --> worker --> db';
    expect(`\n${drawDiagram(parseMermaid(notation), { width: 70, glyphs: 'unicode' })}\n`).toBe(`
        ┌─────┐   asks the way  ╭────────╮
      ┌─┤ dns │◄────────────────┤ client │
      │ └─────┘                 ╰────────╯
      └─────────────────────────────────────┐
  ┌─────────┐   ┌────┐   ┌─────┐   ┌─────┐  │
┌─┤ gateway │◄──┤ lb │◄──┤ waf │◄──┤ cdn │◄─┘
│ └─────────┘   └────┘   └─────┘   └─────┘
│  at the turn
└───────────────────────────────────────────┐
 ┌────┐   ┌────────┐   ┌───────┐   ┌─────┐  │
 │ db │◄──┤ worker │◄──┤ queue │◄──┤ api │◄─┘
 └────┘   └────────┘   └───────┘   └─────┘
`);
  });

  it('has no row that says nothing, and no container with an empty row inside its border', () => {
    for (const graph of Array.from({ length: 20 }, (_, index) => randomGraph(`nested ${index}`, shapes.nested))) {
      const architecture = { ...graph, direction: 'up' as const };
      const [drawing = '', plain = ''] = glyphSets.map((glyphs) => drawDiagram(architecture, { width: 400, glyphs }));
      expect(needlessRows(architecture, drawing, plain)).toEqual([]);
      expect(looseContainers(drawing)).toEqual([]);
    }
  });
});

describe('a Mermaid flowchart', () => {
  const text = (header: string) => `flowchart ${header}\n  client --> api\n  api -- reads --> db[(Orders)]`;

  /** Where a box's name stands, and the tip of each arrow head with the middle of its base. */
  function places(header: string) {
    const [picture] = picturesOf(parseMermaid(text(header)), { width: 80 }).map((page) => page.picture);
    const svg = svgOf(picture ?? { width: 0, height: 0, marks: [] }, 'A picture');
    const at = (name: string) => {
      const [, x = '', y = ''] = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${name}<`, 'u').exec(svg) ?? [];
      return { x: Number(x), y: Number(y) };
    };
    const heads = [...svg.matchAll(/<polygon points="([^"]+)"/gu)].map(([, points = '']) => {
      const [tip, left, right] = points.split(' ').map((point) => point.split(',').map(Number));
      return { tip: tip ?? [], base: [0, 1].map((axis) => ((left?.[axis] ?? 0) + (right?.[axis] ?? 0)) / 2) };
    });
    return { client: at('client'), db: at('Orders'), heads };
  }

  it.each([
    ['TB', 1, 1], ['BT', 1, -1], ['LR', 0, 1], ['RL', 0, -1],
  ] as const)('written %s leads that way in SVG', (header, axis, sign) => {
    const { client, db, heads } = places(header);
    const [from, to] = axis === 0 ? [client.x, db.x] : [client.y, db.y];
    expect(Math.sign(to - from)).toBe(sign);
    expect(heads).toHaveLength(2);
    for (const { tip, base } of heads) expect(Math.sign((tip[axis] ?? 0) - (base[axis] ?? 0))).toBe(sign);
  });

  it('goes on that way where it has to be folded', () => {
    const wide = `flowchart BT\n${Array.from({ length: 12 }, (_, index) => `  gateway --> s${index}[Service number ${index}]`).join('\n')}`;
    const architecture = parseMermaid(wide);
    const drawing = drawDiagram(architecture, { width: 60, glyphs: 'unicode' });
    expect(differences(architecture, drawing, 'unicode')).toEqual([]);
    expect(against(architecture, drawing, (head, tail) => head.bottom < tail.top)).toEqual([]);
  });
});
