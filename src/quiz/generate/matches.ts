import type { Question } from '../question.ts';
import type { Generator, Topic } from '../topic.ts';
import { bareTitle, continued, ended } from './near.ts';

const mostPairs = 5;
const fewestPairs = 3;
const longest = 110;

function names(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

/** Words that point at another product of the list, or at its title. */
const pointing = /\b(?:both|same|these|those|the (?:managed|other) (?:version|one))\b/i;

/** Products and what each is. */
export const products: Generator = (topic) => {
  const { tools, summary } = topic.fields;
  if (tools === undefined) return [];
  const clear = tools.filter(({ is }) => is.length <= longest && !pointing.test(is) && !tools.some((other) => names(is, other.name)));
  const pairs = Object.fromEntries(clear.slice(0, mostPairs).map(({ name, is }) => [name, is]));
  if (Object.keys(pairs).length < fewestPairs) return [];
  return [{ id: 'products', kind: 'match', ask: `${bareTitle(topic)}: which is which?`, pairs, decoys: [], why: summary }];
};

function isOneLayerOnly(name: string, layers: readonly Topic[]): boolean {
  return layers.filter(({ fields }) => fields.parts?.some((part) => names(part.name, name) || names(name, part.name)) === true).length === 1;
}

/** Parts of an architecture and the layers where they stand: one of this layer, one each of the next ones. */
export const parts: Generator = (topic, all) => {
  const layers = all.filter(({ kind, fields }) => kind === 'layer' && fields.parts !== undefined);
  const start = layers.findIndex(({ id }) => id === topic.id);
  if (start < 0) return [];
  const around = Array.from({ length: Math.min(4, layers.length) }, (_, i) => layers[(start + i) % layers.length]).filter((layer) => layer !== undefined);
  const pairs = around.flatMap((layer, i) => {
    const own = layer.fields.parts?.filter(({ name }) => isOneLayerOnly(name, layers)) ?? [];
    const part = own[i % Math.max(1, own.length)];
    return part === undefined ? [] : [[part.name, bareTitle(layer)] as const];
  });
  if (pairs.length < fewestPairs) return [];
  const why = around.map((layer) => ended(`${bareTitle(layer)}: ${continued(layer.fields.purpose ?? layer.fields.summary)}`)).join(' ');
  const question: Question = { id: 'parts', kind: 'match', ask: 'Match each part with the layer where it stands.', pairs: Object.fromEntries(pairs), decoys: [], why };
  return [question];
};
