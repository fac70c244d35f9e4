import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/content/catalog.ts';
import { pageJson } from '../../src/content/page-json.ts';
import { pageOf } from '../../src/content/page.ts';
import { compiledStore } from '../../src/content/store.ts';
import { nodeFiles } from '../../src/host/node-files.ts';

/** What the source documents know: every item with its names, the figures of its facts and its links. */
interface Known {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly figures: readonly string[];
  readonly edges?: readonly (readonly [from: string, to: string])[];
}

const known = JSON.parse(readFileSync('test/content/source-documents.json', 'utf8')) as readonly Known[];
const catalog = createCatalog(compiledStore((path) => nodeFiles.read(path), 'dist/content'));

const plainly = (text: string): string => text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ').trim();

async function pageText(id: string): Promise<string> {
  return JSON.stringify(pageJson(await pageOf(catalog, catalog.named(id))));
}

/** `10,000` and `10k` are one figure; a digit inside a longer number is none. */
function holds(text: string, figure: string): boolean {
  const bare = figure.replaceAll(',', '');
  const spellings = [figure, bare, ...(bare.endsWith('000') ? [`${bare.slice(0, -3)}k`] : []), ...(bare.endsWith('000000') ? [`${bare.slice(0, -6)}m`] : [])];
  return spellings.some((spelling) => new RegExp(`(?<![\\d.,])${spelling.replaceAll('.', String.raw`\.`)}(?![\\d]|[.,]\\d)`, 'i').test(text));
}

describe('what the source documents know', () => {
  it('has a page for every id and every alias', () => {
    const missing = known.flatMap(({ id, aliases }) => [id, ...aliases].filter((name) => catalog.find(name) === undefined));
    expect(missing).toEqual([]);
    expect(known).toHaveLength(323);
  });

  it('keeps every figure on its page', async () => {
    const missing: string[] = [];
    for (const { id, figures } of known) {
      const text = await pageText(id);
      missing.push(...figures.filter((figure) => !holds(text, figure)).map((figure) => `${id}: ${figure}`));
    }
    expect(missing).toEqual([]);
  });

  it('draws every link on its page', async () => {
    const missing: string[] = [];
    for (const { id, edges = [] } of known) {
      const diagram = (await pageOf(catalog, catalog.named(id))).pictures.at(-1)?.graph;
      const labels = new Map((diagram?.nodes ?? []).map((node) => [node.id, plainly(node.label)]));
      const drawn = new Set((diagram?.edges ?? []).flatMap(({ from, to, heads }) => [`${labels.get(from)} > ${labels.get(to)}`, ...(heads === 'forward' ? [] : [`${labels.get(to)} > ${labels.get(from)}`])]));
      missing.push(...edges.filter(([from, to]) => !drawn.has(`${plainly(from)} > ${plainly(to)}`)).map(([from, to]) => `${id}: ${from} -> ${to}`));
    }
    expect(missing).toEqual([]);
  });
});
