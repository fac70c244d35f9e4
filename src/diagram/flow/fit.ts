import type { Architecture } from '../../architecture/model.ts';
import { components } from '../../architecture/questions.ts';
import { packed } from '../picture.ts';
import type { Picture } from '../picture.ts';
import { layoutFlow } from './layout.ts';
import { tightGaps, wideGaps } from './style.ts';
import type { Axis, Style } from './style.ts';

/** One picture, or several pages that show each edge once; a page's title says what it shows. */
export interface Page {
  readonly title: string;
  readonly picture: Picture;
}

/** The attempts at one direction, the most generous first. */
function stylesFor(axis: Axis, width: number): readonly Style[] {
  const boxText = Math.max(1, Math.min(24, width - 8));
  const captionText = Math.max(1, Math.min(20, width - 10));
  const narrow = { boxText: Math.min(boxText, Math.max(8, Math.floor(width / 6))), captionText: Math.min(captionText, 12) };
  const wide = { axis, gaps: wideGaps[axis], boxText, captionText, squeezed: false, fold: Infinity };
  return [
    wide,
    { ...wide, squeezed: true },
    { ...wide, gaps: tightGaps[axis], boxText: Math.min(boxText, 18), captionText: Math.min(captionText, 16), squeezed: true },
    { ...wide, gaps: tightGaps[axis], ...narrow, squeezed: true },
  ];
}

const folds = [1, 0.8, 0.6, 0.45, 0.3] as const;

/** Going down with wide layers folded, ever narrower. */
function foldedStyles(width: number): readonly Style[] {
  const [, , , ...rest] = stylesFor('down', width);
  const comfortable: Style[] = stylesFor('down', width).slice(0, 1).map((style) => ({ ...style, gaps: tightGaps.down, squeezed: true }));
  return [...comfortable, ...rest].flatMap((style) => folds.map((share) => ({ ...style, fold: Math.floor(width * share) })));
}

function fittedPart(part: Architecture, width: number): Picture | undefined {
  const directions: readonly Axis[] = part.direction === 'down' ? ['down', 'right'] : ['right', 'down'];
  for (const style of [...directions.flatMap((axis) => stylesFor(axis, width)), ...foldedStyles(width)]) {
    const picture = layoutFlow(part, style);
    if (picture.width <= width) return picture;
  }
  return undefined;
}

export function partOf(architecture: Architecture, ids: ReadonlySet<string>): Architecture {
  const groupIds = new Set(architecture.groups.map(({ id }) => id));
  return {
    ...architecture,
    nodes: architecture.nodes.filter(({ id }) => ids.has(id)),
    edges: architecture.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    groups: architecture.groups.map((group) => ({ ...group, members: group.members.filter((member) => ids.has(member) || groupIds.has(member)) })),
  };
}

/** The edges in two halves, along the containers and then the order in which they were declared. */
function halves(architecture: Architecture): readonly Architecture[] {
  const { nodes, edges, groups } = architecture;
  const home = new Map(groups.flatMap(({ members }, index) => members.map((member) => [member, index + 1] as const)));
  const sorted = edges.toSorted((a, b) => (home.get(a.from) ?? 0) - (home.get(b.from) ?? 0));
  const middle = Math.ceil(sorted.length / 2);
  return [sorted.slice(0, middle), sorted.slice(middle)].map((some) => {
    const ids = new Set(some.flatMap(({ from, to }) => [from, to]));
    return { ...partOf(architecture, ids), nodes: nodes.filter(({ id }) => ids.has(id)), edges: some };
  });
}

function pagesOf(part: Architecture, width: number): readonly Picture[] {
  const picture = fittedPart(part, width);
  if (picture !== undefined) return [picture];
  if (part.edges.length < 2) return [];
  return halves(part).flatMap((half) => components(half).flatMap((ids) => pagesOf(partOf(half, new Set(ids)), width)));
}

/** The architecture within `width` cells: its parts side by side where there is room. */
export function fitFlow(architecture: Architecture, width: number): readonly Page[] {
  const parts = components(architecture).map((ids) => partOf(architecture, new Set(ids)));
  const first: Picture[] = [];
  const more: Picture[] = [];
  for (const part of parts) {
    const pictures = pagesOf(part, width);
    (pictures.length === 1 ? first : more).push(...pictures);
  }
  const pictures = [...(first.length === 0 ? [] : [packed(first, width, 3)]), ...more];
  return pictures.map((picture, index) => ({ title: pictures.length === 1 ? '' : `Page ${index + 1} of ${pictures.length}`, picture }));
}
