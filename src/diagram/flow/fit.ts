import { boxesAt } from '../../architecture/group-ends.ts';
import type { Architecture, Direction } from '../../architecture/model.ts';
import { components, groupsAround, nesting } from '../../architecture/questions.ts';
import { UnmetError } from '../../errors.ts';
import { packed } from '../picture.ts';
import type { Picture } from '../picture.ts';
import { chainPicture } from '../shapes/chain.ts';
import { printable, shortened } from '../text.ts';
import type { Roles } from './boxes.ts';
import { containersOf, sitesOf } from './groups.ts';
import { layoutFlow } from './layout.ts';
import type { Subject } from './layout.ts';
import type { Attempt } from './ordering.ts';
import { Patience } from './patience.ts';
import { tightGaps, wideGaps } from './style.ts';
import type { Style } from './style.ts';

/** One picture, or several pages that show each edge once; a page's title says what it shows. */
export interface Page {
  readonly title: string;
  readonly picture: Picture;
}

const wideText = { boxText: 24, captionText: 20 };
const narrowText = { boxText: 14, captionText: 12 };
const plain = { captionLayers: 1, stacked: false, fold: Infinity } as const;

type Way = Pick<Style, 'axis' | 'mirrored'>;

/** How each direction is laid out, and the one that takes its place where it does not fit. */
const ways = {
  down: { axis: 'down', mirrored: false, otherwise: 'right' },
  right: { axis: 'right', mirrored: false, otherwise: 'down' },
  up: { axis: 'down', mirrored: true, otherwise: 'right' },
  left: { axis: 'right', mirrored: true, otherwise: 'down' },
} as const satisfies Record<Direction, Way & { otherwise: Direction }>;

/** The attempts at one direction, the most generous first. */
function stylesFor({ axis, mirrored }: Way): readonly Style[] {
  const way = { axis, mirrored };
  return [
    { ...way, gaps: wideGaps[axis], ...wideText, ...plain },
    { ...way, gaps: tightGaps[axis], boxText: 18, captionText: 16, ...plain },
    { ...way, gaps: tightGaps[axis], ...narrowText, ...plain },
  ];
}

/** Going down, or up, with captions on several rows, wide ranks folded, containers stacked. */
function foldedStyles(width: number, mirrored: boolean): readonly Style[] {
  const tight = { axis: 'down', mirrored, gaps: tightGaps.down } as const;
  const shapes = [
    { fold: Infinity, captionLayers: 2 },
    { fold: width, captionLayers: 1 },
    { fold: width * 0.75, captionLayers: 2 },
    { fold: width * 0.5, captionLayers: 3 },
    { fold: width * 0.3, captionLayers: 4 },
  ];
  return [false, true].flatMap((stacked) => shapes.flatMap((shape) => [
    { ...tight, ...wideText, ...shape, stacked },
    { ...tight, ...narrowText, ...shape, stacked },
  ]));
}

/** No text of a style may be wider than half of a narrow terminal. */
function within({ boxText, captionText, ...style }: Style, width: number): Style {
  const room = Math.max(1, Math.floor((width - 12) / 2));
  return { ...style, boxText: Math.min(boxText, room), captionText: Math.min(captionText, room) };
}

/** What all parts of a drawing share. */
type Room = Pick<Subject, 'width' | 'roles' | 'patience'>;

/** Steps after which a drawing takes pages of at most so many edges rather than more time: within a second. */
const mostSteps = 20_000_000;
const fewEdges = 40;

/** The first style in which it fits; where the direction had to give way, the lower of turned and folded. */
function fittedPart(part: Architecture, room: Room): Picture | undefined {
  const { width, roles, patience } = room;
  const subject = { ...room, architecture: part, sites: sitesOf(part, containersOf(part, () => 0)), ranks: new Map<string, readonly number[] | undefined>(), orders: new Map<string, Attempt>() };
  const first = (styles: readonly Style[]): Picture | undefined => {
    for (const style of patience.isOver ? styles.slice(-1) : styles) {
      if (patience.isOver && part.edges.length > fewEdges) return undefined;
      const picture = layoutFlow(subject, within(style, width));
      if (picture !== undefined) return picture;
    }
    return undefined;
  };
  const way = ways[part.direction];
  const asked = first(stylesFor(way));
  if (asked !== undefined) return asked;
  const sideways = way.axis === 'right';
  const folded = sideways ? chainPicture(part, width, roles, way.mirrored) : undefined;
  if (folded !== undefined) return folded;
  const turned = patience.isOver ? undefined : first(stylesFor(ways[way.otherwise]));
  if (sideways && turned !== undefined) return turned;
  const wound = first(foldedStyles(width, !sideways && way.mirrored));
  return turned === undefined || (wound !== undefined && wound.height <= turned.height) ? wound : turned;
}

export function partOf(architecture: Architecture, ids: ReadonlySet<string>): Architecture {
  const groupIds = new Set(architecture.groups.map(({ id }) => id));
  const boxes = boxesAt(architecture);
  const holds = (end: string) => boxes(end).some((id) => ids.has(id));
  return {
    ...architecture,
    nodes: architecture.nodes.filter(({ id }) => ids.has(id)),
    edges: architecture.edges.filter(({ from, to }) => holds(from) && holds(to)),
    groups: architecture.groups.map((group) => ({ ...group, members: group.members.filter((member) => ids.has(member) || groupIds.has(member)) })),
  };
}

/**
 * The edges in two halves, along the containers and then the order in which they were declared;
 * a box without edges stands where its container is.
 */
function halves(architecture: Architecture): readonly Architecture[] {
  const { nodes, edges, groups } = architecture;
  const home = new Map(groups.flatMap(({ members }, index) => members.map((member) => [member, index + 1] as const)));
  const homeOf = (id: string) => home.get(id) ?? 0;
  const sorted = edges.toSorted((a, b) => homeOf(a.from) - homeOf(b.from));
  const boxes = boxesAt(architecture);
  const middle = Math.ceil(sorted.length / 2);
  const parts = [sorted.slice(0, middle), sorted.slice(middle)].map((some) => ({ some, ids: new Set(some.flatMap(({ from, to }) => [...boxes(from), ...boxes(to)])) }));
  for (const { id } of nodes) {
    if (parts.some(({ ids }) => ids.has(id))) continue;
    const beside = parts.find(({ ids }) => [...ids].some((other) => homeOf(other) === homeOf(id))) ?? parts[0];
    beside?.ids.add(id);
  }
  return parts.map(({ some, ids }) => ({ ...partOf(architecture, ids), edges: some }));
}

function tooNarrow(what: string, width: number): UnmetError {
  return new UnmetError(`${what} not fit into ${width} columns`, { code: 'too-narrow', hint: 'Give more with --width, or put fewer groups into one another.' });
}

/** A part as it fits, and the titles of the containers around it that did not. */
interface Fitted {
  readonly picture: Picture;
  readonly within: readonly string[];
}

/**
 * A part that cannot be divided, without its outer containers, as few of them as need be left out.
 * @throws {UnmetError} where an edge ends at one of them
 */
function unwrapped(part: Architecture, room: Room): Fitted {
  const within: string[] = [];
  const holds = boxesAt(part);
  for (let rest = part; rest.groups.length > 0; ) {
    const inner = new Set(rest.groups.flatMap(({ members }) => members));
    const outer = rest.groups.filter(({ id }) => !inner.has(id));
    if (outer.some(({ id }) => rest.edges.some(({ from, to }) => from === id || to === id))) break;
    within.push(...outer.filter(({ id }) => holds(id).length > 0).map(({ label }) => label));
    rest = { ...rest, groups: rest.groups.filter(({ id }) => inner.has(id)) };
    const picture = fittedPart(rest, room);
    if (picture !== undefined) return { picture, within };
  }
  throw tooNarrow(`${part.nodes.map(({ label }) => `"${label.replaceAll('\n', ' ')}"`).join(' and ')} and the groups around do`, room.width);
}

/** @throws {UnmetError} where a part that cannot be divided fits in no way */
function pagesOf(part: Architecture, room: Room): readonly Fitted[] {
  const picture = fittedPart(part, room);
  if (picture !== undefined) return [{ picture, within: [] }];
  if (part.edges.length < 2) return [unwrapped(part, room)];
  return halves(part).flatMap((half) => components(half).flatMap((ids) => pagesOf(partOf(half, new Set(ids)), room)));
}

/** Columns between two parts side by side. */
const between = 3;

/** Parts in rows; of two that do not fit side by side one is made narrower if the whole is lower then. */
function beside(parts: readonly Architecture[], pictures: readonly Picture[], room: Room): Picture {
  const { width } = room;
  const inRows = (some: readonly Picture[]) => packed(some, width, between, parts[0]?.direction ?? 'down');
  const rows = inRows(pictures);
  const sizes = parts.map(({ nodes }) => nodes.length);
  const worthwhile = parts.length === 2 && pictures.length === 2 && Math.min(...sizes) >= 3 && Math.max(...sizes) <= 12;
  if (!worthwhile || rows.height <= Math.max(...pictures.map(({ height }) => height))) return rows;
  const squeezed = [0, 1].flatMap((narrow) => {
    const [part, other] = [parts[narrow], pictures[1 - narrow]];
    const left = width - between - (other?.width ?? width);
    const picture = part === undefined || left <= 0 ? undefined : fittedPart(part, { ...room, width: left });
    return picture === undefined || other === undefined ? [] : [inRows(narrow === 0 ? [picture, other] : [other, picture])];
  });
  return squeezed.reduce((lowest, candidate) => (candidate.height < lowest.height ? candidate : lowest), rows);
}

/** Beside a title stand its corners, an arrow that crosses the border, and the borders of containers around. */
const [besideTitle, besideInner, leastTitle] = [12, 4, 4];

/** Titles are not broken into lines: one that takes more than the whole width would be shown by nothing at all. */
function withTitlesWithin(architecture: Architecture, width: number): Architecture {
  const around = groupsAround(architecture);
  const groups = architecture.groups.map((group) => ({ ...group, label: shortened(printable(group.label), Math.max(leastTitle, width - besideTitle - besideInner * around(group.id).length)) }));
  return { ...architecture, groups };
}

/** Both borders of a container, and the least that a box takes. */
const [borders, leastBox] = [2, 5];

/**
 * The architecture within `width` cells: its parts side by side where there is room.
 * @throws {UnmetError} where that is too narrow for it
 */
export function fitFlow(architecture: Architecture, width: number, roles: Roles): readonly Page[] {
  const depth = nesting(architecture);
  if (depth * borders + leastBox > width) throw tooNarrow(`${depth} groups in one another do`, width);
  const fitting = withTitlesWithin(architecture, width);
  const parts = components(fitting).map((ids) => partOf(fitting, new Set(ids)));
  const room = { width, roles, patience: new Patience(mostSteps) };
  const first: Picture[] = [];
  const more: Fitted[] = [];
  for (const part of parts) {
    const pages = pagesOf(part, room);
    const [only] = pages;
    if (pages.length === 1 && only?.within.length === 0) first.push(only.picture);
    else more.push(...pages);
  }
  const pages = [...(first.length === 0 ? [] : [{ picture: beside(parts, first, room), within: [] }]), ...more];
  const titleOf = (within: readonly string[], index: number): string => {
    const around = within.length === 0 ? '' : `within ${within.join(', ')}`;
    if (pages.length === 1) return around.replace(/^w/, 'W');
    return [`Page ${index + 1} of ${pages.length}`, ...(around === '' ? [] : [around])].join(', ');
  };
  return pages.map(({ picture, within }, index) => ({ title: shortened(titleOf(within, index), width), picture }));
}
