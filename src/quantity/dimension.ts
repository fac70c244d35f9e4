/** What a finished quantity can be of. `rate` is things a second, `data_rate` bytes a second. */
export type Dimension = 'count' | 'ratio' | 'data' | 'time' | 'rate' | 'data_rate' | 'money';

/** Powers of byte, second and dollar: all that sums, products and quotients need to know. */
export interface Powers {
  readonly data: number;
  readonly time: number;
  readonly money: number;
}

export const plain: Powers = { data: 0, time: 0, money: 0 };

/** The unit `value` is in, and the powers that make a dimension what it is. */
export const dimensions = {
  count: { unit: '', powers: plain, name: 'a plain number', example: '10M' },
  ratio: { unit: '', powers: plain, name: 'a ratio', example: '20%' },
  data: { unit: 'B', powers: { data: 1, time: 0, money: 0 }, name: 'a size', example: '2 KB' },
  time: { unit: 's', powers: { data: 0, time: 1, money: 0 }, name: 'a time', example: '3 years' },
  rate: { unit: '/s', powers: { data: 0, time: -1, money: 0 }, name: 'a rate', example: '10M/day' },
  data_rate: { unit: 'B/s', powers: { data: 1, time: -1, money: 0 }, name: 'a data rate', example: '50 MB/s' },
  money: { unit: '$', powers: { data: 0, time: 0, money: 1 }, name: 'money', example: '$20' },
} as const satisfies Record<Dimension, { unit: string; powers: Powers; name: string; example: string }>;

export function samePowers(a: Powers, b: Powers): boolean {
  return a.data === b.data && a.time === b.time && a.money === b.money;
}

export function isPlain(powers: Powers): boolean {
  return samePowers(powers, plain);
}

/** `sign` 1 multiplies, -1 divides. */
export function combinePowers(a: Powers, b: Powers, sign: 1 | -1): Powers {
  return {
    data: a.data + sign * b.data,
    time: a.time + sign * b.time,
    money: a.money + sign * b.money,
  };
}

const withUnit: readonly Dimension[] = ['data', 'time', 'rate', 'data_rate', 'money'];

/** The dimension of these powers; none where no one would know what to do with the result. */
export function dimensionOf(powers: Powers, isRatio: boolean): Dimension | undefined {
  if (isPlain(powers)) return isRatio ? 'ratio' : 'count';
  return withUnit.find((dimension) => samePowers(dimensions[dimension].powers, powers));
}

/** Powers as a unit, `B·s`, `$/B`: for messages about results that have no name. */
export function unitOfPowers({ data, time, money }: Powers): string {
  const parts = [
    ['B', data],
    ['s', time],
    ['$', money],
  ] as const;
  const raised = (side: 1 | -1): string =>
    parts
      .filter(([, power]) => power * side > 0)
      .map(([unit, power]) => (Math.abs(power) === 1 ? unit : `${unit}^${Math.abs(power)}`))
      .join('·');
  const [above, below] = [raised(1), raised(-1)];
  return below === '' ? above : `${above === '' ? '1' : above}/${below}`;
}
