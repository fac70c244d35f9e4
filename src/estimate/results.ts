import type { Dimension } from '../quantity/dimension.ts';

interface ResultKind {
  readonly dimension: Dimension;
  /** What people read. */
  readonly label: string;
}

/** Everything an estimate can result in, in the order in which it is traced. */
export const resultKinds = {
  writes_per_day: { dimension: 'count', label: 'writes a day' },
  write_qps: { dimension: 'rate', label: 'writes' },
  reads_per_day: { dimension: 'count', label: 'reads a day' },
  read_qps: { dimension: 'rate', label: 'reads' },
  peak_write_qps: { dimension: 'rate', label: 'writes at peak' },
  peak_read_qps: { dimension: 'rate', label: 'reads at peak' },
  peak_qps: { dimension: 'rate', label: 'requests at peak' },
  fanout_qps: { dimension: 'rate', label: 'deliveries' },
  text_storage_per_day: { dimension: 'data', label: 'rows a day' },
  media_storage_per_day: { dimension: 'data', label: 'media a day' },
  storage_per_day: { dimension: 'data', label: 'storage a day' },
  storage_per_month: { dimension: 'data', label: 'storage a month' },
  storage_per_year: { dimension: 'data', label: 'storage a year' },
  records_total: { dimension: 'count', label: 'records kept' },
  storage_total: { dimension: 'data', label: 'storage kept' },
  storage_replicated: { dimension: 'data', label: 'with all copies' },
  bandwidth_in: { dimension: 'data_rate', label: 'traffic in' },
  bandwidth_out: { dimension: 'data_rate', label: 'traffic out' },
  peak_bandwidth_out: { dimension: 'data_rate', label: 'out at peak' },
  origin_bandwidth_out: { dimension: 'data_rate', label: 'out past the CDN' },
  cache_memory: { dimension: 'data', label: 'cache memory' },
  servers: { dimension: 'count', label: 'app servers' },
  db_primaries: { dimension: 'count', label: 'db primaries' },
  db_replicas: { dimension: 'count', label: 'db replicas' },
  shards: { dimension: 'count', label: 'db shards' },
} as const satisfies Record<string, ResultKind>;

export type ResultId = keyof typeof resultKinds;

export const resultIds = Object.keys(resultKinds) as readonly ResultId[];

/** The few numbers that decide a design; the rest follows from them. */
export const mainResults: readonly ResultId[] = [
  'read_qps',
  'peak_read_qps',
  'write_qps',
  'peak_write_qps',
  'fanout_qps',
  'storage_per_day',
  'storage_total',
  'storage_replicated',
  'peak_bandwidth_out',
  'origin_bandwidth_out',
  'cache_memory',
  'servers',
];

/** What one calculates with: stated wherever results are. */
export const convention = {
  day_seconds: 86_400,
  month_days: 30,
  year_days: 365,
  monthly_rate_over_years: 'twelve months of 30 days a year',
  kilobyte: 1000,
  range: '90% interval',
} as const;
