import { seededRandom } from '../random.ts';
import type { Interview } from './interview.ts';

/** Ways of saying the same: nobody across the table repeats a sentence word by word. */
const wordings = {
  open: ['Your call. State the assumption you work with.', 'Also your call: say what you assume, and go on.', 'Nothing is fixed there, so it is your call. Put down an assumption.'],
  settled: ['Good, that answers it.', 'That is what I was after.', 'Good. That settles it for me.'],
  unsettled: ['All right. Let us go on.', 'Noted. On we go.', 'I have your answer. Let us go on.'],
  unanswered: ['We leave it there.', 'Then we leave that open.', 'We let that stand.'],
  several: ['Before we go on:', 'A few things I have not heard yet:', 'I would like to hear more about this:'],
  hurried: ['We are nearly out of time here, so let me ask:', 'One thing before the time is up:', 'Let me cut in, the time is short:'],
} as const satisfies Record<string, readonly string[]>;

/** One way of saying it; `nth` tells the times apart at which it is said. The same interview hears the same words. */
export function phrased({ seed }: Interview, what: keyof typeof wordings, nth: number): string {
  const ways: readonly string[] = wordings[what];
  const first = Math.floor(seededRandom(`${seed}/${what}`)() * ways.length);
  return ways[(first + nth) % ways.length] ?? '';
}
