import { cellsOf } from '../tracer.ts';
import { lineOf } from './reading.ts';
import type { Read, ReadLink } from './reading.ts';

const border = /^[┌├└+]─*-*(?: (?<title>\S(?:.*?\S)?) )?[─-]*(?<head>[▼v])?[─-]*[┬┼┴+][─-]*[┐┤┘+]$/u;
const arrow = / (?:[◄<]?(?<before>[─┄━.=-]*) (?<caption>(?:\S.*?)??\S) )?(?<back>[◄<])?(?<dashes>[─┄━.=-]+)(?<head>[►>])(?: |$)/u;

/** Reads swim lanes back: the boxes with their lane in front, and the links. */
export function readLanes(drawing: string): Read {
  const grid = drawing.split('\n').map(cellsOf);
  const faults: string[] = [];
  const boxes: string[] = [];
  const links: ReadLink[] = [];
  const divider = (grid[0] ?? []).findIndex((cell, x) => x > 0 && /[┬+]/u.test(cell));
  let title = '';
  let heads: string[] = [];
  let beside: string[] = [];
  let above: string | undefined;
  let led = false;
  const finish = () => {
    const [head = ''] = heads;
    if (heads.slice(1).some((text) => text !== '')) faults.push(`a second head: ${heads.join(' ')}`);
    boxes.push(`${title}/${head}`);
    if (led && above !== undefined) links.push({ from: above, to: head, caption: '', line: 'solid', heads: 'forward' });
    const text = beside.join(' ').trim();
    for (const chain of text === '' ? [] : text.split('; ')) readChain(chain, title, boxes, links, faults);
    above = head;
  };
  for (const [y, row] of grid.entries()) {
    const text = row.join('');
    const groups = border.exec(text)?.groups;
    if (groups === undefined) {
      if (!/^[│|] .* [│|]$/u.test(text) || !/[│|]/u.test(row[divider] ?? ' ')) faults.push(`row ${y} is open: ${text}`);
      heads.push(row.slice(1, divider).join('').trim());
      beside.push(row.slice(divider + 1, -1).join('').trim());
      continue;
    }
    if (!/[┬┼┴+]/u.test(row[divider] ?? ' ')) faults.push(`border ${y} has no divider`);
    if (y > 0) finish();
    [title, led, heads, beside] = [groups['title'] ?? '', groups['head'] !== undefined, [], []];
    if (y > 0 && led === false && groups['title'] === undefined && y < grid.length - 1) faults.push('a lane without a title');
  }
  return { boxes, links, faults };
}

function readChain(text: string, title: string, boxes: string[], links: ReadLink[], faults: string[]): void {
  let rest = text;
  let from: string | undefined;
  let link: Omit<ReadLink, 'from' | 'to'> | undefined;
  for (;;) {
    const match = arrow.exec(rest);
    const name = match === null ? rest : rest.slice(0, match.index);
    boxes.push(`${title}/${name}`);
    if (from !== undefined && link !== undefined) links.push({ ...link, from, to: name });
    if (match === null) return;
    const { before = '', caption = '', dashes = '', back } = match.groups ?? {};
    const line = lineOf(`${before}${dashes}`);
    if (line === undefined || (back !== undefined && caption !== '')) faults.push(`not an arrow: ${match[0]}`);
    link = { caption, line: line ?? 'solid', heads: 'forward' };
    from = name;
    rest = rest.slice(match.index + match[0].length);
  }
}
