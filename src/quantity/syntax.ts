import type { Span } from './fault.ts';
import type { Interval } from './quantity.ts';
import type { Value } from './value.ts';

export type Operator = '+' | '-' | '*' | '/' | '^';

/** An interval of amounts; `unit` is 1 of what they are in. */
export interface Range {
  readonly ends: Interval;
  readonly unit: Value;
  /** What `100B..300B` means where billions make no sense. */
  readonly otherwise?: Range | undefined;
}

/** What an expression says, each part with the place it stands. */
export type Expression = Span &
  (
    | { readonly kind: 'amount'; readonly amount: Value }
    | { readonly kind: 'range'; readonly index: number; readonly range: Range }
    | { readonly kind: 'negation'; readonly operand: Expression }
    | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'call'; readonly name: string; readonly given: readonly Argument[] }
  );

export interface Argument {
  readonly name: string | undefined;
  readonly value: Expression;
}

/** `… in MB/s`: what one of the unit is, and how it is written after a number. */
export interface Target extends Span {
  readonly unit: Value;
  readonly text: string;
}

export interface Parsed {
  readonly source: string;
  readonly expression: Expression;
  readonly target: Target | undefined;
  /** How many ranges the expression holds; their indices count from 0. */
  readonly ranges: number;
}
