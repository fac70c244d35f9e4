import * as v from 'valibot';
import type { Graded, Unreadable } from '../asked.ts';
import { defineKind } from '../kind.ts';
import { isDontKnow } from '../lines.ts';
import { pictureOf } from '../pick.ts';
import { common, Phrase, Picture, Sentences } from '../wording.ts';

/** Again and hard are not yet what an interviewer wants to hear. */
const scores = { 1: 0, 2: 0.5, 3: 1, 4: 1 } as const;

const words: Readonly<Record<string, keyof typeof scores>> = { again: 1, hard: 2, good: 3, easy: 4 };

function ratingIn(line: string): keyof typeof scores | undefined {
  const word = line.trim().toLowerCase();
  if (word === '1' || word === '2' || word === '3' || word === '4') return Number(word) as keyof typeof scores;
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function grade(answer: string, points: readonly string[], line: string): Graded | Unreadable {
  const rating = isDontKnow(line) ? 1 : ratingIn(line);
  if (rating === undefined) return { unreadable: 'Type 1 (again), 2 (hard), 3 (good) or 4 (easy).' };
  return { score: scores[rating], rating, answer, remarks: points.map((text) => ({ mark: 'plain', text })) };
}

/** Said aloud, then compared with an answer one could speak. */
export const say = defineKind({
  task: 'Say it aloud',
  schema: v.strictObject({
    ...common,
    kind: v.literal('say'),
    answer: Sentences,
    /** What the answer must not leave out. */
    points: v.optional(v.pipe(v.array(Phrase), v.maxLength(6, 'may have at most 6 points')), []),
    picture: v.optional(Picture),
  }),
  ask: ({ ask, why, answer, points, picture }) => ({
    ask,
    why,
    picture: pictureOf(picture),
    form: { kind: 'say', answer, points },
    key: '3',
    grade: (line) => grade(answer, points, line),
  }),
});
