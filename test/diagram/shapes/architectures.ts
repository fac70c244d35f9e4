import fc from 'fast-check';
import type { Architecture, Edge, Node, Shape } from '../../../src/architecture/model.ts';

const words = ['api', 'cache', 'orders', 'load', 'balancer', 'queue', 'service', 'replica', 'search', 'index', 'worker', 'gateway', 'authorization', 'billing', 'store', 'mailer', 'web', 'ledger', 'coordinator', 'of', 'a'];
const text = (most: number) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((parts) => parts.join(' '));
const caption = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: text(6) });
const line = fc.constantFrom('solid' as const, 'solid' as const, 'dotted' as const, 'thick' as const);
const heads = fc.constantFrom('forward' as const, 'forward' as const, 'forward' as const, 'both' as const, 'none' as const);

/** Boxes with labels of one to four words, no two of them alike, some with details. */
const boxes = (least: number, most: number, detailed: boolean): fc.Arbitrary<readonly Node[]> =>
  fc.array(fc.record({ label: text(4), details: detailed ? fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(text(4), { minLength: 1, maxLength: 2 }) }) : fc.constant([]), client: fc.boolean() }), { minLength: least, maxLength: most })
    .map((drafts) => drafts.map(({ label, details, client }, index): Node => ({ id: `n${index}`, label: `${label} ${String.fromCodePoint(65 + index)}`, kind: client ? 'client' : 'service', details })));

const whole = (shape: Shape, nodes: readonly Node[], edges: readonly Edge[]): Architecture => ({ shape, direction: 'down', nodes, edges, groups: [] });
const at = (nodes: readonly Node[], index: number) => nodes[index % nodes.length]?.id ?? '';

export const sequences: fc.Arbitrary<Architecture> = fc.record({
  nodes: boxes(2, 6, true),
  messages: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), label: caption, line, heads }), { minLength: 1, maxLength: 12 }),
}).map(({ nodes, messages }) => whole('sequence', nodes, messages.map(({ from, to, label, line: drawn, heads: ends }): Edge => {
  const own = at(nodes, from) === at(nodes, to);
  return { from: at(nodes, from), to: at(nodes, to), label, line: drawn, heads: own ? 'forward' : ends };
})));

/** Trees in which nearly each box hangs on one before it, and a few links across them. */
const trees = (shape: 'tree' | 'trunk') => fc.record({
  nodes: boxes(1, 12, true),
  parents: fc.array(fc.record({ from: fc.option(fc.nat(), { freq: 9 }), label: caption, line, heads }), { minLength: 12, maxLength: 12 }),
  across: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), label: caption, line, heads }), { maxLength: 3 }),
}).map(({ nodes, parents, across }) => whole(shape, nodes, [
  ...nodes.slice(1).flatMap((node, index): Edge[] => {
    const { from, label = '', line: drawn = 'solid', heads: ends = 'forward' } = parents[index] ?? {};
    return typeof from === 'number' ? [{ from: nodes[from % (index + 1)]?.id ?? '', to: node.id, label, line: drawn, heads: ends }] : [];
  }),
  ...across.map(({ from, to, label, line: drawn, heads: ends }): Edge => ({ from: at(nodes, from), to: at(nodes, to), label, line: drawn, heads: ends })),
]));
export const spanTrees: fc.Arbitrary<Architecture> = trees('tree');
export const trunks: fc.Arbitrary<Architecture> = trees('trunk');

export const timelines: fc.Arbitrary<Architecture> = fc.record({
  nodes: boxes(1, 9, true),
  spans: fc.array(fc.record({ label: fc.oneof(fc.constant(''), text(3)), line }), { minLength: 9, maxLength: 9 }),
}).map(({ nodes, spans }) => whole('timeline', nodes, nodes.slice(1).map((node, index): Edge => ({ from: nodes[index]?.id ?? '', to: node.id, label: '', line: 'solid', ...spans[index], heads: 'forward' }))));

/** A machine whose states are all reached, with returns, transitions to itself, and several between the same two. */
export const stateMachines: fc.Arbitrary<Architecture> = fc.record({
  nodes: boxes(2, 6, false),
  reached: fc.array(fc.record({ from: fc.nat(), label: text(3) }), { minLength: 6, maxLength: 6 }),
  more: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), label: text(3) }), { maxLength: 4 }),
}).map(({ nodes, reached, more }) => whole('states', nodes, [
  ...nodes.slice(1).map((node, index): Edge => ({ from: nodes[(reached[index]?.from ?? 0) % (index + 1)]?.id ?? '', to: node.id, label: reached[index]?.label ?? '', line: 'solid', heads: 'forward' })),
  ...more.map(({ from, to, label }): Edge => ({ from: at(nodes, from), to: at(nodes, to), label, line: 'solid', heads: 'forward' })),
]));

/** Boxes in a row, each leading to the next, from left to right. */
export const chains: fc.Arbitrary<Architecture> = timelines.map((timeline) => ({ ...timeline, shape: 'flow', direction: 'right' }));

/** Lanes with a head each, chains beside it, and arrows from a head to the next or none. */
export const swimLanes: fc.Arbitrary<Architecture> = fc.record({
  nodes: boxes(2, 14, false),
  begins: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
  links: fc.array(fc.record({ linked: fc.boolean(), label: fc.oneof(fc.constant(''), text(2)), line }), { minLength: 14, maxLength: 14 }),
}).map(({ nodes, begins, links }) => {
  const lanes: Node[][] = [];
  for (const [index, node] of nodes.entries()) {
    if (index === 0 || begins[index] === true) lanes.push([]);
    lanes.at(-1)?.push(node);
  }
  const chains = lanes.flatMap((lane) => lane.slice(2).flatMap((node, index): Edge[] => {
    const { linked = false, label = '', line: drawn = 'solid' } = links[nodes.indexOf(node)] ?? {};
    return linked ? [{ from: lane[index + 1]?.id ?? '', to: node.id, label, line: drawn, heads: 'forward' }] : [];
  }));
  const heads = lanes.slice(1).flatMap((lane, index): Edge[] => (links[index]?.linked === true ? [{ from: lanes[index]?.[0]?.id ?? '', to: lane[0]?.id ?? '', label: '', line: 'solid', heads: 'forward' }] : []));
  const groups = lanes.map((lane, index) => ({ id: `lane${index}`, label: `Lane ${index + 1}`, members: lane.map(({ id }) => id) }));
  return { ...whole('lanes', nodes, [...chains, ...heads]), groups };
});
