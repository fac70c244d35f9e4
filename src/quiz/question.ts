import * as v from 'valibot';
import { choice } from './kinds/choice.ts';
import { schema as number } from './kinds/number.ts';

/** A question as a topic's YAML has it, told apart by `kind`. */
export const Question = v.variant('kind', [choice.schema, number]);
export type Question = v.InferOutput<typeof Question>;
