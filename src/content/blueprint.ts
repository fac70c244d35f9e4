import { inferKind } from '../architecture/kinds.ts';
import type { Architecture, Edge } from '../architecture/model.ts';
import type { ItemOf } from './kinds/index.ts';

/** Which layer hands to which, by position; the application is the hub, observability watches it. */
const hands: readonly (readonly [from: number, to: number, line: Edge['line'], label: string])[] = [
  [1, 2, 'solid', ''],
  [2, 3, 'solid', ''],
  [3, 4, 'solid', 'read'],
  [3, 5, 'dotted', 'event'],
  [3, 6, 'solid', 'write'],
  [3, 7, 'dotted', 'signals'],
];

/** The numbered layers as one picture, each box with the layer's number and purpose. */
export function blueprint(layers: readonly ItemOf<'layer'>[]): Architecture {
  const numbered = layers.flatMap(({ id, fields }) => (fields.position === undefined ? [] : [{ id, position: fields.position, title: fields.title, purpose: fields.purpose }]));
  const idAt = new Map(numbered.map(({ id, position }) => [position, id]));
  const edges = hands.flatMap(([from, to, line, label]) => {
    const [tail, head] = [idAt.get(from), idAt.get(to)];
    return tail === undefined || head === undefined ? [] : [{ from: tail, to: head, label, line, heads: 'forward' as const }];
  });
  const nodes = numbered
    .sort((a, b) => a.position - b.position)
    .map(({ id, position, title, purpose }) => ({ id, label: `${position} ${title}`, kind: inferKind(title), details: [purpose] }));
  return { shape: 'flow', direction: 'down', nodes, edges, groups: [] };
}
