import { wrapAnsi } from 'fast-wrap-ansi';
import type { Posed } from '../../quiz/practice.ts';
import { reflowed } from '../../quiz/prose.ts';
import { bar, inline, spread } from '../layout.ts';
import type { Screen } from '../screen.ts';
import type { PracticeScreen } from './practice-screen.ts';
import type { Entry } from './form-view.ts';
import { viewOf } from './forms.ts';

const widestBar = 24;

/** How far the session is and what is to be done; `done` counts the cards that need no further try, `extra` stands at the far right. */
export function header({ place, total, task, again }: Posed, done: number, screen: Screen, extra?: string): string {
  const { theme, width } = screen;
  const { full, rest } = bar(done / total, Math.min(widestBar, Math.floor(width / 4)));
  const left = `${theme.command(full)}${theme.muted(rest)}  ${place} of ${total}${again ? theme.warn('  again') : ''}`;
  return spread(left, extra === undefined ? theme.muted(task) : `${theme.muted(task)}  ${extra}`, width);
}

/** A question without its choices: its picture, and under it, where it cannot scroll away, what is asked. */
export function asking({ asked }: Pick<Posed, 'asked'>, screen: PracticeScreen): string {
  const drawn = asked.picture === undefined ? [] : [screen.draw(asked.picture)];
  const paragraphs = reflowed(asked.ask).split('\n\n').map((text) => wrapAnsi(inline(text, screen.theme), screen.width));
  const question = paragraphs.pop() ?? '';
  return [...drawn, ...paragraphs, screen.theme.strong(question)].join('\n\n');
}

export function questionText(posed: Posed, done: number, entry: Entry, screen: PracticeScreen, extra?: string): string {
  const { form } = posed.asked;
  return [header(posed, done, screen, extra), asking(posed, screen), viewOf(form).text(form, entry, screen)].join('\n\n');
}
