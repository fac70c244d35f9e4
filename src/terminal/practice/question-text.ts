import { wrapAnsi } from 'fast-wrap-ansi';
import type { Architecture } from '../../architecture/model.ts';
import type { Posed } from '../../quiz/practice.ts';
import { widthOf } from '../../text-width.ts';
import { bar, inline, spread } from '../layout.ts';
import { picture } from '../picture.ts';
import type { Screen } from '../screen.ts';
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

/** The picture in the direction that takes fewer lines, so that the question stays in sight. */
export function compactPicture(architecture: Architecture, screen: Screen): string {
  const drawn = picture(screen, architecture);
  const height = (text: string): number => text.split('\n').length;
  if (architecture.shape !== 'flow' || architecture.direction === 'right' || height(drawn) <= 8) return drawn;
  const across = picture(screen, { ...architecture, direction: 'right' });
  const fits = across.split('\n').every((line) => widthOf(line) <= screen.width);
  return fits && height(across) < height(drawn) ? across : drawn;
}

/** A question without its choices: its picture, and under it, where it cannot scroll away, what is asked. */
export function asking({ asked }: Pick<Posed, 'asked'>, screen: Screen): string {
  const drawn = asked.picture === undefined ? [] : [compactPicture(asked.picture, screen)];
  return [...drawn, screen.theme.strong(wrapAnsi(inline(asked.ask, screen.theme), screen.width))].join('\n\n');
}

export function questionText(posed: Posed, done: number, entry: Entry, screen: Screen, extra?: string): string {
  const { form } = posed.asked;
  return [header(posed, done, screen, extra), asking(posed, screen), viewOf(form).text(form, entry, screen)].join('\n\n');
}
