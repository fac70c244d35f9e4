import type { Architecture, Edge } from '../../src/architecture/model.ts';
import { parseNotation } from '../../src/architecture/notation.ts';
import { picturesOf } from '../../src/diagram/draw.ts';
import type { Picture } from '../../src/diagram/picture.ts';
import { netsOf } from '../../src/diagram/flow/nets.ts';
import { corpus } from '../diagram/corpus.ts';
import { randomGraph } from '../diagram/graphs.ts';

/** What the layout engine of the comparison takes: nodes with children and ports, edges between ports. */
interface Part {
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly Part[];
  readonly ports?: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly edges?: readonly { readonly id: string; readonly sources: readonly string[]; readonly targets: readonly string[] }[];
  readonly layoutOptions?: Readonly<Record<string, string>>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Routed {
  readonly sources?: readonly string[];
  readonly targets?: readonly string[];
  readonly sections?: readonly { readonly startPoint: Point; readonly bendPoints?: readonly Point[]; readonly endPoint: Point }[];
}

/** `separate`: every edge has lines of its own. `bundled`: the bundles we draw. `merged`: as much as the engine can. */
export type Sharing = 'separate' | 'bundled' | 'merged';

/** The graphs compared, by name: the written ones, and generated ones of each shape. */
export function graphs(generated: number): readonly (readonly [string, Architecture])[] {
  const shapes = {
    flat: { boxes: 9, edges: 11, groups: 0, captions: 0, styles: 0, free: false },
    free: { boxes: 10, edges: 13, groups: 0, captions: 0.4, styles: 0.3, free: true },
    nested: { boxes: 11, edges: 14, groups: 3, captions: 0.2, styles: 0.1, free: true },
    large: { boxes: 18, edges: 22, groups: 2, captions: 0.2, styles: 0.1, free: true },
  };
  return [
    ...Object.entries(corpus).map(([name, text]) => [name, { ...parseNotation(text), direction: 'down' as const }] as const),
    ...Object.entries(shapes).flatMap(([name, shape]) => Array.from({ length: generated }, (_, index) => [`${name} ${index}`, randomGraph(`${name} ${index}`, shape)] as const)),
  ];
}

/** Places where one edge's line crosses another's in our drawing. */
function crossingsOf({ marks }: Picture): number {
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

/** Crossings of our drawing within `width` columns. */
export function ours(architecture: Architecture, width: number): number {
  return picturesOf(architecture, { width }).reduce((sum, { picture }) => sum + crossingsOf(picture), 0);
}

/** For each edge the bundle we would draw it in, as the greedy choice finds it without regard to ranks. */
function bundles({ nodes, edges, groups }: Architecture): ReadonlyMap<Edge, number> {
  const numbers = new Map([...nodes, ...groups].map(({ id }, index) => [id, index]));
  const boxes = ({ from, to }: Edge) => ({ upper: numbers.get(from) ?? 0, lower: numbers.get(to) ?? 0, flipped: false });
  const proper = edges.filter(({ from, to }) => from !== to);
  const nets = netsOf(proper, proper.map(boxes), () => true, 20);
  const left = [...proper];
  const found = new Map<Edge, number>();
  for (const [index, net] of nets.entries()) {
    for (const top of net.tops) {
      for (const bottom of net.bottoms) {
        const same = (edge: Edge) => boxes(edge).upper === top.site && boxes(edge).lower === bottom.site && edge.line === net.line && (edge.label !== '') === (net.caption.length > 0);
        const at = left.findIndex(same);
        const [edge] = at < 0 ? [] : left.splice(at, 1);
        if (edge !== undefined) found.set(edge, index);
      }
    }
  }
  return found;
}

/** The graph for the other engine, boxes about as large as ours; loops are left out, as they cross nothing. */
export function partFor(architecture: Architecture, sharing: Sharing): Part {
  const { nodes, groups, edges } = architecture;
  const bundle = sharing === 'bundled' ? bundles(architecture) : new Map<Edge, number>();
  const ports = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  const end = (box: string, edge: Edge, side: 'out' | 'in') => {
    if (groups.some(({ id }) => id === box)) return `group ${box}`;
    const net = bundle.get(edge);
    if (net === undefined) return `box ${box}`;
    const port = `${side} ${net} ${box}`;
    ports.get(box)?.add(port);
    return port;
  };
  const links = edges.filter(({ from, to }) => from !== to)
    .map((edge, index) => ({ id: `edge ${index}`, sources: [end(edge.from, edge, 'out')], targets: [end(edge.to, edge, 'in')] }));
  const boxes = new Map(nodes.map(({ id, label }): [string, Part] =>
    [id, { id: `box ${id}`, width: (label.length + 4) * 8, height: 48, ports: [...ports.get(id) ?? []].map((port) => ({ id: port, width: 1, height: 1 })) }]));
  const inner = new Set(groups.flatMap(({ members }) => members));
  const part = (id: string): readonly Part[] => {
    const box = boxes.get(id);
    if (box !== undefined) return [box];
    const group = groups.find((candidate) => candidate.id === id);
    return group === undefined ? [] : [{ id: `group ${id}`, children: group.members.flatMap(part) }];
  };
  return {
    id: 'whole',
    layoutOptions: {
      'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.hierarchyHandling': 'INCLUDE_CHILDREN', 'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.mergeEdges': String(sharing === 'merged'), 'elk.json.edgeCoords': 'ROOT',
    },
    children: [...nodes, ...groups].filter(({ id }) => !inner.has(id)).flatMap(({ id }) => part(id)),
    edges: links,
  };
}

interface Segment {
  readonly edge: number;
  readonly fixed: number;
  readonly from: number;
  readonly to: number;
}

/** Points at which lines of two edges cross that share no port; a point where several cross counts once. */
export function crossingsOfRoutes(edges: readonly Routed[]): number {
  const upright: Segment[] = [];
  const level: Segment[] = [];
  for (const [edge, { sections = [] }] of edges.entries()) {
    for (const { startPoint, bendPoints = [], endPoint } of sections) {
      const points = [startPoint, ...bendPoints, endPoint];
      for (const [index, b] of points.slice(1).entries()) {
        const a = points[index] ?? b;
        if (Math.abs(a.x - b.x) < 0.01) upright.push({ edge, fixed: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
        else level.push({ edge, fixed: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      }
    }
  }
  const portsOf = ({ sources = [], targets = [] }: Routed) => [...sources, ...targets].filter((port) => !/^(?:box|group) /u.test(port));
  const share = (a: number, b: number) => {
    const [first = {}, second = {}] = [edges[a], edges[b]];
    return a === b || portsOf(first).some((port) => portsOf(second).includes(port));
  };
  const points = new Set<string>();
  const inside = (value: number, { from, to }: Segment) => from + 0.01 < value && value < to - 0.01;
  for (const a of upright) {
    for (const b of level) if (inside(b.fixed, a) && inside(a.fixed, b) && !share(a.edge, b.edge)) points.add(`${a.fixed.toFixed(1)} ${b.fixed.toFixed(1)}`);
  }
  return points.size;
}
