import type { Generator } from '../topic.ts';
import { bareTitle } from './near.ts';

/** What the interviewer asks next about a topic, to be answered aloud. */
export const followUp: Generator = (topic) => {
  const { followUp: asked, summary } = topic.fields;
  if (asked === undefined) return [];
  const title = bareTitle(topic);
  // A title that is itself a question needs no other setting.
  const setting = title.endsWith('?') ? `You have answered "${title}"` : `The talk is about this: ${title}.`;
  return [{ id: 'follow-up', kind: 'say', ask: `${setting} The interviewer goes on: ${asked.ask}`, answer: asked.answer, why: summary, points: [] }];
};
