import type { Form } from '../../quiz/asked.ts';
import { hanging } from '../layout.ts';
import { moved, placeOf, type Entry, type FormView, type Pressed } from './form-view.ts';

type Arrange = Extract<Form, { kind: 'arrange' }>;

function placed(entry: Entry, index: number, count: number): Pressed {
  if (entry.chosen.includes(index)) return { entry: { ...entry, cursor: index, note: 'That one is placed; Backspace takes the last one back.' } };
  const chosen = [...entry.chosen, index];
  const last = Array.from({ length: count }, (_, i) => i).filter((i) => !chosen.includes(i));
  // The last one has only one place left.
  return { entry: { ...entry, note: '', cursor: index, chosen: last.length === 1 ? [...chosen, ...last] : chosen } };
}

/** Items in the order in which their numbers are typed. */
export const arrange: FormView<Arrange> = {
  keys: ({ items }, { chosen }) => (chosen.length === items.length ? 'Enter when right, Backspace to change' : `1-${items.length}, the first one first`),
  expects: ({ items }) => `the numbers 1 to ${items.length} in the right order, such as ${items.map((_, i) => items.length - i).join(' ')}`,
  press({ items }, entry, key) {
    const index = key === 'space' ? entry.cursor : placeOf(key, items.length);
    if (index >= 0) return placed(entry, index, items.length);
    if (key === 'backspace') {
      const complete = entry.chosen.length === items.length;
      return { entry: { ...entry, note: '', chosen: entry.chosen.slice(0, complete ? -2 : -1) } };
    }
    if (key === 'return') {
      if (entry.chosen.length === items.length) return { line: entry.chosen.map((i) => i + 1).join(' ') };
      return { entry: { ...entry, note: `${items.length - entry.chosen.length} still to place.` } };
    }
    return { entry: key === 'up' || key === 'down' ? moved(entry, key, items.length) : entry };
  },
  text({ items }, entry, screen) {
    const { theme } = screen;
    const shown = items.map((text, i) => {
      const rank = entry.chosen.indexOf(i);
      const badge = rank < 0 ? theme.muted('   ') : theme.good(`${String(rank + 1).padStart(2)}.`);
      const mark = i === entry.cursor ? theme.command('❯') : ' ';
      return hanging(`${mark} ${theme.muted(`(${i + 1})`)} ${badge} `, rank < 0 ? text : theme.strong(text), screen.width);
    });
    const order = entry.chosen.map((i) => items[i] ?? '').join(' → ');
    return order === '' ? shown.join('\n') : `${shown.join('\n')}\n\n${hanging('  ', theme.good(order), screen.width)}`;
  },
  plain: ({ items }, screen) => items.map((text, i) => hanging(`${i + 1}. `, text, screen.width)).join('\n'),
};
