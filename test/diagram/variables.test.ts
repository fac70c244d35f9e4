import { describe, expect, it } from 'vitest';
import { Patience } from '../../src/diagram/flow/patience.ts';
import { solveDifferences } from '../../src/diagram/flow/simplex.ts';
import { Variables } from '../../src/diagram/flow/variables.ts';

const cellOf = (ask: (variables: Variables, pin: number) => void): number | undefined => {
  const variables = new Variables({ items: [], layers: [], links: [], containers: [] });
  const pin = variables.pin('below', 0, 0);
  ask(variables, pin);
  return solveDifferences(variables.count, variables.arcs, 100, new Patience(10_000))?.[pin];
};

describe('the unknown cells of a placement', () => {
  it('lie where the stronger pull is, at the first cell too', () => {
    expect(cellOf((variables, pin) => {
      variables.together(0, pin, 36);
      variables.together(0, pin, 1, 5);
    })).toBe(0);
    expect(cellOf((variables, pin) => {
      variables.together(0, pin, 1);
      variables.together(0, pin, 36, 5);
    })).toBe(5);
  });

  it('rather keep a distance, and give it up for a stronger pull', () => {
    expect(cellOf((variables, pin) => {
      variables.rather(0, pin, 2, 20);
      variables.together(0, pin, 1);
    })).toBe(2);
    expect(cellOf((variables, pin) => {
      variables.rather(0, pin, 2, 20);
      variables.together(0, pin, 36);
    })).toBe(0);
  });
});
