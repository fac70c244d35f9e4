import type { Layered } from './layers.ts';
import { Ordering } from './ordering.ts';
import type { Attempt, Order } from './ordering.ts';

/**
 * Orders every layer so that few links cross: barycentre sweeps and exchanges of neighbours
 * (Sugiyama, Tagawa and Toda, 1981), keeping the best order met. The members of a container
 * stay together, and containers stand in the same order in all layers; partners draw near each
 * other. Ties keep declared order.
 */
export function orderOf(layered: Layered, sizeOf: (item: number) => number, partners: ReadonlyMap<number, number>, effort: number): Order {
  const ordering = new Ordering(layered, sizeOf, partners);
  const starts = layered.items.length < manyItems ? beginnings : beginnings.slice(0, 1);
  let best: Attempt | undefined;
  for (const begin of starts) {
    begin(ordering);
    const next = settled(ordering, effort);
    if (best === undefined || isBetter(next, best)) best = next;
    if (best.crossings === 0) break;
  }
  return best?.layers ?? [];
}

const isBetter = (a: Attempt, b: Attempt) => a.crossings < b.crossings || (a.crossings === b.crossings && a.stretch < 0.7 * b.stretch);

/** Beyond this the first beginning has to do: each costs as much as the one before. */
const manyItems = 400;

/** Orders to begin from: as declared, from below, backwards, and with the layers shifted. */
const beginnings: readonly ((ordering: Ordering) => void)[] = [
  (ordering) => ordering.sweep(true),
  (ordering) => {
    ordering.begin((items) => items);
    ordering.sweep(false);
  },
  (ordering) => {
    ordering.begin((items) => items.toReversed());
    ordering.sweep(true);
  },
  (ordering) => {
    ordering.begin((items) => [...items.filter((_, index) => index % 2 === 0), ...items.filter((_, index) => index % 2 === 1).toReversed()]);
    ordering.sweep(true);
  },
];

/** The best order met while sweeping down and up until nothing has improved for a while. */
function settled(ordering: Ordering, effort: number): Attempt {
  let best = ordering.snapshot();
  for (let sweep = 0, idle = 0; sweep < effort && idle < 4 && best.stretch > 0; sweep += 1, idle += 1) {
    ordering.sweep(sweep % 2 === 0);
    ordering.exchange();
    const next = ordering.snapshot();
    if (isBetter(next, best)) [best, idle] = [next, 0];
  }
  return best;
}

