import { parseNotation } from '../architecture/notation.ts';
import type { Architecture } from '../architecture/model.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { readFigure, type ReadFigure } from './figure.ts';
import type { Item } from './kinds/index.ts';
import type { Figure, Section, Source } from './parts.ts';

/** Everything an item's page shows, in the order in which it is read. */
export interface Page {
  readonly entry: Entry;
  /** What people call its kind. */
  readonly kind: string;
  readonly sections: readonly Section[];
  readonly facts: readonly string[];
  readonly numbers: readonly ReadFigure[];
  readonly diagram: Architecture | undefined;
  readonly caption: string | undefined;
  readonly related: readonly Entry[];
  readonly sources: readonly Source[];
}

/** `{{redis-throughput.planning}}` in prose: the figure's own text, so that it is written once. */
const figureMark = /\{\{([a-z0-9-]+)\.([a-z0-9-]+)\}\}/g;

function figuresOf(item: Item, catalog: Catalog): ReadFigure[] {
  return item.fields.numbers.flatMap((number: Figure | string) => {
    if (typeof number !== 'string') return [readFigure(item.id, number)];
    return catalog.entry(number) === undefined ? [] : figuresOf(catalog.item(number), catalog);
  });
}

function withFigures(text: string, catalog: Catalog): string {
  return text.replaceAll(figureMark, (mark, id: string, figure: string) => {
    const found = catalog.entry(id) && figuresOf(catalog.item(id), catalog).find((known) => known.id === `${id}.${figure}`);
    return found?.text ?? mark;
  });
}

/** The documents' statement and the better one, kept side by side. */
function doubts(item: Item): Section[] {
  const { doubts } = item.fields;
  if (doubts.length === 0) return [];
  const markdown = doubts.map(({ documents, better, source }) => {
    const cited = source === undefined ? '' : ` (${source})`;
    return `**Often said:** ${documents}\n\n**Better:** ${better.trim()}${cited}`;
  });
  return [{ heading: 'Where the common version is doubtful', markdown: markdown.join('\n\n') }];
}

export function diagramOf(item: Item): Architecture | undefined {
  const notation = item.kind === 'problem' ? item.fields.design : item.fields.diagram;
  return notation === undefined ? undefined : parseNotation(notation, item.id);
}

export function pageOf(catalog: Catalog, entry: Entry): Page {
  const item = catalog.item(entry.id);
  const { fields } = item;
  const filled = ({ heading, markdown }: Section): Section => ({ heading, markdown: withFigures(markdown, catalog) });
  return {
    entry,
    kind: catalog.kinds.find(({ kind }) => kind === entry.kind)?.names[0] ?? entry.kind,
    sections: [...item.sections, ...fields.more, ...doubts(item)].map(filled),
    facts: fields.facts.map((fact) => withFigures(fact, catalog)),
    numbers: figuresOf(item, catalog),
    diagram: diagramOf(item),
    caption: fields.caption,
    related: fields.related.flatMap((id) => catalog.entry(id) ?? []),
    sources: fields.sources,
  };
}
