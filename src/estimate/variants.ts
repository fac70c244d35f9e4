import { UsageError } from '../errors.ts';
import { inOneLine } from '../untrusted.ts';
import { readInputs } from './given.ts';
import type { Given } from './given.ts';
import { flagOf, inputNames } from './inputs.ts';
import type { InputName } from './inputs.ts';

/** One of several sets of inputs set side by side. */
export interface Variant {
  readonly label: string;
  readonly given: Given;
}

function usersOf(text: string): Given {
  try {
    return readInputs({ users: text });
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(error.message.replace('--users', '--scale'), { code: error.code, hint: error.hint ?? 'Write numbers of users with commas, such as --scale 10k,1M,100M.' }) : error;
  }
}

/**
 * The same inputs at several numbers of users: `10k,1M,100M`.
 * @throws {UsageError} where a total fixes the traffic whatever the users are
 */
export function scaledVariants(list: string, given: Given): readonly Variant[] {
  const fixed = (['writes', 'reads'] as const).filter((name) => given[name] !== undefined);
  if (fixed.length > 0) {
    throw new UsageError(`--scale varies --users, but ${fixed.map(flagOf).join(' and ')} fixes the traffic`, {
      code: 'contradiction',
      hint: 'Give --writes-per-user and --reads-per-user instead.',
    });
  }
  const { users: _users, mau: _mau, dau_share: _share, ...rest } = given;
  return list.split(',').map((text) => ({ label: `${text.trim()} users`, given: { ...rest, ...usersOf(text) } }));
}

/** Words of a command line, quotes kept together: `--users "10 million"`. */
function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/[^\s"'=]*(?:"([^"]*)"|'([^']*)')|[^\s"'=]+/g)].map(([word, double, single]) => double ?? single ?? word);
}

/**
 * Flags written as one text, `--users 10M --cdn-hit=95%`, over those already given.
 * @throws {UsageError} for a flag the estimator has not, or a quantity that cannot be read
 */
export function comparedVariant(text: string, given: Given): Variant {
  const words = wordsOf(inOneLine(text));
  const texts: Partial<Record<InputName, string>> = {};
  for (let index = 0; index < words.length; index += 2) {
    const [flag = '', value] = [words[index], words[index + 1]];
    const name = inputNames.find((input) => flagOf(input) === flag);
    if (name === undefined) {
      throw new UsageError(`--compare: "${flag}" is no quantity flag`, { code: 'unknown-flag', hint: `Write flags as one text, such as --compare "--users 10M --peak 5". Known are ${inputNames.map(flagOf).join(' ')}.` });
    }
    if (value === undefined) throw new UsageError(`--compare: ${flag} needs a value`, { code: 'missing-value' });
    texts[name] = value;
  }
  if (words.length === 0) throw new UsageError('--compare needs flags to compare with', { code: 'missing-value', hint: 'Write for example --compare "--users 10M".' });
  return { label: inOneLine(text).trim(), given: { ...given, ...readInputs(texts) } };
}
