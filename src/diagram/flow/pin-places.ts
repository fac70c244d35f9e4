import type { Layered, Link } from './layers.ts';
import type { PlacingRequest } from './placing.ts';
import type { BoxSide, Variables } from './variables.ts';

/**
 * What a cell of sideways way costs: long lanes stay straight, an edge rather turns where it
 * leaves than where it arrives, and branches give way so that boxes sit over their middle.
 */
const pull = { passing: 80, arriving: 40, leaving: 36, direct: 30, trunk: 12, branch: 1, centre: 3, spread: 1, width: 6, inset: 20 } as const;

/** Asks that pins lie on the sides of their boxes, in order, and gates in the borders of their containers. */
export function pinsInPlace(variables: Variables, request: PlacingRequest): void {
  for (const { type, number } of request.layered.items) if (type === 'box') pinned(variables, request, number);
  for (const [channel, links] of request.layered.links.entries()) {
    gated(variables, request, links, 'below', request.order[channel] ?? []);
    gated(variables, request, links, 'above', request.order[channel + 1] ?? []);
  }
}

function pinned(variables: Variables, { pins, gaps, extentOf }: PlacingRequest, box: number): void {
  const { body, growth } = extentOf(box);
  const [start, end] = [variables.start(box), variables.end(box)];
  const sides = [['below', pins.below.get(box) ?? []], ['above', pins.above.get(box) ?? []]] as const;
  const grows = sides.some(([, nets]) => nets.length > 1);
  variables.atLeast(start, end, body - 1, pull.width);
  variables.atLeast(end, start, 1 - body - (grows ? growth : 0));
  for (const [side, nets] of sides) {
    const room = body - 2 - (nets.length * (gaps.pins + 1) - gaps.pins);
    const inset = room >= 2 ? 1 + gaps.pins : 1;
    let previous: number | undefined;
    for (const [index, net] of nets.entries()) {
      const pin = variables.pin(side, box, net);
      variables.atLeast(start, pin, 1);
      variables.atLeast(pin, end, 1);
      variables.rather(start, pin, inset, pull.inset);
      variables.rather(pin, end, inset, pull.inset);
      if (previous !== undefined) variables.atLeast(previous, pin, gaps.pins + 1);
      const place = Math.round(((index + 1) * (body - 1)) / (nets.length + 1) - 0.01);
      const weight = nets.length === 1 ? pull.centre : pull.spread;
      variables.together(start, pin, weight, place);
      variables.together(pin, end, weight, body - 1 - place);
      previous = pin;
    }
  }
}

/** Gates lie in their container's border, apart from its corners, each other and what crosses that border. */
function gated(variables: Variables, { layered: { items }, pins, gaps }: PlacingRequest, links: readonly Link[], side: BoxSide, layer: readonly number[]): void {
  const ends = new Map(links.flatMap(({ net, tops, bottoms }) => (side === 'below' ? tops : bottoms).map((item) => [item, net] as const)));
  const isGate = (item: number) => items[item]?.type === 'gate' && ends.has(item);
  if (!layer.some(isGate)) return;
  const apart = gaps.pins + 1;
  for (const gate of layer.filter(isGate)) {
    const { first, last } = variables.edges(items[gate]?.container ?? 0);
    variables.atLeast(first, variables.start(gate), apart);
    variables.atLeast(variables.start(gate), last, apart);
    centred(variables, layer.filter((item) => items[item]?.type === 'box' && variables.around(item).includes(items[gate]?.container ?? 0)), gate);
  }
  const ports = layer.filter((item) => ends.has(item)).flatMap((item) => {
    const nets = pins[side].get(item) ?? [ends.get(item) ?? 0];
    return nets.map((net) => ({ port: variables.port(side, item, net), item }));
  });
  for (const [index, { port, item }] of ports.slice(1).entries()) {
    const before = ports[index];
    if (before === undefined || !(isGate(item) || isGate(before.item))) continue;
    const [gate, other] = isGate(item) ? [item, before.item] : [before.item, item];
    if (variables.around(other).includes(items[gate]?.container ?? 0)) variables.atLeast(before.port, port, apart);
  }
}

/** A gate rather lies over the middle of the boxes that its container has in the layer. */
function centred(variables: Variables, boxes: readonly number[], gate: number): void {
  const [left, right] = [boxes[Math.floor((boxes.length - 1) / 2)], boxes[Math.floor(boxes.length / 2)]];
  if (left === undefined || right === undefined) return;
  const [from, to] = left === right ? [variables.start(left), variables.end(left)] : [variables.end(left), variables.start(right)];
  variables.together(from, variables.start(gate), pull.spread);
  variables.together(variables.start(gate), to, pull.spread);
}

/** Pulls the ends of every link towards each other. */
export function pulledStraight(variables: Variables, { items, links }: Layered): void {
  const isEnd = (item: number) => items[item]?.type === 'box' || items[item]?.type === 'gate';
  const pullOf = (top: number, bottom: number) => {
    if (isEnd(top)) return isEnd(bottom) ? pull.direct : pull.leaving;
    return isEnd(bottom) ? pull.arriving : pull.passing;
  };
  for (const { net, tops, bottoms } of links.flat()) {
    const single = tops.length === 1 && bottoms.length === 1;
    for (const top of tops) {
      for (const bottom of bottoms) {
        const weight = single ? pullOf(top, bottom) : isEnd(top) || isEnd(bottom) ? pull.branch : pull.trunk;
        variables.together(variables.port('below', top, net), variables.port('above', bottom, net), weight);
      }
    }
  }
}
