import { toJsonSchema } from '@valibot/to-json-schema';
import { kindNames, kindOf } from './kinds/index.ts';

/** A JSON Schema for the files of each kind, by folder; checks JSON Schema cannot express are left out. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(kindNames.map((kind) => [kindOf(kind).folder, toJsonSchema(kindOf(kind).schema, { errorMode: 'ignore', typeMode: 'input' })]));
}
