import type { Architecture, Edge, Node } from '../../architecture/model.ts';
import type { Roles } from '../flow/boxes.ts';
import type { Mark, Picture } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';
import { branchFrom } from './branch.ts';
import { trunkFrom } from './trunk.ts';
import type { Station } from './trunk.ts';

/** Cells that a branch and the shortest label take. */
const indent = 12;

/** What a box reaches stands below it, indented: `├─► branch`. Of a box that was shown before only the name stands there. */
export function treePicture(architecture: Architecture, width: number, roles: Roles): Picture {
  return grown(0, (root) => [{ node: root, on: undefined }], architecture, width, roles);
}

/** A line of stations from top to bottom, one under the other, with what leaves it as branches: `├─► branch`, `▼`. */
export function trunkPicture(architecture: Architecture, width: number, roles: Roles): Picture {
  return grown(2, (root, shown) => trunkFrom(architecture, root, shown), architecture, width, roles);
}

/** Branches under the names they leave where there is room, else under the branch on which the name stands. */
function grown(trunk: number, stationsFrom: StationsFrom, architecture: Architecture, width: number, roles: Roles): Picture {
  const roomy = new Tree(architecture, { width, deepest: width / 2, trunk }, roles).picture(stationsFrom);
  return roomy.width <= width ? roomy : new Tree(architecture, { width, deepest: 0, trunk }, roles).picture(stationsFrom);
}

/** Cells the whole may take, the column up to which branches stand under names, and that of the trunk. */
interface Room {
  readonly width: number;
  readonly deepest: number;
  readonly trunk: number;
}

type StationsFrom = (root: Node, shown: ReadonlySet<string>) => readonly Station[];

class Tree {
  readonly #architecture: Architecture;
  readonly #room: Room;
  readonly #roles: Roles;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #shown = new Set<string>();
  /** Boxes that stand on the trunk now drawn, and so on no branch. */
  #ahead = new Set<string>();
  readonly #marks: Mark[] = [];
  #y = 0;

  constructor(architecture: Architecture, room: Room, roles: Roles) {
    this.#architecture = architecture;
    this.#room = room;
    this.#roles = roles;
    this.#nodes = new Map(architecture.nodes.map((node) => [node.id, node]));
  }

  picture(stationsFrom: StationsFrom): Picture {
    const targets = new Set(this.#architecture.edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
    const roots = this.#architecture.nodes.filter(({ id }) => !targets.has(id));
    for (const root of [...roots, ...this.#architecture.nodes]) {
      if (this.#shown.has(root.id)) continue;
      // A blank row keeps one tree from the next.
      if (this.#y > 0) this.#y += 1;
      const stations = stationsFrom(root, this.#shown);
      this.#ahead = new Set(stations.map(({ node }) => node.id));
      for (const { node, on } of stations) this.#station(node, on);
    }
    const right = this.#marks.map((mark) => (mark.type === 'text' ? mark.x + widthOf(mark.text) : mark.type === 'line' ? Math.max(mark.x, mark.toX) + 1 : mark.x + 1));
    return { width: Math.max(0, ...right), height: this.#y, marks: this.#marks };
  }

  #station(node: Node, on: Edge | undefined): void {
    this.#label(node, 0, '');
    const from = this.#grow(this.#branches(node.id).filter((edge) => edge !== on));
    if (on !== undefined) this.#goOn(on, from);
  }

  /** The trunk to the next station: its caption beside the head. */
  #goOn({ label, line }: Edge, from: number): void {
    const x = this.#room.trunk;
    const caption = label === '' ? [] : wrapped(label, this.#room.width - x - 2);
    const last = this.#y + Math.max(line === 'solid' ? 1 : 2, caption.length) - 1;
    this.#marks.push({ type: 'line', x, y: from, toX: x, toY: this.#y - 1, line: 'solid', role: 'edge' });
    this.#marks.push({ type: 'line', x, y: this.#y - 1, toX: x, toY: last, line, role: 'edge' });
    this.#marks.push({ type: 'head', x, y: last, direction: 'down', role: 'edge' });
    for (const [row, text] of caption.entries()) this.#marks.push({ type: 'text', x: x + 2, y: last - caption.length + 1 + row, text, role: 'label' });
    this.#y = last + 1;
  }

  /** Branches depth first, without recursion: a deep chain must not exhaust the stack. Returns the row of the last one. */
  #grow(edges: readonly Edge[]): number {
    const root = { x: this.#room.trunk, from: this.#y - 1, edges, next: 0 };
    const stack = [root];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const edge = frame.edges[frame.next];
      const node = edge === undefined ? undefined : this.#nodes.get(edge.to);
      frame.next += 1;
      if (edge === undefined) {
        stack.pop();
        continue;
      }
      if (node === undefined) continue;
      const known = this.#shown.has(node.id) ? ' (above)' : this.#ahead.has(node.id) ? ' (below)' : '';
      const { x, from } = frame;
      frame.from = this.#y;
      const branch = branchFrom(edge, x, this.#y, this.#room.width);
      this.#marks.push({ type: 'line', x, y: from, toX: x, toY: this.#y, line: 'solid', role: 'edge' }, ...branch.marks);
      this.#y += branch.rows;
      this.#label(node, branch.x, known);
      const deeper = branch.x + indent < this.#room.deepest ? branch.x : x + 2;
      if (known === '') stack.push({ x: deeper, from: this.#y - 1, edges: this.#branches(node.id), next: 0 });
    }
    return root.from;
  }

  #branches(id: string): readonly Edge[] {
    return this.#architecture.edges.filter(({ from }) => from === id);
  }

  #label(node: Node, x: number, suffix: string): void {
    if (suffix === '') this.#shown.add(node.id);
    const role = this.#roles.get(node.id) ?? node.kind;
    const room = Math.max(8, this.#room.width - x);
    for (const text of wrapped(`${node.label}${suffix}`, room)) {
      this.#marks.push({ type: 'text', x, y: this.#y, text, role });
      this.#y += 1;
    }
    if (suffix !== '') return;
    for (const detail of node.details) {
      for (const [row, text] of wrapped(detail, room - 2).entries()) {
        this.#marks.push({ type: 'text', x, y: this.#y, text: row === 0 ? `• ${text}` : `  ${text}`, role });
        this.#y += 1;
      }
    }
  }
}
