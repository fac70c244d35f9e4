import stringWidth from 'fast-string-width';
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/text-width.ts';

describe('the width of a text', () => {
  it('is that of the library for any text', () => {
    const piece = constantFrom('a', '7', ' ', '×', '÷', '–', '…', '≈', '─', '█', '▁', 'é', 'e\u0301', '中', '가', '🎉', '👩‍💻', '©', '©\uFE0F', '™️', '\u00AD', '\u001B[1m', '\u001B[22m', '❯', '→');
    assert(property(string({ unit: piece, maxLength: 20 }), (text) => {
      expect(widthOf(text)).toBe(stringWidth(text));
    }), { numRuns: 2000 });
  });
});
