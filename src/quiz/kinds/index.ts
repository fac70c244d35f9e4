import { choice } from './choice.ts';
import { estimate } from './estimate.ts';
import { flaw } from './flaw.ts';
import { gap } from './gap.ts';
import { match } from './match.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { picture } from './picture.ts';
import { response } from './response.ts';
import { say } from './say.ts';
import { several } from './several.ts';
import { tradeoff } from './tradeoff.ts';

/** Every kind of question. Adding a kind is one file and one line here. */
export const questionKinds = {
  choice,
  several,
  order,
  match,
  number,
  estimate,
  gap,
  picture,
  flaw,
  response,
  'trade-off': tradeoff,
  say,
} satisfies Record<string, { readonly task: string }>;
