import { parseNotation } from '../architecture/notation.ts';
import type { Architecture } from '../architecture/model.ts';
import { shuffled, type Random } from '../random.ts';
import type { Asked, Graded, Mark, Option, Unreadable } from './asked.ts';
import { choiceIn, isDontKnow } from './lines.ts';

/** A choice and what it is worth; the one worth 1 is the answer. */
export interface Scored extends Option {
  readonly score: number;
  readonly why?: string | undefined;
}

interface Prompt {
  readonly ask: string;
  readonly why: string;
  readonly picture?: string | undefined;
}

interface OneOfFew extends Prompt {
  readonly answer: string;
  readonly others: readonly { readonly text: string; readonly why: string }[];
}

/** The picture of a question, from its arrow notation. @throws {TextError} where the notation is malformed */
export function pictureOf(notation: string | undefined): Architecture | undefined {
  return notation === undefined ? undefined : parseNotation(notation, 'picture');
}

export function markOf(right: boolean, chosen: boolean): Mark {
  if (chosen) return right ? 'right' : 'wrong';
  return right ? 'missed' : 'plain';
}

function grade(options: readonly Scored[], line: string): Graded | Unreadable {
  const chosen = isDontKnow(line) ? -1 : choiceIn(line, options.map(({ text }) => text));
  if (chosen === undefined) return { unreadable: `Type a number from 1 to ${options.length}.` };
  const right = options.find(({ score }) => score === 1);
  return {
    score: options[chosen]?.score ?? 0,
    answer: right === undefined ? '' : [right.under, right.text].filter((part) => part !== undefined).join(', '),
    remarks: options.map(({ text, score, why }, i) => ({ mark: markOf(score === 1, i === chosen), text, why })),
  };
}

/** A single choice among options in the order given. */
export function pickAmong(prompt: Prompt, options: readonly Scored[]): Asked {
  return {
    ask: prompt.ask,
    why: prompt.why,
    picture: pictureOf(prompt.picture),
    form: { kind: 'pick', options },
    key: String(options.findIndex(({ score }) => score === 1) + 1),
    grade: (line) => grade(options, line),
  };
}

/** A single choice, shuffled: the answer and the others of a question. */
export function pickOne(question: OneOfFew, random: Random): Asked {
  const wrong = question.others.map(({ text, why }) => ({ text, why, score: 0 }));
  return pickAmong(question, shuffled([{ text: question.answer, score: 1 }, ...wrong], random));
}
