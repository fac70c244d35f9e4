import type { Architecture, Edge, Node } from '../../architecture/model.ts';
import type { Roles } from '../flow/boxes.ts';
import type { Mark, Picture } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';

/** Cells that a branch and the shortest label take. */
const indent = 12;

/** A trunk with branches, `├─►`, top to bottom: what a box reaches stands below it, indented. */
export function treePicture(architecture: Architecture, width: number, roles: Roles): Picture {
  const tree = new Tree(architecture, width, roles);
  return tree.picture();
}

class Tree {
  readonly #architecture: Architecture;
  readonly #width: number;
  readonly #roles: Roles;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #shown = new Set<string>();
  readonly #marks: Mark[] = [];
  #y = 0;

  constructor(architecture: Architecture, width: number, roles: Roles) {
    this.#architecture = architecture;
    this.#width = width;
    this.#roles = roles;
    this.#nodes = new Map(architecture.nodes.map((node) => [node.id, node]));
  }

  picture(): Picture {
    const targets = new Set(this.#architecture.edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
    const roots = this.#architecture.nodes.filter(({ id }) => !targets.has(id));
    for (const root of [...roots, ...this.#architecture.nodes]) if (!this.#shown.has(root.id)) this.#grow(root);
    const right = this.#marks.map((mark) => (mark.type === 'text' ? mark.x + widthOf(mark.text) : mark.type === 'line' ? Math.max(mark.x, mark.toX) + 1 : mark.x + 1));
    return { width: Math.max(0, ...right), height: this.#y, marks: this.#marks };
  }

  /** Depth first, without recursion: a deep chain must not exhaust the stack. */
  #grow(root: Node): void {
    this.#label(root, 0, '');
    const stack = [{ x: 0, from: this.#y - 1, edges: this.#branches(root.id), next: 0 }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const edge = frame.edges[frame.next];
      const node = edge === undefined ? undefined : this.#nodes.get(edge.to);
      frame.next += 1;
      if (edge === undefined) {
        stack.pop();
        continue;
      }
      if (node === undefined) continue;
      const again = this.#shown.has(node.id);
      const { x, from } = frame;
      const row = this.#y;
      const start = this.#branch(edge, x, from);
      frame.from = row;
      this.#label(node, start, again ? ' (above)' : '');
      const deeper = start + indent < this.#width / 2 ? start : x + 2;
      if (!again) stack.push({ x: deeper, from: this.#y - 1, edges: this.#branches(node.id), next: 0 });
    }
  }

  #branches(id: string): readonly Edge[] {
    return this.#architecture.edges.filter(({ from }) => from === id);
  }

  /** `├─ caption ─►` from the trunk at `x`; returns the column where the label begins. */
  #branch(edge: Edge, x: number, from: number): number {
    const y = this.#y;
    const caption = edge.label === '' ? '' : wrapped(edge.label, Math.max(8, Math.floor(this.#width / 3)))[0] ?? '';
    const whole = caption === edge.label ? caption : '';
    const arrow = x + (whole === '' ? 2 : widthOf(whole) + 5);
    this.#marks.push({ type: 'line', x, y: from, toX: x, toY: y, line: 'solid', role: 'edge' });
    this.#marks.push({ type: 'line', x, y, toX: arrow, toY: y, line: edge.line, role: 'edge' });
    if (edge.heads === 'both') this.#marks.push({ type: 'head', x: x + 1, y, direction: 'left', role: 'edge' });
    if (edge.heads !== 'none') this.#marks.push({ type: 'head', x: arrow, y, direction: 'right', role: 'edge' });
    if (whole !== '') this.#marks.push({ type: 'text', x: x + 2, y, text: ` ${whole} `, role: 'label' });
    else if (edge.label !== '') {
      const rest = wrapped(edge.label, this.#width - arrow - 2);
      for (const text of rest) {
        this.#marks.push({ type: 'text', x: arrow + 2, y: this.#y, text, role: 'label' });
        this.#y += 1;
      }
    }
    return arrow + 2;
  }

  #label(node: Node, x: number, suffix: string): void {
    this.#shown.add(node.id);
    const role = this.#roles.get(node.id) ?? node.kind;
    const room = Math.max(8, this.#width - x);
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
