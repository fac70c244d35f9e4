import type { Architecture, Shape } from '../architecture/model.ts';
import { nesting } from '../architecture/questions.ts';
import { UnmetError } from '../errors.ts';
import { renderPicture } from './canvas.ts';
import { fitFlow } from './flow/fit.ts';
import type { Page } from './flow/fit.ts';
import type { Roles } from './flow/boxes.ts';
import { glyphSets } from './glyphs.ts';
import type { GlyphSetName } from './glyphs.ts';
import type { DrawingRole, Picture } from './picture.ts';
import { lanesPicture } from './shapes/lanes.ts';
import { sequencePicture } from './shapes/sequence.ts';
import { timelinePicture } from './shapes/timeline.ts';
import { treePicture, trunkPicture } from './shapes/tree.ts';
import { soundArchitecture } from './sound.ts';

export interface DrawingOptions {
  /** Terminal cells; no line of the drawing is wider. */
  readonly width: number;
  readonly glyphs: GlyphSetName;
  /** Colours a piece of text; must not change its width. */
  readonly paint?: (role: DrawingRole, text: string) => string;
  /** Boxes to paint in another role than that of their kind, by id. */
  readonly roles?: ReadonlyMap<string, DrawingRole>;
}

/** More boxes or edges than these are refused: a drawing of them says nothing and takes too long. */
export const drawingLimit = { boxes: 1000, edges: 3000 } as const;

type Draw = (architecture: Architecture, width: number, roles: Roles) => readonly Page[];

const alone = (picture: Picture): readonly Page[] => [{ title: '', picture }];

type DrawShape = (architecture: Architecture, width: number, roles: Roles) => Picture | undefined;

/** Where a shape does not fit, or cannot show what there is, the same boxes and arrows as a flow do. */
function orFlow(drawShape: DrawShape): Draw {
  return (architecture, width, roles) => {
    const picture = endsAtGroup(architecture) ? undefined : drawShape(architecture, width, roles);
    return picture === undefined || picture.width > width ? fitFlow(architecture, width, roles) : alone(picture);
  };
}

const endsAtGroup = ({ edges, groups }: Architecture) => edges.some(({ from, to }) => groups.some(({ id }) => id === from || id === to));

/** A shape that has no place for containers. */
const ungrouped = (drawShape: DrawShape): DrawShape => (architecture, width, roles) => (architecture.groups.length > 0 ? undefined : drawShape(architecture, width, roles));

const shapes = {
  flow: fitFlow,
  states: (architecture, width, roles) => fitFlow({ ...architecture, nodes: architecture.nodes.map((node) => ({ ...node, kind: 'step' })) }, width, roles),
  tree: orFlow(ungrouped(treePicture)),
  trunk: orFlow(ungrouped(trunkPicture)),
  timeline: orFlow(ungrouped(timelinePicture)),
  sequence: orFlow(sequencePicture),
  lanes: orFlow(lanesPicture),
} as const satisfies Record<Shape, Draw>;

function isWithin({ nodes, edges }: Architecture): boolean {
  return nodes.length <= drawingLimit.boxes && edges.length <= drawingLimit.edges;
}

/** More groups in one another than anybody means, and few enough for half of a narrow screen. */
const mostNested = 12;

/** Whether it can be drawn on any screen. */
export function isDrawable(architecture: Architecture): boolean {
  return isWithin(architecture) && nesting(architecture) <= mostNested;
}

/**
 * The architecture as pictures no wider than asked, before they become text or SVG.
 * @throws {UnmetError} beyond `drawingLimit`, and where the width is too little
 */
export function picturesOf(architecture: Architecture, { width, roles = new Map() }: Pick<DrawingOptions, 'width' | 'roles'>): readonly Page[] {
  const { nodes, edges } = architecture;
  if (!isWithin(architecture)) {
    throw new UnmetError(`${nodes.length} boxes and ${edges.length} arrows are too many to draw`, {
      code: 'too-large',
      hint: `At most ${drawingLimit.boxes} boxes and ${drawingLimit.edges} arrows; draw a part of it.`,
    });
  }
  return shapes[architecture.shape](soundArchitecture(architecture), width, roles);
}

/**
 * The architecture as lines of text joined by line feeds, without one at the end.
 * @throws {UnmetError} beyond `drawingLimit`, and where the width is too little
 */
export function drawDiagram(architecture: Architecture, options: DrawingOptions): string {
  const texts = picturesOf(architecture, options).map(({ title, picture }) => {
    const lines = renderPicture(picture, glyphSets[options.glyphs], options.paint);
    return [...(title === '' ? [] : [title, '']), ...lines].join('\n');
  });
  return texts.join('\n\n');
}
