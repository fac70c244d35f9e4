import type * as v from 'valibot';
import type { Kind, Section } from '../parts.ts';
import { alert } from './alert.ts';
import { checklist } from './checklist.ts';
import { concept } from './concept.ts';
import { example } from './example.ts';
import { failure } from './failure.ts';
import { flow } from './flow.ts';
import { interviewQuestion } from './interview-question.ts';
import { layer } from './layer.ts';
import { mistake } from './mistake.ts';
import { number } from './number.ts';
import { pattern } from './pattern.ts';
import { phase } from './phase.ts';
import { principle } from './principle.ts';
import { problem } from './problem.ts';
import { scaling } from './scaling.ts';
import { symbol } from './symbol.ts';
import { tools } from './tools.ts';
import { tradeoff } from './tradeoff.ts';

/** Every kind of item, in the order in which lists show them. Adding a kind is one file and one line here. */
export const kinds = {
  layer,
  pattern,
  concept,
  flow,
  number,
  failure,
  problem,
  phase,
  'trade-off': tradeoff,
  'scaling-step': scaling,
  principle,
  mistake,
  question: interviewQuestion,
  alert,
  checklist,
  tools,
  example,
  symbol,
} as const satisfies Record<string, unknown>;

export type KindName = keyof typeof kinds;

/** The checked fields of an item of one kind, as its file has them. */
export type Fields<K extends KindName> = v.InferOutput<(typeof kinds)[K]['schema']>;

/** An item of one kind: its fields, and who it is. */
export type ItemOf<K extends KindName> = { readonly id: string; readonly kind: K; readonly fields: Fields<K> };

/** An item of any kind, told apart by `kind`. */
export type Item = { [K in KindName]: ItemOf<K> }[KindName];

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The sections of an item's page, by its kind. */
export function sectionsOf({ kind, fields }: Item): readonly Section[] {
  return kindOf(kind).sections(fields);
}

/** The table seen through one kind; the compiler cannot follow a union of schemas by itself. */
export function kindOf(name: KindName): Kind<v.GenericSchema> {
  return kinds[name] as unknown as Kind<v.GenericSchema>;
}
