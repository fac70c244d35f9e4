import type { Gaps } from './style.ts';

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
export interface Ports {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** Ports of a channel that must give way: at joints with four arms, and where two links share a column. */
export function collisionsIn(channel: readonly Ports[], at: (variable: number) => number, apart: number): readonly Wish[] {
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
function fourWays(tops: readonly number[], bottoms: readonly number[], at: (variable: number) => number): readonly Wish[] {
  const [one, many] = tops.length === 1 ? [tops, bottoms] : [bottoms, tops];
  const [trunk] = one;
  if (trunk === undefined || many.length < 2) return [];
  const cells = many.map(at);
  const inside = Math.min(...cells) < at(trunk) && at(trunk) < Math.max(...cells);
  const straight = inside ? many.find((port) => at(port) === at(trunk)) : undefined;
  return straight === undefined ? [] : [{ left: trunk, right: straight, apart: 1 }];
}
