import { inferKind } from '../architecture/kinds.ts';
import type { ComponentKind } from '../architecture/kinds.ts';
import type { Architecture, Edge, Node } from '../architecture/model.ts';
import { cutPoints, reachable } from '../architecture/questions.ts';

/** More boxes than anyone draws in an interview; the rest of a very long text is not read as a design. */
const mostLines = 200;
const longestName = 48;

const arrow = /<-{1,2}>|-{1,2}>|={1,2}>|→|⇒|↔|⟶|➔/;

/** `LB -> api x40 (stateless)` names the box `api`. */
function nameOf(side: string): string {
  return side.replaceAll(/\([^)]*\)/g, ' ').replace(/\bx\s?\d+\b/gi, ' ').replaceAll(/["'`*[\]{}]/g, ' ').replaceAll(/\s+/g, ' ').replace(/[\s.,!?]+$/, '').trim();
}

/** The names on one side of an arrow: `redis, pg`; prose is no name. */
function namesOf(side: string): readonly string[] {
  return side.split(/,| and | & /).map(nameOf).filter((name) => name !== '' && name.length <= longestName && name.split(' ').length <= 5);
}

/** "Redis down -> reads go to the store": an arrow that says what happens, not what is linked. */
const event = /\b(?:if|when|down|dies|die|dead|fails?|failed|crash(?:es|ed)?|lost|loses|full|slow|unavailable|times? out|timeout)\b/i;
const isConsequence = (line: string): boolean => event.test(line.split(arrow, 1)[0] ?? '');

function statementsOf(text: string): readonly string[] {
  const lines = text.split('\n', 4000).flatMap((line) => line.slice(0, 600).trimEnd().split(';'));
  return lines.filter((line) => arrow.test(line) && !isConsequence(line)).slice(0, mostLines);
}

const bullet = /^\s*(?:[-*•–+]|\d{1,2}[.)])\s+/;
/** A label is behind the last box: `a -> b : why`, or before the first: `read: a -> b`. */
const label = /\s*:.*$/;

const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');

/** Reads the lines with arrows of a text as a design; the rest of the text is left alone. */
export function sketchOf(text: string): Architecture {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  const box = (name: string): string => {
    const id = idOf(name);
    if (!nodes.has(id)) nodes.set(id, { id, label: name, kind: inferKind(name), details: [] });
    return id;
  };
  for (const statement of statementsOf(text)) {
    const sides = statement.replace(bullet, '').split(arrow).map((side, at, all) =>
      (at === all.length - 1 ? side.replace(label, '') : side.replace(/^[^:]{0,24}:\s/, '')));
    const boxes = sides.map((side) => namesOf(side).map(box));
    boxes.slice(1).forEach((targets, at) => {
      for (const from of boxes[at] ?? []) {
        for (const to of targets) edges.push({ from, to, label: '', line: 'solid', heads: 'forward' });
      }
    });
  }
  return { shape: 'flow', direction: 'right', nodes: [...nodes.values()], edges, groups: [] };
}

/** Fewer links than this are an aside in prose, not a design. */
const leastLinks = 3;
export const isDesign = (sketch: Architecture): boolean => sketch.edges.length >= leastLinks;

const ofKind = (sketch: Architecture, ...kinds: readonly ComponentKind[]): readonly Node[] => sketch.nodes.filter(({ kind }) => kinds.includes(kind));

/** Boxes with no link into them: where requests come from, whatever they are called. */
function sources(sketch: Architecture): readonly Node[] {
  const clients = ofKind(sketch, 'client');
  if (clients.length > 0) return clients;
  const targets = new Set(sketch.edges.map(({ to }) => to));
  return sketch.nodes.filter(({ id }) => !targets.has(id));
}

function reachesAny(sketch: Architecture, ...kinds: readonly ComponentKind[]): boolean {
  const wanted = new Set(ofKind(sketch, ...kinds).map(({ id }) => id));
  return sources(sketch).some(({ id }) => [...reachable(sketch, id)].some((at) => wanted.has(at)));
}

function queueHasConsumers(sketch: Architecture): boolean {
  return ofKind(sketch, 'queue').some(({ id }) => sketch.edges.some(({ to }) => to === id) && sketch.edges.some(({ from }) => from === id));
}

/** Properties of a drawn design that a rubric can ask for, by name. */
export const designQuestions = {
  'reads-reach-a-cache': (sketch) => reachesAny(sketch, 'cache'),
  'writes-reach-storage': (sketch) => reachesAny(sketch, 'database', 'storage'),
  'queue-with-consumers': queueHasConsumers,
  'requests-are-spread': (sketch) => reachesAny(sketch, 'load-balancer', 'gateway'),
  'edge-serves-bytes': (sketch) => ofKind(sketch, 'cdn').length > 0,
  'services-are-apart': (sketch) => ofKind(sketch, 'service', 'worker').length >= 3,
} as const satisfies Record<string, (sketch: Architecture) => boolean>;

export function answersQuestion(sketch: Architecture, question: string): boolean {
  const table: Readonly<Record<string, (sketch: Architecture) => boolean>> = designQuestions;
  return isDesign(sketch) && table[question]?.(sketch) === true;
}

/** Stores on every way from the clients to the data: each one's end is the end of the service. */
export function singlePoints(sketch: Architecture): readonly Node[] {
  if (!isDesign(sketch)) return [];
  const stores = ofKind(sketch, 'database');
  const [client] = sources(sketch);
  const [store] = stores;
  if (client === undefined || store === undefined || stores.length > 1) return [];
  const cut = new Set(cutPoints(sketch, client.id, store.id));
  return sketch.nodes.filter((node) => node.id === store.id || (cut.has(node.id) && node.kind === 'load-balancer'));
}

/** Queues that something writes to and nothing reads from. */
export function deadEnds(sketch: Architecture): readonly Node[] {
  return ofKind(sketch, 'queue').filter(({ id, label }) => !/dlq|dead/i.test(label) && sketch.edges.some(({ to }) => to === id) && !sketch.edges.some(({ from }) => from === id));
}

/** More boxes than this share are not forgotten: the drawing means something that was not understood. */
const mostStranded = 0.5;

/** Boxes that no source reaches; clients, and boxes that only feed others, are sources. */
export function stranded(sketch: Architecture): readonly Node[] {
  const targets = new Set(sketch.edges.map(({ to }) => to));
  const roots = sketch.nodes.filter(({ id, kind }) => kind === 'client' || !targets.has(id));
  if (roots.length === 0) return [];
  const reached = new Set(roots.flatMap(({ id }) => [...reachable(sketch, id)]));
  const unreached = sketch.nodes.filter(({ id }) => !reached.has(id));
  return unreached.length > mostStranded * sketch.nodes.length ? [] : unreached;
}

/** The kinds of boxes a design has. */
export const rolesIn = (sketch: Architecture): ReadonlySet<ComponentKind> => new Set(sketch.nodes.map(({ kind }) => kind));
