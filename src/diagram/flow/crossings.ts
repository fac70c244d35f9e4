import type { Picture } from '../picture.ts';

/** Places where one edge's line crosses another's. */
export function crossingsOf({ marks }: Picture): number {
  const lines = marks.flatMap((mark) => (mark.type === 'line' && mark.role === 'edge' ? [mark] : []));
  const upright = lines.filter(({ x, toX }) => x === toX);
  const level = lines.filter(({ y, toY }) => y === toY);
  let count = 0;
  for (const a of upright) {
    for (const b of level) {
      const [top, bottom] = [Math.min(a.y, a.toY), Math.max(a.y, a.toY)];
      const [left, right] = [Math.min(b.x, b.toX), Math.max(b.x, b.toX)];
      if (top < b.y && b.y < bottom && left < a.x && a.x < right) count += 1;
    }
  }
  return count;
}
