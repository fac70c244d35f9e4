import { perWords, readUnitAlone, unitAt, unknownUnit } from './amount.ts';
import { Cursor } from './cursor.ts';
import { readLiteral } from './literal.ts';
import { spelledNines } from './nines.ts';
import type { Argument, Expression, Operator, Parsed, Target } from './syntax.ts';
import { scaleNamed } from './units.ts';
import { divide, dollars, number, percentage } from './value.ts';
import type { Value } from './value.ts';

/** Deeper than any expression a person writes, shallow enough for the stack. */
const deepest = 50;

const binding = { sum: 10, product: 20, sign: 25, per: 30, power: 40 } as const;

interface Infix {
  readonly operator: Operator;
  readonly binds: number;
}

const infixes: Readonly<Record<string, Infix>> = {
  '+': { operator: '+', binds: binding.sum },
  '-': { operator: '-', binds: binding.sum },
  '*': { operator: '*', binds: binding.product },
  '/': { operator: '/', binds: binding.product },
  '^': { operator: '^', binds: binding.power },
};

class Parser {
  readonly cursor: Cursor;
  #depth = 0;
  /** In an exponent a unit belongs to the power as a whole: `2^41 ms` is a time. */
  #inExponent = false;
  ranges = 0;

  constructor(source: string) {
    this.cursor = new Cursor(source);
  }

  /** Precedence climbing (Pratt 1973): everything that binds tighter than `floor`. */
  expression(floor: number, bindsSlash = true): Expression {
    this.#depth += 1;
    if (this.#depth > deepest) throw this.cursor.fault(this.cursor.peek(), `nested deeper than ${deepest}`);
    let left = this.#operand(bindsSlash);
    for (;;) {
      const infix = this.#infix();
      if (infix === undefined || infix.binds <= floor) break;
      left = this.#operation(left, infix);
    }
    this.#depth -= 1;
    return left;
  }

  #infix(): Infix | undefined {
    const token = this.cursor.peek();
    if (token.kind === 'symbol') return infixes[token.symbol];
    if (this.cursor.isWord('x', 'of', 'times')) return infixes['*'];
    return this.cursor.isWord(...perWords) ? { operator: '/', binds: binding.per } : undefined;
  }

  #operation(left: Expression, { operator, binds }: Infix): Expression {
    const { cursor } = this;
    const sign = cursor.advance();
    if (operator === '^') return this.#power(left, binds);
    const isTight = !sign.spaced && !cursor.peek().spaced;
    const unit = operator === '/' ? unitAt(cursor) : undefined;
    const right = unit === undefined ? this.expression(binds, !isTight) : this.#bareUnit();
    return { kind: 'operation', operator, left, right, start: left.start, end: right.end };
  }

  /** From the right, `2^3^2` is `2^9`; what follows the whole power is its unit. */
  #power(left: Expression, binds: number): Expression {
    const isWhole = !this.#inExponent;
    const right = this.#within(true, () => this.expression(binds - 1, false));
    const power: Expression = { kind: 'operation', operator: '^', left, right, start: left.start, end: right.end };
    return isWhole ? this.#inUnit(power) : power;
  }

  #within(inExponent: boolean, read: () => Expression): Expression {
    const before = this.#inExponent;
    this.#inExponent = inExponent;
    const expression = read();
    this.#inExponent = before;
    return expression;
  }

  /** `2^32 bytes`, `10^6 K`: times one of what follows. */
  #inUnit(left: Expression): Expression {
    const { cursor } = this;
    const { start } = cursor.peek();
    const amount = cursor.isSymbol('%') ? undefined : readUnitAlone(cursor);
    if (amount === undefined && !cursor.isSymbol('%')) return left;
    const right = amount === undefined ? this.#percentSign() : { kind: 'amount' as const, amount, start, end: cursor.lastEnd };
    return { kind: 'operation', operator: '*', left, right, start: left.start, end: right.end };
  }

  #bareNumber(value: number): Expression {
    const { start, end } = this.cursor.advance();
    return { kind: 'amount', amount: number(value), start, end };
  }

  /** `/ day`: one of the unit. */
  #bareUnit(): Expression {
    const unit = unitAt(this.cursor);
    const { start, end } = this.cursor.advance();
    return { kind: 'amount', amount: unit ?? number(1), start, end };
  }

  #percentSign(): Expression {
    const { start, end } = this.cursor.advance();
    return { kind: 'amount', amount: percentage(0.01), start, end };
  }

  #operand(bindsSlash: boolean): Expression {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'number' && this.#inExponent) return this.#bareNumber(token.value);
    if (token.kind === 'number' || cursor.isSymbol('$')) {
      const literal = readLiteral(cursor, this.ranges, bindsSlash);
      if (literal.kind === 'range') this.ranges += 1;
      return literal;
    }
    if (cursor.isSymbol('-')) return this.#negation();
    if (cursor.take('+')) return this.expression(binding.sign, bindsSlash);
    if (cursor.isSymbol('(')) return this.#parenthesis();
    if (token.kind === 'word') return this.#named(token.text);
    throw cursor.unexpected('a number');
  }

  #negation(): Expression {
    const { start } = this.cursor.advance();
    const operand = this.expression(binding.sign);
    return { kind: 'negation', operand, start, end: operand.end };
  }

  /** `(5 + 3) GB` multiplies by what follows the parenthesis. */
  #parenthesis(): Expression {
    const { cursor } = this;
    const { start } = cursor.advance();
    const inner = this.#within(false, () => this.expression(0));
    if (!cursor.take(')')) throw cursor.unexpected(')');
    const whole = { ...inner, start, end: cursor.lastEnd };
    if (this.#inExponent) return whole;
    const isPercent = cursor.isSymbol('%');
    if (!isPercent && unitAt(cursor) === undefined) return whole;
    const right = isPercent ? this.#percentSign() : this.#bareUnit();
    return { kind: 'operation', operator: '*', left: whole, right, start, end: right.end };
  }

  #named(name: string): Expression {
    const { cursor } = this;
    if (/^p\d/.test(name)) {
      cursor.advance();
      cursor.take('~');
      return this.expression(binding.power);
    }
    const nines = spelledNines(cursor);
    if (nines !== undefined) return nines;
    if (cursor.isSymbol('(', 1)) return this.#call(name);
    if (unitAt(cursor) !== undefined || scaleNamed(name) !== undefined) {
      throw cursor.fault(cursor.peek(), 'a number is missing before', `Write how many, as in 5 ${name}.`);
    }
    throw unknownUnit(cursor, { ...cursor.peek(), text: name });
  }

  #call(name: string): Expression {
    const { cursor } = this;
    const { start } = cursor.advance();
    cursor.advance();
    const given: Argument[] = [];
    while (!cursor.isSymbol(')')) {
      if (given.length > 0 && !cursor.take(',')) throw cursor.unexpected(', or )');
      given.push(this.#argument());
    }
    cursor.advance();
    return { kind: 'call', name: name.toLowerCase(), given, start, end: cursor.lastEnd };
  }

  #argument(): Argument {
    const word = this.cursor.word();
    const isNamed = word !== undefined && this.cursor.isSymbol('=', 1);
    if (isNamed) {
      this.cursor.advance();
      this.cursor.advance();
    }
    this.cursor.take('~');
    return { name: isNamed ? word.text.toLowerCase() : undefined, value: this.#within(false, () => this.expression(0)) };
  }
}

/** The first unit of a target; nothing stands before the slash of `in /s`, or `in per day`. */
function readTargetUnit(cursor: Cursor): Value {
  if (cursor.isSymbol('/') || cursor.isWord('per')) return number(1);
  if (cursor.take('%')) return percentage(0.01);
  if (cursor.take('$')) return dollars(1);
  const word = cursor.word();
  if (word === undefined) throw cursor.unexpected('a unit', 'Convert as in 100 Mbps in MB/s, and write a range as 1M..3M.');
  const unit = unitAt(cursor);
  const scale = scaleNamed(word.text);
  if (unit === undefined && scale === undefined) throw unknownUnit(cursor, word);
  cursor.advance();
  return unit ?? number(scale ?? 1);
}

/** `in MB/s`, `in KiB`, `in million/day`, `in %`. */
function readTarget(cursor: Cursor): Target {
  const { start } = cursor.peek();
  let unit = readTargetUnit(cursor);
  let text = cursor.source.slice(start, cursor.lastEnd);
  while (cursor.isSymbol('/') || cursor.isWord(...perWords)) {
    cursor.advance();
    const below = unitAt(cursor);
    if (below === undefined) throw cursor.unexpected('a unit');
    const { start: from, end } = cursor.advance();
    unit = divide(unit, below);
    text += `/${cursor.source.slice(from, end)}`;
  }
  return { unit, text, start, end: cursor.lastEnd };
}

/** Reads an expression. Throws ExpressionError for whatever cannot be read. */
export function parse(source: string): Parsed {
  const parser = new Parser(source);
  const { cursor } = parser;
  if (cursor.peek().kind === 'end') throw cursor.fault({ start: 0, end: source.length }, 'a quantity is missing', 'Write one such as 1M, 10M/month, 2 KB or 3 years.');
  if (!cursor.take('~')) while (cursor.isWord('about', 'around', 'roughly')) cursor.advance();
  const expression = parser.expression(0);
  const converts = cursor.isWord('in', 'to', 'as');
  if (converts) cursor.advance();
  const target = converts ? readTarget(cursor) : undefined;
  const next = cursor.peek();
  if (next.kind === 'word' && target === undefined) throw unknownUnit(cursor, next);
  if (next.kind !== 'end') throw cursor.unexpected('an operator or the end');
  return { source, expression, target, ranges: parser.ranges };
}
