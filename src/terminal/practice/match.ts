import type { Form } from '../../quiz/asked.ts';
import { letter } from '../../quiz/lines.ts';
import { widthOf } from '../../text-width.ts';
import { hanging } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { letterPlace, moved, type FormView } from './form-view.ts';

type Match = Extract<Form, { kind: 'match' }>;

const unset = -1;

function partner(chosen: readonly number[], index: number): number {
  return chosen[index] ?? unset;
}

function partners({ right }: Match, screen: Screen): string {
  return right.map((text, i) => hanging(`    ${screen.theme.muted(letter(i))}  `, text, screen.width)).join('\n');
}

/** Each thing on the left gets the letter of its partner. */
export const match: FormView<Match> = {
  keys: ({ right }) => `a-${letter(right.length - 1)} for the marked line, Enter at the end`,
  expects: ({ left, right }) => `a letter from a to ${letter(right.length - 1)} for each of the ${left.length}, such as ${left.map((_, i) => letter(i % right.length)).join(' ')}`,
  press({ left, right }, entry, key) {
    const index = letterPlace(key, right.length);
    if (index >= 0) {
      const chosen = left.map((_, i) => (i === entry.cursor ? index : partner(entry.chosen, i)));
      const next = left.findIndex((_, i) => chosen[i] === unset);
      return { entry: { ...entry, note: '', chosen, cursor: next < 0 ? entry.cursor : next } };
    }
    if (key === 'return') {
      const open = left.findIndex((_, i) => partner(entry.chosen, i) === unset);
      if (open < 0) return { line: left.map((_, i) => letter(partner(entry.chosen, i))).join(' ') };
      return { entry: { ...entry, cursor: open, note: 'Give each line a letter.' } };
    }
    return { entry: key === 'up' || key === 'down' ? moved(entry, key, left.length) : entry };
  },
  text(form, entry, screen) {
    const { theme } = screen;
    const column = Math.max(...form.left.map(widthOf));
    const lines = form.left.map((text, i) => {
      const at = partner(entry.chosen, i);
      const mark = i === entry.cursor ? theme.command('❯') : ' ';
      const gap = ' '.repeat(Math.max(1, column - widthOf(text) + 2));
      const given = at === unset ? theme.muted('...') : theme.good(`${letter(at)}  ${form.right[at] ?? ''}`);
      return hanging(`${mark} `, `${i === entry.cursor ? theme.strong(text) : text}${gap}${given}`, screen.width);
    });
    return `${lines.join('\n')}\n\n${partners(form, screen)}`;
  },
  plain: (form, screen) => `${form.left.map((text, i) => hanging(`${i + 1}. `, text, screen.width)).join('\n')}\n\n${form.right.map((text, i) => hanging(`${letter(i)}. `, text, screen.width)).join('\n')}`,
};
