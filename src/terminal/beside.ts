import { widthOf } from '../text-width.ts';

/** Two blocks of lines next to each other, the right one from a column on that the left one does not reach. */
export function beside(left: readonly string[], right: readonly string[], column: number): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const [line = '', other = ''] = [left[row], right[row]];
    return other === '' ? line : line + ' '.repeat(column - widthOf(line)) + other;
  });
}
