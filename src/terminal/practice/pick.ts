import type { Form, Option } from '../../quiz/asked.ts';
import { hanging, inline } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { letterPlace, moved, placeOf, type Entry, type FormView } from './form-view.ts';

type Pick = Extract<Form, { kind: 'pick' }>;
type PickMany = Extract<Form, { kind: 'pick-many' }>;

/** Options under their headings; `prefix` is what stands before each. */
function listed(options: readonly Option[], screen: Screen, prefix: (index: number) => string, paint: (index: number, text: string) => string): string {
  return options
    .map(({ text, under }, i) => {
      const heading = under !== undefined && under !== options[i - 1]?.under ? `${i === 0 ? '' : '\n'}  ${screen.theme.strong(under)}\n` : '';
      return heading + hanging(prefix(i), paint(i, inline(text, screen.theme)), screen.width);
    })
    .join('\n');
}

function toggled(chosen: readonly number[], index: number): readonly number[] {
  return chosen.includes(index) ? chosen.filter((other) => other !== index) : [...chosen, index];
}

export const pick: FormView<Pick> = {
  keys: ({ options }) => `1-${options.length} or ↑↓ and Enter`,
  expects: ({ options }) => `a number from 1 to ${options.length}`,
  press({ options }, entry, key) {
    const index = Math.max(placeOf(key, options.length), letterPlace(key, options.length));
    if (index >= 0) return { line: String(index + 1) };
    if (key === 'return') return { line: String(entry.cursor + 1) };
    return { entry: key === 'up' || key === 'down' ? moved(entry, key, options.length) : entry };
  },
  text({ options }, entry, screen) {
    const { theme } = screen;
    const here = (i: number): boolean => i === entry.cursor;
    return listed(options, screen, (i) => `${here(i) ? theme.command('❯') : ' '} ${theme.muted(String(i + 1))}  `, (i, text) => (here(i) ? theme.strong(text) : text));
  },
  plain: ({ options }, screen) => listed(options, screen, (i) => `${i + 1}. `, (_i, text) => text),
};

function ticked({ chosen }: Entry, index: number): string {
  return chosen.includes(index) ? '[x]' : '[ ]';
}

export const pickMany: FormView<PickMany> = {
  keys: ({ options }) => `1-${options.length} or Space ticks, Enter at the end`,
  expects: ({ options }) => `the numbers of all that apply, such as 1 3, each from 1 to ${options.length}`,
  press({ options }, entry, key) {
    const index = key === 'space' ? entry.cursor : placeOf(key, options.length);
    if (index >= 0) return { entry: { ...entry, note: '', cursor: index, chosen: toggled(entry.chosen, index) } };
    if (key === 'return') {
      if (entry.chosen.length === 0) return { entry: { ...entry, note: 'Tick at least one.' } };
      return { line: [...entry.chosen].sort((a, b) => a - b).map((i) => i + 1).join(' ') };
    }
    return { entry: key === 'up' || key === 'down' ? moved(entry, key, options.length) : entry };
  },
  text({ options }, entry, screen) {
    const { theme } = screen;
    const here = (i: number): boolean => i === entry.cursor;
    return listed(
      options,
      screen,
      (i) => `${here(i) ? theme.command('❯') : ' '} ${entry.chosen.includes(i) ? theme.good(ticked(entry, i)) : theme.muted(ticked(entry, i))} ${theme.muted(String(i + 1))}  `,
      (i, text) => (here(i) ? theme.strong(text) : text),
    );
  },
  plain: ({ options }, screen) => listed(options, screen, (i) => `${i + 1}. `, (_i, text) => text),
};
