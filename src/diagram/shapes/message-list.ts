import type { Architecture } from '../../architecture/model.ts';
import type { Roles } from '../flow/boxes.ts';
import type { Mark, Picture } from '../picture.ts';
import { printable, widthOf, wrapped } from '../text.ts';
import { branchFrom } from './branch.ts';

/**
 * A sequence too wide for lifelines: its participants, then each message by its number, sender,
 * caption and receiver. Undefined if a name alone takes more than `width` cells.
 */
export function messageList({ nodes, edges }: Architecture, width: number, roles: Roles): Picture | undefined {
  const marks: Mark[] = [];
  const names = nodes.map(({ label, details }) => (details.length === 0 ? label : `${label} (${details.join('; ')})`));
  let y = 0;
  let right = 0;
  const put = (x: number, lines: readonly string[], role: Mark['role']) => {
    for (const [row, text] of lines.entries()) marks.push({ type: 'text', x, y: y + row, text, role });
    right = Math.max(right, x + Math.max(...lines.map(widthOf)));
    y += lines.length;
  };
  put(0, inRows(names, width), 'label');
  y += 1;
  const indent = String(edges.length).length + 2;
  const called = (id: string) => nodes.find((node) => node.id === id);
  for (const [index, edge] of edges.entries()) {
    const [sender, receiver] = [called(edge.from), called(edge.to)];
    if (sender === undefined || receiver === undefined) continue;
    const role = (node: typeof sender) => roles.get(node.id) ?? node.kind;
    marks.push({ type: 'text', x: 0, y, text: String(index + 1).padStart(indent - 2), role: 'label' });
    const from = wrapped(sender.label, width - indent);
    const beside = branchFrom(edge, indent + widthOf(from.at(-1) ?? ''), y + from.length - 1, width);
    const inRow = beside.rows === 0 && beside.x + widthOf(receiver.label) <= width;
    put(indent, inRow ? [...from.slice(0, -1), `${from.at(-1) ?? ''} `] : from, role(sender));
    if (inRow) y -= 1;
    else marks.push({ type: 'line', x: indent, y: y - 1, toX: indent, toY: y, line: 'solid', role: 'edge' });
    const { marks: drawn, x, rows } = inRow ? beside : branchFrom(edge, indent, y, width);
    marks.unshift(...drawn);
    y += rows;
    put(x, wrapped(receiver.label, Math.max(1, width - x)), role(receiver));
  }
  return right > width ? undefined : { width: right, height: y, marks };
}

/** Names between dots, in rows; a name is broken only where it alone is too long for a row. */
function inRows(names: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  for (const [index, name] of names.entries()) {
    const shown = index < names.length - 1 ? `${printable(name)} ·` : printable(name);
    const row = rows.at(-1);
    if (row !== undefined && widthOf(row) + 1 + widthOf(shown) <= width) rows[rows.length - 1] = `${row} ${shown}`;
    else rows.push(...wrapped(shown, width));
  }
  return rows;
}
