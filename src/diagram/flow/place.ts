import { collisionsOf } from './clearance.ts';
import type { Wish } from './clearance.ts';
import type { Layered } from './layers.ts';
import type { Patience } from './patience.ts';
import { pinsInPlace, pulledStraight } from './pin-places.ts';
import type { Placed, PlacingRequest } from './placing.ts';
import { solveDifferences } from './simplex.ts';
import { spaced } from './spacing.ts';
import { Variables } from './variables.ts';

/** Wishes tried one by one where they cannot all be granted; more are given up. */
const mostTried = 12;

/** Times that what collides is moved apart before the attempt is given up. */
const mostRounds = 12;

/**
 * Places items across the flow: links straight first, then boxes over the middle of their links.
 * Undefined if that takes more cells than there are.
 */
export function placeAcross(request: PlacingRequest, patience: Patience): Placed | undefined {
  const variables = new Variables(request.layered);
  spaced(variables, request);
  pinsInPlace(variables, request);
  pulledStraight(variables, request.layered);
  variables.atLeast(0, variables.last, 0, 1);
  if (request.most < Infinity) variables.atLeast(variables.last, 0, 1 - request.most);
  let values = solved(variables, patience);
  for (let round = 0; round < mostRounds && values !== undefined; round += 1) {
    const { sure, maybe } = collisionsOf(variables, request, values);
    if (sure.length + maybe.length === 0) return placedAt(variables, request.layered, values);
    for (const { left, right, apart } of sure) variables.atLeast(left, right, apart);
    values = maybe.length === 0 ? solved(variables, patience) : separated(variables, maybe, patience);
  }
  return undefined;
}

function solved({ count, arcs }: Variables, patience: Patience): readonly number[] | undefined {
  return solveDifferences(count, arcs, Math.min(10 * count, Math.floor(3e7 / arcs.length)), patience);
}

/** Values with the wishes granted, each one way or the other; undefined if none could be. */
function separated(variables: Variables, wishes: readonly Wish[], patience: Patience): readonly number[] | undefined {
  const kept = variables.arcs.length;
  for (const { left, right, apart } of wishes) variables.atLeast(left, right, apart);
  const all = solved(variables, patience);
  if (all !== undefined) return all;
  variables.arcs.length = kept;
  if (wishes.length > mostTried || patience.isOver) return undefined;
  let found: readonly number[] | undefined;
  for (const { left, right, apart } of wishes) {
    for (const [from, to] of [[left, right], [right, left]] as const) {
      variables.atLeast(from, to, apart);
      const values = solved(variables, patience);
      if (values !== undefined) {
        found = values;
        break;
      }
      variables.arcs.pop();
    }
  }
  return found;
}

function placedAt(variables: Variables, { items, links, containers }: Layered, values: readonly number[]): Placed {
  const at = (variable: number) => values[variable] ?? 0;
  return {
    items: items.map(({ number }) => ({ first: at(variables.start(number)), last: at(variables.end(number)) })),
    links: links.map((channel) => channel.map(({ net, tops, bottoms }) => ({
      tops: tops.map((item) => at(variables.port('below', item, net))),
      bottoms: bottoms.map((item) => at(variables.port('above', item, net))),
    }))),
    containers: containers.map((_, container) => {
      const { first, last } = variables.edges(container);
      return { first: at(first), last: at(last) };
    }),
    size: at(variables.last) + 1,
  };
}
