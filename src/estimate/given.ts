import { UsageError } from '../errors.ts';
import { ExpressionError } from '../quantity/fault.ts';
import { evaluate } from '../quantity/evaluate.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { flagOf, inputNames, kindOfInput } from './inputs.ts';
import type { InputName } from './inputs.ts';

/** A quantity with the text it was read from. */
export interface Stated {
  readonly quantity: Quantity;
  readonly text: string;
}

export type Given = Readonly<Partial<Record<InputName, Stated>>>;

const allowed = {
  positive: { holds: (low: number) => low > 0, says: 'must be above zero' },
  'not-negative': { holds: (low: number) => low >= 0, says: 'cannot be below zero' },
  'at-least-one': { holds: (low: number) => low >= 1, says: 'must be at least 1' },
  share: { holds: (low: number, high: number) => low >= 0 && high <= 1, says: 'must lie between 0 and 100%' },
} as const;

/** Products of all inputs stay far from the ends of what a number can hold. */
const largest = 1e30;

function withFlag(flag: string, error: unknown): unknown {
  return error instanceof ExpressionError ? new UsageError(`${flag}: ${error.message}`, { code: error.code, hint: error.hint }) : error;
}

const secondsOfDay = 86_400;

/** `2/day` is two actions; whatever is no rate either keeps its first fault. */
function actionsOfDay(text: string, fault: unknown): Quantity {
  try {
    const { value, interval } = evaluate(text, { expected: 'rate' }).quantity;
    const ends = interval === undefined ? {} : { interval: { low: interval.low * secondsOfDay, high: interval.high * secondsOfDay } };
    return { value: value * secondsOfDay, dimension: 'count', ...ends };
  } catch {
    throw fault;
  }
}

function readQuantity(name: InputName, text: string): Quantity {
  const { dimension, perDay } = kindOfInput(name);
  try {
    return evaluate(text, { expected: dimension }).quantity;
  } catch (error) {
    const fault = withFlag(flagOf(name), error);
    if (perDay === true) return actionsOfDay(text, fault);
    throw fault;
  }
}

/** Reads one flag's text. @throws {UsageError} naming the flag, the text and the column */
function readInput(name: InputName, text: string): Stated {
  const quantity = readQuantity(name, text);
  const { must, dimension } = kindOfInput(name);
  const { low, high } = quantity.interval ?? { low: quantity.value, high: quantity.value };
  const { holds, says } = allowed[must];
  if (high > largest || (low > 0 && low < 1 / largest)) {
    throw new UsageError(`${flagOf(name)} ${text.trim()} is beyond anything that is built`, { code: 'bad-quantity', hint: 'Check its zeros.' });
  }
  if (!holds(low, high)) throw new UsageError(`${flagOf(name)} ${says}, not ${text.trim()}`, { code: 'bad-quantity' });
  return { quantity: { ...quantity, dimension }, text: text.trim().replaceAll(/\s+/g, ' ') };
}

/** Reads every flag that was given. @throws {UsageError} at the first that cannot be read */
export function readInputs(texts: Readonly<Partial<Record<InputName, string>>>): Given {
  const entries = inputNames.flatMap((name) => {
    const text = texts[name];
    return text === undefined ? [] : [[name, readInput(name, text)] as const];
  });
  return Object.fromEntries(entries);
}

function differ(a: number, b: number): boolean {
  return Math.abs(a / b - 1) > 0.01;
}

function contradiction(flags: readonly InputName[], why: string): UsageError {
  const names = flags.map(flagOf);
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return new UsageError(`${list} contradict each other: ${why}`, { code: 'contradiction', hint: 'Leave one of them out.' });
}

/** Refuses flags that cannot both be true. @throws {UsageError} naming them */
export function refuseContradictions(given: Given): void {
  const value = (name: InputName): number | undefined => given[name]?.quantity.value;
  const [users, mau, share] = [value('users'), value('mau'), value('dau_share')];
  if (users !== undefined && mau !== undefined && (share !== undefined ? differ(users, mau * share) : users > mau)) {
    throw contradiction(share === undefined ? ['users', 'mau'] : ['users', 'mau', 'dau_share'], 'daily users follow from monthly users and their share');
  }
  const pairs = [['writes', 'reads'], ['writes_per_user', 'reads_per_user']] as const;
  for (const [writes, reads] of pairs) {
    const [w, r, ratio] = [value(writes), value(reads), value('read_write')];
    if (w !== undefined && r !== undefined && ratio !== undefined && differ(r, w * ratio)) {
      throw contradiction([writes, reads, 'read_write'], 'the reads are not the writes times the ratio');
    }
  }
}
