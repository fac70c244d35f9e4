import type { Architecture, EdgeHeads } from './model.ts';

const towards = { forward: 'to', both: 'to and from', none: 'with' } as const satisfies Record<EdgeHeads, string>;

/** What a picture of it shows, for those who cannot see it: its links one by one, then boxes without any. */
export function inWords({ nodes, edges, groups }: Architecture): string {
  const labels = new Map([...groups, ...nodes].map(({ id, label }) => [id, label]));
  const nameOf = (id: string) => labels.get(id) ?? id;
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !linked.has(id)).map(({ label }) => label);
  const links = edges.map(({ from, to, label, heads }) => `${nameOf(from)} ${towards[heads]} ${nameOf(to)}${label === '' ? '' : ` (${label})`}`);
  return [...links, ...(alone.length === 0 ? [] : [`without links: ${alone.join(', ')}`])].join('; ');
}
