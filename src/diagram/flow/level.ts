import type { Architecture, Edge } from '../../architecture/model.ts';
import { printable, widthOf } from '../text.ts';
import type { Order } from './ordering.ts';
import type { Axis } from './style.ts';

/** An edge between equals that stand side by side: drawn straight from one to the other. */
export interface Level {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
  readonly caption: string;
}

/** A level edge once the order is known: which box comes first, and the cells the edge needs between them. */
export interface PlacedLevel extends Level {
  readonly first: number;
  readonly second: number;
  readonly cells: number;
}

/**
 * Edges that say nothing about a direction (`<->`, `--`) and may stand level: between two boxes
 * that nothing else links and that have no other such edge; a client rather stands above.
 */
export function levelCandidates({ nodes, edges }: Architecture, axis: Axis, captionText: number): readonly Level[] {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const isClient = new Map(nodes.map(({ id, kind }) => [id, kind === 'client']));
  const pair = ({ from, to }: Edge) => [from, to].sort().join('\n');
  const linked = counted(edges.map(pair));
  const equals = counted(edges.filter(({ heads }) => heads !== 'forward').flatMap(({ from, to }) => [from, to]));
  const looped = new Set(edges.filter(({ from, to }) => from === to).map(({ from }) => from));
  return edges.flatMap((edge): Level[] => {
    const { from, to, heads } = edge;
    const caption = printable(edge.label);
    const fits = axis === 'down' ? widthOf(caption) <= captionText : caption === '';
    const alone = linked.get(pair(edge)) === 1 && [from, to].every((id) => equals.get(id) === 1 && !looped.has(id));
    if (!numbers.has(from) || !numbers.has(to) || heads === 'forward' || !fits || !alone || isClient.get(from) !== isClient.get(to)) return [];
    return [{ edge, from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0, caption }];
  });
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The level edges whose boxes are neighbours in the order; the others must be drawn another way. */
export function neighbourly(levels: readonly Level[], order: Order, axis: Axis): readonly PlacedLevel[] {
  const next = new Map(order.flatMap((layer) => layer.slice(1).map((item, index) => [layer[index] ?? -1, item] as const)));
  return levels.flatMap((level) => {
    const [first, second] = next.get(level.from) === level.to ? [level.from, level.to] : [level.to, level.from];
    if (next.get(first) !== second) return [];
    const least = (axis === 'down' ? 4 : 3) + (level.edge.line === 'solid' ? 0 : 2);
    return [{ ...level, first, second, cells: level.caption === '' ? least : Math.max(least, widthOf(level.caption) + 2) }];
  });
}
