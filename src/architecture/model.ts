import type { ComponentKind } from './kinds.ts';

/** A box. `id` is unique in its architecture; a line feed in `label` starts a new line; `details` are the points under it. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly kind: ComponentKind;
  readonly details: readonly string[];
}

/** Dotted: asynchronous, optional or background. Thick: bulk data, replication. */
export type EdgeLine = 'solid' | 'dotted' | 'thick';
export type EdgeHeads = 'forward' | 'both' | 'none';

/** A link between boxes or groups, by id; several between the same two are allowed and stay apart. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly line: EdgeLine;
  readonly heads: EdgeHeads;
}

/** A container: its members are ids of nodes or of other groups, each in at most one group. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly members: readonly string[];
}

/**
 * How the picture is to be read. `flow`: boxes and arrows. `sequence`: participants in
 * declared order and messages in declared order. `states`: a state machine. `tree`: what a
 * box reaches stands below it, indented. `trunk`: stations one below the other, with branches.
 * `timeline`: phases in a row, each edge the next one. `lanes`: a band for each group, its first
 * box at the head.
 */
export type Shape = 'flow' | 'sequence' | 'states' | 'tree' | 'trunk' | 'timeline' | 'lanes';

/** Where the arrows of a flow lead; one that does not fit takes another. */
export type Direction = 'down' | 'right' | 'up' | 'left';

/**
 * The one model of an architecture: pages, typed designs, reference solutions, failures
 * and the simulator all hold this. Order is meaning: nodes, edges and groups keep the
 * order in which they were declared.
 */
export interface Architecture {
  readonly shape: Shape;
  readonly direction: Direction;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly groups: readonly Group[];
}
