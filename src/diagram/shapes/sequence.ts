import type { Architecture } from '../../architecture/model.ts';
import { boxMarks } from '../flow/boxes.ts';
import type { Roles } from '../flow/boxes.ts';
import type { Mark, Picture } from '../picture.ts';
import { printable, widthOf, wrapped } from '../text.ts';
import { lanesOf, leftOf, rightOf } from './lifelines.ts';
import type { Lane, LaneText, Message } from './lifelines.ts';
import { messageList } from './message-list.ts';

const boxTexts = [{ boxText: 24, apart: 2 }, { boxText: 18, apart: 2 }, { boxText: 14, apart: 2 }, { boxText: 11, apart: 1 }, { boxText: 8, apart: 1 }] as const;
const captionTexts = [40, 28, 20, 16, 12, 9] as const;
const wraps: readonly LaneText[] = captionTexts.flatMap((captionText) => boxTexts.map((text) => ({ ...text, captionText })));

/**
 * Participants in declared order with their lifelines, messages in declared order from top to
 * bottom, each caption on its arrow, or above it where it takes several rows. Of the ways to
 * wrap that fit `width` the lowest; where none does, a numbered list of the messages.
 */
export function sequencePicture(architecture: Architecture, width: number, roles: Roles): Picture | undefined {
  let lowest: Picture | undefined;
  const least = 4 + architecture.edges.reduce((rows, { from, to }) => rows + (from === to ? 2 : 1), 0);
  for (const text of wraps) {
    if ((lowest?.height ?? Infinity) <= least) break;
    const { lanes, messages } = lanesOf(architecture, text);
    if ((lanes.at(-1)?.x ?? width) >= width) continue;
    const picture = assembled(architecture, lanes, messages, text.captionText, roles);
    if (picture.width <= width && picture.height < (lowest?.height ?? Infinity)) lowest = picture;
  }
  return lowest ?? messageList(architecture, width, roles);
}

function assembled(architecture: Architecture, lanes: readonly Lane[], messages: readonly Message[], captionText: number, roles: Roles): Picture {
  const boxHeight = Math.max(...lanes.map(({ title, details }) => title.length + details.length)) + 2;
  const boxes: Mark[] = [];
  const arrows: Mark[] = [];
  let y = boxHeight;
  let right = Math.max(...lanes.map((lane) => lane.x + rightOf(lane.width) + 1));
  for (const message of messages) {
    const drawn = message.from === message.to ? ownMessage(message, lanes, y, captionText) : passedMessage(message, lanes, y);
    arrows.push(...drawn.marks);
    y += drawn.height;
    right = Math.max(right, drawn.right);
  }
  for (const [index, lane] of lanes.entries()) {
    const node = architecture.nodes[index];
    const role = roles.get(node?.id ?? '') ?? node?.kind ?? 'step';
    boxes.push({ type: 'line', x: lane.x, y: boxHeight - 1, toX: lane.x, toY: y, line: 'solid', role: 'group' }, ...boxMarks({ ...lane, height: boxHeight, role, rounded: node?.kind === 'client' || node?.kind === 'external' }, lane.x - leftOf(lane.width), 0));
  }
  return { width: right, height: y + 1, marks: [...boxes, ...arrows] };
}

interface Drawn {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly right: number;
}

function passedMessage(message: Message, lanes: readonly Lane[], y: number): Drawn {
  const { edge, from, to, gap } = message;
  const [left, right] = [lanes[Math.min(from, to)]?.x ?? 0, lanes[Math.max(from, to)]?.x ?? 0];
  const [gapLeft, gapRight] = [lanes[gap]?.x ?? 0, lanes[gap + 1]?.x ?? 0];
  const leftHead = to < from ? edge.heads !== 'none' : edge.heads === 'both';
  const rightHead = to < from ? edge.heads === 'both' : edge.heads !== 'none';
  const [start, end] = [left + (leftHead ? 1 : 0), right - (rightHead ? 1 : 0)];
  const whole = printable(edge.label);
  const marks: Mark[] = [];
  const room = gapRight - gapLeft - 3;
  const inline = inlineAt(widthOf(whole), [Math.max(gapLeft, start), Math.min(gapRight, end)]) ?? inlineAt(widthOf(whole), [start, end]);
  const caption = whole === '' || inline !== undefined ? [] : wrapped(whole, room);
  const row = y + caption.length;
  const line = (x: number, toX: number) => marks.push({ type: 'line', x, y: row, toX, toY: row, line: edge.line, role: 'edge' });
  if (whole !== '' && inline !== undefined) {
    line(start, inline);
    line(inline + widthOf(whole) + 1, end);
    marks.push({ type: 'text', x: inline, y: row, text: ` ${whole} `, role: 'label' });
  } else {
    line(start, end);
    for (const [index, text] of caption.entries()) marks.push({ type: 'text', x: gapLeft + 2 + Math.floor((room - widthOf(text)) / 2), y: y + index, text, role: 'label' });
  }
  if (leftHead) marks.push({ type: 'head', x: left + 1, y: row, direction: 'left', role: 'edge' });
  if (rightHead) marks.push({ type: 'head', x: right - 1, y: row, direction: 'right', role: 'edge' });
  return { marks, height: row - y + 1, right: right + 1 };
}

/** Where a caption with a blank on either side begins between two ends of a line, which keeps a cell at least at each. */
function inlineAt(cells: number, [start, end]: readonly [number, number]): number | undefined {
  const free = end - start - 1 - (cells + 2);
  return free < 2 ? undefined : start + 1 + Math.floor(free / 2);
}

/** A loop beside the lifeline, as many rows high as its caption; beyond the last lifeline that takes `captionText` cells. */
function ownMessage({ edge, from }: Message, lanes: readonly Lane[], y: number, captionText: number): Drawn {
  const x = lanes[from]?.x ?? 0;
  const next = lanes[from + 1]?.x;
  const caption = edge.label === '' ? [] : wrapped(edge.label, next === undefined ? captionText : next - x - 5);
  const bottom = y + Math.max(1, caption.length - 1);
  const marks: Mark[] = [
    { type: 'line', x, y, toX: x + 2, toY: y, line: edge.line, role: 'edge' },
    { type: 'line', x: x + 2, y, toX: x + 2, toY: bottom, line: edge.line, role: 'edge' },
    { type: 'line', x: x + 2, y: bottom, toX: x + 1, toY: bottom, line: edge.line, role: 'edge' },
    { type: 'head', x: x + 1, y: bottom, direction: 'left', role: 'edge' },
    ...caption.map((text, row): Mark => ({ type: 'text', x: x + 4, y: y + row, text, role: 'label' })),
  ];
  return { marks, height: bottom - y + 1, right: x + 4 + Math.max(0, ...caption.map(widthOf)) };
}
