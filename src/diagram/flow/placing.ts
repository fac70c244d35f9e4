import type { Layered } from './layers.ts';
import type { PlacedLevel } from './level.ts';
import type { Order } from './ordering.ts';
import type { Pins } from './pins.ts';
import type { Gaps } from './style.ts';

/** Cells of an item across the flow: before and after the cell that stands for it. */
export interface Extent {
  readonly before: number;
  readonly after: number;
  /** Least cells of a box itself, without loops beside it, and by how many it may grow. */
  readonly body: number;
  readonly growth: number;
  /** Text ends, or begins, at the edge of the extent. */
  readonly textBefore: boolean;
  readonly textAfter: boolean;
}

/** Coordinates across the flow. */
export interface Placed {
  /** First and last cell of a box; for a lane or a caption twice the cell of its edge. */
  readonly items: readonly { readonly first: number; readonly last: number }[];
  /** For each channel and each of its links the cells at which it leaves and enters. */
  readonly links: readonly (readonly { readonly tops: readonly number[]; readonly bottoms: readonly number[] }[])[];
  readonly containers: readonly { readonly first: number; readonly last: number }[];
  readonly size: number;
}

export interface PlacingRequest {
  readonly layered: Layered;
  readonly order: Order;
  readonly pins: Pins;
  readonly gaps: Gaps;
  readonly extentOf: (item: number) => Extent;
  /** Cells a container needs across for its title; 0 where the title runs along the flow. */
  readonly titleOf: (container: number) => number;
  /** The border in which it has its title, along the flow. */
  readonly titled: 'first' | 'last';
  /** Boxes that a level edge joins, and the cells between them that it needs. */
  readonly levels: readonly PlacedLevel[];
  /** Cells the whole may take across. */
  readonly most: number;
}
