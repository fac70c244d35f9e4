import * as v from 'valibot';

/** The six phases of an interview, in order; answers and scores are kept by them. */
export const phaseIds = ['requirements', 'estimation', 'high-level', 'detailed', 'scale', 'wrap-up'] as const;
export const PhaseId = v.picklist(phaseIds);
export type PhaseId = v.InferOutput<typeof PhaseId>;

export const levels = ['mid', 'senior', 'staff'] as const;
export const Level = v.picklist(levels);
export type Level = v.InferOutput<typeof Level>;

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Weight = v.pipe(v.number(), v.minValue(0), v.maxValue(10));

/**
 * One way of saying an idea, a small pattern over stemmed words:
 * `message queue` adjacent words (also `messagequeue`, `message-queue`, plurals, -ed, -ing);
 * `a|b` either word, `@name` a class of words, `keep ~ memory` up to four words between, `~~` up to nine;
 * `(a|new) b` is a b or new b, `a|new-b` is a or new b; without brackets the first is meant;
 * `X & Y` both somewhere in the same sentence, `X & !Y` without the other. Articles are ignored.
 */
export const Phrase = Text;

/** An idea and the ways in which people say it: terms, abbreviations, products, plain words. */
export const Idea = v.strictObject({
  said: v.pipe(v.array(Phrase), v.minLength(1)),
  /** An idea is also said wherever one of these is: Redis is a way of saying cache. */
  also: v.optional(v.array(Id), []),
});
export type Idea = v.InferOutput<typeof Idea>;

/** One file of the lexicon: ideas of a family, and classes of words for patterns (`@keep`). */
export const IdeaFamily = v.strictObject({
  id: Id,
  title: Text,
  classes: v.optional(v.record(Id, v.pipe(v.array(Text), v.minLength(1))), {}),
  ideas: v.optional(v.record(Id, Idea), {}),
});
export type IdeaFamily = v.InferOutput<typeof IdeaFamily>;

/**
 * What shows a signal. An idea's id; `all`: these ideas together in one sentence or the next;
 * `measure`: a number with a unit for this quantity of the problem; `design`: a property of
 * the typed design, by the name of a graph question.
 */
export const Evidence = v.union([
  Id,
  v.strictObject({ all: v.pipe(v.array(Id), v.minLength(2)) }),
  v.strictObject({ measure: Id }),
  v.strictObject({ design: Id }),
]);
export type Evidence = v.InferOutput<typeof Evidence>;

/** What a strong answer shows in one phase. Shared signals live in content/signals. */
export const Signal = v.strictObject({
  id: Id,
  title: Text,
  phase: PhaseId,
  /** Other phases in which it may be said instead, for part of the points. */
  elsewhere: v.optional(v.array(PhaseId), []),
  /** Points by level; 0: not expected of that level. */
  weight: v.strictObject({ mid: Weight, senior: Weight, staff: Weight }),
  evidence: v.pipe(v.array(Evidence), v.minLength(1)),
  /** How many different pieces of evidence make it complete; fewer are partial. */
  atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** `use`: tied to the problem by a relation; `mention`: naming it is the point (a scope list). */
  needs: v.optional(v.picklist(['use', 'mention']), 'use'),
  /** Ideas that say the opposite. */
  contradictedBy: v.optional(v.array(Id), []),
  /** Why its absence matters: one sentence for the person who missed it. */
  teach: Text,
  /** What it would have sounded like, in a candidate's mouth. */
  sounds: Text,
  /** What an interviewer asks when it was left out. */
  probe: v.optional(Text),
});
export type Signal = v.InferOutput<typeof Signal>;

/** A wrong belief that costs points where it is stated, with what is true instead. */
export const Misconception = v.strictObject({
  id: Id,
  said: v.pipe(v.array(Phrase), v.minLength(1)),
  truth: Text,
  /** Points off the phase's score of 4. */
  cost: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(2)), 0.5),
});
export type Misconception = v.InferOutput<typeof Misconception>;

/** A file of content/signals: signals and misconceptions that several problems share. */
export const SharedSignals = v.strictObject({
  id: Id,
  title: Text,
  signals: v.optional(v.array(Signal), []),
  misconceptions: v.optional(v.array(Misconception), []),
});
export type SharedSignals = v.InferOutput<typeof SharedSignals>;

/** A quantity a candidate may state: its value at the problem's scale, in calculator notation. */
export const Measure = v.strictObject({
  id: Id,
  title: Text,
  /** The value at the problem's scale, e.g. `5.8k/s`, `150 GB/day`, or a range `2k/s..8k/s`. */
  value: Text,
  /** How the value follows from the scale: shown with a finding, e.g. `500M tweets ÷ 86,400 s`. */
  because: Text,
  /** Words that tie a number of the same dimension to this quantity. */
  said: v.pipe(v.array(Phrase), v.minLength(1)),
  /** The candidate may assume another value; the others are then expected at that scale. */
  assumed: v.optional(v.boolean(), false),
  /** A stated value is plausible within this factor either way. */
  within: v.optional(v.pipe(v.number(), v.minValue(1)), 5),
});
export type Measure = v.InferOutput<typeof Measure>;

/** The `rubric` of a problem. */
export const Rubric = v.strictObject({
  /** Raised whenever a change can move a score; stored with every graded attempt. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The nouns of this problem: what makes an answer one about it. */
  subject: v.pipe(v.array(Phrase), v.minLength(4)),
  /** Ideas that only this problem has, in the lexicon's form. */
  ideas: v.optional(v.record(Id, Idea), {}),
  /** Words of classes that this problem adds to or defines, e.g. `object: [tweet, post]`. */
  classes: v.optional(v.record(Id, v.pipe(v.array(Text), v.minLength(1))), {}),
  /** Ids of shared signals that do not apply here; all others do. */
  without: v.optional(v.array(Id), []),
  /** How shared signals would have sounded for this problem, by signal. */
  sounds: v.optional(v.record(Id, Text), {}),
  signals: v.pipe(v.array(Signal), v.minLength(1)),
  misconceptions: v.optional(v.array(Misconception), []),
  measures: v.optional(v.array(Measure), []),
});
export type Rubric = v.InferOutput<typeof Rubric>;
