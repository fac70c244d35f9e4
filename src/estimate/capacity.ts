/**
 * What one machine of a kind carries. `value` is the planning figure in base units (a second,
 * bytes, bytes a second); `because` says why that one; `source` and `year` say by whom it is known.
 */
export interface Capacity {
  /** The page that explains the figure. */
  readonly topic: string;
  readonly value: number;
  readonly because: string;
  readonly source: string;
  readonly year: number;
}

/** The figures an estimate rests on; the catalogue supplies them. */
export interface Capacities {
  /** Requests a second of one application server. */
  readonly server: Capacity;
  /** Queries a second of one database node. */
  readonly database: Capacity;
  /** Bytes of data in the memory of one cache node. */
  readonly memory: Capacity;
  /** Commands a second of one cache node. */
  readonly cache: Capacity;
  /** Bytes one database node stores and still restores in reasonable time. */
  readonly disk: Capacity;
  /** Bytes a second that an ordinary volume under a database writes. */
  readonly volume: Capacity;
  /** Bytes a second that may be planned on one machine's network link. */
  readonly link: Capacity;
}

export type CapacityName = keyof Capacities;

/** `mixed queries, cautiously (database-throughput, 2024)`. */
export function citation({ topic, because, year }: Capacity): string {
  return `${because} (${topic}, ${year})`;
}
