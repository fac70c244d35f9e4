import type { Question } from '../question.ts';
import type { Generator, Topic } from '../topic.ts';
import { ended } from './near.ts';

const wrongRungs = 3;
const asked = 2;

function rungs(all: readonly Topic[]): readonly Topic[] {
  return all.filter(({ fields }) => fields.users !== undefined && fields.changes !== undefined);
}

/** What changes at a rung of the scaling ladder, among what changes at the others. */
export const ladder: Generator = (topic, all) => {
  const { users, changes } = topic.fields;
  if (users === undefined || changes === undefined) return [];
  const elsewhere = rungs(all).filter(({ id }) => id !== topic.id);
  return changes.slice(0, asked).flatMap(({ change, because }, i): readonly Question[] => {
    const others = elsewhere.slice(0, wrongRungs).flatMap((rung) => {
      const theirs = rung.fields.changes?.[i];
      return theirs === undefined ? [] : [{ text: theirs.change, why: `That comes with ${rung.fields.users ?? ''} daily users. ${ended(theirs.because)}` }];
    });
    if (others.length < wrongRungs) return [];
    return [{ id: `change-${i + 1}`, kind: 'choice', ask: `The system grows to ${users} daily users. Which change comes with this step?`, answer: change, others, why: ended(because) }];
  });
};
