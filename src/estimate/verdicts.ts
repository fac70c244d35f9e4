import { formatValue } from '../quantity/format.ts';
import type { Capacity } from './capacity.ts';
import { drawsOf } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { placeOnLadder } from './ladder.ts';
import type { LadderStep } from './ladder.ts';
import type { PressureName } from './pressures.ts';

/** What the numbers mean for the design. */
export interface Verdict {
  readonly id: string;
  readonly text: string;
  /** The numbers that made it. */
  readonly because: string;
  /** The pressure it turns on. */
  readonly pressure?: PressureName | undefined;
  /** In how many of the draws the pressure exceeds one machine, where inputs are ranges. */
  readonly chance?: number | undefined;
}

/** Values of the estimate, as numbers and as text. */
interface Sight {
  readonly value: (name: string) => number;
  readonly rate: (name: string) => string;
  readonly bytes: (name: string) => string;
  readonly throughput: (name: string) => string;
  readonly pressure: (name: PressureName) => number;
  readonly has: (name: PressureName) => boolean;
  readonly capacity: Estimate['model']['capacities'];
  readonly users: number | undefined;
  /** Whether a CDN takes its share of the outgoing bytes. */
  readonly isServed: boolean;
  readonly hasMedia: boolean;
}

function sightOf({ point, model, inputs }: Estimate): Sight {
  const value = (name: string): number => Number(point.of(name));
  return {
    value,
    rate: (name) => formatValue(value(name), 'rate'),
    bytes: (name) => formatValue(value(name), 'data'),
    throughput: (name) => formatValue(value(name), 'data_rate'),
    pressure: (name) => Number(point.pressure(name) ?? 0),
    has: (name) => model.pressures.has(name),
    capacity: model.capacities,
    users: inputs.has('users') ? value('users') : undefined,
    isServed: inputs.has('cdn_hit'),
    hasMedia: inputs.has('media_share'),
  };
}

const percent = (share: number): string => formatValue(share, 'ratio', 2);

/** `3 nodes`, `1 node`. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatValue(count, 'count')} ${count === 1 ? one : many}`;
}

const machinesFor = (pressure: number): number => Math.max(1, Math.ceil(pressure * (1 - 1e-9)));

const source = ({ topic, year }: Capacity): string => `${topic}, ${year}`;

type Said = Omit<Verdict, 'id' | 'chance'>;

/** Which database: the first thing a reviewer asks. */
function database(see: Sight): Said {
  const [writes, reads, size] = [see.pressure('writes'), see.pressure('reads'), see.pressure('size')];
  const numbers = `${see.rate('peak_write_qps')} writes and ${see.rate('peak_read_qps')} reads at peak, ${see.bytes('db_bytes')} kept; one node takes ${see.rate('db_qps')} and ${formatValue(see.capacity.disk.value, 'data')}`;
  if (writes <= 1 && size <= 1 && writes + reads <= 1) {
    return { text: 'One Postgres is enough. Add a standby for availability; do not shard.', because: numbers, pressure: reads > Math.max(writes, size) ? 'reads' : writes > size ? 'writes' : 'size' };
  }
  if (writes <= 1 && size <= 1) {
    return { text: 'One primary takes the writes; the reads need a cache or replicas in front of it. No sharding.', because: numbers, pressure: 'reads' };
  }
  const [why, decided] = writes >= size ? (['the writes', 'writes'] as const) : (['the bytes', 'size'] as const);
  return { text: `Shard the database: ${counted(see.value('shards'), 'shard')}, because of ${why}.`, because: numbers, pressure: decided };
}

function reads(see: Sight): Said {
  const nodes = see.value('shards');
  const perNode = see.pressure('reads') / nodes;
  const load = `${see.rate('peak_read_qps')} at peak against ${see.rate('db_qps')} a node (${source(see.capacity.database)})`;
  const [answerer, misses] = nodes === 1 ? ['The database', 'one node answers the misses'] : ['The shards', `the ${formatValue(nodes, 'count')} shards answer the misses`];
  const turns = nodes === 1 ? { pressure: 'reads' as const } : {};
  if (perNode <= 1) {
    return { text: `${answerer} can answer every read; a cache would buy latency, not capacity.`, because: load, ...turns };
  }
  const replicas = counted(see.value('db_replicas'), 'replica');
  return { text: `A cache decides: at ${percent(1 - 1 / perNode)} hits ${misses}; without it, ${replicas}.`, because: load, ...turns };
}

/** A megabyte is fetched faster than it is worth keeping in memory. */
const largeObject = 1e6;

function memory(see: Sight): Said {
  if (see.value('read_size') >= largeObject) {
    return {
      text: 'Objects this large come from disks at the edge; memory holds no more than their metadata.',
      because: `a read returns ${see.bytes('read_size')}; the usual share of a day's reads would be ${see.bytes('cache_memory')}`,
    };
  }
  const nodes = machinesFor(see.pressure('memory'));
  const numbers = `${see.bytes('cache_memory')} to keep against ${formatValue(see.capacity.memory.value, 'data')} a node (${source(see.capacity.memory)})`;
  const text = nodes === 1 ? 'What is worth caching fits the memory of one node.' : `The cache is a cluster: ${counted(nodes, 'node')} for the hot data alone.`;
  return { text, because: numbers, pressure: 'memory' };
}

/** Only where the peak of the writes is the one problem: not the average, and not the bytes. */
function queue(see: Sight): Said | undefined {
  if (see.pressure('writes') <= 1 || see.pressure('average_writes') > 1 || see.pressure('size') > 1) return undefined;
  return {
    text: 'Or a queue absorbs the peak: one primary keeps up with the average, and the writes that can wait do.',
    because: `${see.rate('peak_write_qps')} at peak, ${see.rate('write_qps')} on average, ${see.rate('db_qps')} a node`,
    pressure: 'average_writes',
  };
}

function media(see: Sight): Said | undefined {
  if (!see.hasMedia) return undefined;
  const share = see.value('media_storage_per_day') / see.value('storage_per_day');
  return {
    text: `Keep media in an object store, and only its keys in the database: it is ${percent(share)} of the bytes.`,
    because: `${see.bytes('media_storage_per_day')} of media and ${see.bytes('text_storage_per_day')} of rows a day`,
  };
}

function servers(see: Sight): Said {
  const count = see.value('servers');
  const numbers = `${see.rate('peak_qps')} at peak, ${see.rate('server_qps')} a server (${source(see.capacity.server)})`;
  const text =
    count === 1
      ? 'One application server carries the peak; run two, so that one may fail.'
      : `${counted(count, 'application server')} behind a load balancer, and one more, so that one may fail.`;
  return { text, because: numbers, pressure: 'servers' };
}

function network(see: Sight): Said {
  const links = machinesFor(see.pressure('network'));
  const where = see.isServed ? 'out past the CDN at peak' : 'out at peak';
  const numbers = `${see.throughput('link_load')} ${where} against ${formatValue(see.capacity.link.value, 'data_rate')} of a link (${source(see.capacity.link)})`;
  const text = links === 1 ? 'The network is no constraint: one link carries the peak.' : `The network decides: ${counted(links, 'full link')} at peak. ${see.isServed ? 'Raise the CDN hit ratio, or spread over machines.' : 'Put the bytes on a CDN.'}`;
  return { text, because: numbers, pressure: 'network' };
}

function fanout(see: Sight): Said | undefined {
  if (!see.has('fanout')) return undefined;
  const nodes = machinesFor(see.pressure('fanout'));
  const numbers = `${see.rate('fanout_qps')} deliveries against ${formatValue(see.capacity.cache.value, 'rate')} a cache node (${source(see.capacity.cache)})`;
  const text =
    nodes === 1
      ? 'Fan out on write: one cache node takes the deliveries.'
      : `Fan-out on write costs ${counted(nodes, 'cache node')} on average; merge the posts of the most followed on read instead.`;
  return { text, because: numbers, pressure: 'fanout' };
}

function ladder(see: Sight, steps: readonly LadderStep[]): Said | undefined {
  if (see.users === undefined) return undefined;
  const place = placeOnLadder(see.users, steps);
  if (place === undefined) return undefined;
  const { current, next } = place;
  const list = (changes: readonly string[]): string => changes.slice(0, 3).map((change) => change.charAt(0).toLowerCase() + change.slice(1)).join('; ');
  const here =
    next === undefined && see.users > current.users * Math.sqrt(10)
      ? `This is beyond the last step of the scaling ladder, ${current.title}.`
      : `On the scaling ladder this is the step to ${current.title}; ${next === undefined ? 'it is the last one' : `next comes ${next.title} (${list(next.changes)})`}.`;
  return { text: here, because: `${formatValue(see.users, 'count')} daily users; the step is a rule of thumb, the load above is what decides` };
}

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
  const said = { database: database(see), reads: reads(see), memory: memory(see), queue: queue(see), media: media(see), fanout: fanout(see), servers: servers(see), network: network(see), ladder: ladder(see, steps) };
  return Object.entries(said).flatMap(([id, verdict]) => (verdict === undefined ? [] : [{ id, ...verdict, chance: chanceOf(estimate, verdict.pressure) }]));
}
