import type { Architecture, Edge } from '../../architecture/model.ts';
import type { Roles } from '../flow/boxes.ts';
import type { Mark, Picture } from '../picture.ts';
import { widthOf, wrapped } from '../text.ts';

interface Lane {
  readonly title: readonly string[];
  readonly width: number;
  /** The column of the lifeline. */
  readonly x: number;
}

interface Message {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
}

/**
 * Participants in declared order with their lifelines, messages in declared order from top to
 * bottom, each caption above its arrow in the gap beside the sender. Undefined if that takes
 * more than `width` cells.
 */
export function sequencePicture(architecture: Architecture, width: number, roles: Roles): Picture | undefined {
  for (const text of [24, 16, 11, 8]) {
    const lanes = lanesOf(architecture, text, text + 4);
    const last = lanes.at(-1);
    if (last === undefined) return undefined;
    const picture = assembled(architecture, lanes, roles);
    if (picture.width <= width) return picture;
  }
  return undefined;
}

function messagesOf({ nodes, edges }: Architecture): readonly Message[] {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  return edges.map((edge) => ({ edge, from: place.get(edge.from) ?? 0, to: place.get(edge.to) ?? 0 }));
}

/** The gap in which a message's caption stands: beside its sender, towards its receiver. */
const gapOf = ({ from, to }: Message) => (to < from ? from - 1 : from);

/** Lifelines as close as boxes and captions of at most `captionText` cells allow. */
function lanesOf(architecture: Architecture, boxText: number, captionText: number): readonly Lane[] {
  const messages = messagesOf(architecture);
  const boxes = architecture.nodes.map(({ label }) => {
    const title = wrapped(label, boxText);
    return { title, width: Math.max(...title.map(widthOf)) + 4 };
  });
  const lanes: Lane[] = [];
  for (const [index, box] of boxes.entries()) {
    const before = boxes[index - 1];
    const captions = messages.filter((message) => gapOf(message) === index - 1).map((message) => captionCells(message, captionText));
    const needed = Math.max(5, ...captions, before === undefined ? 0 : Math.ceil(before.width / 2) + Math.ceil(box.width / 2) + 2);
    lanes.push({ ...box, x: index === 0 ? Math.floor(box.width / 2) : (lanes[index - 1]?.x ?? 0) + needed });
  }
  return lanes;
}

function captionCells({ edge, from, to }: Message, captionText: number): number {
  const cells = edge.label === '' ? 0 : Math.max(...wrapped(edge.label, captionText).map(widthOf));
  return cells + (from === to ? 6 : 5);
}

function assembled(architecture: Architecture, lanes: readonly Lane[], roles: Roles): Picture {
  const marks: Mark[] = [];
  const messages = messagesOf(architecture);
  const boxHeight = Math.max(...lanes.map(({ title }) => title.length)) + 2;
  let y = boxHeight;
  const arrows: Mark[] = [];
  let right = Math.max(...lanes.map((lane) => lane.x + Math.ceil(lane.width / 2)));
  for (const message of messages) {
    const drawn = message.from === message.to ? ownMessage(message, lanes, y) : passedMessage(message, lanes, y);
    arrows.push(...drawn.marks);
    y += drawn.height;
    right = Math.max(right, drawn.right);
  }
  for (const [index, lane] of lanes.entries()) {
    const node = architecture.nodes[index];
    const role = roles.get(node?.id ?? '') ?? node?.kind ?? 'step';
    const x = lane.x - Math.floor(lane.width / 2);
    marks.push({ type: 'line', x: lane.x, y: boxHeight - 1, toX: lane.x, toY: y, line: 'solid', role: 'group' });
    marks.push({ type: 'frame', x, y: 0, width: lane.width, height: boxHeight, rounded: node?.kind === 'client' || node?.kind === 'external', role });
    const top = 1 + Math.floor((boxHeight - 2 - lane.title.length) / 2);
    for (const [row, text] of lane.title.entries()) {
      marks.push({ type: 'text', x: x + 2 + Math.floor((lane.width - 4 - widthOf(text)) / 2), y: top + row, text, role });
    }
  }
  return { width: right, height: y + 1, marks: [...marks, ...arrows] };
}

interface Drawn {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly right: number;
}

function passedMessage({ edge, from, to }: Message, lanes: readonly Lane[], y: number): Drawn {
  const start = lanes[from]?.x ?? 0;
  const end = lanes[to]?.x ?? 0;
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  const near = lanes[to > from ? from + 1 : from - 1]?.x ?? end;
  const [gapLeft, gapRight] = [Math.min(start, near), Math.max(start, near)];
  const room = gapRight - gapLeft - 3;
  const caption = edge.label === '' ? [] : wrapped(edge.label, room);
  const row = y + caption.length;
  const marks: Mark[] = caption.map((text, index) => ({ type: 'text', x: gapLeft + 2 + Math.floor((room - widthOf(text)) / 2), y: y + index, text, role: 'label' }));
  const backwards = edge.heads === 'both';
  const forwards = edge.heads !== 'none';
  const leftHead = to < from ? forwards : backwards;
  const rightHead = to < from ? backwards : forwards;
  marks.push({ type: 'line', x: left + (leftHead ? 1 : 0), y: row, toX: right - (rightHead ? 1 : 0), toY: row, line: edge.line, role: 'edge' });
  if (leftHead) marks.push({ type: 'head', x: left + 1, y: row, direction: 'left', role: 'edge' });
  if (rightHead) marks.push({ type: 'head', x: right - 1, y: row, direction: 'right', role: 'edge' });
  return { marks, height: caption.length + 1, right: right + 1 };
}

function ownMessage({ edge, from }: Message, lanes: readonly Lane[], y: number): Drawn {
  const x = lanes[from]?.x ?? 0;
  const next = lanes[from + 1]?.x;
  const caption = edge.label === '' ? [] : wrapped(edge.label, next === undefined ? 24 : next - x - 5);
  const marks: Mark[] = [
    { type: 'line', x, y, toX: x + 2, toY: y, line: edge.line, role: 'edge' },
    { type: 'line', x: x + 2, y, toX: x + 2, toY: y + 1, line: edge.line, role: 'edge' },
    { type: 'line', x: x + 2, y: y + 1, toX: x + 1, toY: y + 1, line: edge.line, role: 'edge' },
    { type: 'head', x: x + 1, y: y + 1, direction: 'left', role: 'edge' },
    ...caption.map((text, row): Mark => ({ type: 'text', x: x + 4, y: y + row, text, role: 'label' })),
  ];
  return { marks, height: Math.max(2, caption.length), right: x + 4 + Math.max(0, ...caption.map(widthOf)) };
}
