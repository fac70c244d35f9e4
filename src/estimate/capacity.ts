/**
 * What one machine of a kind carries. `value` is the planning figure in base units (a second,
 * bytes, bytes a second); `low` and `high` are what is measured; `source` and `year` say by whom.
 */
export interface Capacity {
  /** The page that explains the figure. */
  readonly topic: string;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly source: string;
  readonly year: number;
}

/** The figures the verdicts rest on; the catalogue supplies them. */
export interface Capacities {
  /** Requests a second of one application server. */
  readonly server: Capacity;
  /** Queries a second of one database node. */
  readonly database: Capacity;
  /** Bytes one machine keeps in memory at a sensible price. */
  readonly memory: Capacity;
  /** Bytes one database node stores and still backs up and restores in reasonable time. */
  readonly disk: Capacity;
  /** Bytes a second of one machine's network link. */
  readonly link: Capacity;
}

/** `database-throughput: PostgreSQL documentation, 2024`. */
export function citation({ topic, source, year }: Capacity): string {
  return `${topic}: ${source}, ${year}`;
}
