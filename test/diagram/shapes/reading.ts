import type { Architecture, EdgeHeads, EdgeLine } from '../../../src/architecture/model.ts';

/** What a reader can tell of a drawn shape by its characters alone. */
export interface Read {
  /** Label and details of each box, in the order in which they stand. */
  readonly boxes: readonly string[];
  readonly links: readonly ReadLink[];
  /** Everything that does not read as part of a box, an arrow or a caption. */
  readonly faults: readonly string[];
}

export interface ReadLink {
  readonly from: string;
  readonly to: string;
  readonly caption: string;
  readonly line: EdgeLine;
  readonly heads: EdgeHeads;
}

/** Text without what wrapping and bullets change. */
export const squeezed = (text: string): string => text.replaceAll(/[\s•*;()]+/gu, '');

/** The line that a run of dashes is drawn with; undefined where they are of several kinds. */
export function lineOf(dashes: string): EdgeLine | undefined {
  if (/^[─╴╶│╵╷-]+$|^\|+$/u.test(dashes)) return 'solid';
  if (/^[┄╴╶┆]+$|^\.+$|^:+$/u.test(dashes)) return 'dotted';
  return /^[━╸╺┃]+$|^=+$|^#+$/u.test(dashes) ? 'thick' : undefined;
}

const nameOf = ({ label, details }: Architecture['nodes'][number]) => squeezed([label, ...details].join(' '));

function linkText({ from, to, caption, line, heads }: ReadLink): string {
  const [a, b] = heads === 'forward' || from < to ? [from, to] : [to, from];
  return `${a} ${{ forward: '->', both: '<->', none: '--' }[heads]} ${b} (${line}) ${squeezed(caption)}`;
}

/**
 * Where what was read differs from the architecture; empty if it says exactly that. `ordered`:
 * the order of boxes and links counts; otherwise only that of links with the same source.
 */
export function differencesOf(architecture: Architecture, read: Read, ordered: boolean): readonly string[] {
  const names = new Map(architecture.nodes.map((node) => [node.id, nameOf(node)]));
  const expectedBoxes = architecture.nodes.map(nameOf);
  const expectedLinks = architecture.edges.map(({ from, to, label, line, heads }) => linkText({ from: names.get(from) ?? '', to: names.get(to) ?? '', caption: label, line, heads }));
  const boxes = read.boxes.map(squeezed);
  const links = read.links.map((link) => linkText({ ...link, from: squeezed(link.from), to: squeezed(link.to) }));
  const inOrder = (list: readonly string[]) => (ordered ? list : list.toSorted());
  return [...read.faults, ...unlike('box', inOrder(expectedBoxes), inOrder(boxes)), ...unlike('link', inOrder(expectedLinks), inOrder(links))];
}

function unlike(what: string, expected: readonly string[], found: readonly string[]): string[] {
  return Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => index)
    .filter((index) => expected[index] !== found[index])
    .map((index) => `${what} ${index + 1}: asked for ${expected[index] ?? 'nothing'}, drawn ${found[index] ?? 'nothing'}`);
}
