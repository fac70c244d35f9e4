import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Patience } from '../../src/diagram/flow/patience.ts';
import { contradict } from '../../src/diagram/flow/rings.ts';
import { solveDifferences } from '../../src/diagram/flow/simplex.ts';

const variables = 9;
const arcs = fc.array(fc.record({
  from: fc.integer({ min: 1, max: variables - 1 }),
  to: fc.integer({ min: 1, max: variables - 1 }),
  length: fc.constantFrom(0, 0, 1, 2),
  weight: fc.constant(1),
}), { maxLength: 16 });

describe('arcs contradict one another', () => {
  it('exactly where no values satisfy them', () => {
    fc.assert(fc.property(arcs, (given) => {
      expect(contradict(variables, given)).toBe(solveDifferences(variables, given, 0, new Patience(1_000_000)) === undefined);
    }), { numRuns: 500 });
  });

  it('around a long ring, and not along a long way', () => {
    const way = Array.from({ length: 50_000 }, (_, index) => ({ from: index, to: index + 1, length: 1, weight: 1 }));
    expect(contradict(50_001, way)).toBe(false);
    expect(contradict(50_001, [...way, { from: 50_000, to: 0, length: 0, weight: 1 }])).toBe(true);
  });
});
