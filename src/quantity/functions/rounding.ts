import { number } from '../value.ts';
import { all, noDetails, one } from './entry.ts';
import type { NamedFunction } from './entry.ts';

const value = { name: 'value', dimension: 'count' } as const;
const positive = { ...value, must: 'positive' } as const;
const values = { name: 'value', dimension: 'count', rest: true } as const;

export const rounding = {
  ceil: {
    summary: 'rounded up: whole machines, disks, partitions',
    formula: 'the smallest whole number that is not below the value',
    parameters: [value],
    answer: (given) => ({ value: number(Math.ceil(one(given, 'value') * (1 - 1e-12))), details: noDetails }),
    examples: [['ceil(12k/s / 5k/s)', 3]],
  },
  log2: {
    summary: 'logarithm to base two: bits of an identifier, levels of a tree',
    formula: '2^result = value',
    parameters: [positive],
    answer: (given) => ({ value: number(Math.log2(one(given, 'value'))), details: noDetails }),
    examples: [['ceil(log2(365B))', 39]],
  },
  sqrt: {
    summary: 'square root: ids until a collision is likely',
    formula: 'result^2 = value',
    parameters: [positive],
    answer: (given) => ({ value: number(Math.sqrt(one(given, 'value'))), details: noDetails }),
    examples: [['sqrt(62^7)', 1_876_596.55]],
  },
  max: {
    summary: 'the largest of several numbers',
    formula: 'max',
    parameters: [values],
    answer: (given) => ({ value: number(Math.max(...all(given, 'value'))), details: noDetails }),
    examples: [['max(3, 8, 5)', 8]],
  },
  min: {
    summary: 'the smallest of several numbers',
    formula: 'min',
    parameters: [values],
    answer: (given) => ({ value: number(Math.min(...all(given, 'value'))), details: noDetails }),
    examples: [['min(3, 8, 5)', 3]],
  },
} as const satisfies Record<string, NamedFunction>;
