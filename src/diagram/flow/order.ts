import { seededRandom, shuffled } from '../../random.ts';
import type { Layered } from './layers.ts';
import { Ordering } from './ordering.ts';
import type { Attempt, Order } from './ordering.ts';
import type { Patience } from './patience.ts';
import { Sifting } from './sifting.ts';
import { wiringOf } from './wiring.ts';

/** How much to try: sweeps from each beginning, and pairs of items sifted where links still cross. */
export interface Effort {
  readonly sweeps: number;
  readonly pairs: number;
}

/**
 * Orders every layer so that few links cross: barycentre sweeps and exchanges of neighbours
 * (Sugiyama, Tagawa and Toda, 1981), keeping the best order met; where links still cross, sifting
 * from there and from shuffled orders. The members of a container stay together, and containers
 * stand in the same order in all layers; partners draw near each other. Ties keep declared order.
 */
export function orderOf(layered: Layered, sizeOf: (item: number) => number, partners: ReadonlyMap<number, number>, effort: Effort, patience: Patience): Attempt {
  const wiring = wiringOf(layered);
  const ordering = new Ordering(layered, wiring, sizeOf, partners);
  const swept = sweptOrder(ordering, layered.items.length < manyItems ? beginnings : beginnings.slice(0, 1), effort.sweeps, patience);
  const starts = Math.min(mostStarts, Math.floor(effort.pairs / layered.items.length ** 2));
  if (swept.crossings === 0 || starts === 0) return swept;
  const sifting = new Sifting(layered, wiring);
  const random = seededRandom('order');
  let best = swept;
  for (let start = 0; start < starts && best.crossings > 0; start += 1) {
    ordering.restore(sifting.from(start === 0 ? swept.layers : layered.layers.map((layer) => shuffled(layer, random)), mostRounds));
    const next = ordering.snapshot();
    if (next.crossings < best.crossings) best = next;
  }
  if (best === swept) return swept;
  ordering.restore(asDeclared(best.layers));
  return settled(ordering, effort.sweeps, patience);
}

/** Beyond this the first beginning has to do: each costs as much as the one before. */
const manyItems = 400;

/** Orders to sift from, and passes over all blocks for each. */
const mostStarts = 2;
const mostRounds = 20;

const isBetter = (a: Attempt, b: Attempt) => a.crossings < b.crossings || (a.crossings === b.crossings && a.stretch < 0.7 * b.stretch);

/** Orders to begin from: as declared, from above and from below. */
const beginnings: readonly ((ordering: Ordering) => void)[] = [
  (ordering) => ordering.sweep(true),
  (ordering) => {
    ordering.restart();
    ordering.sweep(false);
  },
];

function sweptOrder(ordering: Ordering, starts: typeof beginnings, sweeps: number, patience: Patience): Attempt {
  let best: Attempt | undefined;
  for (const begin of starts) {
    begin(ordering);
    const next = settled(ordering, sweeps, patience);
    if (best === undefined || isBetter(next, best)) best = next;
    if (best.crossings === 0) break;
  }
  return best ?? ordering.snapshot();
}

/** The best order met while sweeping down and up until nothing has improved for a while. */
function settled(ordering: Ordering, sweeps: number, patience: Patience): Attempt {
  let best = ordering.snapshot();
  for (let sweep = 0, idle = 0; sweep < sweeps && idle < 4 && best.stretch > 0 && !patience.isOver; sweep += 1, idle += 1) {
    ordering.sweep(sweep % 2 === 0);
    patience.spend(ordering.exchange() + 10 * best.layers.length);
    const next = ordering.snapshot();
    if (isBetter(next, best)) [best, idle] = [next, 0];
  }
  return best;
}

/** The order or its mirror image, whichever has more pairs as they were declared. */
function asDeclared(layers: Order): Order {
  let turned = 0;
  for (const layer of layers) for (const [index, a] of layer.entries()) for (const b of layer.slice(index + 1)) turned += a > b ? 1 : -1;
  return turned > 0 ? layers.map((layer) => layer.toReversed()) : layers;
}
