import { formatValue } from '../../quantity/format.ts';
import { wholeMachines } from '../formula.ts';
import { counted, percent } from './sight.ts';
import type { Said, Sight } from './sight.ts';

/** Which database: the first thing a reviewer asks. */
export function database(see: Sight): Said {
  const [writes, reads, size] = [see.pressure('writes'), see.pressure('reads'), see.pressure('size')];
  const numbers = `${see.rate('peak_write_qps')} writes and ${see.rate('peak_read_qps')} reads at peak, ${see.bytes('db_bytes')} kept; one node takes ${see.rate('db_qps')} (${see.source('database')}) and ${see.bytes('disk')} (${see.source('disk')})`;
  if (writes <= 1 && size <= 1 && writes + reads <= 1) {
    return { text: 'One Postgres is enough. Add a standby for availability; do not shard.', because: numbers, pressure: reads > Math.max(writes, size) ? 'reads' : writes > size ? 'writes' : 'size' };
  }
  if (writes <= 1 && size <= 1) {
    return { text: 'One primary takes the writes; the reads need a cache or replicas in front of it. No sharding.', because: numbers, pressure: 'reads' };
  }
  const [why, decided] = writes >= size ? (['the writes', 'writes'] as const) : (['the bytes', 'size'] as const);
  return { text: `Shard the database: ${counted(see.value('shards'), 'shard')}, because of ${why}.`, because: numbers, pressure: decided };
}

export function reads(see: Sight): Said {
  const nodes = see.value('shards');
  const perNode = see.pressure('reads') / nodes;
  const load = `${see.rate('peak_read_qps')} at peak against ${see.rate('db_qps')} a node (${see.source('database')})`;
  const [answerer, misses] = nodes === 1 ? ['The database', 'one node answers the misses'] : ['The shards', `the ${formatValue(nodes, 'count')} shards answer the misses`];
  const turns = nodes === 1 ? { pressure: 'reads' as const } : {};
  if (perNode <= 1) {
    return { text: `${answerer} can answer every read; a cache would buy latency, not capacity.`, because: load, ...turns };
  }
  const replicas = counted(see.value('db_replicas'), 'replica');
  return { text: `A cache decides: at ${percent(1 - 1 / perNode)} hits ${misses}; without it, ${replicas}.`, because: load, ...turns };
}

/** A megabyte is fetched faster than it is worth keeping in memory. */
export const largeObject = 1e6;

export function memory(see: Sight): Said {
  if (see.value('read_size') >= largeObject) {
    return {
      text: 'Objects this large come from disks at the edge; memory holds no more than their metadata.',
      because: `a read returns ${see.bytes('read_size')}; the usual share of a day's reads would be ${see.bytes('cache_memory')}`,
    };
  }
  const nodes = wholeMachines(see.pressure('memory'));
  const numbers = `${see.bytes('cache_memory')} to keep against ${see.bytes('memory')} a node (${see.source('memory')})`;
  const text = nodes === 1 ? 'What is worth caching fits the memory of one node.' : `The cache is a cluster: ${counted(nodes, 'node')} for the hot data alone.`;
  return { text, because: numbers, pressure: 'memory' };
}

/** Only where the peak of the writes is the one problem: not the average, and not the bytes. */
export function queue(see: Sight): Said | undefined {
  if (see.pressure('writes') <= 1 || see.pressure('average_writes') > 1 || see.pressure('size') > 1) return undefined;
  return {
    text: 'Or a queue absorbs the peak: one primary keeps up with the average, and the writes that can wait do.',
    because: `${see.rate('peak_write_qps')} at peak, ${see.rate('write_qps')} on average, ${see.rate('db_qps')} a node`,
    pressure: 'average_writes',
  };
}

export function media(see: Sight): Said | undefined {
  if (!see.hasMedia) return undefined;
  const share = see.value('media_storage_per_day') / see.value('storage_per_day');
  return {
    text: `Keep media in an object store, and only its keys in the database: it is ${percent(share)} of the bytes.`,
    because: `${see.bytes('media_storage_per_day')} of media and ${see.bytes('text_storage_per_day')} of rows a day`,
  };
}

export function fanout(see: Sight): Said | undefined {
  if (!see.has('fanout')) return undefined;
  const nodes = wholeMachines(see.pressure('fanout'));
  const numbers = `${see.rate('fanout_qps')} deliveries against ${see.rate('cache')} a cache node (${see.source('cache')})`;
  const text =
    nodes === 1
      ? 'Fan out on write: one cache node takes the deliveries.'
      : `Fan-out on write costs ${counted(nodes, 'cache node')} on average; merge the posts of the most followed on read instead.`;
  return { text, because: numbers, pressure: 'fanout' };
}
