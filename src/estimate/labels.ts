import type { ResultId } from './definitions.ts';

/** What each result is called where people read it. */
export const resultLabels = {
  writes_per_day: 'writes a day',
  write_qps: 'writes',
  reads_per_day: 'reads a day',
  read_qps: 'reads',
  peak_write_qps: 'writes at peak',
  peak_read_qps: 'reads at peak',
  peak_qps: 'requests at peak',
  fanout_qps: 'deliveries',
  text_storage_per_day: 'rows a day',
  media_storage_per_day: 'media a day',
  storage_per_day: 'storage a day',
  storage_per_month: 'storage a month',
  storage_per_year: 'storage a year',
  records_total: 'records kept',
  storage_total: 'storage kept',
  storage_replicated: 'with all copies',
  bandwidth_in: 'traffic in',
  bandwidth_out: 'traffic out',
  peak_bandwidth_out: 'out at peak',
  origin_bandwidth_out: 'out past the CDN',
  cache_memory: 'cache memory',
  servers: 'app servers',
  db_primaries: 'db primaries',
  db_replicas: 'db replicas',
  shards: 'db shards',
} as const satisfies Record<ResultId, string>;

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
