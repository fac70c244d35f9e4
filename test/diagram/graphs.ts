import { inferKind } from '../../src/architecture/kinds.ts';
import type { Architecture, Edge, EdgeHeads, EdgeLine, Group, Node } from '../../src/architecture/model.ts';
import { soundArchitecture } from '../../src/diagram/sound.ts';
import { seededRandom } from '../../src/random.ts';
import { trace } from './tracer.ts';

const words = ['api', 'cache', 'orders', 'load balancer', 'queue', 'user service', 'db', 'replica', 'CDN', 'search index', 'worker', 'gateway', 'auth', 'billing', 'object store', 'mailer', 'web', 'ledger'];
const captions = ['reads', 'writes', 'miss', 'async', 'publish event', 'replicate', 'TTL 5 min', 'HTTPS', 'gRPC call', 'every 10 s'];

export interface GraphShape {
  readonly boxes: number;
  readonly edges: number;
  readonly groups: number;
  /** Share of edges with a caption, and of edges that are not plain one-way lines. */
  readonly captions: number;
  readonly styles: number;
  /** Arrows of which at least one end is a group, at most; none where that would lie in the other end. */
  readonly groupEnds?: number;
  /** Loops, parallel edges and arrows back are drawn only where allowed. */
  readonly free: boolean;
}

/** A random architecture: mostly forward links, as designs have, with a few of every oddity. */
export function randomGraph(seed: string, shape: GraphShape): Architecture {
  const random = seededRandom(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const ids = Array.from({ length: shape.boxes }, (_, index) => `n${index}`);
  const nodes: Node[] = ids.map((id, index) => {
    const label = `${pick(words)} ${index}`;
    return { id, label, kind: inferKind(label), details: random() < 0.1 ? [pick(captions), `${pick(captions)} first`] : [] };
  });
  const edges: Edge[] = [];
  const seen = new Set<string>();
  for (let tries = 0; edges.length < shape.edges && tries < shape.edges * 20; tries += 1) {
    const a = Math.floor(random() * shape.boxes);
    const b = shape.free && random() < 0.15 ? Math.floor(random() * shape.boxes) : Math.min(shape.boxes - 1, a + 1 + Math.floor(random() * 5));
    if ((a === b && !(shape.free && random() < 0.3)) || (seen.has(`${a} ${b}`) && !(shape.free && random() < 0.2))) continue;
    seen.add(`${a} ${b}`);
    const styled = random() < shape.styles;
    const line: EdgeLine = styled ? pick(['dotted', 'thick'] as const) : 'solid';
    const heads: EdgeHeads = random() < shape.styles / 2 ? pick(['both', 'none'] as const) : 'forward';
    edges.push({ from: ids[a] ?? '', to: ids[b] ?? '', label: random() < shape.captions ? pick(captions) : '', line, heads });
  }
  const groups = randomGroups(ids, shape.groups, random);
  const sites = [...nodes, ...groups].map(({ id }) => id);
  for (let index = 0; index < (shape.groupEnds ?? 0) && groups.length > 0; index += 1) {
    const [a, b] = [pick(groups).id, pick(sites)];
    const [from, to] = random() < 0.6 ? [b, a] : [a, b];
    edges.push({ from, to, label: random() < shape.captions ? pick(captions) : '', line: random() < shape.styles ? 'dotted' : 'solid', heads: random() < shape.styles ? 'both' : 'forward' });
  }
  return soundArchitecture({ shape: 'flow', direction: 'down', nodes, edges, groups });
}

function randomGroups(ids: readonly string[], count: number, random: () => number): Group[] {
  const groups: Group[] = [];
  let free: string[] = [...ids];
  for (let index = 0; index < count && free.length > 1; index += 1) {
    const start = Math.floor(random() * (free.length - 1));
    const members = free.slice(start, start + 2 + Math.floor(random() * 3));
    free = free.filter((id) => !members.includes(id));
    const id = `g${index}`;
    groups.push({ id, label: `Tier ${index}`, members });
    if (random() < 0.5) free.splice(Math.min(start, free.length), 0, id);
  }
  return groups;
}

const squeezed = (text: string) => text.replaceAll(/[\s•*]+/gu, '');

/** Where the drawing, read back, differs from the architecture; empty if it says exactly that. A box may stand on several pages. */
export function differences(architecture: Architecture, drawing: string, glyphs: 'unicode' | 'ascii'): readonly string[] {
  const pages = drawing.split(/^Page \d+ of \d+\n\n/mu).filter((page) => page !== '').map((page) => trace(page.trimEnd(), glyphs));
  const textOf = new Map([
    ...architecture.groups.map(({ id, label }) => [id, squeezed(label)] as const),
    ...architecture.nodes.map(({ id, label, details }) => [id, squeezed([label, ...details].join(' '))] as const),
  ]);
  const parents = new Map(architecture.groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const titles = new Map(architecture.groups.map(({ id, label }) => [id, label]));
  const holders = (id: string): string[] => {
    const up = parents.get(id);
    return up === undefined ? [] : [...holders(up), squeezed(titles.get(up) ?? '')];
  };
  const edgeText = (from: string, to: string, heads: EdgeHeads, line: EdgeLine, label: string) => {
    const [a, b] = heads === 'forward' || from < to ? [from, to] : [to, from];
    return `edge ${a} ${{ forward: '->', both: '<->', none: '--' }[heads]} ${b} (${line}) ${squeezed(label)}`;
  };
  const expected = [
    ...architecture.nodes.map(({ id }) => `box ${textOf.get(id)} in ${holders(id).join('/')}`),
    ...architecture.edges.map(({ from, to, heads, line, label }) => edgeText(textOf.get(from) ?? '', textOf.get(to) ?? '', heads, line, label)),
  ];
  const boxes = pages.flatMap((page) => page.boxes).map(({ text, inside }) => `box ${squeezed(text)} in ${inside.map(squeezed).join('/')}`);
  const found = [
    ...(pages.length > 1 ? new Set(boxes) : boxes),
    ...pages.flatMap(({ edges }) => edges).map(({ from, to, heads, line, label }) => edgeText(squeezed(from), squeezed(to), heads, line, label)),
  ];
  return [
    ...pages.flatMap(({ faults }) => faults),
    ...minus(expected, found).map((line) => `not drawn: ${line}`),
    ...minus(found, expected).map((line) => `drawn but not there: ${line}`),
  ];
}

function minus(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
