import { boxesAt } from './group-ends.ts';
import type { ComponentKind } from './kinds.ts';
import type { Architecture, Direction, Edge, EdgeHeads, EdgeLine, Node } from './model.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;

const shapes: Partial<Record<ComponentKind, string>> = { database: 'cylinder', storage: 'cylinder', search: 'cylinder', queue: 'cds', client: 'ellipse', external: 'ellipse' };
const lines = { solid: '', dotted: 'style=dashed', thick: 'penwidth=2.5' } as const satisfies Record<EdgeLine, string>;
const directions = { down: 'TB', right: 'LR', up: 'BT', left: 'RL' } as const satisfies Record<Direction, string>;
const heads = { forward: '', both: 'dir=both', none: 'dir=none' } as const satisfies Record<EdgeHeads, string>;

function attributes(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '');
  return given.length === 0 ? '' : ` [${given.join(', ')}]`;
}

function node({ id, label, details, kind }: Node): string {
  const shape = shapes[kind];
  return `${quoted(id)}${attributes([`label=${quoted([label, ...details].join('\n'))}`, shape === undefined ? '' : `shape=${shape}`])};`;
}

/** Between clusters an edge leads from box to box and is cut off at the clusters' borders. */
function edge({ from, to, label, line, heads: ends }: Edge, boxOf: (end: string) => string): string {
  const cut = (name: string, end: string) => (boxOf(end) === end ? '' : `${name}=${quoted(`cluster_${end}`)}`);
  const given = [label === '' ? '' : `label=${quoted(label)}`, lines[line], heads[ends], cut('ltail', from), cut('lhead', to)];
  return `${quoted(boxOf(from))} -> ${quoted(boxOf(to))}${attributes(given)};`;
}

/** The graph in Graphviz's language. */
export function printDot(architecture: Architecture): string {
  const { nodes, edges, groups, direction } = architecture;
  const boxes = boxesAt(architecture);
  const boxOf = (end: string) => boxes(end)[0] ?? end;
  const inner = new Set(groups.flatMap(({ members }) => members));
  const byId = new Map(nodes.map((item) => [item.id, item]));
  const groupById = new Map(groups.map((item) => [item.id, item]));
  const cluster = (id: string, indent: string): string[] => {
    const group = groupById.get(id);
    if (group === undefined) {
      const member = byId.get(id);
      return member === undefined ? [] : [`${indent}${node(member)}`];
    }
    return [
      `${indent}subgraph ${quoted(`cluster_${id}`)} {`,
      `${indent}  label=${quoted(group.label)};`,
      ...group.members.flatMap((member) => cluster(member, `${indent}  `)),
      `${indent}}`,
    ];
  };
  return [
    'digraph {',
    `  rankdir=${directions[direction]};`,
    ...(edges.some(({ from, to }) => boxOf(from) !== from || boxOf(to) !== to) ? ['  compound=true;'] : []),
    '  node [shape=box];',
    ...groups.filter(({ id }) => !inner.has(id)).flatMap(({ id }) => cluster(id, '  ')),
    ...nodes.filter(({ id }) => !inner.has(id)).map((item) => `  ${node(item)}`),
    ...edges.map((item) => `  ${edge(item, boxOf)}`),
    '}',
  ].join('\n');
}
