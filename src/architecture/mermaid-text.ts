import type { ComponentKind } from './kinds.ts';
import type { Architecture, Direction, Edge, EdgeHeads, EdgeLine, Node } from './model.ts';

const arrows = {
  solid: { forward: '-->', both: '<-->', none: '---' },
  dotted: { forward: '-.->', both: '<-.->', none: '-.-' },
  thick: { forward: '==>', both: '<==>', none: '===' },
} as const satisfies Record<EdgeLine, Record<EdgeHeads, string>>;

const directions = { down: 'TD', right: 'LR', up: 'BT', left: 'RL' } as const satisfies Record<Direction, string>;

const stores: ReadonlySet<ComponentKind> = new Set(['database', 'storage', 'search']);
const people: ReadonlySet<ComponentKind> = new Set(['client', 'external']);

/** Mermaid takes `#quot;` for a quote inside quotes, and `end` as an id for the end of a subgraph. */
const text = (value: string) => `"${value.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;

function frame(kind: ComponentKind, label: string): string {
  if (stores.has(kind)) return `[(${label})]`;
  return people.has(kind) ? `(${label})` : `[${label}]`;
}

/** The graph as a Mermaid flowchart; ids that Mermaid could not read are numbered. */
export function printMermaid({ nodes, edges, groups, direction }: Architecture): string {
  const used = new Set([...nodes, ...groups].map(({ id }) => id));
  const names = new Map<string, string>();
  for (const [index, id] of [...used].entries()) {
    let name = /^[A-Za-z_][A-Za-z0-9_]*$/u.test(id) && !/^(?:end|graph|flowchart|subgraph|direction|class|style|click|default)$/iu.test(id) && !/^[ox]/u.test(id) ? id : `n${index + 1}`;
    while (name !== id && (used.has(name) || [...names.values()].includes(name))) name += '_';
    names.set(id, name);
  }
  const name = (id: string) => names.get(id) ?? id;
  const node = ({ id, label, details, kind }: Node) => `${name(id)}${frame(kind, text([label, ...details.map((detail) => `• ${detail}`)].join('\n')).replaceAll('\n', '<br/>'))}`;
  const edge = ({ from, to, label, line, heads }: Edge) => `${name(from)} ${arrows[line][heads]}${label === '' ? '' : `|${text(label)}|`} ${name(to)}`;
  const inner = new Set(groups.flatMap(({ members }) => members));
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const subgraph = (id: string, indent: string): string[] => {
    const group = groupById.get(id);
    if (group === undefined) return [`${indent}${name(id)}`];
    return [`${indent}subgraph ${name(id)} [${text(group.label)}]`, ...group.members.flatMap((member) => subgraph(member, `${indent}  `)), `${indent}end`];
  };
  return [
    `flowchart ${directions[direction]}`,
    ...nodes.map((item) => `  ${node(item)}`),
    ...groups.filter(({ id }) => !inner.has(id)).flatMap(({ id }) => subgraph(id, '  ')),
    ...edges.map((item) => `  ${edge(item)}`),
  ].join('\n');
}
