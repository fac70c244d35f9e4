import { dimensions } from './dimension.ts';
import type { Powers } from './dimension.ts';
import { countedThings } from './things.ts';

/** What one of a unit is in bytes, seconds and dollars; a thing counted is 1 and has no powers. */
export interface Unit {
  readonly factor: number;
  readonly powers: Powers;
  /** Of things counted, there can be none below zero. */
  readonly counted?: true;
}

const second = 1;
const minute = 60;
const hour = 3600;
export const day = 86_400;
export const month = 30 * day;
export const year = 365 * day;

const time = (factor: number): Unit => ({ factor, powers: dimensions.time.powers });
const data = (factor: number): Unit => ({ factor, powers: dimensions.data.powers });
const dataRate = (factor: number): Unit => ({ factor, powers: dimensions.data_rate.powers });
const rate = (factor: number): Unit => ({ factor, powers: dimensions.rate.powers, counted: true });
const money = (factor: number): Unit => ({ factor, powers: dimensions.money.powers });
const things: Unit = { factor: 1, powers: dimensions.count.powers, counted: true };

const prefixes = [
  ['K', 'kilo', 'kibi', 1],
  ['M', 'mega', 'mebi', 2],
  ['G', 'giga', 'gibi', 3],
  ['T', 'tera', 'tebi', 4],
  ['P', 'peta', 'pebi', 5],
  ['E', 'exa', 'exbi', 6],
  ['Z', 'zetta', 'zebi', 7],
  ['Y', 'yotta', 'yobi', 8],
] as const;

const bit = 1 / 8;

/** Symbols are told apart by case: `MB` is bytes, `Mb` bits, `m` a minute, `M` a million. */
const symbols = new Map<string, Unit>([
  ['B', data(1)],
  ['b', data(bit)],
  ['ns', time(1e-9)],
  ['us', time(1e-6)],
  ['µs', time(1e-6)],
  ['μs', time(1e-6)],
  ['ms', time(1e-3)],
  ['s', time(second)],
  ['m', time(minute)],
  ['h', time(hour)],
  ['d', time(day)],
  ['w', time(7 * day)],
  ['y', time(year)],
]);

const words = new Map<string, Unit>();

function define(table: Map<string, Unit>, unit: Unit, names: string): void {
  for (const name of names.split(' ')) table.set(name, unit);
}

for (const [symbol, decimal, binary, power] of prefixes) {
  const [thousands, kibis] = [1000 ** power, 1024 ** power];
  const spellings = symbol === 'K' ? ['K', 'k'] : [symbol];
  for (const spelling of spellings) {
    define(symbols, data(thousands), `${spelling}B`);
    define(symbols, data(thousands * bit), `${spelling}b ${spelling}bit`);
    define(symbols, dataRate(thousands), `${spelling}Bps`);
  }
  define(symbols, data(kibis), `${symbol}iB`);
  define(symbols, data(kibis * bit), `${symbol}ib ${symbol}ibit`);
  define(words, dataRate(thousands * bit), `${symbol.toLowerCase()}bps`);
  define(words, data(thousands), `${decimal}byte ${decimal}bytes`);
  define(words, data(thousands * bit), `${decimal}bit ${decimal}bits`);
  define(words, data(kibis), `${binary}byte ${binary}bytes`);
}

define(words, data(1), 'byte bytes octet octets');
define(words, data(bit), 'bit bits');
define(words, dataRate(bit), 'bps');
define(words, time(1e-9), 'nanosecond nanoseconds');
define(words, time(1e-6), 'usec microsecond microseconds');
define(words, time(1e-3), 'msec millisecond milliseconds');
define(words, time(second), 'sec secs second seconds');
define(words, time(minute), 'min mins minute minutes');
define(words, time(hour), 'hr hrs hour hours');
define(words, time(day), 'day days');
define(words, time(7 * day), 'wk week weeks');
define(words, time(month), 'mo month months');
define(words, time(year), 'yr yrs year years');
define(words, rate(1), 'qps rps tps iops ops_per_second');
define(words, rate(1000), 'kqps krps ktps kiops');
define(words, rate(1 / minute), 'qpm rpm tpm');
define(words, money(1), 'usd dollar dollars');
define(words, money(0.01), 'cent cents');
define(words, things, countedThings);

/** `MB`, `ms`, `QPS`, `requests`: what one of it is. */
export function unitNamed(name: string): Unit | undefined {
  return symbols.get(name) ?? words.get(name.toLowerCase());
}

/** Units written with the wrong case, `mb` or `GIB`: the spellings it could have meant. */
export function spellingsOf(name: string): readonly string[] {
  const lower = name.toLowerCase();
  return [...symbols.keys()].filter((symbol) => symbol.toLowerCase() === lower && symbol !== name);
}

const scaleSymbols: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
]);

const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** `K`, `M`, `B`, `T`, thousand … trillion: what it multiplies a count by. */
export function scaleNamed(name: string): number | undefined {
  return scaleSymbols.get(name) ?? scaleWords.get(name.toLowerCase().replace(/s$/, ''));
}

/** `daily` and its kin divide by their period. */
export const periodAdverbs: ReadonlyMap<string, number> = new Map([
  ['hourly', hour],
  ['daily', day],
  ['weekly', 7 * day],
  ['monthly', month],
  ['yearly', year],
  ['annually', year],
]);
