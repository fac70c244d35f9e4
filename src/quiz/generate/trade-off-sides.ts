import type { Question } from '../question.ts';
import type { Generator } from '../topic.ts';
import { bareTitle, continued, ended } from './near.ts';

/** A situation in which one side of a trade-off is right, with the reasons of both sides on offer. */
export const tradeOffSides: Generator = (topic) => {
  const { sides } = topic.fields;
  if (sides === undefined || sides.length !== 2) return [];
  return sides.flatMap((side, i): readonly Question[] => {
    const other = sides[1 - i];
    const [gain, second] = side.gains;
    const [otherGain, otherSecond] = other?.gains ?? [];
    if (other === undefined || gain === undefined || otherGain === undefined) return [];
    const others = [
      { side: side.name, because: otherSecond ?? otherGain, why: `The right side, but that is a gain of the other: ${other.name}.` },
      { side: other.name, because: otherGain, why: `True of that side, but it is for other cases: ${ended(continued(other.when))}` },
      ...(second === undefined ? [] : [{ side: other.name, because: second, why: `That is a gain of the other side: ${side.name}.` }]),
    ];
    return [{
      id: `side-${i + 1}`,
      kind: 'trade-off',
      ask: `${bareTitle(topic)}? The case: ${ended(side.when)}`,
      sides: sides.map(({ name }) => name),
      answer: { side: side.name, because: gain },
      others,
      why: `${side.name} gains: ${side.gains.join('; ')}. ${other.name} is for other cases: ${ended(continued(other.when))}`,
    }];
  });
};
