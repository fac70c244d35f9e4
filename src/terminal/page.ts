import { wrapAnsi } from 'fast-wrap-ansi';
import type { Page } from '../content/page.ts';
import type { ReadFigure } from '../content/figure.ts';
import { markdownFor } from './markdown.ts';
import { picture } from './picture.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';
import { widthOf } from '../text-width.ts';

function headline({ entry, kind }: Page, { theme, width }: Screen): string {
  const gap = width - widthOf(entry.title) - widthOf(kind);
  const first = gap >= 2 ? `${theme.title(entry.title)}${' '.repeat(gap)}${theme.muted(kind)}` : theme.title(wrapAnsi(entry.title, width));
  return `${first}\n${wrapAnsi(entry.summary, width)}`;
}

/** A source in a table: the documents' own figure is told apart from a better one. */
function sourceOf({ source, year, standing }: ReadFigure): string {
  return standing === 'documents' ? source : `${source}, ${year}`;
}

export function figureTable(screen: Screen, figures: readonly ReadFigure[]): string {
  return drawTable(
    screen,
    [{ title: 'figure', grows: true }, { title: 'value', paint: screen.theme.strong }, { title: 'source', grows: true, paint: screen.theme.muted }],
    figures.map((figure) => [figure.label, figure.text, sourceOf(figure)]),
  );
}

interface Block {
  readonly heading: string;
  readonly body: string;
}

function blocks(page: Page, screen: Screen): Block[] {
  const { theme, width } = screen;
  const render = markdownFor(screen);
  const list = (items: readonly string[]): string => render(items.map((item) => `- ${item}`).join('\n'));
  const drawn = page.diagram === undefined ? [] : [{ heading: 'Picture', body: [picture(screen, page.diagram), ...(page.caption === undefined ? [] : [theme.muted(wrapAnsi(page.caption, width))])].join('\n') }];
  const sections = page.sections.map(({ heading, markdown }) => ({ heading, body: render(markdown) }));
  const facts = page.facts.length === 0 ? [] : [{ heading: 'To remember', body: list(page.facts) }];
  const numbers = page.numbers.length === 0 ? [] : [{ heading: 'Numbers', body: figureTable(screen, page.numbers) }];
  const sources = page.sources.length === 0 ? [] : [{ heading: 'Sources', body: theme.muted(list(page.sources.map(({ title, year }) => (year === undefined ? title : `${title}, ${year}`)))) }];
  return [...drawn, ...sections, ...numbers, ...facts, ...sources];
}

function ending({ entry, related }: Page, { theme, width, ascii }: Screen): string {
  const next = related.map(({ id }) => id).join(ascii ? ', ' : ' · ');
  const lines = [...(next === '' ? [] : [wrapAnsi(`${theme.heading('Next')}  ${next}`, width)]), wrapAnsi(`${theme.muted('Practise it')}  ${theme.command(`sysdesign quiz ${entry.id}`)}`, width)];
  return lines.join('\n');
}

/** A page as one reads it: what it is, its picture, its sections, its numbers, where to go next. */
export function pageText(page: Page, screen: Screen): string {
  const parts = blocks(page, screen).map(({ heading, body }) => `${screen.theme.heading(heading)}\n${body}`);
  return [headline(page, screen), ...parts, ending(page, screen)].join('\n\n');
}
