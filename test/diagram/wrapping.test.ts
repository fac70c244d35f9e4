import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, widthOf, wrapped } from '../../src/diagram/text.ts';

describe('wrapping', () => {
  it.each([
    ['Order Service', 8, ['Order', 'Service']],
    ['authorization', 8, ['authorization']],
    ['PhotoProcessingCoordinator', 8, ['Photo', 'Processing', 'Coordinator']],
    ['PhotoProcessingCoordinator', 16, ['PhotoProcessing', 'Coordinator']],
    ['notification-dispatch-service', 14, ['notification-', 'dispatch-', 'service']],
    ['(username/password -> JWT)', 14, ['(username/', 'password ->', 'JWT)']],
  ])('breaks %s at its seams', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it('loses nothing and keeps its width, but for ordinary words that are longer', () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{0,14}([-_/][a-z]{1,12}){0,3}$/u);
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer({ min: 8, max: 40 }), (words, width) => {
      const text = words.join(' ');
      const lines = wrapped(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(printable(text).replaceAll(' ', ''));
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(width, 17));
    }));
  });
});
