import type { Architecture } from '../../src/architecture/model.ts';
import { differences } from './graphs.ts';
import { cellsOf, trace } from './tracer.ts';
import type { Rectangle } from './tracer.ts';

const upright = /^[\s│┃┆]*$/u;
const without = (lines: readonly string[], row: number) => lines.toSpliced(row, 1).join('\n');

/** Frames of which one ends just above the row and the other begins just below it, one over the other or corner to corner. */
function keepsApart(frames: readonly Rectangle[], row: number): boolean {
  return frames.some((upper) => upper.bottom === row - 1 && frames.some((lower) =>
    lower.top === row + 1 && upper.left <= lower.right + 1 && lower.left <= upper.right + 1));
}

/** Whether the row is all that shows of some line between what it leaves, crosses or ends at. */
function showsLine(lines: readonly string[], frames: readonly Rectangle[], row: number): boolean {
  const grid = [row - 1, row, row + 1].map((y) => cellsOf(lines[y] ?? ''));
  const isSide = (x: number) => frames.some(({ left, right, top, bottom }) => (x === left || x === right) && top <= row && row <= bottom);
  const hides = (x: number, y: number) => /[▲▼]/u.test(grid[y - row + 1]?.[x] ?? '')
    || frames.some(({ left, right, top, bottom }) => left < x && x < right && (y === top || y === bottom));
  return (grid[1] ?? []).some((glyph, x) => /[│┃┆]/u.test(glyph) && !isSide(x) && hides(x, row - 1) && hides(x, row + 1));
}

/**
 * Rows that say nothing: with one of them taken out, the drawing, in both glyph sets, still says
 * what it should, nothing that was apart touches, and every line still shows what it is.
 */
export function needlessRows(architecture: Architecture, drawing: string, inAscii: string): readonly number[] {
  const [lines, plain] = [drawing.split('\n'), inAscii.split('\n')];
  const { frames } = trace(drawing, 'unicode');
  return lines.flatMap((line, row) => {
    if (!upright.test(line) || keepsApart(frames, row) || showsLine(lines, frames, row)) return [];
    const isTold = differences(architecture, without(lines, row), 'unicode').length === 0 && differences(architecture, without(plain, row), 'ascii').length === 0;
    return isTold ? [row] : [];
  });
}

/** Containers with an empty row inside their upper or lower border: nothing that they hold, and no arrow head, lies there. */
export function looseContainers(drawing: string): readonly string[] {
  const grid = drawing.split('\n').map(cellsOf);
  const { frames } = trace(drawing, 'unicode');
  return frames.flatMap((outer) => {
    const inner = frames.filter((frame) => frame !== outer && outer.left < frame.left && frame.right < outer.right && outer.top < frame.top && frame.bottom < outer.bottom);
    const holds = (row: number, edge: 'top' | 'bottom') =>
      inner.some((frame) => frame[edge] === row) || /[▲▼]/u.test((grid[row] ?? []).slice(outer.left, outer.right).join(''));
    const isLoose = inner.length > 0 && !(holds(outer.top + 1, 'top') && holds(outer.bottom - 1, 'bottom'));
    return isLoose ? [(grid[outer.top] ?? []).slice(outer.left, outer.right + 1).join('')] : [];
  });
}
