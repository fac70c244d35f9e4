import { seededRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { call } from './call.ts';
import { dimensionOf, dimensions, isPlain, samePowers, unitOfPowers } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { atTheMedian, Evaluator, named } from './evaluator.ts';
import { ExpressionError } from './fault.ts';
import type { Detail } from './functions/entry.ts';
import { parse } from './parse.ts';
import { settled } from './quantity.ts';
import type { Interval, Quantity } from './quantity.ts';
import { quantiles, stratifiedDeviates } from './spread.ts';
import type { Parsed, Target } from './syntax.ts';
import type { Value } from './value.ts';

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

function sampled(parsed: Parsed, options: EvaluateOptions): { median: number; interval: Interval } {
  const samples = options.samples ?? defaultSamples;
  const drawn = stratifiedDeviates(parsed.ranges, samples, options.random ?? seededRandom(parsed.source));
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
