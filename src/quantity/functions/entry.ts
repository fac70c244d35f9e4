import type { Dimension } from '../dimension.ts';
import type { Value } from '../value.ts';

/** One input of a named function. Numbers reach it in base units. */
export interface Parameter {
  readonly name: string;
  readonly dimension: Dimension;
  /** A share lies in 0..1; a whole number is at least 1; a positive amount is above zero. */
  readonly must?: 'share' | 'whole' | 'positive';
  readonly optional?: true;
  /** Takes all the positional arguments that are left. */
  readonly rest?: true;
}

/** A further result worth showing, such as the utilisation beside a waiting time. */
export interface Detail {
  readonly label: string;
  readonly value: Value;
}

export interface Answer {
  readonly value: Value;
  /** The formula with its numbers, and what else follows; asked for only when shown. */
  readonly details: () => readonly Detail[];
}

/** Arguments by parameter name; a rest parameter holds several, the others one or none. */
export type Given = ReadonlyMap<string, readonly number[]>;

export interface NamedFunction {
  readonly summary: string;
  readonly formula: string;
  readonly parameters: readonly Parameter[];
  readonly answer: (given: Given) => Answer;
  /** Expressions with the answer in base units; they run as tests. */
  readonly examples: readonly (readonly [expression: string, value: number])[];
}

export function one(given: Given, name: string, otherwise = 0): number {
  return given.get(name)?.[0] ?? otherwise;
}

export function all(given: Given, name: string): readonly number[] {
  return given.get(name) ?? [];
}

export const noDetails = (): readonly Detail[] => [];
