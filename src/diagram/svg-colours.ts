import type { DrawingRole } from './picture.ts';

/** Fill and border of boxes by what they are; readable in print and for most colour-blind eyes. */
const boxes: Partial<Record<DrawingRole, readonly [fill: string, line: string]>> = {
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

/** Colours on white paper, and on a dark one, by the class of an element. */
const inks = {
  paper: { light: '#ffffff', dark: '#16181c' },
  line: { light: '#333333', dark: '#c3c8ce' },
  lifeline: { light: '#999999', dark: '#737a82' },
  ink: { light: '#111111', dark: '#eceef0' },
  caption: { light: '#555555', dark: '#b3b9c0' },
  title: { light: '#666666', dark: '#a4abb3' },
} as const;
type Ink = keyof typeof inks;

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `share` of one colour over another. */
function mixed(colour: string, over: string, share: number): string {
  const below = channels(over);
  return `#${channels(colour).map((value, index) => Math.round(value * share + (below[index] ?? 0) * (1 - share)).toString(16).padStart(2, '0')).join('')}`;
}

/** Attributes of an element; a dark page overrules them by the class. */
export const inked = (ink: Ink, property: 'fill' | 'stroke'): string => `class="${property === 'fill' ? 'f' : 's'}-${ink}" ${property}="${inks[ink].light}"`;

export function boxAttributes(role: DrawingRole): string {
  const [fill, line] = boxes[role] ?? ['#ffffff', '#444444'];
  return `class="b-${role in boxes ? role : 'box'}" fill="${fill}" stroke="${line}"`;
}

/** The rules for a dark page: a tint of a box's border as its fill, the border itself lighter. */
export function darkRules(used: (className: string) => boolean): string {
  const rules = [
    ...Object.entries(inks).flatMap(([ink, { dark }]) => [[`f-${ink}`, `fill:${dark}`], [`s-${ink}`, `stroke:${dark}`]] as const),
    ...Object.entries({ ...boxes, box: ['#ffffff', '#444444'] as const }).map(([role, [fill, line]]) => {
      const tint = fill === 'none' ? 'none' : mixed(line, inks.paper.dark, 0.3);
      return [`b-${role}`, `fill:${tint};stroke:${mixed(line, '#ffffff', 0.55)}`] as const;
    }),
  ];
  return rules.filter(([name]) => used(name)).map(([name, rule]) => `.${name}{${rule}}`).join('');
}
