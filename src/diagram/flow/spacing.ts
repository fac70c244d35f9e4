import { gapBetween } from './clearance.ts';
import type { Mark } from './clearance.ts';
import type { PlacedLevel } from './level.ts';
import type { PlacingRequest } from './placing.ts';
import type { Variables } from './variables.ts';

/** What a cell between two boxes that a level edge joins costs. */
const levelPull = 4;

/** Asks for room: in containers for their titles, between neighbours, between boxes with a level edge. */
export function spaced(variables: Variables, request: PlacingRequest): void {
  for (let container = 1; container < request.layered.containers.length; container += 1) {
    const { first, last } = variables.edges(container);
    const title = request.titleOf(container);
    variables.atLeast(first, last, title === 0 ? 2 : title + 5, 1);
    variables.atLeast(last, variables.last, 0);
  }
  for (const layer of request.order) spacedLayer(variables, request, layer);
  for (const level of request.levels) spacedLevel(variables, level);
}

/** Neighbours keep their distance; containers' borders stand between what is in and out of them. */
function spacedLayer(variables: Variables, { layered, extentOf, gaps }: PlacingRequest, layer: readonly number[]): void {
  let path: readonly number[] = [];
  let mark: Mark | undefined;
  const pass = (next: Mark, before: number, textBefore: boolean) => {
    if (mark === undefined) variables.atLeast(0, next.variable, before);
    else variables.atLeast(mark.end, next.variable, mark.after + 1 + gapBetween(mark, next, textBefore, gaps) + before);
    mark = next;
  };
  const walkTo = (target: readonly number[]) => {
    const shared = path.findIndex((container, depth) => target[depth] !== container);
    const kept = shared === -1 ? path.length : shared;
    for (const container of path.slice(kept).toReversed()) pass(border(variables, container, 'last'), 0, false);
    for (const container of target.slice(kept)) pass(border(variables, container, 'first'), 0, false);
    path = target;
  };
  for (const number of layer) {
    const item = layered.items[number];
    if (item === undefined) continue;
    walkTo(variables.around(number));
    if (item.type === 'space' || item.type === 'gate') continue;
    const { before, after, textBefore, textAfter } = extentOf(number);
    const end = variables.end(number);
    pass({ variable: variables.start(number), end, after, role: item.type === 'box' ? 'box' : 'lane', text: textAfter }, before, textBefore);
    variables.atLeast(end, variables.last, after);
  }
  walkTo([]);
}

function border(variables: Variables, container: number, edge: 'first' | 'last'): Mark {
  const variable = variables.edges(container)[edge];
  return { variable, end: variable, after: 0, role: edge === 'first' ? 'open' : 'close', text: false };
}

/** Heads fit between a box and its container's border, the caption between the two containers. */
function spacedLevel(variables: Variables, { first, second, cells, caption }: PlacedLevel): void {
  const [from, to] = [variables.around(first), variables.around(second)];
  const shared = from.filter((container) => to.includes(container)).length;
  const [left, right] = [from[shared], to[shared]];
  const end = left === undefined ? variables.end(first) : variables.edges(left).last;
  const start = right === undefined ? variables.start(second) : variables.edges(right).first;
  variables.atLeast(variables.end(first), variables.start(second), cells + 1, levelPull);
  if (caption !== '') variables.atLeast(end, start, cells + 1);
  const [inner, outer] = [from.at(-1), to.at(-1)];
  if (left !== undefined && inner !== undefined) variables.atLeast(variables.end(first), variables.edges(inner).last, 2);
  if (right !== undefined && outer !== undefined) variables.atLeast(variables.edges(outer).first, variables.start(second), 2);
}
