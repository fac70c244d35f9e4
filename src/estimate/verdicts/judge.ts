import { drawsOf } from '../estimate.ts';
import type { Estimate } from '../estimate.ts';
import type { LadderStep } from '../ladder.ts';
import type { PressureName } from '../pressures.ts';
import { database, fanout, media, memory, queue, reads } from './data.ts';
import { ladder, network, servers, volume, wires } from './machines.ts';
import { sightOf } from './sight.ts';
import type { Verdict } from './sight.ts';

function chanceOf({ drawn }: Estimate, pressure: PressureName | undefined): number | undefined {
  const series = pressure === undefined ? undefined : drawn.pressure(pressure);
  const draws = series === undefined ? undefined : drawsOf(series);
  if (draws === undefined) return undefined;
  let above = 0;
  for (const draw of draws) if (draw > 1) above += 1;
  return above / draws.length;
}

/** Every verdict that applies, the most consequential first. */
export function judge(estimate: Estimate, steps: readonly LadderStep[] = []): readonly Verdict[] {
  const see = sightOf(estimate);
  const said = { database: database(see), reads: reads(see), memory: memory(see), queue: queue(see), media: media(see), fanout: fanout(see), servers: servers(see), network: network(see), volume: volume(see), wires: wires(see), ladder: ladder(see, steps) };
  return Object.entries(said).flatMap(([id, verdict]) => (verdict === undefined ? [] : [{ id, ...verdict, chance: chanceOf(estimate, verdict.pressure) }]));
}
