import * as v from 'valibot';
import { Question } from '../quiz/question.ts';

/** Ids are file names, arguments and link targets at once: lower-case words joined by hyphens. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as circuit-breaker'),
);

/** One line of plain text. */
export const Line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check((text) => !text.includes('\n'), 'must be one line'),
  v.maxLength(400, 'must be at most 400 characters'),
);

/** Markdown of any length. */
export const Prose = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(8000, 'must be at most 8,000 characters'));

/** A quantity as one would type it into `sysdesign calc`: `60 s`, `10k req/s`, `95%`. */
export const Quantity = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.nonEmpty('must be a quantity such as 60 s'));

const Year = v.pipe(v.number(), v.integer(), v.minValue(1960), v.maxValue(2100));

/** Where a statement comes from. */
export const Source = v.strictObject({
  title: Line,
  year: v.optional(Year),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'must be a web address'))),
});
export type Source = v.InferOutput<typeof Source>;

/**
 * How far a figure can be trusted. `documents`: what the source documents say, kept although a
 * better one stands beside it; `measured`: a published measurement; `default`: a product's
 * documented default or limit; `rule-of-thumb`: what practitioners plan with; `definition`: true by definition.
 */
export const Standing = v.picklist(['documents', 'measured', 'default', 'rule-of-thumb', 'definition']);

/** A number: one `value`, or a range from `low` to `high`; the unit is part of the text. */
export const Figure = v.pipe(
  v.strictObject({
    id: Id,
    label: Line,
    value: v.optional(Quantity),
    low: v.optional(Quantity),
    high: v.optional(Quantity),
    standing: Standing,
    source: Line,
    year: Year,
    url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'must be a web address'))),
    note: v.optional(Line),
  }),
  v.check((figure) => figure.value !== undefined || (figure.low !== undefined && figure.high !== undefined), 'needs value, or low and high'),
);
export type Figure = v.InferOutput<typeof Figure>;

/** A point where the source documents are out of date, contradict each other or are wrong. */
const Doubt = v.strictObject({ documents: Prose, better: Prose, source: v.optional(Line) });

/** What an interviewer asks next, and an answer one could speak. */
export const FollowUp = v.strictObject({ ask: Line, answer: Prose });

const Section = v.strictObject({ heading: Line, markdown: Prose });
export type Section = v.InferOutput<typeof Section>;

/** What every item has, whatever its kind. */
export const common = {
  title: Line,
  aliases: v.optional(v.array(Line), []),
  summary: Line,
  layer: v.optional(Id),
  tags: v.optional(v.array(Id), []),
  facts: v.optional(v.array(Prose), []),
  /** Own figures, or the id of a number item whose figures belong on this page too. */
  numbers: v.optional(v.array(v.union([Id, Figure])), []),
  /** Arrow notation; drawn, compared and asked about through the one graph model. */
  diagram: v.optional(Prose),
  caption: v.optional(Line),
  /** Further sections, after those of the kind. */
  more: v.optional(v.array(Section), []),
  doubts: v.optional(v.array(Doubt), []),
  related: v.optional(v.array(Id), []),
  sources: v.optional(v.array(Source), []),
  /** What can be asked about it, beside what is generated from its facts. */
  questions: v.optional(v.array(Question), []),
};

/** A kind of item: how its file is checked and which sections its page shows, in order. */
export interface Kind<Schema extends v.GenericSchema> {
  readonly folder: string;
  /** Singular and plural, as shown to people. */
  readonly names: readonly [string, string];
  readonly schema: Schema;
  readonly sections: (item: v.InferOutput<Schema>) => readonly Section[];
}

export function defineKind<const Schema extends v.GenericSchema>(kind: Kind<Schema>): Kind<Schema> {
  return kind;
}

/** Sections from optional prose fields: absent ones leave no heading behind. */
export function prose(...pairs: readonly (readonly [heading: string, markdown: string | undefined])[]): Section[] {
  return pairs.flatMap(([heading, markdown]) => (markdown === undefined ? [] : [{ heading, markdown }]));
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

export function followUp(asked: v.InferOutput<typeof FollowUp> | undefined): string | undefined {
  return asked && `> ${asked.ask}\n\n${asked.answer}`;
}

/** Something to say aloud, set off as a quotation. */
export function spoken(text: string | undefined): string | undefined {
  return text && text.split('\n').map((line) => `> ${line}`).join('\n');
}
