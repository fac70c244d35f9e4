import * as v from 'valibot';
import { bullets, common, defineKind, followUp, FollowUp, Line, prose, Prose, spoken } from '../parts.ts';

/** One of the seven layers, or a band that lies across them. */
export const layer = defineKind({
  folder: 'layers',
  names: ['layer', 'layers'],
  schema: v.strictObject({
    ...common,
    /** 1 to 7 from the client down; absent for a cross-cutting band. */
    position: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    /** What the layer is for, in a few words. */
    purpose: Line,
    does: Prose,
    parts: v.array(v.strictObject({ name: Line, does: Line })),
    needed: Prose,
    fails: Prose,
    say: Prose,
    followUp: FollowUp,
  }),
  sections: (item) =>
    prose(
      ['What it does', item.does],
      ['What stands here', bullets(item.parts.map((part) => `**${part.name}**: ${part.does}`))],
      ['When you need it', item.needed],
      ['How it fails', item.fails],
      ['What to say', spoken(item.say)],
      ['The interviewer asks', followUp(item.followUp)],
    ),
});
