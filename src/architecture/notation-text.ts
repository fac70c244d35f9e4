import { usualDirection } from './direction.ts';
import { inferKind } from './kinds.ts';
import type { Architecture, Edge, EdgeHeads, EdgeLine, Group, Node } from './model.ts';

const arrowFor = {
  solid: { forward: '->', both: '<->', none: '--' },
  dotted: { forward: '-.->', both: '<-.->', none: '-.-' },
  thick: { forward: '==>', both: '<==>', none: '===' },
} as const satisfies Record<EdgeLine, Record<EdgeHeads, string>>;

const plainWord = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.]|-(?![->.]))*$/u;
const keywords = new Set(['group', 'kind', 'shape', 'direction']);

function name(id: string): string {
  return plainWord.test(id) && !keywords.has(id) && !id.includes('..') && !/^\d+\.$/u.test(id) && !id.endsWith('-')
    ? id
    : `"${id.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}

const bracketed = (text: string) => text.replaceAll(/[\]|\\]|^"/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

function plain(node: Node): boolean {
  return node.label === node.id && node.details.length === 0;
}

function inferred({ id, label }: Node): string {
  const byLabel = inferKind(label);
  return byLabel === 'step' ? inferKind(id) : byLabel;
}

function declaration(node: Node): string {
  return plain(node) ? name(node.id) : `${name(node.id)} [${[node.label, ...node.details].map(bracketed).join(' | ')}]`;
}

/** Boxes need lines of their own unless the arrows name all of them, in order, by plain words. */
function declarations(architecture: Architecture): string[] {
  const named = new Set(architecture.edges.flatMap(({ from, to }) => [from, to]));
  const ids = architecture.nodes.map(({ id }) => id);
  const inOrder = [...named].filter((id) => ids.includes(id)).join('\n') === ids.join('\n');
  if (inOrder && architecture.nodes.every(plain) && architecture.groups.length === 0) return [];
  return architecture.nodes.map(declaration);
}

function kinds(nodes: readonly Node[]): string[] {
  const told = nodes.filter((node) => node.kind !== inferred(node));
  return [...new Set(told.map(({ kind }) => kind))].map((kind) => {
    const members = told.filter((node) => node.kind === kind).map(({ id }) => name(id));
    return `kind ${kind} { ${members.join(', ')} }`;
  });
}

function group({ id, label, members }: Group): string {
  const title = label === id ? '' : ` [${bracketed(label)}]`;
  return `group ${name(id)}${title} { ${members.map(name).join(', ')} }`;
}

const sameStyle = (a: Edge, b: Edge) => a.line === b.line && a.heads === b.heads && a.label === b.label;

/** Edges in order, joined into chains and fan-outs as a person would type them. */
function statements(edges: readonly Edge[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < edges.length; ) {
    const run = edges.slice(i);
    const [first] = run;
    if (first === undefined) break;
    const fan = runLength(run, (edge) => sameStyle(edge, first) && edge.from === first.from);
    const chain = first.label === '' ? runLength(run, (edge, before) => sameStyle(edge, first) && before?.to === edge.from) : 1;
    const taken = run.slice(0, Math.max(fan, chain));
    const caption = first.label === '' ? '' : ` : "${first.label.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
    const arrow = ` ${arrowFor[first.line][first.heads]} `;
    const text = chain > fan
      ? [name(first.from), ...taken.map(({ to }) => name(to))].join(arrow)
      : `${name(first.from)}${arrow}${taken.map(({ to }) => name(to)).join(', ')}`;
    lines.push(text + (/[;}#"\\]|^\s|\s$/u.test(first.label) || caption === '' ? caption : ` : ${first.label}`));
    i += taken.length;
  }
  return lines;
}

function runLength(run: readonly Edge[], holds: (edge: Edge, before: Edge | undefined) => boolean): number {
  const end = run.findIndex((edge, index) => index > 0 && !holds(edge, run[index - 1]));
  return end === -1 ? run.length : end;
}

/** The shortest plain notation that `parseNotation` reads back to the same architecture. */
export function printNotation(architecture: Architecture): string {
  const { shape, direction, nodes, edges, groups } = architecture;
  return [
    ...(shape === 'flow' ? [] : [`shape ${shape}`]),
    ...(direction === usualDirection(architecture) ? [] : [`direction ${direction}`]),
    ...declarations(architecture),
    ...groups.map(group),
    ...statements(edges),
    ...kinds(nodes),
  ].join('\n');
}
