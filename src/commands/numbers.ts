import { UnmetError } from '../errors.ts';
import { creditOf } from '../content/credit.ts';
import { readFigure, type ReadFigure } from '../content/figure.ts';
import { drawTable } from '../terminal/table.ts';
import type { Screen } from '../terminal/screen.ts';
import { normalised } from '../content/closest.ts';
import { withoutControls } from '../untrusted.ts';
import type { Define } from './context.ts';

interface NumberItem {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly ReadFigure[];
}

function matches(words: readonly string[], haystack: string): boolean {
  const text = ` ${normalised(haystack)}`;
  return words.every((word) => text.includes(` ${word}`));
}

/** A number under its own name: what each figure is, its value, and who says so. */
function block(screen: Screen, { id, title, figures }: NumberItem): string {
  const { theme } = screen;
  const head = `${theme.heading(title)}  ${theme.muted(id)}`;
  const rows = figures.map((figure) => [figure.label, figure.text, creditOf(figure)]);
  const columns = [{ title: '', grows: true }, { title: '', align: 'right' as const, paint: theme.good }, { title: '', grows: true, paint: theme.muted }];
  // Below this the source would squeeze the figures; it is on the number's own page.
  const narrow = screen.width < 72;
  return `${head}\n${drawTable(screen, narrow ? columns.slice(0, 2) : columns, narrow ? rows.map((row) => row.slice(0, 2)) : rows)}`;
}

function table(screen: Screen, items: readonly NumberItem[]): string {
  const { theme } = screen;
  const last = `${theme.muted('What one depends on, and how to use it:')} ${theme.command(`sysdesign explain ${items[0]?.id ?? ''}`)}`;
  return [...items.map((item) => block(screen, item)), last].join('\n\n');
}

export const numbers: Define = (line, context) => {
  line.argument('[filter...]', 'words in the name, the label or the tags').action(async (given) => {
    const { catalog, show } = context();
    const known = await catalog();
    const filter = withoutControls(given.join(' '));
    const words = normalised(filter).split(' ').filter((word) => word !== '');
    const items = known
      .itemsOf('number')
      .filter(({ id, fields }) => matches(words, [id, fields.title, ...fields.aliases, ...fields.tags, ...fields.numbers.map(({ label }) => label)].join(' ')))
      .map(({ id, fields }) => ({ id, title: fields.title, figures: fields.numbers.map((figure) => readFigure(id, figure)) }));
    if (items.length === 0) throw new UnmetError(`no number about "${filter}"`, { code: 'nothing-found', hint: 'See all of them with: sysdesign numbers' });
    show({
      json: () => items.map(({ id, title, figures }) => ({ id, kind: 'number', title, numbers: figures })),
      text: (screen) => table(screen, items),
    });
  });
};
