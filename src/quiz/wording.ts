import * as v from 'valibot';
import { parseNotation } from '../architecture/notation.ts';
import { TextError } from '../errors.ts';

/** Lower-case words joined by hyphens; with the topic's id it names the card, whose history outlives every other edit. */
const QuestionId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as when-to-open'));

/** A choice, a step, a label: one short line. */
export const Phrase = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check((text) => !text.includes('\n'), 'must be one line'),
  v.maxLength(160, 'must be at most 160 characters'),
);

/** A question or an explanation: a few sentences. */
export const Sentences = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(1200, 'must be at most 1,200 characters'));

/** A wrong choice, and why it is wrong. */
const Wrong = v.strictObject({ text: Phrase, why: Sentences });

/** What every question has; `why` teaches after the answer. */
export const common = { id: QuestionId, ask: Sentences, why: Sentences };

function notationFault(text: string): string | undefined {
  try {
    parseNotation(text);
    return undefined;
  } catch (error) {
    if (error instanceof TextError) return error.message;
    throw error;
  }
}

/** Arrow notation of a picture shown with the question. */
export const Picture = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(4000, 'must be at most 4,000 characters'),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? notationFault(dataset.value) : undefined;
    if (fault !== undefined) addIssue({ message: `is not arrow notation: ${fault}` });
  }),
);

export const Others = v.pipe(
  v.array(Wrong),
  v.minLength(2, 'needs at least 2 wrong choices'),
  v.maxLength(5, 'may have at most 5 wrong choices'),
);

/** One right choice among wrong ones. */
export const answerAndOthers = { answer: Phrase, others: Others };

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '').trim();
}

/** Compared as a reader would: case, spacing and a final full stop do not tell two choices apart. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** The first text that stands twice in a list. */
export function twin(texts: readonly string[]): string | undefined {
  return texts.find((text, i) => texts.slice(i + 1).some((other) => sameText(text, other)));
}

/** A check that no two of a question's texts are the same: one question, one right answer. */
export function differ<T>(texts: (question: T) => readonly string[]): v.CheckAction<T, string> {
  return v.check((question: T) => twin(texts(question)) === undefined, 'says the same thing twice: each choice must differ from the others');
}
