import type { ComponentKind } from './kinds.ts';
import type { Architecture, Edge, EdgeHeads, EdgeLine, Node } from './model.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;

const shapes: Partial<Record<ComponentKind, string>> = { database: 'cylinder', storage: 'cylinder', search: 'cylinder', queue: 'cds', client: 'ellipse', external: 'ellipse' };
const lines = { solid: '', dotted: 'style=dashed', thick: 'penwidth=2.5' } as const satisfies Record<EdgeLine, string>;
const heads = { forward: '', both: 'dir=both', none: 'dir=none' } as const satisfies Record<EdgeHeads, string>;

function attributes(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '');
  return given.length === 0 ? '' : ` [${given.join(', ')}]`;
}

function node({ id, label, details, kind }: Node): string {
  const shape = shapes[kind];
  return `${quoted(id)}${attributes([`label=${quoted([label, ...details].join('\n'))}`, shape === undefined ? '' : `shape=${shape}`])};`;
}

function edge({ from, to, label, line, heads: ends }: Edge): string {
  return `${quoted(from)} -> ${quoted(to)}${attributes([label === '' ? '' : `label=${quoted(label)}`, lines[line], heads[ends]])};`;
}

/** The graph in Graphviz's language. */
export function printDot({ nodes, edges, groups, direction }: Architecture): string {
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
    `  rankdir=${direction === 'down' ? 'TB' : 'LR'};`,
    '  node [shape=box];',
    ...groups.filter(({ id }) => !inner.has(id)).flatMap(({ id }) => cluster(id, '  ')),
    ...nodes.filter(({ id }) => !inner.has(id)).map((item) => `  ${node(item)}`),
    ...edges.map((item) => `  ${edge(item)}`),
    '}',
  ].join('\n');
}
