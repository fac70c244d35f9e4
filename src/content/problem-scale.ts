import { UnmetError } from '../errors.ts';
import type { ProblemScale } from '../estimate/assumptions.ts';
import { readInputs } from '../estimate/given.ts';
import { flagOf, inputNames } from '../estimate/inputs.ts';
import type { Fields } from './kinds/index.ts';

type Scale = Fields<'problem'>['scale'];

/**
 * A problem's own inputs for the estimator, by flag name with or without its hyphens.
 * @throws {UnmetError} for a name that is no input
 * @throws {UsageError} for a quantity that cannot be read
 */
export function problemScale(scale: Scale): ProblemScale {
  const byName = new Map(Object.entries(scale).map(([flag, stated]) => [flag.replaceAll('-', '_'), stated]));
  const known: readonly string[] = inputNames;
  const stray = [...byName.keys()].find((name) => !known.includes(name));
  if (stray !== undefined) {
    throw new UnmetError(`the problem's scale names "${stray}", which is no input of the estimator`, { code: 'unknown-input', hint: `Known are ${inputNames.map(flagOf).join(' ')}.` });
  }
  const stated = readInputs(Object.fromEntries([...byName].map(([name, { value }]) => [name, value])));
  return Object.fromEntries(Object.entries(stated).map(([name, input]) => [name, { ...input, because: byName.get(name)?.because ?? '' }]));
}
