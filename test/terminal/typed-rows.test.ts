import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn, typedRows } from '../../src/terminal/typed-rows.ts';
import { widthOf } from '../../src/text-width.ts';

const shown = (text: string, width: number): readonly string[] => typedRows(text, width).map((row) => row.shown.trimEnd());

describe('the rows of a text being typed', () => {
  it('break between words, and within one only where it is wider than a row', () => {
    expect(shown('we watch the delay from post', 12)).toEqual(['we watch the', 'delay from', 'post']);
    expect(shown('a incomprehensibilities b', 10)).toEqual(['a', 'incomprehe', 'nsibilitie', 's b']);
    expect(shown('漢字漢字漢', 5)).toEqual(['漢字', '漢字', '漢']);
  });

  it('keep the indentation of a line and its blank lines', () => {
    expect(shown('one\n\n  two', 10)).toEqual(['one', '', '  two']);
  });

  it('put the cursor at the beginning of the next row where a row ends, and behind the last', () => {
    const text = 'we watch the delay';
    const rows = typedRows(text, 12);
    expect(placeIn(rows, text, 13, 12)).toEqual({ row: 1, column: 0 });
    expect(placeIn(rows, text, text.length, 12)).toEqual({ row: 1, column: 5 });
  });

  it('are the text, no row wider than the screen and the cursor always on one', () => {
    const texts = fc.array(fc.constantFrom('a', 'word', ' ', '  ', '\n', '漢字', '👩‍💻', 'é', 'averylongwordindeed'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 30 }), fc.nat(), (text, width, place) => {
        const rows = typedRows(text, width);
        let at = 0;
        for (const { start, end, shown: row } of rows) {
          expect(text.slice(at, start)).toMatch(/^\n?$/);
          expect(widthOf(row)).toBeLessThanOrEqual(width);
          expect(text.slice(start, end).startsWith(row)).toBe(true);
          at = end;
        }
        expect(at).toBe(text.length);
        const { row, column } = placeIn(rows, text, place % (text.length + 1), width);
        expect(row).toBeLessThan(rows.length);
        expect(column).toBeLessThanOrEqual(width);
      }),
    );
  });
});
