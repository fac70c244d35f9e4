import type { Generator } from '../topic.ts';
import { bareTitle } from './near.ts';

/** A failure, and the first thing one would do about it, aloud. */
export const firstResponse: Generator = (topic) => {
  const { first, steps, summary } = topic.fields;
  if (topic.kind !== 'failure' || first === undefined) return [];
  const points = (steps ?? []).map(({ title }) => title).filter((title) => !/^layer \d/i.test(title)).slice(0, 6);
  return [{ id: 'first-response', kind: 'say', ask: `It happens in production: ${bareTitle(topic)}. What do you do first, and what keeps the system going meanwhile?`, answer: first, why: summary, points }];
};
