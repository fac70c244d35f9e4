import * as v from 'valibot';
import { PersonError } from '../../errors.ts';
import { parseQuantity } from '../../quantity/evaluate.ts';
import { formatQuantity } from '../../quantity/format.ts';
import type { Random } from '../../random.ts';
import { expectation, gradeFigure, Within } from '../figures.ts';
import { defineKind } from '../kind.ts';
import { pictureOf } from '../pick.ts';
import { common, Phrase, Picture, Sentences } from '../wording.ts';

type Drawn = Readonly<Record<string, string>>;

const Expression = v.pipe(v.string(), v.trim(), v.nonEmpty('must be an expression such as {users} * {writes}'), v.maxLength(300));

const name = /\{([a-z][a-z0-9-]*)\}/g;

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(name)].map((match) => match[1] ?? '');
}

/** The text with every `{name}` replaced by what was drawn for it. */
function filled(text: string, drawn: Drawn, show: (value: string) => string = (value) => value): string {
  return text.replaceAll(name, (whole, key: string) => (Object.hasOwn(drawn, key) ? show(drawn[key] ?? '') : whole));
}

function valueOf(expression: string, drawn: Drawn): ReturnType<typeof parseQuantity> {
  return parseQuantity(filled(expression, drawn, (value) => `(${value})`));
}

/** `10M × 2 × 1 KB = 20 GB`. */
function worked(expression: string, drawn: Drawn): string {
  return `${filled(expression, drawn).replaceAll('*', '×')} = ${formatQuantity(valueOf(expression, drawn))}`;
}

interface Template {
  readonly ask: string;
  readonly draw: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly { readonly what: string; readonly is: string }[];
  readonly answer: string;
}

/** The first, and the last, of every list: the ends of what can be drawn. */
function ends(draw: Template['draw']): readonly Drawn[] {
  const pick = (index: number): Drawn => Object.fromEntries(Object.entries(draw).map(([key, values]) => [key, values.at(index) ?? '']));
  return [pick(0), pick(-1)];
}

function faultIn({ ask, draw, steps, answer }: Template): string | undefined {
  const expressions = [...steps.map(({ is }) => is), answer];
  const unknown = [ask, ...expressions].flatMap(namesIn).find((key) => !Object.hasOwn(draw, key));
  if (unknown !== undefined) return `uses {${unknown}}, for which draw has no values`;
  const unused = Object.keys(draw).find((key) => !expressions.some((text) => namesIn(text).includes(key)) || !namesIn(ask).includes(key));
  if (unused !== undefined) return `draws {${unused}}, which its ask or its answer does not use`;
  try {
    for (const drawn of ends(draw)) for (const expression of expressions) valueOf(expression, drawn);
    return undefined;
  } catch (error) {
    if (error instanceof PersonError) return `has an expression that cannot be computed: ${error.message}`;
    throw error;
  }
}

function drawnFrom(draw: Template['draw'], random: Random): Drawn {
  return Object.fromEntries(Object.entries(draw).map(([key, values]) => [key, values[Math.floor(random() * values.length)] ?? '']));
}

const Values = v.pipe(v.array(Phrase), v.minLength(2, 'needs at least 2 values to draw from'), v.maxLength(12));

/** An estimate with fresh numbers each time, and a worked solution after it. */
export const estimate = defineKind({
  task: 'Estimate',
  schema: v.pipe(
    v.strictObject({
      ...common,
      kind: v.literal('estimate'),
      /** What `{name}` may stand for, each a quantity as typed into `sysdesign calc`. */
      draw: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be a lower-case word')), Values),
      /** The way there, one line each. */
      steps: v.optional(v.array(v.strictObject({ what: Sentences, is: Expression })), []),
      answer: Expression,
      within: v.optional(Within, '2x'),
      picture: v.optional(Picture),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      const fault = dataset.typed ? faultIn(dataset.value) : undefined;
      if (fault !== undefined) addIssue({ message: fault });
    }),
  ),
  ask({ ask, why, draw, steps, answer, within, picture }, random) {
    const drawn = drawnFrom(draw, random);
    const right = valueOf(answer, drawn);
    const shown = formatQuantity(right);
    const solution = [...steps.map(({ what, is }) => `${what}: ${worked(is, drawn)}`), worked(answer, drawn)];
    return {
      ask: filled(ask, drawn),
      why,
      picture: pictureOf(picture),
      form: { kind: 'type', expects: expectation(right, within) },
      key: shown,
      grade(line) {
        const graded = gradeFigure(right, shown, within, line);
        return 'unreadable' in graded ? graded : { ...graded, worked: solution };
      },
    };
  },
});
