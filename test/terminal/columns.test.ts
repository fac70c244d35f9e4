import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawColumns } from '../../src/terminal/columns.ts';
import { drawTable } from '../../src/terminal/table.ts';
import { widthOf } from '../../src/text-width.ts';
import { testScreen } from './test-screen.ts';

const cell = string({ unit: constantFrom('a', 'word ', '1M × 2', '→', '中', '–', ' ', '8,640/day'), maxLength: 20 });
const columns = [{ title: 'number' }, { title: 'value', align: 'right' as const }, { title: 'why', grows: true }];

describe('a table drawn at once', () => {
  it('is the one the library draws', () => {
    assert(
      property(array(array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), integer({ min: 40, max: 100 }), (rows, width) => {
        const screen = testScreen({ width });
        expect(drawColumns(screen, columns, rows)).toBe(drawTable(screen, columns, rows));
      }),
    );
  });

  it('is no wider than the screen', () => {
    const text = drawColumns(testScreen({ width: 40 }), columns, [['a', 'b', 'many words that do not fit beside one another here']]);
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(40);
  });
});
