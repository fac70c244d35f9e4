import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, didYouMean, distance, normalised } from '../../src/content/closest.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

describe('distance', () => {
  it('counts a swap of neighbours once', () => {
    expect(distance('cahce', 'cache')).toBe(1);
    expect(distance('circut', 'circuit')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
  });

  it('is zero for equal words only, the same both ways, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('normalised', () => {
  it('drops case and punctuation, and keeps a name of signs alone', () => {
    expect(normalised('  Cache-Aside! ')).toBe('cache aside');
    expect(normalised('⚖️ Scales')).toBe('scales');
    expect(normalised('⚖️')).toBe(normalised('⚖'));
    expect(normalised('⚡')).not.toBe(normalised('📦'));
  });
});

describe('closest', () => {
  it('sees nothing alike in two names of one letter', () => {
    expect(closest('a', [{ value: 'x', names: ['x'] }])).toEqual([]);
  });

  const topics = ['circuit-breaker', 'cache-aside', 'cap-theorem', 'load-balancer'].map((id) => ({ value: id, names: [id] }));

  it('finds what a typo meant, over ids and other names', () => {
    expect(closest('circut braker', topics)).toEqual(['circuit-breaker']);
    expect(closest('balancer', topics)).toEqual(['load-balancer']);
    expect(closest('lodbalancer', [{ value: 'lb', names: ['x', 'load balancer'] }])).toEqual(['lb']);
  });

  it('says nothing where nothing is near', () => {
    expect(closest('zzzzzzzz', topics)).toEqual([]);
    expect(closest('', topics)).toEqual([]);
    expect(closest('?', [{ value: 'symbol-lightning', names: ['⚡'] }])).toEqual([]);
    expect(closest('x'.repeat(5000), topics)).toEqual([]);
  });

  it('is worded as a question', () => {
    expect(didYouMean(['a', 'b', 'c'])).toBe('Did you mean a, b or c?');
    expect(didYouMean(['a'])).toBe('Did you mean a?');
    expect(didYouMean([])).toBeUndefined();
  });
});
