import type { Architecture, Edge } from '../../architecture/model.ts';
import { printable, widthOf, wrapped } from '../text.ts';

/** A participant: what stands in its box, and the column of its lifeline. */
export interface Lane {
  readonly title: readonly string[];
  readonly details: readonly string[];
  readonly width: number;
  readonly x: number;
}

/**
 * A message between lanes, and the gap (by the lane on its left) in which its caption stands;
 * one that is too long for it may stand across the lifelines that the message passes.
 */
export interface Message {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
  readonly gap: number;
}

/** Widest line of text in a box and on a message, and the blank cells between two boxes, in cells. */
export interface LaneText {
  readonly boxText: number;
  readonly captionText: number;
  readonly apart: number;
}

/** Cells between two lifelines that an arrow without a caption takes. */
const plainArrow = 5;

/** Lifelines as close as boxes and captions wrapped to `text` allow. */
export function lanesOf(architecture: Architecture, text: LaneText): { readonly lanes: readonly Lane[]; readonly messages: readonly Message[] } {
  const boxes = architecture.nodes.map(({ label, details }) => {
    const title = wrapped(label, text.boxText);
    const lines = details.flatMap((detail) => wrapped(detail, text.boxText).map((line, row) => (row === 0 ? `• ${line}` : `  ${line}`)));
    return { title, details: lines, width: Math.max(...[...title, ...lines].map(widthOf)) + 4 };
  });
  const gaps = boxes.slice(1).map((box, index) => Math.max(plainArrow, rightOf(boxes[index]?.width ?? 0) + leftOf(box.width) + 1 + text.apart));
  const messages = placed(architecture, gaps, text.captionText);
  let x = 0;
  const lanes = boxes.map((box, index) => {
    x += index === 0 ? leftOf(box.width) : gaps[index - 1] ?? 0;
    return { ...box, x };
  });
  return { lanes, messages };
}

/** Cells of a box to the left of its lifeline, and to the right. */
export const leftOf = (width: number) => Math.floor(width / 2);
export const rightOf = (width: number) => width - leftOf(width) - 1;

/**
 * Messages with the gap of their captions: first those that have no choice, which widen `gaps`;
 * then each of the others in the widest gap that it passes, the nearest to its sender of equals.
 */
function placed({ nodes, edges }: Architecture, gaps: number[], captionText: number): readonly Message[] {
  const lane = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = edges.map((edge) => ({ edge, from: lane.get(edge.from) ?? 0, to: lane.get(edge.to) ?? 0 }));
  const widen = (message: Message) => {
    if (message.gap < gaps.length) gaps[message.gap] = Math.max(gaps[message.gap] ?? 0, cellsOf(message, captionText));
    return message;
  };
  const settled = ends.map((end) => (Math.abs(end.from - end.to) <= 1 ? widen({ ...end, gap: Math.min(end.from, end.to) }) : undefined));
  return ends.map((end, index) => settled[index] ?? across({ ...end, gap: widest(gaps, end.from, end.to) }, gaps) ?? widen({ ...end, gap: widest(gaps, end.from, end.to) }));
}

/** A message whose caption fits on it as a whole, without any gap being widened. */
function across(message: Message, gaps: readonly number[]): Message | undefined {
  const { edge, from, to } = message;
  const cells = gaps.slice(Math.min(from, to), Math.max(from, to)).reduce((sum, gap) => sum + gap, 0);
  const heads = { none: 0, forward: 1, both: 2 }[edge.heads];
  return widthOf(printable(edge.label)) + 5 + heads <= cells ? message : undefined;
}

function widest(gaps: readonly number[], from: number, to: number): number {
  const passed = gaps.map((_, gap) => gap).slice(Math.min(from, to), Math.max(from, to));
  const outwards = to < from ? passed.toReversed() : passed;
  return outwards.reduce((best, gap) => ((gaps[gap] ?? 0) > (gaps[best] ?? 0) ? gap : best), outwards[0] ?? 0);
}

/** Heads that a message has in the gap of its caption. */
function headsIn({ edge, from, to, gap }: Message): number {
  const nearTo = to > from ? to - 1 : to;
  const nearFrom = to > from ? from : from - 1;
  return (edge.heads !== 'none' && gap === nearTo ? 1 : 0) + (edge.heads === 'both' && gap === nearFrom ? 1 : 0);
}

/** Cells between the lifelines at the sides of a caption: `├─ caption ─►│`, or lines of it above the arrow. */
function cellsOf(message: Message, captionText: number): number {
  const { edge: { label }, from, to } = message;
  if (label === '') return 0;
  const lines = wrapped(label, captionText);
  const cells = Math.max(...lines.map(widthOf));
  if (from === to) return cells + 5;
  return lines.length === 1 ? cells + 5 + headsIn(message) : cells + 3;
}
