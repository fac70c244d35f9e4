import { lexer, type Token } from 'marked';
import type { Architecture } from '../architecture/model.ts';
import { parseNotation } from '../architecture/notation.ts';
import { drawDiagram } from '../diagram/draw.ts';
import { marked as roleMarked } from './drawn.ts';
import { readFigure, type ReadFigure } from './figure.ts';
import { isScorable } from '../quiz/round.ts';
import type { Item } from './kinds/index.ts';
import type { Lexed, MadePage, Picture, Practised } from './made-page.ts';
import type { Figure, Section } from './parts.ts';
import type { StoredItem } from './store.ts';

/** What making a page needs of the store: the items whose figures it shows, and what can be asked about it. */
export interface Items {
  item(id: string): StoredItem;
  has(id: string): boolean;
  questions(topic: string): readonly { readonly kind: string }[];
}

/** `{{redis-throughput.planning}}` in prose: the figure's own text, so that it is written once. */
const figureMark = /\{\{([a-z0-9-]+)\.([a-z0-9-]+)\}\}/g;

function figuresOf(item: Item, items: Items): ReadFigure[] {
  return item.fields.numbers.flatMap((number: Figure | string) => {
    if (typeof number !== 'string') return [readFigure(item.id, number)];
    return items.has(number) ? figuresOf(items.item(number), items) : [];
  });
}

function withFigures(text: string, items: Items): string {
  return text.replaceAll(figureMark, (mark, id: string, figure: string) => {
    const found = items.has(id) ? figuresOf(items.item(id), items).find((known) => known.id === `${id}.${figure}`) : undefined;
    return found?.text ?? mark;
  });
}

/** The documents' statement and the better one, kept side by side. */
function doubts({ fields: { doubts } }: Item): Section[] {
  if (doubts.length === 0) return [];
  const markdown = doubts.map(({ documents, better, source }) => {
    const cited = source === undefined ? '' : ` (${source})`;
    return `**Often said:** ${documents}\n\n**Better:** ${better.trim()}${cited}`;
  });
  return [{ heading: 'Where the common version is doubtful', markdown: markdown.join('\n\n') }];
}

/** The source text of every token is half of their size, and nothing lays it out. */
function withoutSource(token: Token): Token {
  return JSON.parse(JSON.stringify(token, (key, value: unknown) => (key === 'raw' ? undefined : value))) as Token;
}

function lexed(markdown: string): Lexed {
  return { markdown, tokens: lexer(markdown).map(withoutSource) };
}

/** The graphs of an item: what each shows, and the field of its file that holds it. */
export function graphsOf({ id, kind, fields }: Item): readonly { readonly field: 'design' | 'diagram'; readonly heading: string; readonly graph: Architecture }[] {
  const { diagram } = fields;
  return [
    ...(kind === 'problem' ? [{ field: 'design' as const, heading: 'A reference design', graph: parseNotation(fields.design, id) }] : []),
    ...(diagram === undefined ? [] : [{ field: 'diagram' as const, heading: kind === 'problem' ? 'The picture one usually sees' : 'Picture', graph: parseNotation(diagram, id) }]),
  ];
}

/** A problem's prompt, what it has to do, and how well. */
const askedSections = 3;

const columns = 80;

function picturesOf(item: Item): readonly Picture[] {
  const { caption } = item.fields;
  return graphsOf(item).map(({ field, heading, graph }) => {
    const draw = (glyphs: 'unicode' | 'ascii'): string => drawDiagram(graph, { width: columns, glyphs, paint: roleMarked });
    return { heading, graph, drawn: { unicode: draw('unicode'), ascii: draw('ascii') }, ...(caption === undefined || field === 'design' ? {} : { caption }) };
  });
}

function practisedAs(questions: ReturnType<Items['questions']>): Practised {
  if (questions.length === 0) return 'never';
  return questions.some(isScorable) ? 'scored' : 'aloud';
}

/** The page of one item, its picture drawn, its Markdown read, the figures it refers to in place. */
export function makePage(items: Items, id: string): MadePage {
  const item = items.item(id);
  const { fields } = item;
  const facts = fields.facts.map((fact) => withFigures(fact, items));
  return {
    sections: [...item.sections, ...fields.more, ...doubts(item)].map(({ heading, markdown }) => ({ heading, ...lexed(withFigures(markdown, items)) })),
    opening: item.kind === 'problem' ? askedSections : 0,
    facts,
    factList: lexed(facts.map((fact) => `- ${fact.replaceAll('\n', '\n  ')}`).join('\n')),
    numbers: figuresOf(item, items),
    pictures: picturesOf(item),
    practised: practisedAs(items.questions(id)),
    related: fields.related,
    sources: fields.sources,
  };
}
