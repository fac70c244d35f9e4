import { dimensions, isPlain, samePowers } from './dimension.ts';
import { ExpressionError } from './fault.ts';
import type { Answer, NamedFunction, Parameter } from './functions/entry.ts';
import { namedFunctions, signature } from './functions/index.ts';
import type { Argument, Expression } from './syntax.ts';
import type { Value } from './value.ts';

type Call = Extract<Expression, { kind: 'call' }>;

const mostServers = 100_000;

const limits = {
  share: { holds: (value: number) => value >= 0 && value <= 1, says: 'must lie between 0 and 100%', hint: 'Write a share with its sign, as in 99.9%.' },
  whole: { holds: (value: number) => Number.isInteger(value) && value >= 1 && value <= mostServers, says: 'must be a whole number from 1 to 100,000', hint: undefined },
  positive: { holds: (value: number) => value > 0, says: 'must be above zero', hint: undefined },
} as const;

function parameterOf(source: string, expression: Call, entry: NamedFunction, argument: Argument, position: number): Parameter {
  const { parameters } = entry;
  const last = parameters.at(-1);
  const byPosition = parameters[position] ?? (last?.rest ? last : undefined);
  const parameter = argument.name === undefined ? byPosition : parameters.find(({ name }) => name === argument.name);
  if (parameter !== undefined) return parameter;
  const what = argument.name === undefined ? `too many inputs for ${expression.name}` : `${expression.name} has no input ${argument.name}`;
  throw new ExpressionError(source, argument.value, what, `Write ${signature(expression.name, entry)}.`);
}

function checked(source: string, argument: Argument, { name, dimension, must }: Parameter, value: Value): number {
  const { powers, name: wanted, example } = dimensions[dimension];
  const reading = [value, value.otherwise].find((one) => one !== undefined && samePowers(one.powers, powers));
  if (reading === undefined) {
    const kind = isPlain(value.powers) ? 'a plain number' : 'another unit';
    throw new ExpressionError(source, argument.value, `${name} is ${wanted}, not ${kind}`, `Write it as in ${name}=${example}.`);
  }
  const limit = must === undefined ? undefined : limits[must];
  if (limit !== undefined && !limit.holds(reading.value)) {
    throw new ExpressionError(source, argument.value, `${name} ${limit.says}`, limit.hint);
  }
  return reading.value;
}

/** Calls a named function with what `evaluated` makes of its arguments. */
export function call(source: string, expression: Call, evaluated: (argument: Expression) => Value): Answer {
  const entry = namedFunctions.get(expression.name);
  if (entry === undefined) {
    const hint = `There are ${[...namedFunctions.keys()].join(', ')}.`;
    throw new ExpressionError(source, { ...expression, end: expression.start + expression.name.length }, 'unknown function', hint);
  }
  const given = new Map<string, number[]>();
  for (const [position, argument] of expression.given.entries()) {
    const parameter = parameterOf(source, expression, entry, argument, position);
    const earlier = given.get(parameter.name) ?? [];
    if (earlier.length > 0 && !parameter.rest) {
      throw new ExpressionError(source, argument.value, `${parameter.name} is given twice`);
    }
    given.set(parameter.name, [...earlier, checked(source, argument, parameter, evaluated(argument.value))]);
  }
  const missing = entry.parameters.find(({ name, optional }) => !optional && !given.has(name));
  if (missing !== undefined) {
    throw new ExpressionError(source, expression, `${missing.name} is missing`, `Write ${signature(expression.name, entry)}.`);
  }
  return entry.answer(given);
}
