import { call } from './call.ts';
import { dimensions, isPlain, unitOfPowers } from './dimension.ts';
import { ExpressionError } from './fault.ts';
import { spreadOf } from './spread.ts';
import type { Expression, Operator, Range } from './syntax.ts';
import { add, addable, addsShareToAmount, divide, dimensionOfValue, multiply } from './value.ts';
import type { Value } from './value.ts';

/** Standard normal deviates for the ranges of an expression, by their index. */
type Deviates = (index: number) => number;

export const atTheMedian: Deviates = () => 0;

/** What a value is, for messages: `a size`. */
export function named(value: Value): string {
  const dimension = dimensionOfValue(value);
  return dimension === undefined ? `a quantity in ${unitOfPowers(value.powers)}` : dimensions[dimension].name;
}

/** Computes an expression once, for one draw of its ranges. */
export class Evaluator {
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

  #drawn({ ends, unit, otherwise }: Range, deviate: number): Value {
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
