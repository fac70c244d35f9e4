import { wrapAnsi } from 'fast-wrap-ansi';
import type { Page } from '../content/page.ts';
import type { ReadFigure } from '../content/figure.ts';
import type { Source } from '../content/parts.ts';
import { layoutFor } from './markdown.ts';
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

function sourceLine({ title, year }: Source, { width, ascii }: Screen): string {
  const text = wrapAnsi(year === undefined ? title : `${title}, ${year}`, width - 2, { hard: true });
  return `${ascii ? '-' : '•'} ${text.replaceAll('\n', '\n  ')}`;
}

interface Block {
  readonly heading: string;
  readonly body: string;
}

function blocks(page: Page, drawn: readonly string[], screen: Screen): Block[] {
  const { theme, width } = screen;
  const layout = layoutFor(screen);
  const pictures = page.pictures.map(({ heading, caption }, index) => ({
    heading,
    body: [drawn[index] ?? '', ...(caption === undefined ? [] : [theme.muted(wrapAnsi(caption, width))])].join('\n'),
  }));
  const sections = page.sections.map(({ heading, tokens }) => ({ heading, body: layout(tokens) }));
  const facts = page.facts.length === 0 ? [] : [{ heading: 'To remember', body: layout(page.factList.tokens) }];
  const numbers = page.numbers.length === 0 ? [] : [{ heading: 'Numbers', body: figureTable(screen, page.numbers) }];
  const sources = page.sources.length === 0 ? [] : [{ heading: 'Sources', body: theme.muted(page.sources.map((source) => sourceLine(source, screen)).join('\n')) }];
  return [...pictures, ...sections, ...numbers, ...facts, ...sources];
}

function ending({ entry, related }: Page, { theme, width, ascii }: Screen): string {
  const next = related.map(({ id }) => id).join(ascii ? ', ' : ' · ');
  const lines = [...(next === '' ? [] : [wrapAnsi(`${theme.heading('Next')}  ${next}`, width)]), wrapAnsi(`${theme.muted('Practise it')}  ${theme.command(`sysdesign quiz ${entry.id}`)}`, width)];
  return lines.join('\n');
}

/** A page as one reads it, `drawn` being its pictures: what it is, its picture, its sections, its numbers, where to go next. */
export function pageText(page: Page, drawn: readonly string[], screen: Screen): string {
  const parts = blocks(page, drawn, screen).map(({ heading, body }) => `${screen.theme.heading(heading)}\n${body}`);
  return [headline(page, screen), ...parts, ending(page, screen)].join('\n\n');
}
