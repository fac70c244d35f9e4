import { widthOf } from '../text.ts';
import type { Box } from './boxes.ts';
import type { Item, Layered } from './layers.ts';
import type { PlacedLevel } from './level.ts';
import type { End, Net } from './nets.ts';
import type { Placed } from './placing.ts';
import type { Axis } from './style.ts';

/** A flow with everything placed across it: what is left is how long it gets. */
export interface Plan {
  readonly axis: Axis;
  readonly mirrored: boolean;
  readonly boxes: readonly Box[];
  readonly nets: readonly Net[];
  readonly layered: Layered;
  readonly placed: Placed;
  readonly levels: readonly PlacedLevel[];
}

/** The end at which a net touches a box or a container. */
export function endOf({ nets, layered }: Pick<Plan, 'nets' | 'layered'>, net: number, item: number, side: 'tops' | 'bottoms'): End | undefined {
  const at = layered.items[item];
  const own = at?.type === 'gate' ? at.site : at?.type === 'box' ? item : -1;
  return nets[net]?.[side].find(({ site }) => site === own);
}

/** The cell of its layer in which a level edge runs: in the middle of the lower (going right: the narrower) box. */
export function levelAt(plan: Plan, { first, second }: PlacedLevel): number {
  const { items } = plan.layered;
  return Math.floor((Math.min(alongOf(plan, items[first]), alongOf(plan, items[second])) - 1) / 2);
}

/** Cells of an item along the flow. */
export function alongOf({ axis, boxes, nets }: Pick<Plan, 'axis' | 'boxes' | 'nets'>, item: Item | undefined): number {
  if (item?.type === 'box') return (axis === 'down' ? boxes[item.box]?.height : boxes[item.box]?.width) ?? 1;
  if (item?.type !== 'caption') return 1;
  const caption = nets[item.net]?.caption ?? [];
  return axis === 'down' ? caption.length : Math.max(...caption.map(widthOf)) + 2;
}
