import type { PhaseId } from '../grading/rubric.ts';
import type { Examiner } from './examiner.ts';

/** What can be typed in a phase: one line for somebody who sees it for the first time. */
export const tips: Readonly<Record<PhaseId, string>> = {
  requirements: 'Type; Enter keeps a line, and one ending in ? is put to me. /next when done, /help for the rest.',
  estimation: 'One line a sum. /calc 400M/day in /s works one out, /numbers redis looks a figure up. /next when done.',
  'high-level': 'Lines like client -> lb -> api -> db build your design; /draw shows it. Then say it in words. /next when done.',
  detailed: '/edit opens your editor, Alt-Enter starts a new line, /hint helps for points. /next when done.',
  scale: 'Say what breaks, and what you change: new arrows count as changes to the design. /next when done.',
  'wrap-up': '/next ends the interview and shows the debrief.',
};

/** The beginning of a board item: what it is, without how it is written down. */
function inShort(item: string): string {
  const [head = item] = item.split(/[:,;]\s/u);
  return /^(?:[A-Z]{2}|I\b)/.test(head) ? head : head.charAt(0).toLowerCase() + head.slice(1);
}

/** What the phase is for, and in short what it leaves on the board. */
export function briefing({ purpose, board }: Examiner, phase: PhaseId): string {
  const items = board(phase);
  const list = items.length === 0 ? '' : `\nOn the board at the end: ${items.map(inShort).join('; ')}. /board has it in full.`;
  return `${purpose(phase)}${list}`;
}

/** The board of a phase in full. */
export function boardText(items: readonly string[]): string {
  return ['A strong answer leaves this on the board:', ...items.map((item) => `  - ${item}`)].join('\n');
}
