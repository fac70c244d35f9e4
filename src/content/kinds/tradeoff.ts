import * as v from 'valibot';
import { common, defineKind, followUp, FollowUp, Line, prose, Prose, spoken } from '../parts.ts';

const Side = v.strictObject({
  name: Line,
  gains: v.pipe(v.array(Line), v.minLength(1)),
  pays: v.pipe(v.array(Line), v.minLength(1)),
  when: Line,
});

function cell(lines: readonly string[]): string {
  return lines.map((line) => line.replaceAll('|', '\\|')).join('; ');
}

function sideBySide(sides: readonly v.InferOutput<typeof Side>[]): string {
  const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`;
  return [
    row('', sides.map((side) => side.name)),
    row('---', sides.map(() => '---')),
    row('Gains', sides.map((side) => cell(side.gains))),
    row('Pays', sides.map((side) => cell(side.pays))),
    row('Choose when', sides.map((side) => side.when)),
  ].join('\n');
}

/** A choice with two sides, each with its price. */
export const tradeoff = defineKind({
  folder: 'tradeoffs',
  names: ['trade-off', 'trade-offs'],
  schema: v.strictObject({
    ...common,
    sides: v.pipe(v.array(Side), v.minLength(2), v.maxLength(3)),
    choose: Prose,
    say: Prose,
    followUp: v.optional(FollowUp),
  }),
  sections: (item) =>
    prose(
      ['Side by side', sideBySide(item.sides)],
      ['How to choose', item.choose],
      ['What to say', spoken(item.say)],
      ['The interviewer asks', followUp(item.followUp)],
    ),
});
