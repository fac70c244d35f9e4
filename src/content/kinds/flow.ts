import * as v from 'valibot';
import { common, defineKind, Id, Line, prose, Prose, Quantity, spoken } from '../parts.ts';

const Step = v.strictObject({
  title: Line,
  /** Id of the box in the diagram where this happens. */
  at: v.optional(Line),
  /** How long it takes, as a quantity or a range `1 ms..5 ms`. */
  takes: v.optional(Quantity),
  text: Prose,
  branches: v.optional(v.array(v.strictObject({ when: Line, then: Line })), []),
  /** Runs beside other steps, or stands elsewhere in other systems: its place is not asked for. */
  movable: v.optional(v.literal(true)),
});
export type FlowStep = v.InferOutput<typeof Step>;

function described(step: FlowStep, index: number): string {
  const time = step.takes === undefined ? '' : ` (${step.takes.replace('..', '–')})`;
  const branches = step.branches.map((branch) => `\n    - ${branch.when}: ${branch.then}`).join('');
  return `${index + 1}. **${step.title}**${time}. ${step.text}${branches}`;
}

/** A request or a process, step by step through the boxes of its picture. */
export const flow = defineKind({
  folder: 'flows',
  names: ['flow', 'flows'],
  schema: v.strictObject({
    ...common,
    diagram: Prose,
    steps: v.pipe(v.array(Step), v.minLength(2)),
    takes: v.optional(Prose),
    fails: Prose,
    say: Prose,
    shows: v.optional(v.array(Id), []),
  }),
  sections: (item) =>
    prose(
      ['Step by step', item.steps.map(described).join('\n')],
      ['How long it takes', item.takes],
      ['Where it breaks', item.fails],
      ['What to say', spoken(item.say)],
    ),
});
