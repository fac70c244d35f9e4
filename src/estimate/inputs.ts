import type { Dimension } from '../quantity/dimension.ts';

interface InputKind {
  readonly dimension: Dimension;
  /** What it must keep within. */
  readonly must: 'positive' | 'share' | 'not-negative' | 'at-least-one';
  /** What the flag means, as `--help` says it. */
  readonly meaning: string;
  /** Rates per user may be given with or without their day: `20` or `20/day`. */
  readonly perDay?: true;
}

/** Every quantity an estimate starts from. A flag is the name with hyphens. */
const inputKinds = {
  users: { dimension: 'count', must: 'positive', meaning: 'daily active users' },
  mau: { dimension: 'count', must: 'positive', meaning: 'monthly active users' },
  dau_share: { dimension: 'ratio', must: 'share', meaning: 'share of the monthly users active in a day' },
  writes_per_user: { dimension: 'count', must: 'not-negative', meaning: 'writes a user a day', perDay: true },
  reads_per_user: { dimension: 'count', must: 'not-negative', meaning: 'reads a user a day', perDay: true },
  writes: { dimension: 'rate', must: 'not-negative', meaning: 'all writes, in any period: 10M/month' },
  reads: { dimension: 'rate', must: 'not-negative', meaning: 'all reads, in any period' },
  read_write: { dimension: 'ratio', must: 'positive', meaning: 'reads to writes: gives the one that is missing' },
  object_size: { dimension: 'data', must: 'positive', meaning: 'bytes a write stores, media apart' },
  media_share: { dimension: 'ratio', must: 'share', meaning: 'share of writes that carry media' },
  media_size: { dimension: 'data', must: 'positive', meaning: 'bytes of one medium' },
  read_size: { dimension: 'data', must: 'positive', meaning: 'bytes a read returns; otherwise the object size' },
  retention: { dimension: 'time', must: 'positive', meaning: 'how long data is kept' },
  replication: { dimension: 'count', must: 'at-least-one', meaning: 'copies of the data' },
  fanout: { dimension: 'count', must: 'not-negative', meaning: 'deliveries a write' },
  peak: { dimension: 'ratio', must: 'at-least-one', meaning: 'peak over average; of a range, the upper end' },
  cdn_hit: { dimension: 'ratio', must: 'share', meaning: 'share of outgoing bytes the edge serves' },
  cache_share: { dimension: 'ratio', must: 'share', meaning: 'share of the read or stored bytes kept in memory' },
  server_qps: { dimension: 'rate', must: 'positive', meaning: 'requests a second of one application server' },
  db_qps: { dimension: 'rate', must: 'positive', meaning: 'queries a second of one database node' },
} as const satisfies Record<string, InputKind>;

export type InputName = keyof typeof inputKinds;

export const inputNames = Object.keys(inputKinds) as readonly InputName[];

export function kindOfInput(name: InputName): InputKind {
  return inputKinds[name];
}

export function flagOf(name: InputName): string {
  return `--${name.replaceAll('_', '-')}`;
}

/** What the cache keeps a share of: a day's reads, or everything stored. */
export type CacheOf = 'reads' | 'data';
