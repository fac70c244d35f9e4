import type { Mark, Picture } from './picture.ts';
import { boxAttributes, darkRules, inked } from './svg-colours.ts';
import { printable, widthOf } from './text.ts';

const cellWidth = 9;
const cellHeight = 18;
const margin = 12;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const middleX = (x: number) => margin + x * cellWidth + cellWidth / 2;
const middleY = (y: number) => margin + y * cellHeight + cellHeight / 2;

type Covered = (x: number, y: number) => boolean;
type Line = Mark & { type: 'line' };

/** Cells in which text stands, its blank ends too: lines stop short of them. */
function coveredBy(marks: readonly Mark[]): Covered {
  const cells = new Set(marks.flatMap((mark) => (mark.type === 'text' && mark.role !== 'group' ? Array.from({ length: widthOf(mark.text) }, (_, cell) => `${mark.x + cell} ${mark.y}`) : [])));
  return (x, y) => cells.has(`${x} ${y}`);
}

const dashes = { solid: '', dotted: ' stroke-dasharray="2 4"', thick: ' stroke-width="3"' } as const;

/** A line from middle to middle of its cells, without the parts that lie in covered cells. */
function linePaths(mark: Line, covered: Covered): string {
  const level = mark.y === mark.toY;
  const [first, last] = level ? [Math.min(mark.x, mark.toX), Math.max(mark.x, mark.toX)] : [Math.min(mark.y, mark.toY), Math.max(mark.y, mark.toY)];
  const isCovered = (at: number) => (level ? covered(at, mark.y) : covered(mark.x, at));
  const runs: (readonly [number, number])[] = [];
  let from: number | undefined;
  for (let at = first; at <= last + 1; at += 1) {
    const hidden = at > last || isCovered(at);
    if (!hidden && from === undefined) from = at;
    if (hidden && from !== undefined) {
      // As far as the edge of the cell where text follows, to the middle where the line ends.
      runs.push([from > first ? from - 0.5 : from, at <= last ? at - 0.5 : last]);
      from = undefined;
    }
  }
  const path = runs.filter(([a, b]) => a < b).map(([a, b]) => (level ? `M${middleX(a)} ${middleY(mark.y)}H${middleX(b)}` : `M${middleX(mark.x)} ${middleY(a)}V${middleY(b)}`)).join('');
  return path === '' ? '' : `<path d="${path}" ${inked(mark.role === 'group' ? 'lifeline' : 'line', 'stroke')}${dashes[mark.line]}/>`;
}

/** From the middle of its cell to the border of the box in the next; and no further than its own cell where that is text. */
const corners = { up: [[0, -17], [-5, -5], [5, -5]], down: [[0, 17], [-5, 5], [5, 5]], left: [[-8, 0], [3, -5], [3, 5]], right: [[8, 0], [-3, -5], [-3, 5]] } as const;
const short = { ...corners, up: [[0, -7], [-5, 4], [5, 4]], down: [[0, 7], [-5, -4], [5, -4]] } as const;
const stems = { up: -6, down: 6, left: 0, right: 0 } as const;
const beyond = { up: -1, down: 1, left: 0, right: 0 } as const;

function headPath({ x, y, direction }: Mark & { type: 'head' }, covered: Covered): string {
  const toText = beyond[direction] !== 0 && [x - 2, x, x + 2].some((column) => covered(column, y + beyond[direction]));
  const points = (toText ? short : corners)[direction].map(([dx, dy]) => `${middleX(x) + dx},${middleY(y) + dy}`);
  const stem = toText || stems[direction] === 0 ? '' : `<path d="M${middleX(x)} ${middleY(y)}v${stems[direction]}" ${inked('line', 'stroke')}/>`;
  return `${stem}<polygon points="${points.join(' ')}" ${inked('line', 'fill')}/>`;
}

function frameRect(mark: Mark & { type: 'frame' }): string {
  const size = `width="${(mark.width - 1) * cellWidth}" height="${(mark.height - 1) * cellHeight}"`;
  const dashed = mark.role === 'group' ? ' stroke-dasharray="6 3"' : '';
  return `<rect x="${middleX(mark.x)}" y="${middleY(mark.y)}" ${size} rx="${mark.rounded ? 9 : 2}" ${boxAttributes(mark.role)}${dashed}/>`;
}

function textElement(mark: Mark & { type: 'text' }): string {
  const text = printable(mark.text);
  if (text === '') return '';
  const inset = widthOf(mark.text) - widthOf(mark.text.trimStart());
  const start = margin + (mark.x + inset) * cellWidth;
  const width = widthOf(text) * cellWidth;
  const behind = mark.role === 'group' ? `<rect x="${start - 4}" y="${middleY(mark.y) - 8}" width="${width + 8}" height="16" ${inked('paper', 'fill')}/>` : '';
  const ink = mark.role === 'label' ? 'caption' : mark.role === 'group' ? 'title' : 'ink';
  return `${behind}<text x="${start}" y="${middleY(mark.y) + 5}" ${inked(ink, 'fill')} textLength="${width}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

/**
 * The picture as one self-contained SVG file, without script, font or image of others. Its colours
 * are attributes, which every viewer knows; where the reader prefers dark pages, rules overrule them.
 * `description` says in words what the picture shows.
 */
export function svgOf(picture: Picture, title: string, description = ''): string {
  const [width, height] = [picture.width * cellWidth + 2 * margin, picture.height * cellHeight + 2 * margin];
  const covered = coveredBy(picture.marks);
  const elements = (type: Mark['type'], grouped: boolean) => picture.marks.filter((mark) => mark.type === type && (mark.role === 'group') === grouped).map((mark) => element(mark, covered));
  const shapes = [
    ...elements('frame', true),
    ...elements('line', true),
    ...elements('line', false),
    ...elements('frame', false),
    ...elements('head', false),
    ...elements('text', true),
    ...elements('text', false),
  ].filter((shape) => shape !== '');
  const used = new Set(['f-paper', ...shapes.flatMap((shape) => Array.from(shape.matchAll(/class="([^"]+)"/gu), ([, name]) => name ?? ''))]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="15" stroke-width="1.4">`,
    `<title>${escaped(printable(title))}</title>`,
    ...(description === '' ? [] : [`<desc>${escaped(printable(description))}</desc>`]),
    `<style>@media (prefers-color-scheme:dark){${darkRules((name) => used.has(name))}}</style>`,
    `<rect width="${width}" height="${height}" rx="6" ${inked('paper', 'fill')}/>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    ...shapes,
    '</g>',
    '</svg>',
  ].join('\n');
}

function element(mark: Mark, covered: Covered): string {
  if (mark.type === 'line') return linePaths(mark, covered);
  if (mark.type === 'frame') return frameRect(mark);
  return mark.type === 'head' ? headPath(mark, covered) : textElement(mark);
}
