import type { DrawingRole, Mark, Picture } from './picture.ts';
import { printable, widthOf } from './text.ts';

const cellWidth = 9;
const cellHeight = 18;
const margin = 12;

/** Fill and border of boxes by what they are; readable in print and for most colour-blind eyes. */
const colours: Partial<Record<DrawingRole, readonly [fill: string, line: string]>> = {
  client: ['#ffffff', '#444444'],
  external: ['#f3f3f3', '#666666'],
  dns: ['#e7f0fa', '#2f6fab'],
  cdn: ['#e7f0fa', '#2f6fab'],
  firewall: ['#fbe9e7', '#b3402a'],
  'load-balancer': ['#e3f4f4', '#1b7f86'],
  gateway: ['#e3f4f4', '#1b7f86'],
  service: ['#e9f5e9', '#2e7d32'],
  worker: ['#f1f8e4', '#5c8a12'],
  cache: ['#fff6dc', '#a87a00'],
  queue: ['#f6e9f7', '#86398c'],
  database: ['#e8eaf6', '#3a49a0'],
  search: ['#e8eaf6', '#3a49a0'],
  storage: ['#e8eaf6', '#3a49a0'],
  monitor: ['#fdeef4', '#a03565'],
  group: ['none', '#999999'],
  added: ['#e2f6e2', '#1f8b24'],
  removed: ['#fde5e5', '#c62828'],
  moved: ['#fff3d6', '#b26a00'],
  marked: ['#fff9c4', '#b26a00'],
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const middleX = (x: number) => margin + x * cellWidth + cellWidth / 2;
const middleY = (y: number) => margin + y * cellHeight + cellHeight / 2;

const dashes = { solid: '', dotted: ' stroke-dasharray="2 4"', thick: ' stroke-width="3"' } as const;
/** From the middle of its cell to the border of the box in the next. */
const corners = { up: [[0, -17], [-5, -5], [5, -5]], down: [[0, 17], [-5, 5], [5, 5]], left: [[-8, 0], [3, -5], [3, 5]], right: [[8, 0], [-3, -5], [-3, 5]] } as const;
const stems = { up: -6, down: 6, left: 0, right: 0 } as const;

function element(mark: Mark): string {
  if (mark.type === 'frame') {
    const [fill, line] = colours[mark.role] ?? ['#ffffff', '#444444'];
    const size = `width="${(mark.width - 1) * cellWidth}" height="${(mark.height - 1) * cellHeight}"`;
    const dashed = mark.role === 'group' ? ' stroke-dasharray="6 3"' : '';
    return `<rect x="${middleX(mark.x)}" y="${middleY(mark.y)}" ${size} rx="${mark.rounded ? 9 : 2}" fill="${fill}" stroke="${line}"${dashed}/>`;
  }
  if (mark.type === 'line') {
    return `<path d="M${middleX(mark.x)} ${middleY(mark.y)}L${middleX(mark.toX)} ${middleY(mark.toY)}" stroke="#333333"${dashes[mark.line]}/>`;
  }
  if (mark.type === 'head') {
    const points = corners[mark.direction].map(([x, y]) => `${middleX(mark.x) + x},${middleY(mark.y) + y}`);
    const stem = `<path d="M${middleX(mark.x)} ${middleY(mark.y)}v${stems[mark.direction]}" stroke="#333333"/>`;
    return `${stem}<polygon points="${points.join(' ')}" fill="#333333"/>`;
  }
  const title = mark.role === 'group';
  const text = printable(mark.text);
  const start = margin + (mark.x + (title ? 1 : 0)) * cellWidth;
  const behind = title ? `<rect x="${start - 4}" y="${middleY(mark.y) - 8}" width="${widthOf(text) * cellWidth + 8}" height="16" fill="#ffffff"/>` : '';
  const colour = mark.role === 'label' ? '#555555' : title ? '#666666' : '#111111';
  return `${behind}<text x="${start}" y="${middleY(mark.y) + 5}" fill="${colour}" textLength="${widthOf(text) * cellWidth}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

/** The picture as one self-contained SVG file: no style sheet, script, font or image of others. */
export function svgOf(picture: Picture, title: string): string {
  const [width, height] = [picture.width * cellWidth + 2 * margin, picture.height * cellHeight + 2 * margin];
  const layers = ['line', 'frame', 'head', 'text'] as const;
  const frames = picture.marks.filter((mark) => mark.type === 'frame' && mark.role === 'group').map(element);
  const rest = layers.flatMap((type) => picture.marks.filter((mark) => mark.type === type && !(type === 'frame' && mark.role === 'group')).map(element));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="15" stroke-width="1.4">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    '<g fill="none" stroke-linecap="round">',
    ...frames,
    '</g>',
    '<g stroke-linejoin="round">',
    ...rest,
    '</g>',
    '</svg>',
  ].join('\n');
}
