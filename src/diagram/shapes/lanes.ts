import type { Architecture, Edge, Node } from '../../architecture/model.ts';
import type { Roles } from '../flow/boxes.ts';
import type { Mark, Picture } from '../picture.ts';
import { printable, widthOf } from '../text.ts';
import { branchFrom } from './branch.ts';

/** A band of the picture: its head, what stands beside it as chains, and whether an arrow leads on to the next head. */
interface Lane {
  readonly title: string;
  readonly head: Node;
  readonly chains: readonly (readonly { readonly node: Node; readonly next: Edge | undefined }[])[];
  readonly leadsOn: boolean;
}

/**
 * Swim lanes from top to bottom: each group's first box at the head, the others beside it as
 * chains of words, `a ─► b`. Undefined where a box stands in no lane, has details, or is linked
 * in another way than along its chain or from a head to the next.
 */
export function lanesPicture(architecture: Architecture, width: number, roles: Roles): Picture | undefined {
  const lanes = lanesOf(architecture);
  if (lanes === undefined) return undefined;
  const headCells = Math.max(...lanes.map(({ head, title }) => Math.max(widthOf(printable(head.label)), widthOf(title) + 4)));
  const divider = headCells + 3;
  const marks: Mark[] = [];
  const borders: number[] = [];
  let y = 0;
  let right = divider + 4;
  for (const [index, { title, head, chains }] of lanes.entries()) {
    if (index > 0) borders.push(y);
    const roleOf = (node: Node) => roles.get(node.id) ?? node.kind;
    marks.push({ type: 'text', x: 2, y, text: ` ${title} `, role: 'group' });
    if (lanes[index - 1]?.leadsOn === true) marks.push({ type: 'head', x: divider - 2, y, direction: 'down', role: 'edge' });
    marks.push({ type: 'text', x: 2, y: y + 1, text: printable(head.label), role: roleOf(head) });
    const beside = chainsAt(chains, divider + 2, y + 1, width - 2, roleOf);
    marks.push(...beside.marks);
    right = Math.max(right, beside.right + 1);
    y = beside.y;
  }
  const frame: readonly Mark[] = [
    { type: 'frame', x: 0, y: 0, width: right + 1, height: y + 1, rounded: false, role: 'group' },
    { type: 'line', x: divider, y: 0, toX: divider, toY: y, line: 'solid', role: 'group' },
    ...borders.map((border): Mark => ({ type: 'line', x: 0, y: border, toX: right, toY: border, line: 'solid', role: 'group' })),
  ];
  return { width: right + 1, height: y + 1, marks: [...frame, ...marks] };
}

function lanesOf({ nodes, edges, groups }: Architecture): readonly Lane[] | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const left = new Set(edges);
  const lanes: Lane[] = [];
  for (const [index, { label, members }] of groups.entries()) {
    const [head, ...others] = members.flatMap((id) => byId.get(id) ?? []);
    if (head === undefined || members.length !== others.length + 1) return undefined;
    const onward = edges.find(({ from, to, label: caption, line, heads }) => from === head.id && to === groups[index + 1]?.members[0] && caption === '' && line === 'solid' && heads === 'forward');
    if (onward !== undefined) left.delete(onward);
    const chains = chainsOf(others, edges);
    for (const chain of chains) for (const { next } of chain) if (next !== undefined) left.delete(next);
    lanes.push({ title: printable(label), head, chains, leadsOn: onward !== undefined });
  }
  const placed = lanes.reduce((count, { chains }) => count + 1 + chains.reduce((sum, chain) => sum + chain.length, 0), 0);
  return lanes.length > 0 && left.size === 0 && placed === nodes.length && nodes.every(({ details }) => details.length === 0) ? lanes : undefined;
}

/** The boxes along the links between them, where each has at most one to and one from another. */
function chainsOf(boxes: readonly Node[], edges: readonly Edge[]): Lane['chains'] {
  const ids = new Set(boxes.map(({ id }) => id));
  const inside = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const targets = new Set(inside.map(({ to }) => to));
  return boxes.filter(({ id }) => !targets.has(id)).map((first) => {
    const chain: { node: Node; next: Edge | undefined }[] = [];
    let node: Node | undefined = first;
    while (node !== undefined && chain.length < boxes.length) {
      const { id }: Node = node;
      const next: Edge | undefined = inside.find(({ from }) => from === id);
      chain.push({ node, next });
      node = boxes.find((other) => other.id === next?.to);
    }
    return chain;
  });
}

/** Words and arrows in rows from `left` to `most`: a row that goes on in the next ends in an arrow, or in a semicolon between chains. */
function chainsAt(chains: Lane['chains'], left: number, top: number, most: number, roleOf: (node: Node) => Mark['role']): { readonly marks: readonly Mark[]; readonly y: number; readonly right: number } {
  const marks: Mark[] = [];
  let [x, y, right] = [left, top, left];
  for (const [number, chain] of chains.entries()) {
    for (const { node, next } of chain) {
      const label = printable(node.label);
      const stop = next === undefined && number < chains.length - 1 ? ';' : '';
      const cells = next === undefined ? widthOf(label) + stop.length : branchFrom(next, widthOf(label), 0, Infinity).x - 1;
      if (x > left && x + cells > most) [x, y] = [left, y + 1];
      right = Math.max(right, x + cells);
      marks.push({ type: 'text', x, y, text: `${label} `, role: roleOf(node) });
      x += widthOf(label);
      if (stop !== '') marks.push({ type: 'text', x, y, text: stop, role: 'label' });
      const arrow = next === undefined ? undefined : branchFrom(next, x, y, Infinity);
      marks.push(...(arrow?.marks ?? []));
      x = arrow?.x ?? x + 2;
    }
  }
  return { marks, y: y + 1, right };
}
