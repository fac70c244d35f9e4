import * as v from 'valibot';
import type { Architecture } from '../../architecture/model.ts';
import { parseNotation } from '../../architecture/notation.ts';
import { defineKind } from '../kind.ts';
import { pickOne } from '../pick.ts';
import { answerAndOthers, common, differ, Picture } from '../wording.ts';

const Missing = v.pipe(v.string(), v.trim(), v.nonEmpty('must name a box of the picture (cache) or an arrow (api -> cache)'));

function arrowOf(missing: string): readonly [from: string, to: string] | undefined {
  const [from, to, ...more] = missing.split('->').map((end) => end.trim());
  return from !== undefined && to !== undefined && more.length === 0 ? [from, to] : undefined;
}

function readable(picture: string): Architecture | undefined {
  try {
    return parseNotation(picture);
  } catch {
    return undefined;
  }
}

/** The picture with a question mark for the missing box, or without the missing arrow; undefined where it has neither. */
function withoutPart(whole: Architecture, missing: string): Architecture | undefined {
  const arrow = arrowOf(missing);
  if (arrow === undefined) {
    if (!whole.nodes.some(({ id }) => id === missing)) return undefined;
    return { ...whole, nodes: whole.nodes.map((node) => (node.id === missing ? { ...node, label: '?', kind: 'step', details: [] } : node)) };
  }
  const edges = whole.edges.filter(({ from, to }) => from !== arrow[0] || to !== arrow[1]);
  return edges.length === whole.edges.length ? undefined : { ...whole, edges };
}

/** A picture with a box or an arrow left out. */
export const gap = defineKind({
  task: 'Fill the gap',
  schema: v.pipe(
    v.strictObject({ ...common, kind: v.literal('gap'), picture: Picture, missing: Missing, ...answerAndOthers }),
    differ(({ answer, others }) => [answer, ...others.map(({ text }) => text)]),
    v.check(({ picture, missing }) => {
      const whole = readable(picture);
      return whole === undefined || withoutPart(whole, missing) !== undefined;
    }, 'names a missing part that its picture does not have: missing is the id of a box, or an arrow a -> b'),
  ),
  ask(question, random) {
    const whole = parseNotation(question.picture);
    return { ...pickOne({ ...question, picture: undefined }, random), picture: withoutPart(whole, question.missing), solution: whole };
  },
});
