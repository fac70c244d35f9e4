import * as v from 'valibot';
import { shuffled } from '../../random.ts';
import type { Graded, Unreadable } from '../asked.ts';
import { defineKind } from '../kind.ts';
import { isDontKnow, letter, partnersIn } from '../lines.ts';
import { pictureOf } from '../pick.ts';
import { common, differ, Phrase, Picture } from '../wording.ts';

type Pair = readonly [left: string, right: string];

function grade(pairs: readonly Pair[], right: readonly string[], line: string): Graded | Unreadable {
  const solved = pairs.map(([from, to]) => `${from} → ${to}`);
  const answer = solved.join('; ');
  if (isDontKnow(line)) return { score: 0, answer, remarks: solved.map((text) => ({ mark: 'missed', text })) };
  const partners = partnersIn(line, pairs.length, right.length);
  if (partners === undefined) {
    const sample = pairs.map((_, i) => letter(i % right.length)).join(' ');
    return { unreadable: `Type a letter from a to ${letter(right.length - 1)} for each of the ${pairs.length}, such as ${sample}.` };
  }
  const hits = pairs.map(([, partner], i) => right[partners[i] ?? -1] === partner);
  return {
    score: hits.filter(Boolean).length / pairs.length,
    answer,
    remarks: solved.map((text, i) => ({ mark: hits[i] === true ? 'right' : 'wrong', text })),
  };
}

/** Things and their partners; several may share one, and some partners may be decoys. */
export const match = defineKind({
  task: 'Match',
  schema: v.pipe(
    v.strictObject({
      ...common,
      kind: v.literal('match'),
      pairs: v.pipe(
        v.record(v.pipe(v.string(), v.nonEmpty()), Phrase),
        v.check((pairs) => Object.keys(pairs).length >= 3 && Object.keys(pairs).length <= 7, 'needs 3 to 7 pairs'),
        v.check((pairs) => new Set(Object.values(pairs)).size >= 2, 'needs at least 2 different partners'),
      ),
      decoys: v.optional(v.pipe(v.array(Phrase), v.maxLength(3)), []),
      picture: v.optional(Picture),
    }),
    differ(({ pairs, decoys }) => [...new Set(Object.values(pairs)), ...decoys]),
  ),
  ask(question, random) {
    const pairs = shuffled(Object.entries(question.pairs), random);
    const right = shuffled([...new Set(pairs.map(([, partner]) => partner)), ...question.decoys], random);
    return {
      ask: question.ask,
      why: question.why,
      picture: pictureOf(question.picture),
      form: { kind: 'match', left: pairs.map(([thing]) => thing), right },
      key: pairs.map(([, partner]) => letter(right.indexOf(partner))).join(' '),
      grade: (line) => grade(pairs, right, line),
    };
  },
});
