/** A step of the scaling ladder, from the catalogue: what a number of daily users calls for. */
export interface LadderStep {
  readonly topic: string;
  readonly title: string;
  readonly users: number;
  readonly changes: readonly string[];
}

export interface LadderPlace {
  readonly current: LadderStep;
  readonly next: LadderStep | undefined;
}

/** The last step that the users have reached, half way up to it included, and the one after. */
export function placeOnLadder(users: number, steps: readonly LadderStep[]): LadderPlace | undefined {
  const ordered = [...steps].sort((a, b) => a.users - b.users);
  const reached = ordered.filter((step) => users >= step.users / Math.sqrt(10));
  const current = reached.at(-1) ?? ordered[0];
  return current === undefined ? undefined : { current, next: ordered[ordered.indexOf(current) + 1] };
}
