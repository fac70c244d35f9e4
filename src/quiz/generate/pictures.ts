import { parseNotation } from '../../architecture/notation.ts';
import type { Generator, Topic } from '../topic.ts';
import { bareTitle, near } from './near.ts';

const wrongNames = 3;
const fewestBoxes = 4;
const mostBoxes = 9;

/** Words that say nothing about which pattern it is. */
const common = new Set(['and', 'architecture', 'the', 'for', 'api', 'app', 'apps', 'per', 'data', 'with', 'service', 'services', 'pattern', 'system', 'request', 'requests', 'based', 'database', 'server', 'servers', 'cache', 'load', 'store']);

function tellingWords(text: string): readonly string[] {
  return text.toLowerCase().split(/[^a-z]+/).filter((word) => word.length >= 3 && !common.has(word)).map((word) => word.slice(0, 5));
}

/** Whether the picture's own words give the name away. */
function tells(picture: string, { fields }: Topic): boolean {
  const told = new Set(tellingWords(picture));
  return tellingWords([fields.title, ...fields.aliases].join(' ')).some((word) => told.has(word));
}

/** Whether one is a kind or a part of the other, as their names say: the picture may show both. */
function isVariant(a: Topic, b: Topic): boolean {
  const [one, other] = [a, b].map(({ fields }) => tellingWords(fields.title));
  return one?.some((word) => other?.includes(word)) === true;
}

/** The picture of a pattern, to be named among its neighbours. */
export const pictures: Generator = (topic, all) => {
  const { diagram, summary } = topic.fields;
  if (topic.kind !== 'pattern' || diagram === undefined || tells(diagram, topic)) return [];
  const { nodes } = parseNotation(diagram);
  if (nodes.length < fewestBoxes || nodes.length > mostBoxes) return [];
  const others = near(topic, all)
    .filter((other) => !tells(diagram, other) && !isVariant(other, topic) && !topic.fields.summary.includes(bareTitle(other)))
    .slice(0, wrongNames)
    .map((other) => ({ text: bareTitle(other), why: other.fields.summary }));
  if (others.length < wrongNames) return [];
  return [{ id: 'picture', kind: 'picture', ask: 'Which pattern is this?', picture: diagram, answer: bareTitle(topic), others, why: summary }];
};
