import type { Form } from '../../quiz/asked.ts';
import { reflowed } from '../../quiz/prose.ts';
import { hanging, inline } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { placeOf, type FormView } from './form-view.ts';

type Type = Extract<Form, { kind: 'type' }>;
type Say = Extract<Form, { kind: 'say' }>;

/** Keys go to the line being typed; only Enter comes here. */
export const type: FormView<Type> = {
  keys: () => 'type it, then Enter',
  expects: ({ expects }) => expects,
  press: (_form, entry) => ({ entry }),
  text: ({ expects }, _entry, screen) => hanging('  ', screen.theme.muted(expects), screen.width),
  plain: () => '',
};

/** The answer to compare with, and what must not be missing. */
export function modelAnswer({ answer, points }: Say, screen: Screen): string {
  const mark = screen.theme.muted(screen.ascii ? '| ' : '▎ ');
  const said = reflowed(answer).split('\n').map((line) => hanging(mark, inline(line, screen.theme), screen.width)).join('\n');
  const listed = points.map((point) => hanging(`${screen.theme.muted('•')} `, point, screen.width)).join('\n');
  return listed === '' ? said : `${said}\n\n${listed}`;
}

const grades = '1 again  2 hard  3 good  4 easy';

export const say: FormView<Say> = {
  keys: (_form, { revealed }) => (revealed ? grades : 'say it aloud, then Enter'),
  expects: () => `how it went: ${grades}`,
  press(_form, entry, key) {
    if (!entry.revealed) return { entry: key === 'return' || key === 'space' ? { ...entry, revealed: true } : entry };
    const index = placeOf(key, 4);
    return index < 0 ? { entry: { ...entry, note: 'Grade yourself from 1 to 4.' } } : { line: String(index + 1) };
  },
  text: (form, { revealed }, screen) => (revealed ? `${modelAnswer(form, screen)}\n\n${screen.theme.strong('How did it go?')}` : screen.theme.muted('  Answer aloud, in whole sentences, as in the interview.')),
  plain: () => '',
};
