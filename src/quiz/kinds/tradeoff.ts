import * as v from 'valibot';
import { shuffled } from '../../random.ts';
import { defineKind } from '../kind.ts';
import { pickAmong, type Scored } from '../pick.ts';
import { common, differ, Phrase, Picture, Sentences } from '../wording.ts';

const rightSideWrongReason = 0.5;

/** Which side of a trade-off, and why: the right side for a wrong reason is half of it. */
export const tradeoff = defineKind({
  task: 'Pick a side, and the reason',
  schema: v.pipe(
    v.strictObject({
      ...common,
      kind: v.literal('trade-off'),
      sides: v.pipe(v.array(Phrase), v.length(2, 'needs exactly 2 sides')),
      answer: v.strictObject({ side: Phrase, because: Phrase }),
      others: v.pipe(
        v.array(v.strictObject({ side: Phrase, because: Phrase, why: Sentences })),
        v.minLength(2, 'needs at least 2 wrong choices'),
        v.maxLength(5, 'may have at most 5 wrong choices'),
      ),
      picture: v.optional(Picture),
    }),
    differ(({ sides }) => sides),
    differ(({ answer, others }) => [answer, ...others].map(({ because }) => because)),
    v.check(({ sides, answer, others }) => [answer, ...others].every(({ side }) => sides.includes(side)), 'has a choice whose side is not one of its sides'),
    v.check(({ sides, answer, others }) => sides.every((side) => [answer, ...others].some((choice) => choice.side === side)), 'needs at least one reason for each side'),
  ),
  ask(question, random) {
    const { answer, others, sides } = question;
    const choices: readonly Scored[] = [
      { text: answer.because, under: answer.side, score: 1 },
      ...others.map(({ side, because, why }) => ({ text: because, under: side, why, score: side === answer.side ? rightSideWrongReason : 0 })),
    ];
    return pickAmong(question, sides.flatMap((side) => shuffled(choices.filter(({ under }) => under === side), random)));
  },
});
