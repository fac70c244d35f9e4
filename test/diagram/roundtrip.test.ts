import { describe, expect, it } from 'vitest';
import { parseNotation } from '../../src/architecture/notation.ts';
import { drawDiagram } from '../../src/diagram/draw.ts';
import { widthOf } from '../../src/diagram/text.ts';
import { corpus } from './corpus.ts';
import { differences, randomGraph } from './graphs.ts';
import type { GraphShape } from './graphs.ts';

const glyphSets = ['unicode', 'ascii'] as const;
const directions = ['down', 'right'] as const;
const widest = (drawing: string) => Math.max(...drawing.split('\n').map(widthOf));

describe('a drawing, read back by its characters alone', () => {
  describe.each(directions)('going %s', (direction) => {
    describe.each(glyphSets)('in %s', (glyphs) => {
      const readable = Object.entries(corpus).filter(([name]) => glyphs === 'unicode' || name !== 'wide characters');
      it.each(readable)('says exactly what was asked: %s', (_name, notation) => {
        const architecture = { ...parseNotation(notation), direction };
        const drawing = drawDiagram(architecture, { width: 80, glyphs });
        expect(differences(architecture, drawing, glyphs)).toEqual([]);
        expect(widest(drawing)).toBeLessThanOrEqual(80);
      });
    });
  });

  const shapes: readonly [string, GraphShape][] = [
    ['flat', { boxes: 9, edges: 11, groups: 0, captions: 0, styles: 0, free: false }],
    ['flat with captions and styles', { boxes: 10, edges: 13, groups: 0, captions: 0.4, styles: 0.3, free: true }],
    ['nested', { boxes: 11, edges: 14, groups: 3, captions: 0.2, styles: 0.1, free: true }],
    ['arrows to groups', { boxes: 10, edges: 9, groups: 3, captions: 0.2, styles: 0.1, free: true, groupEnds: 4 }],
    ['large', { boxes: 18, edges: 22, groups: 2, captions: 0.2, styles: 0.1, free: true }],
  ];
  it.each(shapes)('says exactly what was asked of 125 random graphs: %s', (name, shape) => {
    const wrong: string[] = [];
    for (let index = 0; index < 125; index += 1) {
      const direction = index % 2 === 0 ? 'down' as const : 'right' as const;
      const glyphs = index % 4 < 2 ? 'unicode' as const : 'ascii' as const;
      const architecture = { ...randomGraph(`${name} ${index}`, shape), direction };
      const drawing = drawDiagram(architecture, { width: 100, glyphs });
      const found = differences(architecture, drawing, glyphs);
      if (found.length > 0) wrong.push(`${index} ${direction} ${glyphs}: ${found[0]}`);
    }
    expect(wrong).toEqual([]);
  });

  it('keeps every box and arrow where one picture does not do', () => {
    const shape = { boxes: 14, edges: 16, groups: 4, captions: 0.5, styles: 0.2, free: true };
    const drawings = Array.from({ length: 12 }, (_, index) => {
      const architecture = randomGraph(`pages ${index}`, shape);
      return { architecture, drawing: drawDiagram(architecture, { width: 36, glyphs: 'unicode' }) };
    });
    expect(drawings.filter(({ drawing }) => drawing.startsWith('Page 1 of ')).length).toBeGreaterThan(5);
    expect(drawings.flatMap(({ architecture, drawing }) => differences(architecture, drawing, 'unicode'))).toEqual([]);
  });

  it('takes the same cells in both glyph sets', () => {
    for (const notation of Object.values(corpus)) {
      const architecture = parseNotation(notation);
      const [unicode, ascii] = glyphSets.map((glyphs) => drawDiagram(architecture, { width: 80, glyphs }).split('\n').map(widthOf));
      expect(ascii).toEqual(unicode);
    }
  });
});

describe('the reader of drawings', () => {

  const turned: Readonly<Record<string, string>> = { '▼': '▲', '▲': '▼', '►': '◄', '◄': '►' };

  /** Every way to damage a drawing in one cell that says something about an edge. */
  function* damaged(drawing: string): Generator<string> {
    const characters = Array.from(drawing);
    for (const [index, character] of characters.entries()) {
      const put = (replacement: string) => characters.with(index, replacement).join('');
      const head = turned[character];
      if (head !== undefined) {
        yield put(head);
        yield put(' ');
      } else if (/[│─┌┐└┘├┤┬┴┼┄┆━┃]/u.test(character)) yield put(' ');
      else if (/[a-z]/u.test(character)) yield put('~');
    }
  }

  it.each(['cache aside', 'containers in containers', 'dotted and thick', 'ride hailing', 'itself'])('notices at least 98 of 100 damages: %s', (name) => {
    const architecture = parseNotation(corpus[name] ?? '');
    const drawing = drawDiagram(architecture, { width: 80, glyphs: 'unicode' });
    const all = [...damaged(drawing)].filter((text) => text !== drawing);
    const missed = all.filter((text) => differences(architecture, text, 'unicode').length === 0);

    expect(missed.length / all.length).toBeLessThanOrEqual(0.02);
  });
});
