import { counted } from '../../counted.ts';
import type { Session } from '../../recall/session.ts';
import { accuracy, weakTopics } from '../../recall/session.ts';
import { hanging, unbroken } from '../layout.ts';
import type { Screen } from '../screen.ts';

/** What a closing page says beyond the session itself. */
export interface Closing {
  readonly session: Session;
  /** When the cards of this session come back: `tomorrow` → 3. */
  readonly comesBack: ReadonlyMap<string, number>;
  /** Days practised in a row, today among them. */
  readonly streak: number;
  /** Cards still due today. */
  readonly stillDue: number;
  /** Titles of topics by id. */
  readonly titleOf: (topic: string) => string;
  /** Topics whose cards keep being forgotten. */
  readonly leeches: readonly string[];
  /** The command that goes on. */
  readonly again: string;
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function summary({ session, streak }: Closing, { theme }: Screen): string {
  const right = accuracy(session.given);
  const spent = session.given.reduce((sum, { ms }) => sum + ms, 0);
  const share = right === undefined ? '' : `${theme.strong(`${Math.round(right * 100)}%`)} right at first try · `;
  return `${counted(session.given.length, 'answer')} · ${share}${minutes(spent)} ${streak === 0 ? '' : `· ${counted(streak, 'day')} in a row`}`.trimEnd();
}

function weakest({ session, titleOf }: Closing, { theme, width }: Screen): readonly string[] {
  const topics = weakTopics(session.given, 3);
  if (topics.length === 0) return [];
  const lines = topics.map(({ topic }) => hanging('  ', `${titleOf(topic)}  ${theme.command(unbroken(`sysdesign explain ${topic}`))}`, width));
  return [[theme.heading('To look at again'), ...lines].join('\n')];
}

function returning({ comesBack, stillDue, again }: Closing, { theme, width }: Screen): readonly string[] {
  const returns = [...comesBack].map(([when, count]) => `${count} ${when}`).join(', ');
  const due = stillDue > 0 ? `${counted(stillDue, 'card')} still due today. Go on with ${theme.command(unbroken(again))}` : 'Nothing else is due right now.';
  return [[...(returns === '' ? [] : [hanging(`${theme.heading('Coming back')}  `, returns, width)]), hanging('', due, width)].join('\n')];
}

function stuck({ leeches, titleOf }: Closing, { theme, width }: Screen): readonly string[] {
  if (leeches.length === 0) return [];
  const named = leeches.map((topic) => `${titleOf(topic)} (${theme.command(unbroken(`sysdesign explain ${topic}`))})`).join(', ');
  return [hanging('', `${theme.warn('Forgotten again and again:')} ${named}. Reading the page helps more than another question.`, width)];
}

/** The end of a session: how it went, what comes back when, what to read. */
export function closingText(closing: Closing, screen: Screen): string {
  if (closing.session.given.length === 0) return 'No answer given; nothing has changed.';
  const title = closing.session.ahead.length === 0 ? 'Done for now' : 'Stopped; everything so far is kept';
  return [`${screen.theme.title(title)}\n${summary(closing, screen)}`, ...weakest(closing, screen), ...returning(closing, screen), ...stuck(closing, screen)].join('\n\n');
}

/** Where there is nothing to ask; `next` is when something comes back. */
export function nothingDueText(next: string | undefined, { theme, width }: Screen): string {
  const when = next === undefined ? '' : ` The next card comes back ${next}.`;
  return [
    `${theme.title('Nothing is due.')}${when}`,
    hanging('', `Practise anyway with ${theme.command(unbroken('sysdesign drill --cram'))}, meet more new cards with ${theme.command(unbroken('sysdesign drill --new 20'))}, or take ${theme.command(unbroken('sysdesign quiz'))}.`, width),
  ].join('\n');
}
