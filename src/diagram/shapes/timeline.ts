import type { Architecture, Edge, Node } from '../../architecture/model.ts';
import { evenRows } from '../even-rows.ts';
import type { Roles } from '../flow/boxes.ts';
import { stacked } from '../picture.ts';
import type { Mark, Picture } from '../picture.ts';
import { printable, widthOf, wrapped } from '../text.ts';
import { chained } from './chained.ts';

interface Phase {
  readonly node: Node;
  readonly lines: readonly string[];
  /** The arrow to the next phase; the last has none. */
  readonly next: Edge | undefined;
  readonly width: number;
}

/** Widest line of a phase, in cells. */
const phaseText = 22;

/**
 * Phases in a row on a line, what takes the time between two of them on the line; rows where one
 * is too narrow. Undefined if the architecture is anything but one chain.
 */
export function timelinePicture(architecture: Architecture, width: number, roles: Roles): Picture | undefined {
  const order = chained(architecture);
  const phases = order?.map(({ node, next }): Phase => {
    const text = Math.max(1, Math.min(phaseText, width - 4));
    const lines = [...wrapped(node.label, text), ...node.details.flatMap((detail) => wrapped(detail, text - 2).map((line, row) => (row === 0 ? `• ${line}` : `  ${line}`)))];
    const caption = next === undefined ? 0 : widthOf(printable(next.label));
    return { node, lines, next, width: Math.max(...lines.map(widthOf), caption === 0 ? 4 : caption + 6) + 2 };
  });
  if (phases === undefined) return undefined;
  const rows = evenRows((most) => rowsWithin(phases, most), width) ?? [];
  return stacked(rows.map((row) => rowPicture(row, roles)), 1);
}

/** Rows filled one after the other; a phase that is too wide has one of its own. */
function rowsWithin(phases: readonly Phase[], most: number): readonly (readonly Phase[])[] {
  const rows: Phase[][] = [];
  let used = Infinity;
  for (const phase of phases) {
    if (used + phase.width > most) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(phase);
    used += phase.width;
  }
  return rows;
}

/** A row that goes on in the next ends in an arrow. */
function rowPicture(phases: readonly Phase[], roles: Roles): Picture {
  const marks: Mark[] = [];
  let x = 0;
  let right = 0;
  for (const { node, lines, next, width } of phases) {
    const role = roles.get(node.id) ?? node.kind;
    if (next !== undefined) {
      marks.push({ type: 'line', x, y: 0, toX: x + width - 1, toY: 0, line: next.line, role: 'edge' });
      marks.push({ type: 'head', x: x + width - 1, y: 0, direction: 'right', role: 'edge' });
      const caption = printable(next.label);
      if (caption !== '') marks.push({ type: 'text', x: x + 2, y: 0, text: ` ${caption} `, role: 'label' });
    }
    marks.push({ type: 'text', x, y: 0, text: '●', role });
    for (const [row, text] of lines.entries()) marks.push({ type: 'text', x, y: 1 + row, text, role });
    right = Math.max(right, x + (next === undefined ? 1 : width), ...lines.map((line) => x + widthOf(line)));
    x += width;
  }
  return { width: right, height: 1 + Math.max(...phases.map(({ lines }) => lines.length)), marks };
}
