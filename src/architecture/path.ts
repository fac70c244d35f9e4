import { UnmetError, UsageError } from '../errors.ts';
import type { Architecture, Node } from './model.ts';
import { edgesAlong, shortestPath } from './questions.ts';

function named(nodes: readonly Node[], name: string): string {
  const wanted = name.trim().toLowerCase();
  const found = nodes.find(({ id }) => id === name.trim()) ?? nodes.find(({ id, label }) => id.toLowerCase() === wanted || label.replaceAll('\n', ' ').toLowerCase() === wanted);
  if (found === undefined) throw new UnmetError(`no box "${name.trim()}"`, { code: 'unknown-box', hint: `Boxes: ${nodes.slice(0, 12).map(({ id }) => id).join(', ')}${nodes.length > 12 ? ', …' : ''}` });
  return found.id;
}

/**
 * The architecture with the arrows of a shortest way drawn thick, and the boxes on that way.
 * `ends` is two ids or labels with two dots between them: `client..db`.
 */
export function pathBetween(architecture: Architecture, ends: string): { readonly architecture: Architecture; readonly ids: readonly string[] } {
  const [from, to, ...more] = ends.split('..');
  if (from === undefined || to === undefined || more.length > 0 || from.trim() === '' || to.trim() === '') {
    throw new UsageError(`"${ends}" names no way`, { code: 'bad-path', hint: 'Write two boxes with two dots between them, as in --path client..db' });
  }
  const [start, end] = [named(architecture.nodes, from), named(architecture.nodes, to)];
  const ids = shortestPath(architecture, start, end);
  if (ids === undefined) throw new UnmetError(`no way leads from "${start}" to "${end}"`, { code: 'no-path', hint: 'Arrows are followed in their direction only' });
  const along = new Set(edgesAlong(architecture, ids));
  return { architecture: { ...architecture, edges: architecture.edges.map((edge) => (along.has(edge) ? { ...edge, line: 'thick' } : edge)) }, ids };
}
