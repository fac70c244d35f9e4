import * as v from 'valibot';
import { shuffled } from '../../random.ts';
import type { Graded, Unreadable } from '../asked.ts';
import { defineKind } from '../kind.ts';
import { choicesIn, isDontKnow } from '../lines.ts';
import { markOf, pictureOf } from '../pick.ts';
import { common, differ, Others, Phrase, Picture, Sentences } from '../wording.ts';

const Right = v.union([
  v.pipe(Phrase, v.transform((text) => ({ text, why: undefined }))),
  v.strictObject({ text: Phrase, why: Sentences }),
]);

interface Choice {
  readonly text: string;
  readonly why: string | undefined;
  readonly right: boolean;
}

/** Each wrong choice takes back a right one, so that ticking everything earns nothing. */
function scoreOf(choices: readonly Choice[], chosen: readonly number[]): number {
  const rights = choices.filter(({ right }) => right).length;
  const hits = chosen.filter((index) => choices[index]?.right === true).length;
  return Math.max(0, (hits - (chosen.length - hits)) / rights);
}

function grade(choices: readonly Choice[], line: string): Graded | Unreadable {
  const chosen = isDontKnow(line) ? [] : choicesIn(line, choices.length);
  if (chosen === undefined) return { unreadable: `Type the numbers of your choices, such as 1 3, each from 1 to ${choices.length}.` };
  return {
    score: scoreOf(choices, chosen),
    answer: choices.filter(({ right }) => right).map(({ text }) => text).join('; '),
    remarks: choices.map(({ text, why, right }, i) => ({ mark: markOf(right, chosen.includes(i)), text, why })),
  };
}

/** All that apply, among a few. */
export const several = defineKind({
  task: 'Choose all that apply',
  schema: v.pipe(
    v.strictObject({
      ...common,
      kind: v.literal('several'),
      answers: v.pipe(v.array(Right), v.minLength(2, 'needs at least 2 right choices; with one, use kind: choice'), v.maxLength(5)),
      others: Others,
      picture: v.optional(Picture),
    }),
    differ(({ answers, others }) => [...answers, ...others].map(({ text }) => text)),
  ),
  ask(question, random) {
    const rights = question.answers.map(({ text, why }) => ({ text, why, right: true }));
    const wrongs = question.others.map(({ text, why }) => ({ text, why, right: false }));
    const choices: readonly Choice[] = shuffled<Choice>([...rights, ...wrongs], random);
    return {
      ask: question.ask,
      why: question.why,
      picture: pictureOf(question.picture),
      form: { kind: 'pick-many', options: choices },
      key: choices.flatMap(({ right }, i) => (right ? [String(i + 1)] : [])).join(' '),
      grade: (line) => grade(choices, line),
    };
  },
});
