import * as v from 'valibot';
import { bullets, common, defineKind, Line, prose, Prose, spoken } from '../parts.ts';

const Minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(60));

/** A phase of the interview, with its budget of minutes in a 60-minute slot. */
export const phase = defineKind({
  folder: 'phases',
  names: ['phase', 'phases'],
  schema: v.strictObject({
    ...common,
    /** The id by which `mock` and `grade` name it; absent for the page about the whole process. */
    phase: v.optional(v.picklist(['requirements', 'estimation', 'high-level', 'detailed', 'scale', 'wrap-up'])),
    position: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
    minutes: v.strictObject({ low: Minutes, high: Minutes }),
    purpose: Prose,
    board: v.pipe(v.array(Line), v.minLength(2)),
    ask: v.optional(v.array(Line), []),
    slips: Prose,
    say: Prose,
  }),
  sections: (item) =>
    prose(
      ['What it is for', item.purpose],
      ['What a strong candidate leaves on the board', bullets(item.board)],
      ['Questions to ask', item.ask.length === 0 ? undefined : bullets(item.ask)],
      ['How people lose it', item.slips],
      ['What to say', spoken(item.say)],
    ),
});
