import { wrapAnsi } from 'fast-wrap-ansi';
import type { Entry } from '../content/entry.ts';
import type { Page } from '../content/page.ts';
import { creditOf } from '../content/credit.ts';
import type { ReadFigure } from '../content/figure.ts';
import type { Practised } from '../content/made-page.ts';
import type { Source } from '../content/parts.ts';
import { layoutFor } from './markdown.ts';
import type { Screen } from './screen.ts';
import { drawColumns } from './columns.ts';
import { widthOf } from '../text-width.ts';

function headline({ entry, kind }: Page, { theme, width }: Screen): string {
  const gap = width - widthOf(entry.title) - widthOf(kind);
  const first = gap >= 2 ? `${theme.title(entry.title)}${' '.repeat(gap)}${theme.muted(kind)}` : theme.title(wrapAnsi(entry.title, width));
  return `${first}\n${wrapAnsi(entry.summary, width)}`;
}

export function figureTable(screen: Screen, figures: readonly ReadFigure[]): string {
  return drawColumns(
    screen,
    [{ title: 'figure', grows: true }, { title: 'value', paint: screen.theme.strong }, { title: 'source or reason', grows: true, paint: screen.theme.muted }],
    figures.map((figure) => [figure.label, figure.text, creditOf(figure)]),
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
  return [...sections.slice(0, page.opening), ...pictures, ...sections.slice(page.opening), ...numbers, ...facts, ...sources];
}

/** What a reader can do with a page of this kind, besides being asked about it. */
const doings: Partial<Record<Entry['kind'], readonly (readonly [name: string, command: string])[]>> = {
  problem: [['Size it', 'estimate'], ['Take it', 'mock']],
  flow: [['Walk it', 'flow --step']],
};

/** The command that asks about a page, where there is anything to ask. */
const practices: Readonly<Record<Practised, readonly string[]>> = { scored: ['quiz'], aloud: ['drill --only'], never: [] };

function ending({ entry, related, practised }: Page, { theme, width, ascii }: Screen): string {
  const near = related.map(({ id }) => theme.command(id)).join(ascii ? ', ' : ' · ');
  const rows = [['Read next', near], ...[...(doings[entry.kind] ?? []), ...practices[practised].map((command) => ['Practise it', command] as const)].map(([name, command]) => [name, theme.command(`sysdesign ${command} ${entry.id}`)])];
  const label = Math.max(...rows.map(([name = '']) => widthOf(name))) + 2;
  const lines = rows.flatMap(([name = '', text = '']) => (text === '' ? [] : [theme.heading(name.padEnd(label)) + wrapAnsi(text, width - label).replaceAll('\n', `\n${' '.repeat(label)}`)]));
  return lines.join('\n');
}

/** Lines longer than this are hard to read, however wide the terminal. */
const widestProse = 96;

/** A page as one reads it, `drawn` being its pictures: what it is, its picture, its sections, its numbers, where to go next. */
export function pageText(page: Page, drawn: readonly string[], terminal: Screen): string {
  const screen = { ...terminal, width: Math.min(terminal.width, widestProse) };
  const parts = blocks(page, drawn, screen).map(({ heading, body }) => `${screen.theme.heading(heading)}\n${body}`);
  return [headline(page, screen), ...parts, ending(page, screen)].join('\n\n');
}
