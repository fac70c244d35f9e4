import type { Architecture, Node } from '../../architecture/model.ts';
import type { Roles } from '../flow/boxes.ts';
import { stacked } from '../picture.ts';
import type { Mark, Picture } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';

interface Phase {
  readonly node: Node;
  readonly lines: readonly string[];
  /** What the arrow to the next phase says. */
  readonly caption: string;
  readonly width: number;
}

/** Phases in a row on a line, what takes the time between two of them on the line; rows where one is too narrow. */
export function timelinePicture(architecture: Architecture, width: number, roles: Roles): Picture {
  const order = inOrder(architecture);
  const phases = order.map((node, index): Phase => {
    const next = order[index + 1];
    const edge = architecture.edges.find(({ from, to }) => from === node.id && to === next?.id);
    const text = Math.max(1, Math.min(22, width - 4));
    const lines = [...wrapped(node.label, text), ...node.details.flatMap((detail) => wrapped(detail, text - 2).map((line, row) => (row === 0 ? `• ${line}` : `  ${line}`)))];
    const caption = edge === undefined || edge.label === '' ? '' : wrapped(edge.label, Math.max(1, width - 10)).join(' ');
    return { node, lines, caption, width: Math.max(...lines.map(widthOf), caption === '' ? 4 : widthOf(caption) + 6) + 2 };
  });
  const rows: Phase[][] = [];
  let used = Infinity;
  for (const phase of phases) {
    if (used + phase.width > width) {
      rows.push([]);
      used = 1;
    }
    rows.at(-1)?.push(phase);
    used += phase.width;
  }
  return stacked(rows.map((row, index) => rowPicture(row, index === rows.length - 1, roles)), 1);
}

/** Along the arrows from the first phase that none leads to; then whatever is left, as declared. */
function inOrder({ nodes, edges }: Architecture): readonly Node[] {
  const targets = new Set(edges.map(({ to }) => to));
  const order: Node[] = [];
  let at = nodes.find(({ id }) => !targets.has(id));
  while (at !== undefined && !order.includes(at)) {
    order.push(at);
    const { id } = at;
    const next = edges.find(({ from }) => from === id)?.to;
    at = nodes.find((node) => node.id === next);
  }
  return [...order, ...nodes.filter((node) => !order.includes(node))];
}

function rowPicture(phases: readonly Phase[], last: boolean, roles: Roles): Picture {
  const marks: Mark[] = [];
  let x = 0;
  for (const [index, { node, lines, caption, width }] of phases.entries()) {
    const role = roles.get(node.id) ?? node.kind;
    const ends = index === phases.length - 1;
    if (!(ends && last)) {
      marks.push({ type: 'line', x: x + 1, y: 0, toX: x + width - 1, toY: 0, line: ends ? 'dotted' : 'solid', role: 'edge' });
      marks.push({ type: 'head', x: x + width - 1, y: 0, direction: 'right', role: 'edge' });
    }
    if (caption !== '') marks.push({ type: 'text', x: x + 1, y: 0, text: ` ${caption} `, role: 'label' });
    marks.push({ type: 'text', x, y: 0, text: '●', role });
    for (const [row, text] of lines.entries()) marks.push({ type: 'text', x, y: 1 + row, text, role });
    x += width;
  }
  return { width: x, height: 1 + Math.max(...phases.map(({ lines }) => lines.length)), marks };
}
