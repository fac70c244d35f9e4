import { UsageError } from '../errors.ts';
import { formatValue } from '../quantity/format.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { citation } from './capacity.ts';
import type { Capacities } from './capacity.ts';
import { refuseContradictions } from './given.ts';
import type { Given, Stated } from './given.ts';
import { flagOf, inputNames, kindOfInput } from './inputs.ts';
import type { InputName } from './inputs.ts';

/** Where a value comes from: typed, the problem's own, assumed, or following from others. */
type Origin = 'given' | 'problem' | 'assumed' | 'derived';

export interface Input extends Stated {
  readonly origin: Origin;
  readonly because?: string | undefined;
}

export type Inputs = ReadonlyMap<InputName, Input>;

/** A problem's own scale, by input name, each value with its reason. */
export type ProblemScale = Readonly<Partial<Record<InputName, Stated & { readonly because: string }>>>;

interface Assumption {
  readonly value: number;
  readonly because: string;
}

/** What is assumed where nothing is said, and why: figures one can defend at a whiteboard. */
const assumptions = {
  dau_share: { value: 0.5, because: 'social products see about half of their monthly users on a day; many others a fifth' },
  reads_per_user: { value: 20, because: 'a few visits a day of several page loads each; 10 to 50 is usual' },
  writes_per_user: { value: 2, because: 'about one request in ten changes something' },
  read_write: { value: 10, because: 'nine requests in ten read; feeds reach 100:1, chat 1:1' },
  object_size: { value: 1000, because: 'a short text with its identifiers, timestamps and index entries' },
  media_share: { value: 0.2, because: 'one write in five carries a picture' },
  media_size: { value: 200_000, because: 'a photo compressed for phones' },
  retention: { value: 5 * 365 * 86_400, because: 'the usual planning horizon: longer than the hardware lives' },
  replication: { value: 3, because: 'a majority survives the loss of one copy' },
  peak: { value: 2, because: 'the evening is about twice the daily average; events and launches reach 5 to 10' },
  cdn_hit: { value: 0.9, because: 'media rarely changes, so the edge serves most of it; 80 to 95% is usual' },
  cache_share: { value: 0.2, because: 'a fifth of the objects draws about four fifths of the reads' },
} as const satisfies Partial<Record<InputName, Assumption>>;

type Assumable = keyof typeof assumptions;

/** Which flags replace which parts of a problem's own scale. */
const replaces: Readonly<Partial<Record<InputName, readonly InputName[]>>> = {
  users: ['users', 'mau', 'dau_share'],
  mau: ['users', 'mau'],
  writes: ['writes', 'writes_per_user'],
  writes_per_user: ['writes', 'writes_per_user'],
  reads: ['reads', 'reads_per_user', 'read_write'],
  reads_per_user: ['reads', 'reads_per_user', 'read_write'],
  read_write: ['reads', 'reads_per_user', 'read_write'],
};

const totals = [['writes', 'writes_per_user'], ['reads', 'reads_per_user']] as const;

/** With other users, a problem's totals become what each of its own users does; a problem that counts no users says nothing about these. */
function perUser(scale: ProblemScale): ProblemScale {
  const users = scale.users ?? scale.mau;
  const result: Partial<Record<InputName, Stated & { readonly because: string }>> = { ...scale };
  for (const [total, each] of totals) {
    const stated = scale[total];
    if (stated === undefined) continue;
    delete result[total];
    if (users === undefined) continue;
    const share = scale.users === undefined ? (scale.dau_share?.quantity.value ?? assumptions.dau_share.value) : 1;
    const value = (stated.quantity.value * 86_400) / (users.quantity.value * share);
    result[each] = { quantity: { value, dimension: 'count' }, text: formatValue(value, 'count'), because: `${stated.text} by ${users.text} users: ${stated.because}` };
  }
  return result;
}

/** The problem's scale as far as the flags leave it standing. */
function remaining(scale: ProblemScale, given: Given): ProblemScale {
  const scaled = given.users === undefined && given.mau === undefined ? scale : perUser(scale);
  const replaced = new Set(inputNames.flatMap((name) => (given[name] === undefined ? [] : [name, ...(replaces[name] ?? [])])));
  return Object.fromEntries(Object.entries(scaled).filter(([name]) => !replaced.has(name as InputName)));
}

class Resolution {
  readonly inputs = new Map<InputName, Input>();
  readonly #capacities: Capacities;

  constructor(given: Given, scale: ProblemScale, capacities: Capacities) {
    this.#capacities = capacities;
    for (const name of inputNames) {
      const [stated, own] = [given[name], scale[name]];
      if (stated !== undefined) this.inputs.set(name, { ...stated, origin: 'given' });
      else if (own !== undefined) this.inputs.set(name, { ...own, origin: 'problem' });
    }
  }

  has(name: InputName): boolean {
    return this.inputs.has(name);
  }

  assume(...names: readonly Assumable[]): void {
    for (const name of names) {
      if (this.has(name)) continue;
      const { value, because } = assumptions[name];
      this.#set(name, value, because, name === 'retention' ? { calendar: 'year' } : {});
    }
  }

  #set(name: InputName, value: number, because: string, marks: Partial<Quantity> = {}): void {
    const { dimension } = kindOfInput(name);
    const text = name === 'read_write' ? `${value}:1` : formatValue(value, dimension);
    this.inputs.set(name, { quantity: { value, dimension, ...marks }, text, origin: 'assumed', because });
  }

  assumeCapacity(name: 'server_qps' | 'db_qps', from: 'server' | 'database'): void {
    if (this.has(name)) return;
    const capacity = this.#capacities[from];
    this.#set(name, capacity.value, citation(capacity));
  }

  /** The edge serves what many ask for alike: media, where a read returns at least one. */
  assumeEdge(): void {
    const [read, medium] = [this.inputs.get('read_size'), this.inputs.get('media_size')];
    if (read !== undefined && medium !== undefined && read.quantity.value >= medium.quantity.value) this.assume('cdn_hit');
  }

  /** A read returns one stored object unless it is said to return more. */
  deriveReadSize(): void {
    const object = this.inputs.get('object_size');
    if (this.has('read_size') || object === undefined) return;
    this.inputs.set('read_size', { ...object, origin: 'derived', because: this.has('media_size') ? 'a read returns one stored object, its media apart' : 'a read returns one stored object' });
  }
}

function assumeTraffic(resolution: Resolution): void {
  const hasUsers = resolution.has('users') || resolution.has('mau');
  if (resolution.has('mau') && !resolution.has('users')) resolution.assume('dau_share');
  const known = (total: InputName, each: InputName): boolean => resolution.has(total) || (hasUsers && resolution.has(each));
  const [writes, reads] = [known('writes', 'writes_per_user'), known('reads', 'reads_per_user')];
  if (writes && reads) return;
  if (writes || reads) resolution.assume('read_write');
  else if (resolution.has('read_write')) resolution.assume('reads_per_user');
  else resolution.assume('reads_per_user', 'writes_per_user');
}

function hasVolume(resolution: Resolution): boolean {
  return (['users', 'mau', 'writes', 'reads'] as const).some((name) => resolution.has(name));
}

/** What was given and would be ignored, with the flag it needs. */
function refuseUseless(given: Given, resolution: Resolution): void {
  const hasUsers = resolution.has('users') || resolution.has('mau');
  const needs = [
    ['dau_share', '--mau', resolution.has('mau')],
    ['writes_per_user', '--users', hasUsers || resolution.has('writes')],
    ['reads_per_user', '--users', hasUsers || resolution.has('reads')],
  ] as const;
  const useless = needs.find(([name, , met]) => given[name] !== undefined && !met);
  if (useless !== undefined) {
    const [name, flag] = useless;
    throw new UsageError(`${flagOf(name)} says nothing without ${flag}`, { code: 'missing-input', hint: `Give ${flag} as well.` });
  }
}

/**
 * Every input of an estimate: what was given, what the problem says, and assumptions for the rest.
 * @throws {UsageError} where nothing says how much traffic there is, or flags contradict each other
 */
export function resolveInputs(given: Given, scale: ProblemScale, capacities: Capacities): Inputs {
  refuseContradictions(given);
  const resolution = new Resolution(given, remaining(scale, given), capacities);
  if (!hasVolume(resolution)) {
    throw new UsageError('nothing says how much traffic there is', {
      code: 'missing-input',
      hint: 'Give --users, --mau, --writes or --reads, or name a problem.',
    });
  }
  refuseUseless(given, resolution);
  assumeTraffic(resolution);
  resolution.assume('object_size', 'retention', 'replication', 'peak', 'cache_share');
  if (resolution.has('media_share') || resolution.has('media_size')) resolution.assume('media_share', 'media_size');
  resolution.assumeEdge();
  resolution.deriveReadSize();
  resolution.assumeCapacity('server_qps', 'server');
  resolution.assumeCapacity('db_qps', 'database');
  return resolution.inputs;
}
