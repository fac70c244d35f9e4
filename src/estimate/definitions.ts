import type { Dimension } from '../quantity/dimension.ts';
import type { Inputs } from './assumptions.ts';
import { constant, larger, machines, name, oneDay, per, product, quotient, rest, secondsOfDay, sum } from './formula.ts';
import type { Formula } from './formula.ts';
import type { CacheOf } from './inputs.ts';
import type { ResultId } from './results.ts';

/** How one result follows, and why it is worth knowing. */
interface Definition {
  readonly formula: Formula;
  readonly because: string;
}

/** Steps on the way that are not results of their own, with their dimensions. */
export const stepDimensions = {
  users: 'count',
  writes_per_month: 'count',
  text_storage_per_month: 'data',
  db_bytes: 'data',
  peak_rows_in: 'data_rate',
  link_load: 'data_rate',
} as const satisfies Record<string, Dimension>;

type Defined = ResultId | keyof typeof stepDimensions;
type Row = readonly [Defined, Definition];

/** Definitions in the order in which they build on each other. */
export type Definitions = ReadonlyMap<Defined, Definition>;

/** A monthly rate over a year runs 12 months of 30 days. */
const monthsOfYear: Formula = { kind: 'calendar', value: 360 / 365 };

type Side = 'writes' | 'reads';

/** Which of the ways to know one side's traffic applies. */
function trafficOf(side: Side, inputs: Inputs): 'total' | 'per user' | 'from the other' {
  if (inputs.has(side)) return 'total';
  const hasUsers = inputs.has('users') || inputs.has('mau');
  return hasUsers && inputs.has(`${side}_per_user`) ? 'per user' : 'from the other';
}

function amountPerDay(side: Side, inputs: Inputs): Formula {
  const other: Side = side === 'writes' ? 'reads' : 'writes';
  const ways = {
    total: product(name(side), oneDay),
    'per user': product(name('users'), name(`${side}_per_user`)),
    'from the other': side === 'reads' ? product(name(`${other}_per_day`), name('read_write')) : quotient(name(`${other}_per_day`), name('read_write')),
  };
  return ways[trafficOf(side, inputs)];
}

function rateOf(side: Side, inputs: Inputs): Formula {
  const way = trafficOf(side, inputs);
  if (way === 'total') return name(side);
  if (way === 'per user') return quotient(amountPerDay(side, inputs), secondsOfDay);
  return side === 'reads' ? product(name('write_qps'), name('read_write')) : quotient(name('read_qps'), name('read_write'));
}

/** Whether the writes are stated by the month, so that years of them are twelve months each. */
function isMonthly(inputs: Inputs): boolean {
  const side = trafficOf('writes', inputs) === 'from the other' ? 'reads' : 'writes';
  return trafficOf(side, inputs) === 'total' && inputs.get(side)?.quantity.calendar === 'month';
}

/** Everything of `amount` that the retention keeps; a monthly amount runs twelve months a year. */
function overRetention(amount: { readonly month: Formula; readonly day: Formula }, inputs: Inputs): Formula {
  const runsMonths = isMonthly(inputs) && inputs.get('retention')?.quantity.calendar === 'year';
  return runsMonths ? product(amount.month, name('retention'), monthsOfYear) : product(amount.day, name('retention'));
}

function traffic(inputs: Inputs): readonly Row[] {
  const shares = {
    writes: { total: 'the rate given, over a day', 'per user': 'daily users times what each writes', 'from the other': 'the reads divided by the reads a write' },
    reads: { total: 'the rate given, over a day', 'per user': 'daily users times what each reads', 'from the other': 'the writes times the reads a write' },
  } as const;
  const side = (of: Side): readonly Row[] => [
    [`${of}_per_day`, { formula: amountPerDay(of, inputs), because: shares[of][trafficOf(of, inputs)] }],
    [of === 'writes' ? 'write_qps' : 'read_qps', { formula: rateOf(of, inputs), because: trafficOf(of, inputs) === 'total' ? 'the rate given, by the second' : 'spread evenly over a day' }],
  ];
  const first: Side = trafficOf('writes', inputs) === 'from the other' ? 'reads' : 'writes';
  return [...side(first), ...side(first === 'writes' ? 'reads' : 'writes')];
}

function peaks(inputs: Inputs): readonly Row[] {
  const fanout: readonly Row[] = inputs.has('fanout')
    ? [['fanout_qps', { formula: product(name('write_qps'), name('fanout')), because: 'each write reaches all its readers' }]]
    : [];
  return [
    ['peak_write_qps', { formula: product(name('write_qps'), name('peak')), because: 'what the write path must take' }],
    ['peak_read_qps', { formula: product(name('read_qps'), name('peak')), because: 'what caches and replicas answer' }],
    ['peak_qps', { formula: sum(name('peak_read_qps'), name('peak_write_qps')), because: 'machines are bought for the peak' }],
    ...fanout,
  ];
}

function storage(inputs: Inputs): readonly Row[] {
  const hasMedia = inputs.has('media_share');
  const text = product(name('writes_per_day'), name('object_size'));
  const media = product(name('writes_per_day'), name('media_share'), name('media_size'));
  const parts: readonly Row[] = hasMedia
    ? [['media_storage_per_day', { formula: media, because: 'for the object store' }]]
    : [];
  const perDay = hasMedia ? sum(name('text_storage_per_day'), name('media_storage_per_day')) : text;
  const year = isMonthly(inputs) ? product(name('storage_per_month'), constant(12)) : product(name('storage_per_day'), constant(365));
  const writes = inputs.has('writes') ? { month: name('writes'), day: name('writes') } : { month: per('writes_per_month', 'month'), day: per('writes_per_day', 'day') };
  const stored = { month: per('storage_per_month', 'month'), day: per('storage_per_day', 'day') };
  const rows = { month: per('text_storage_per_month', 'month'), day: per('text_storage_per_day', 'day') };
  return [
    ['writes_per_month', { formula: product(name('writes_per_day'), constant(30)), because: '' }],
    ['text_storage_per_day', { formula: text, because: 'for the database' }],
    ...parts,
    ['storage_per_day', { formula: perDay, because: 'what a day adds, one copy' }],
    ['text_storage_per_month', { formula: product(name('text_storage_per_day'), constant(30)), because: '' }],
    ['storage_per_month', { formula: product(name('storage_per_day'), constant(30)), because: 'a month of 30 days, one copy' }],
    ['storage_per_year', { formula: year, because: isMonthly(inputs) ? 'twelve months, one copy' : 'a year of 365 days, one copy' }],
    ['records_total', { formula: overRetention(writes, inputs), because: 'every write until it expires; sizes ids and indexes' }],
    ['storage_total', { formula: overRetention(stored, inputs), because: 'everything kept, one copy' }],
    ['storage_replicated', { formula: product(name('storage_total'), name('replication')), because: 'what is paid for: all copies' }],
    ['db_bytes', { formula: overRetention(hasMedia ? rows : stored, inputs), because: 'what the database nodes share between them' }],
  ];
}

function bandwidth(inputs: Inputs): readonly Row[] {
  const origin: readonly Row[] = inputs.has('cdn_hit')
    ? [['origin_bandwidth_out', { formula: product(name('bandwidth_out'), rest(name('cdn_hit'))), because: 'what the edge does not serve' }]]
    : [];
  return [
    ['bandwidth_in', { formula: quotient(name('storage_per_day'), secondsOfDay), because: 'what arrives is what is stored' }],
    ['bandwidth_out', { formula: product(name('read_qps'), name('read_size')), because: 'each read returns its bytes' }],
    ['peak_bandwidth_out', { formula: product(name('bandwidth_out'), name('peak')), because: 'what the links must carry' }],
    ...origin,
    ['peak_rows_in', { formula: product(name('peak_write_qps'), name('object_size')), because: '' }],
    ['link_load', { formula: inputs.has('cdn_hit') ? product(name('origin_bandwidth_out'), name('peak')) : name('peak_bandwidth_out'), because: '' }],
  ];
}

function memory(cacheOf: CacheOf): Row {
  return cacheOf === 'data'
    ? ['cache_memory', { formula: product(name('storage_total'), name('cache_share')), because: 'a share of everything stored' }]
    : ['cache_memory', { formula: product(name('reads_per_day'), name('read_size'), name('cache_share')), because: "a share of a day's read bytes" }];
}

function machineCounts(): readonly Row[] {
  const primaries = machines(quotient(name('peak_write_qps'), name('db_qps')));
  return [
    ['servers', { formula: machines(quotient(name('peak_qps'), name('server_qps'))), because: 'all requests at peak, no spare yet' }],
    ['db_primaries', { formula: primaries, because: 'every write goes to a primary' }],
    ['db_replicas', { formula: machines(quotient(name('peak_read_qps'), name('db_qps'))), because: 'if no cache answered a single read' }],
    ['shards', { formula: larger(primaries, machines(quotient(name('db_bytes'), name('disk')))), because: 'by writes or by bytes, whichever asks for more' }],
  ];
}

/** The definitions that apply to these inputs, each after those it builds on. */
export function defineResults(inputs: Inputs, cacheOf: CacheOf): Definitions {
  const users: readonly Row[] =
    inputs.has('mau') && !inputs.has('users')
      ? [['users', { formula: product(name('mau'), name('dau_share')), because: 'monthly users times the share active in a day' }]]
      : [];
  return new Map<Defined, Definition>([
    ...users,
    ...traffic(inputs),
    ...peaks(inputs),
    ...storage(inputs),
    ...bandwidth(inputs),
    memory(cacheOf),
    ...machineCounts(),
  ]);
}
