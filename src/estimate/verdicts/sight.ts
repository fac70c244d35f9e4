import { formatValue } from '../../quantity/format.ts';
import type { CapacityName } from '../capacity.ts';
import type { Estimate } from '../estimate.ts';
import type { InputName } from '../inputs.ts';
import type { PressureName } from '../pressures.ts';

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

/** A verdict before it is known how sure it is. */
export type Said = Omit<Verdict, 'id' | 'chance'>;

/** Values of the estimate, as numbers and as text. */
export interface Sight {
  readonly value: (name: string) => number;
  readonly rate: (name: string) => string;
  readonly bytes: (name: string) => string;
  readonly throughput: (name: string) => string;
  readonly pressure: (name: PressureName) => number;
  readonly has: (name: PressureName) => boolean;
  /** Where a capacity comes from: `database-throughput, 2024`, or the person. */
  readonly source: (name: CapacityName) => string;
  readonly users: number | undefined;
  /** Whether a CDN takes its share of the outgoing bytes. */
  readonly isServed: boolean;
  readonly hasMedia: boolean;
  /** Whether reads return less than a medium: the media leave by a way of their own, which the outgoing bytes do not count. */
  readonly sendsMediaApart: boolean;
}

/** The flags that replace a capacity of the catalogue. */
const givenInstead: Readonly<Partial<Record<CapacityName, InputName>>> = { server: 'server_qps', database: 'db_qps' };

function sourceOf({ model, inputs }: Estimate, name: CapacityName): string {
  const { topic, year } = model.capacities[name];
  const flag = givenInstead[name];
  return flag === undefined || inputs.get(flag)?.origin === 'assumed' ? `${topic}, ${year}` : 'as given';
}

export function sightOf(estimate: Estimate): Sight {
  const { point, model, inputs } = estimate;
  const value = (name: string): number => Number(point.of(name));
  const hasMedia = inputs.has('media_share');
  return {
    value,
    rate: (name) => formatValue(value(name), 'rate'),
    bytes: (name) => formatValue(value(name), 'data'),
    throughput: (name) => formatValue(value(name), 'data_rate'),
    pressure: (name) => Number(point.pressure(name) ?? 0),
    has: (name) => model.pressures.has(name),
    source: (name) => sourceOf(estimate, name),
    users: inputs.has('users') ? value('users') : undefined,
    isServed: inputs.has('cdn_hit'),
    hasMedia,
    sendsMediaApart: hasMedia && value('read_size') < value('media_size'),
  };
}

export const percent = (share: number): string => formatValue(share, 'ratio', 2);

/** `3 nodes`, `1 node`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatValue(count, 'count')} ${count === 1 ? one : many}`;
}


