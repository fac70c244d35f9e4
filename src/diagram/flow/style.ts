/** `down`: layers are rows, boxes side by side. `right`: layers are columns, boxes stacked. */
export type Axis = 'down' | 'right';

/**
 * Blank cells between neighbours of a layer, across the flow. A caption keeps at least two
 * columns, or one row, from whatever is not its own edge.
 */
export interface Gaps {
  readonly boxes: number;
  readonly lanes: number;
  readonly captions: number;
  /** Between a container's border and what is inside, and outside, it. */
  readonly inside: number;
  readonly outside: number;
  /** Between two pins on one side of a box. */
  readonly pins: number;
}

/** How one attempt at a drawing spends space. */
export interface Style {
  readonly axis: Axis;
  /** Turned over before it is drawn: the first layer is the lowest, or the rightmost. */
  readonly mirrored: boolean;
  readonly gaps: Gaps;
  /** Widest line of text in a box and beside an edge, in cells. */
  readonly boxText: number;
  readonly captionText: number;
  /** Captions between two ranks are spread over so many layers. */
  readonly captionLayers: number;
  /** Containers below one another rather than side by side. */
  readonly stacked: boolean;
  /** Cells of boxes side by side beyond which a layer is folded into several; Infinity for never. */
  readonly fold: number;
}

export const wideGaps = {
  down: { boxes: 3, lanes: 2, captions: 2, inside: 1, outside: 2, pins: 1 },
  right: { boxes: 1, lanes: 1, captions: 1, inside: 0, outside: 1, pins: 0 },
} as const satisfies Record<Axis, Gaps>;

export const tightGaps = {
  down: { boxes: 1, lanes: 1, captions: 2, inside: 1, outside: 1, pins: 1 },
  right: { boxes: 1, lanes: 1, captions: 1, inside: 0, outside: 1, pins: 0 },
} as const satisfies Record<Axis, Gaps>;

/** Cells along the flow that a channel between two layers takes. */
export const channels = {
  down: { pitch: 1, least: 0, margin: 0 },
  right: { pitch: 2, least: 2, margin: 1 },
} as const satisfies Record<Axis, { pitch: number; least: number; margin: number }>;
