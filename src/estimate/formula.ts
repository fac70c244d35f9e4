import type { Dimension } from '../quantity/dimension.ts';
import { formatNumber, formatValue } from '../quantity/format.ts';
import { greater, mapped, over, plus, times } from './series.ts';
import type { Series } from './series.ts';

/** How a result follows from inputs and earlier results, by their names. */
export type Formula =
  | { readonly kind: 'name'; readonly name: string }
  /** A number that is the same in every estimate, such as the seconds of a day. */
  | { readonly kind: 'constant'; readonly value: number; readonly text: string }
  /** An amount of a day or month as a rate: `2 GB/day`. */
  | { readonly kind: 'per'; readonly name: string; readonly period: Period }
  /** Twelve months of 30 days a year: corrects a monthly rate over years, and is not written. */
  | { readonly kind: 'calendar'; readonly value: number }
  | { readonly kind: 'product'; readonly factors: readonly Formula[] }
  | { readonly kind: 'quotient'; readonly above: Formula; readonly below: Formula }
  | { readonly kind: 'sum'; readonly terms: readonly Formula[] }
  | { readonly kind: 'rest'; readonly of: Formula }
  /** Machines: rounded up, at least one. */
  | { readonly kind: 'machines'; readonly of: Formula }
  | { readonly kind: 'greater'; readonly a: Formula; readonly b: Formula };

/** Seconds of the periods in which amounts are stated. */
const periods = { day: 86_400, month: 30 * 86_400 } as const;
type Period = keyof typeof periods;

export const name = (name: string): Formula => ({ kind: 'name', name });
export const per = (name: string, period: Period): Formula => ({ kind: 'per', name, period });
export const constant = (value: number, text = formatNumber(value)): Formula => ({ kind: 'constant', value, text });
export const product = (...factors: readonly Formula[]): Formula => ({ kind: 'product', factors });
export const quotient = (above: Formula, below: Formula): Formula => ({ kind: 'quotient', above, below });
export const sum = (...terms: readonly Formula[]): Formula => ({ kind: 'sum', terms });
export const rest = (of: Formula): Formula => ({ kind: 'rest', of });
export const machines = (of: Formula): Formula => ({ kind: 'machines', of });
export const larger = (a: Formula, b: Formula): Formula => ({ kind: 'greater', a, b });
export const secondsOfDay = constant(periods.day);
export const oneDay = constant(periods.day, '1 day');

/** Rounds up, but 4.000000001 of binary noise is four machines, not five. */
export function wholeMachines(value: number): number {
  return Math.max(1, Math.ceil(value * (1 - 1e-9)));
}

/** The formula over all samples at once. */
export function compute(formula: Formula, valueOf: (name: string) => Series): Series {
  switch (formula.kind) {
    case 'name':
      return valueOf(formula.name);
    case 'constant':
    case 'calendar':
      return formula.value;
    case 'per':
      return over(valueOf(formula.name), periods[formula.period]);
    case 'product':
      return formula.factors.map((factor) => compute(factor, valueOf)).reduce(times);
    case 'quotient':
      return over(compute(formula.above, valueOf), compute(formula.below, valueOf));
    case 'sum':
      return formula.terms.map((term) => compute(term, valueOf)).reduce(plus);
    case 'rest':
      return mapped(compute(formula.of, valueOf), (share) => 1 - share);
    case 'machines':
      return mapped(compute(formula.of, valueOf), wholeMachines);
    case 'greater':
      return greater(compute(formula.a, valueOf), compute(formula.b, valueOf));
  }
}

/** The inputs and results a formula is made of, in the order in which they are written. */
export function namesIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'name':
    case 'per':
      return [formula.name];
    case 'constant':
    case 'calendar':
      return [];
    case 'product':
      return formula.factors.flatMap(namesIn);
    case 'sum':
      return formula.terms.flatMap(namesIn);
    case 'quotient':
      return [...namesIn(formula.above), ...namesIn(formula.below)];
    case 'rest':
    case 'machines':
      return namesIn(formula.of);
    case 'greater':
      return [...namesIn(formula.a), ...namesIn(formula.b)];
  }
}

/** A value as it stands in a formula: the text, and the number that text means. */
export interface Written {
  readonly text: string;
  readonly value: number;
}

type Writing = (name: string) => Written;

const bracketed = ({ kind }: Formula): boolean => kind === 'sum' || kind === 'rest';

function inside(formula: Formula, writing: Writing): Written {
  const written = write(formula, writing);
  return bracketed(formula) ? { ...written, text: `(${written.text})` } : written;
}

/** The formula with its numbers put in; `value` follows from the numbers as they are written. */
function write(formula: Formula, writing: Writing): Written {
  switch (formula.kind) {
    case 'name':
      return writing(formula.name);
    case 'constant':
      return formula;
    case 'calendar':
      return { text: '', value: formula.value };
    case 'per': {
      const { text, value } = writing(formula.name);
      return { text: `${text}/${formula.period}`, value: value / periods[formula.period] };
    }
    case 'product': {
      const factors = formula.factors.map((factor) => inside(factor, writing));
      const texts = factors.map(({ text }) => text).filter((text) => text !== '');
      return { text: texts.join(' × '), value: factors.reduce((product, { value }) => product * value, 1) };
    }
    case 'quotient': {
      const [above, below] = [inside(formula.above, writing), inside(formula.below, writing)];
      return { text: `${above.text} ÷ ${below.text}`, value: above.value / below.value };
    }
    case 'sum': {
      const terms = formula.terms.map((term) => inside(term, writing));
      return { text: terms.map(({ text }) => text).join(' + '), value: terms.reduce((sum, { value }) => sum + value, 0) };
    }
    case 'rest': {
      const { text, value } = inside(formula.of, writing);
      return { text: `100% - ${text}`, value: 1 - value };
    }
    case 'machines':
      return write(formula.of, writing);
    case 'greater': {
      const [a, b] = [write(formula.a, writing), write(formula.b, writing)];
      return a.value >= b.value ? a : b;
    }
  }
}

/** Whether the result counts machines. */
function isMachines({ kind }: Formula): boolean {
  return kind === 'machines' || kind === 'greater';
}

/**
 * `1M × 20 ÷ 86,400 = 231/s`: exact to the digits shown, otherwise with `≈`. Machines add what
 * they are rounded up to.
 */
export function equation(formula: Formula, result: number, dimension: Dimension, writing: Writing): string {
  const { text, value } = write(formula, writing);
  if (isMachines(formula)) {
    return `${text} = ${formatValue(value, 'count')}, rounded up to ${formatValue(result, 'count')}`;
  }
  const shown = formatValue(result, dimension);
  if (text === shown) return text;
  return `${text} ${formatValue(value, dimension) === shown ? '=' : '≈'} ${shown}`;
}
