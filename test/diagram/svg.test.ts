import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/architecture/in-words.ts';
import { parseNotation } from '../../src/architecture/notation.ts';
import { picturesOf } from '../../src/diagram/draw.ts';
import { stacked } from '../../src/diagram/picture.ts';
import { svgOf } from '../../src/diagram/svg.ts';
import { corpus } from './corpus.ts';

function svg(notation: string, title = 'A picture'): string {
  const architecture = parseNotation(notation);
  return svgOf(stacked(picturesOf(architecture, { width: 120 }).map(({ picture }) => picture), 2), title, inWords(architecture));
}

const attribute = (element: string, name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1] ?? '';
const numbers = (text: string) => (text.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);

/** Elements that are opened and not closed, or closed and not opened. */
function unbalanced(text: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing = '', name = '', empty = ''] of text.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
    if (closing === '' && empty === '') open.push(name);
    else if (closing !== '' && open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('an SVG picture', () => {
  it.each(Object.entries(corpus))('is well formed and keeps inside its frame: %s', (_name, notation) => {
    const text = svg(notation);
    const [width, height] = [Number(attribute(text, 'width')), Number(attribute(text, 'height'))];
    expect(unbalanced(text)).toEqual([]);
    expect(text.replaceAll(/<[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/u);
    for (const [element] of text.matchAll(/<(?:rect|text) [^>]*>/gu)) {
      const [x, y] = [Number(attribute(element, 'x')), Number(attribute(element, 'y'))];
      const [across, down] = [Number(attribute(element, 'width') || attribute(element, 'textLength')), Number(attribute(element, 'height'))];
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + across).toBeLessThanOrEqual(width);
      expect(y + down).toBeLessThanOrEqual(height);
    }
  });

  it('runs no line through a caption', () => {
    const text = svg('shape sequence\na [Alpha] -> b [Beta] : one caption\nb ..> c [Gamma] : another\na -> c : right across the one between');
    const captions = [...text.matchAll(/<text [^>]*f-caption[^>]*>/gu)].map(([element]) => ({ x: Number(attribute(element, 'x')), y: Number(attribute(element, 'y')) - 5, width: Number(attribute(element, 'textLength')) }));
    const levels = [...text.matchAll(/M(?<x>[\d.]+) (?<y>[\d.]+)H(?<to>[\d.]+)/gu)].map(([match]) => numbers(match));
    expect(captions).toHaveLength(3);
    for (const { x, y, width } of captions) for (const [from = 0, at = 0, to = 0] of levels) expect(at === y && from < x + width && to > x).toBe(false);
  });

  it('says what it shows, with its text escaped and without controls', () => {
    const text = svg('a [A <b> & "c" \u001B[31m] -> db : 1 < 2\nalone', '<script>&');
    expect(text).toContain('<title>&lt;script&gt;&amp;</title>');
    expect(text).toContain('<desc>A &lt;b&gt; &amp; ');
    expect(text).toContain(' to db (1 &lt; 2); without links: alone</desc>');
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|<script/u);
  });

  it('has colours of its own for a dark page, for what it uses only', () => {
    const text = svg('client -> cache');
    const dark = /<style>@media \(prefers-color-scheme:dark\)\{(?<rules>.*)\}<\/style>/u.exec(text)?.groups?.['rules'] ?? '';
    const ruled = [...dark.matchAll(/\.([a-z-]+)\{/gu)].map(([, name]) => name);
    const used = new Set([...text.matchAll(/class="([^"]+)"/gu)].map(([, name]) => name));
    expect(new Set(ruled)).toEqual(used);
    expect(used).toContain('b-cache');
  });
});
