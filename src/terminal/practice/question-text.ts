import { wrapAnsi } from 'fast-wrap-ansi';
import type { Posed } from '../../quiz/practice.ts';
import { bar, spread } from '../layout.ts';
import { picture } from '../picture.ts';
import type { Screen } from '../screen.ts';
import type { Entry } from './form-view.ts';
import { viewOf } from './forms.ts';

const widestBar = 24;

/** How far the session is, and what is to be done now. `extra` may stand at the right instead, such as a clock. */
export function header({ place, total, task }: Posed, screen: Screen, extra?: string): string {
  const { theme, width } = screen;
  const { full, rest } = bar((place - 1) / total, Math.min(widestBar, Math.floor(width / 4)));
  const left = `${theme.command(full)}${theme.muted(rest)}  ${place} of ${total}`;
  return spread(left, extra === undefined ? theme.muted(task) : `${theme.muted(task)}  ${extra}`, width);
}

/** A question without its choices: what is asked, and its picture. */
export function asking({ asked }: Posed, screen: Screen): string {
  const drawn = asked.picture === undefined ? [] : [picture(screen, asked.picture)];
  return [screen.theme.strong(wrapAnsi(asked.ask, screen.width)), ...drawn].join('\n\n');
}

export function questionText(posed: Posed, entry: Entry, screen: Screen, extra?: string): string {
  const { form } = posed.asked;
  return [header(posed, screen, extra), asking(posed, screen), viewOf(form).text(form, entry, screen)].join('\n\n');
}
