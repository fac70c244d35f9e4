/** A container with the items of one layer that it holds itself, and the containers in it. */
export interface Nest {
  readonly container: number;
  readonly items: readonly number[];
  readonly children: readonly Nest[];
}

export const noNest: Nest = { container: 0, items: [], children: [] };

export function nested(container: number, items: readonly number[], pathOf: (item: number) => readonly number[], depth: number): Nest {
  const inner = new Map<number, number[]>();
  for (const item of items) {
    const child = pathOf(item)[depth + 1];
    if (child !== undefined) inner.set(child, [...(inner.get(child) ?? []), item]);
  }
  return {
    container,
    items: items.filter((item) => pathOf(item)[depth + 1] === undefined),
    children: [...inner].map(([child, members]) => nested(child, members, pathOf, depth + 1)),
  };
}
