import * as v from 'valibot';
import { shuffled } from '../../random.ts';
import type { Graded, Unreadable } from '../asked.ts';
import { defineKind } from '../kind.ts';
import { isDontKnow, orderIn } from '../lines.ts';
import { pictureOf } from '../pick.ts';
import { common, differ, Phrase, Picture } from '../wording.ts';

/**
 * Kendall's tau, cut off at 0: of all pairs the share in the right order less the share in
 * the wrong one. A random arrangement earns nothing on average.
 */
function concordance(ranks: readonly number[]): number {
  const pairs = ranks.flatMap((a, i) => ranks.slice(i + 1).map((b) => Math.sign(b - a)));
  return Math.max(0, pairs.reduce((sum, sign) => sum + sign, 0) / pairs.length);
}

/** `shown[i]` is the step shown at place i. */
function grade(steps: readonly string[], shown: readonly number[], line: string): Graded | Unreadable {
  const inWords = steps.join(' → ');
  if (isDontKnow(line)) return { score: 0, answer: inWords, remarks: steps.map((text, i) => ({ mark: 'missed', text: `${i + 1}. ${text}` })) };
  const order = orderIn(line, steps.length);
  if (order === undefined) {
    return { unreadable: `Type each of the numbers 1 to ${steps.length} once, in the right order, such as ${steps.map((_, i) => steps.length - i).join(' ')}.` };
  }
  const ranks = order.map((place) => shown[place] ?? 0);
  return {
    score: concordance(ranks),
    answer: inWords,
    remarks: steps.map((text, i) => ({ mark: ranks[i] === i ? 'right' : 'wrong', text: `${i + 1}. ${text}` })),
  };
}

/** Steps, layers or rungs to put in order. */
export const order = defineKind({
  task: 'Put in order',
  schema: v.pipe(
    v.strictObject({
      ...common,
      kind: v.literal('order'),
      steps: v.pipe(v.array(Phrase), v.minLength(3, 'needs at least 3 steps'), v.maxLength(8, 'may have at most 8 steps')),
      picture: v.optional(Picture),
    }),
    differ(({ steps }) => steps),
  ),
  ask(question, random) {
    const { steps } = question;
    const inOrder = steps.map((_, i) => i);
    const drawn = shuffled(inOrder, random);
    // Shown in the right order the question would answer itself.
    const shown = drawn.every((step, i) => step === i) ? [...drawn.slice(1), 0] : drawn;
    return {
      ask: question.ask,
      why: question.why,
      picture: pictureOf(question.picture),
      form: { kind: 'arrange', items: shown.map((step) => steps[step] ?? '') },
      key: inOrder.map((step) => shown.indexOf(step) + 1).join(' '),
      grade: (line) => grade(steps, shown, line),
    };
  },
});
