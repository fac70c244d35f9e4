import type { PlacingRequest } from './placing.ts';
import type { Gaps } from './style.ts';
import type { Variables } from './variables.ts';

/** Something that takes room in a layer: a box, a lane with or without text, a container's border. */
export interface Mark {
  readonly variable: number;
  /** Where its last cell is, and how many cells follow it. */
  readonly end: number;
  readonly after: number;
  readonly role: 'box' | 'lane' | 'open' | 'close';
  readonly text: boolean;
}

/** Blank cells between two neighbours; text keeps away from what it does not belong to. */
export function gapBetween(left: Mark, right: Mark, textBefore: boolean, gaps: Gaps): number {
  const text = left.text || textBefore ? gaps.captions : 0;
  const lane = left.role === 'lane' || right.role === 'lane' ? 1 : 0;
  if (left.role === 'open' || right.role === 'close') return Math.max(gaps.inside, lane, Math.min(text, 1));
  if (left.role === 'close' || right.role === 'open') return Math.max(gaps.outside, text);
  if (left.role === 'box' && right.role === 'box') return Math.max(gaps.boxes, text);
  return Math.max(gaps.lanes, text);
}

/** The wish that one variable be at least `apart` cells before another. */
export interface Wish {
  readonly left: number;
  readonly right: number;
  readonly apart: number;
}

/** The variables at which a link of a channel leaves and enters. */
interface Ports {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/**
 * What is in the way of each other where values put it: moves that must be made, for they are
 * possible, and others of which each might be made the other way round.
 */
export function collisionsOf(variables: Variables, request: PlacingRequest, values: readonly number[]): { readonly sure: readonly Wish[]; readonly maybe: readonly Wish[] } {
  const at = (variable: number) => values[variable] ?? 0;
  const channels = request.layered.links.map((links) => links.map(({ net, tops, bottoms }) => ({
    tops: tops.map((item) => variables.port('below', item, net)),
    bottoms: bottoms.map((item) => variables.port('above', item, net)),
  })));
  return {
    sure: untitled(variables, request, at),
    maybe: [...channels.flatMap((ports) => collisionsIn(ports, at, request.gaps.pins + 1)), ...cornered(variables, request, at)],
  };
}

type At = (variable: number) => number;

/** Containers whose upper border edges cross so often that the title finds no room grow to the right. */
function untitled(variables: Variables, { layered, titleOf, titled }: PlacingRequest, at: At): Wish[] {
  const [side, end] = titled === 'first' ? (['above', 'bottoms'] as const) : (['below', 'tops'] as const);
  return layered.containers.flatMap(({ [titled]: layer }, container) => {
    const cells = titleOf(container) + 2;
    if (container === 0 || cells === 2) return [];
    const edges = variables.edges(container);
    const crossing = (layered.links[titled === 'first' ? layer - 1 : layer] ?? []).flatMap(({ net, [end]: ends }) =>
      ends.filter((item) => variables.around(item).includes(container)).map((item) => variables.port(side, item, net)));
    const sorted = crossing.sort((a, b) => at(a) - at(b));
    const stops = [edges.first, ...sorted, edges.last];
    const fits = stops.some((stop, index) => at(stops[index + 1] ?? stop) - at(stop) > cells + 2);
    return fits ? [] : [{ left: sorted.at(-1) ?? edges.first, right: edges.last, apart: cells + 3 }];
  });
}

/** Gates beyond a corner of what their container holds: in plain ASCII they would seem joined. */
function cornered(variables: Variables, { layered: { items, containers } }: PlacingRequest, at: At): Wish[] {
  return items.flatMap((gate) => {
    if (gate.type !== 'gate') return [];
    const corners = [
      ...items.flatMap(({ type, number, layer }) =>
        (type === 'box' && layer === gate.layer && variables.around(number).includes(gate.container) ? [variables.start(number), variables.end(number)] : [])),
      ...containers.flatMap((container, number) =>
        (number !== gate.container && container[gate.border] === gate.layer && variables.holders(number).includes(gate.container) ? Object.values(variables.edges(number)) : [])),
    ];
    return corners.filter((corner) => at(corner) === at(variables.start(gate.number))).map((corner) => ({ left: corner, right: variables.start(gate.number), apart: 1 }));
  });
}

/** Ports of a channel that must give way: at joints with four arms, and where two links share a column. */
function collisionsIn(channel: readonly Ports[], at: At, apart: number): readonly Wish[] {
  const topAt = new Map(channel.flatMap(({ tops }, index) => tops.map((top) => [at(top), { index, top }] as const)));
  return channel.flatMap(({ tops, bottoms }, index) => {
    const shared = bottoms.flatMap((bottom): Wish[] => {
      const above = topAt.get(at(bottom));
      if (above === undefined || above.index === index) return [];
      const leads = (ports: readonly number[]) => ports.reduce((sum, port) => sum + at(port) - at(bottom), 0);
      const topFirst = leads(channel[above.index]?.bottoms ?? []) - leads(tops) <= 0;
      return [topFirst ? { left: above.top, right: bottom, apart } : { left: bottom, right: above.top, apart }];
    });
    return [...fourWays(tops, bottoms, at), ...shared];
  });
}

/** A joint with four arms could be read as a crossing: one of the two ports gives way. */
function fourWays(tops: readonly number[], bottoms: readonly number[], at: At): readonly Wish[] {
  const [one, many] = tops.length === 1 ? [tops, bottoms] : [bottoms, tops];
  const [trunk] = one;
  if (trunk === undefined || many.length < 2) return [];
  const cells = many.map(at);
  const inside = Math.min(...cells) < at(trunk) && at(trunk) < Math.max(...cells);
  const straight = inside ? many.find((port) => at(port) === at(trunk)) : undefined;
  return straight === undefined ? [] : [{ left: trunk, right: straight, apart: 1 }];
}
