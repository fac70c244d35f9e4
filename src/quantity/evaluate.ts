import { seededRandom, shuffled } from '../random.ts';
import type { Random } from '../random.ts';
import { call } from './call.ts';
import { dimensionOf, dimensions, isPlain, samePowers, unitOfPowers } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { ExpressionError } from './fault.ts';
import type { Detail } from './functions/entry.ts';
import { parse } from './parse.ts';
import { settled } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { normalQuantile, quantiles, spreadOf } from './spread.ts';
import type { Expression, Interval, Operator, Parsed, Target } from './syntax.ts';
import { add, addable, addsShareToAmount, divide, dimensionOfValue, multiply } from './value.ts';
import type { Value } from './value.ts';

/** Standard normal deviates for the ranges of an expression, by their index. */
type Deviates = (index: number) => number;

const atTheMedian: Deviates = () => 0;

function named(value: Value): string {
  const dimension = dimensionOfValue(value);
  return dimension === undefined ? `a quantity in ${unitOfPowers(value.powers)}` : dimensions[dimension].name;
}

class Evaluator {
  readonly #source: string;
  readonly #deviates: Deviates;

  constructor(source: string, deviates: Deviates) {
    this.#source = source;
    this.#deviates = deviates;
  }

  value(expression: Expression): Value {
    const result = this.#raw(expression);
    if (!Number.isFinite(result.value)) throw this.#fault(expression, 'overflow, larger than any number');
    if (result.value < 0 && (result.counted || !isPlain(result.powers))) {
      const hint = `${dimensionOfValue(result) === 'count' ? 'A count of things' : capital(named(result))} cannot be below zero.`;
      throw this.#fault(expression, 'negative quantity', hint);
    }
    return result;
  }

  #fault(expression: Expression, what: string, hint?: string): ExpressionError {
    return new ExpressionError(this.#source, expression, what, hint);
  }

  #raw(expression: Expression): Value {
    switch (expression.kind) {
      case 'amount':
        return expression.amount;
      case 'range':
        return this.#drawn(expression.range, this.#deviates(expression.index));
      case 'negation': {
        const { otherwise: _second, ...operand } = this.value(expression.operand);
        return { ...operand, value: 0 - operand.value };
      }
      case 'call':
        return call(this.#source, expression, (argument) => this.value(argument)).value;
      case 'operation':
        return this.#operation(expression.operator, expression.left, expression.right, expression);
    }
  }

  #drawn({ ends, unit, otherwise }: Extract<Expression, { kind: 'range' }>['range'], deviate: number): Value {
    const drawn = { ...unit, value: spreadOf(ends, unit.percent)(deviate) };
    return otherwise === undefined ? drawn : { ...drawn, otherwise: this.#drawn(otherwise, deviate) };
  }

  #operation(operator: Operator, leftSide: Expression, rightSide: Expression, whole: Expression): Value {
    const [left, right] = [this.value(leftSide), this.value(rightSide)];
    if (operator === '+' || operator === '-') return this.#sum(operator, left, right, rightSide);
    if (operator === '^') return this.#power(left, right, rightSide);
    if (operator === '/' && right.value === 0) throw this.#fault(rightSide, 'division by zero');
    const result = operator === '*' ? multiply(left, right) : divide(left, right);
    if (result.value === 0 && left.value !== 0 && right.value !== 0) throw this.#fault(whole, 'too small a number');
    return result;
  }

  #sum(operator: '+' | '-', left: Value, right: Value, rightSide: Expression): Value {
    const verb = operator === '+' ? 'cannot add' : 'cannot subtract';
    const pair = addable(left, right);
    if (pair === undefined) {
      const from = operator === '+' ? 'to' : 'from';
      throw this.#fault(rightSide, `${verb} ${named(right)} ${from} ${named(left)}`, 'Both sides need the same kind of unit.');
    }
    const [a, b] = pair;
    if (addsShareToAmount(a, b)) throw this.#fault(rightSide, `${verb} a share and a plain number`, 'Say a share of what, as in 1M + 20% of 1M.');
    return add(a, b, operator === '+' ? 1 : -1);
  }

  #power(left: Value, right: Value, rightSide: Expression): Value {
    if (!isPlain(right.powers)) throw this.#fault(rightSide, 'an exponent must be a plain number');
    const { value } = right;
    if (!isPlain(left.powers) && (!Number.isInteger(value) || Math.abs(value) > 9)) {
      throw this.#fault(rightSide, `cannot raise ${named(left)} to this power`);
    }
    if (left.value === 0 && value < 0) throw this.#fault(rightSide, 'division by zero');
    const raised = left.value ** value;
    if (Number.isNaN(raised)) throw this.#fault(rightSide, 'no real number is this power of a negative one');
    const powers = { data: left.powers.data * value, time: left.powers.time * value, money: left.powers.money * value };
    return { ...left, value: raised, powers: isPlain(left.powers) ? left.powers : powers, calendar: undefined, otherwise: undefined };
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What an expression comes to. */
export interface Evaluation {
  readonly quantity: Quantity;
  /** `… in MB/s`: the unit asked for and how many base units it is. */
  readonly target?: { readonly text: string; readonly factor: number } | undefined;
  /** What else a named function has to say. */
  readonly details: readonly { readonly label: string; readonly quantity: Quantity }[];
}

export interface EvaluateOptions {
  /** The dimension wanted; decides what `5B` and `5m` mean, and refuses what does not fit. */
  readonly expected?: Dimension;
  readonly random?: Random;
  /** How often ranges are drawn. */
  readonly samples?: number;
}

function isWanted(value: Value, wanted: Dimension): boolean {
  if (wanted === 'ratio' || wanted === 'count') return isPlain(value.powers);
  return samePowers(value.powers, dimensions[wanted].powers);
}

/** The reading of the whole that fits what is wanted and the unit asked for. */
function resolved(value: Value, { source, target, expression }: Parsed, wanted: Dimension | undefined): Value {
  const readings = value.otherwise === undefined ? [value] : [value, value.otherwise];
  const inTarget = (reading: Value): boolean => target === undefined || samePowers(reading.powers, target.unit.powers);
  const convertible = readings.filter(inTarget);
  if (convertible.length === 0 && target !== undefined) {
    throw new ExpressionError(source, target, `${named(value)} has no such unit`, 'Convert to a unit of the same kind.');
  }
  const fitting = convertible.find((reading) => wanted === undefined || isWanted(reading, wanted));
  if (fitting !== undefined) return fitting;
  const { name, example } = dimensions[wanted ?? 'count'];
  throw new ExpressionError(source, expression, `${named(value)} where ${name} is wanted`, `Write it as in ${example}.`);
}

function finished(value: Value, parsed: Parsed): Quantity {
  const inPercent = parsed.target?.unit.percent === true;
  const dimension = dimensionOf(value.powers, value.ratio || inPercent);
  if (dimension === undefined) {
    const hint = 'Results are numbers, sizes, times, rates, data rates or money.';
    throw new ExpressionError(parsed.source, parsed.expression, `a result in ${unitOfPowers(value.powers)} means nothing`, hint);
  }
  const calendar = value.calendar === 'month' || value.calendar === 'year' ? { calendar: value.calendar } : {};
  return { value: settled(value.value), dimension, ...calendar };
}

const defaultSamples = 2000;

/** Latin hypercube (McKay 1979): every range is drawn once from each of `samples` equal strata. */
function stratified(ranges: number, samples: number, random: Random): readonly Float64Array[] {
  const deviates = Array.from({ length: samples }, (_, stratum) => normalQuantile((stratum + 0.5) / samples));
  return Array.from({ length: ranges }, () => Float64Array.from(shuffled(deviates, random)));
}

function sampled(parsed: Parsed, options: EvaluateOptions): { median: number; interval: Interval } {
  const samples = options.samples ?? defaultSamples;
  const drawn = stratified(parsed.ranges, samples, options.random ?? seededRandom(parsed.source));
  const values = new Float64Array(samples);
  for (let draw = 0; draw < samples; draw += 1) {
    const evaluator = new Evaluator(parsed.source, (index) => drawn[index]?.[draw] ?? 0);
    values[draw] = resolved(evaluator.value(parsed.expression), parsed, options.expected).value;
  }
  const [low = 0, median = 0, high = 0] = quantiles(values.sort(), [0.05, 0.5, 0.95]);
  return { median: settled(median), interval: { low: settled(low), high: settled(high) } };
}

function intervalOf(value: Value, parsed: Parsed, options: EvaluateOptions): Partial<Quantity> {
  if (parsed.ranges === 0) return {};
  if (parsed.expression.kind === 'range') {
    const { range } = parsed.expression;
    const { ends } = range.otherwise !== undefined && samePowers(value.powers, range.otherwise.unit.powers) ? range.otherwise : range;
    return { interval: ends };
  }
  const { median, interval } = sampled(parsed, options);
  return { value: median, interval };
}

function detailsOf(parsed: Parsed, evaluator: Evaluator): readonly Detail[] {
  const { expression, source } = parsed;
  const inner = expression.kind === 'operation' ? expression.left : expression;
  if (inner.kind !== 'call' || parsed.ranges > 0) return [];
  return call(source, inner, (argument) => evaluator.value(argument)).details();
}

function targetOf(target: Target | undefined): Evaluation['target'] {
  return target === undefined ? undefined : { text: target.text, factor: target.unit.value };
}

/**
 * What an expression such as `20% of 350M × 2 KB in GB` comes to. Throws ExpressionError, which
 * names the text and its column, and NoAnswerError for a question that has none. Ranges are drawn
 * with `random`, by default seeded by the expression itself.
 */
export function evaluate(expression: string, options: EvaluateOptions = {}): Evaluation {
  const parsed = parse(expression);
  const evaluator = new Evaluator(expression, atTheMedian);
  const value = resolved(evaluator.value(parsed.expression), parsed, options.expected);
  const details = detailsOf(parsed, evaluator).map((detail) => ({ label: detail.label, quantity: finished(detail.value, { ...parsed, target: undefined }) }));
  return {
    quantity: { ...finished(value, parsed), ...intervalOf(value, parsed, options) },
    target: targetOf(parsed.target),
    details,
  };
}

/**
 * The quantity a text states: `1M`, `10M/month`, `1.271 KB`, `3 years`, `10:1`, `1M..3M`.
 * `expected` refuses other dimensions and lets `280B` be bytes or `5m` millions where those are
 * wanted. Throws ExpressionError.
 */
export function parseQuantity(text: string, expected?: Dimension): Quantity {
  return evaluate(text, expected === undefined ? {} : { expected }).quantity;
}
