import { reflowed } from '../prose.ts';
import type { Generator } from '../topic.ts';
import { bareTitle, ended } from './near.ts';

const longestAsk = 1200;

/** What the interviewer asks next, after what one has just said about a topic; to be answered aloud. */
export const followUp: Generator = (topic) => {
  const { followUp: asked, say, summary } = topic.fields;
  if (asked === undefined) return [];
  const title = bareTitle(topic);
  const said = say === undefined ? `The talk is about this: ${title}.` : `${ended(title)} You have just said:\n"${reflowed(say)}"`;
  const ask = `${said}\n\nThe interviewer goes on: ${asked.ask}`;
  return ask.length > longestAsk ? [] : [{ id: 'follow-up', kind: 'say', ask, answer: asked.answer, why: summary, points: [] }];
};
