import * as v from 'valibot';
import { common, Picture } from '../wording.ts';

/** As one would type it into `sysdesign calc`: `100 ns`, `50k req/s`, `99.9 %`; or a range, `10 ms..50 ms`. */
const Quantity = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.nonEmpty('must be a quantity such as 60 s'));

/** `2x`: within a factor of two; `10 %`: within ten per cent; `exactly`. */
const Within = v.pipe(v.string(), v.regex(/^(?:exactly|\d+(?:\.\d+)?\s*(?:x|%))$/, 'must be a factor (2x), a percentage (10 %) or exactly'));

/**
 * A figure to know. Full marks within the tolerance; where that is a factor, half marks
 * within a factor of ten: the right order of magnitude.
 */
export const schema = v.strictObject({
  ...common,
  kind: v.literal('number'),
  answer: Quantity,
  within: v.optional(Within, '2x'),
  picture: v.optional(Picture),
});
