import { captionOf } from './mermaid-label.ts';
import type { Direction, EdgeHeads, EdgeLine } from './model.ts';

/** How a box's text may be enclosed, longest opening first, and whether that makes it a store. */
export const frames: readonly (readonly [open: string, closings: readonly string[], store: boolean])[] = [
  ['(((', [')))'], false], ['((', ['))'], false], ['([', ['])'], false], ['[[', [']]'], false], ['[(', [')]'], true],
  ['{{', ['}}'], false], ['[/', ['/]', '\\]'], false], ['[\\', ['\\]', '/]'], false], ['(', [')'], false], ['[', [']'], false], ['{', ['}'], false], ['>', [']'], false],
];
/** Names of shapes, as in `db@{ shape: cyl }`, that stand for a store. */
export const stores = /^(?:cyl|cylinder|db|database|disk|lin-cyl|lined-cylinder|das|h-cyl|horizontal-cylinder)$/u;

/** Mermaid's names of directions; top to bottom has two. */
export const directions: ReadonlyMap<string, Direction> = new Map([['TB', 'down'], ['TD', 'down'], ['BT', 'up'], ['LR', 'right'], ['RL', 'left']]);

/** Directives about looks only. */
export const ignored = /^(?:classDef|class|style|linkStyle|click|accTitle|accDescr|%%)(?![\w-])/u;
export const id = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/uy;
export const wholeArrow = /(?:<|[ox](?=-|=))?(?:-{2,}[->ox]?|-\.+-[>ox]?|={2,}[=>ox]?|~{3,})/uy;
export const openedArrow = /<?(?:--|==|-\.)\s*(?=[^\s\->=.])/uy;
export const closings = { '-': /\s*(?:-{2,}[>ox-]|-{3,})/uy, '=': /\s*(?:={2,}[>ox=]|={3,})/uy, '.': /\s*\.+-[>ox]?/uy } as const;

/** What an opening has to be followed by before its closing counts, and when that is not all there yet. */
export const label = { unfinished: /^\s*"[^"]*$/u, quoted: /^(?:\s*"[^"]*")?/u };
export const attributes = { unfinished: /^(?:[^"}]|"[^"]*")*(?:"[^"]*)?$/u, quoted: /^(?:[^"}]|"[^"]*")*/u };

export interface Arrow {
  readonly line: EdgeLine;
  readonly heads: EdgeHeads;
  readonly label: string;
  readonly hidden: boolean;
}

export function arrowOf(spelling: string, label: string): Arrow {
  const line = spelling.includes('=') ? 'thick' : spelling.includes('.') ? 'dotted' : 'solid';
  const heads = /^[<ox]/u.test(spelling) ? 'both' : /[>ox]$/u.test(spelling) ? 'forward' : 'none';
  return { line, heads, label, hidden: spelling.startsWith('~') };
}

/** `data [Data tier]`, `data`, `"Data tier"` or nothing: the id and the title of a subgraph, the `count`th. */
export function headingOf(text: string, count: number): { readonly id: string; readonly title: string } {
  const heading = text.replace(/\s*;?\s*$/u, '');
  const named = /^(?<id>[^\s[("]+)\s*\[(?<title>.*)\]$/u.exec(heading)?.groups;
  const title = captionOf(named?.['title'] ?? heading);
  const group = named?.['id'] ?? (title === '' ? `subgraph${count}` : title);
  return { id: group, title: title === '' ? group : title };
}
