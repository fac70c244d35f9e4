import type { ComponentKind } from '../architecture/kinds.ts';
import type { Architecture } from '../architecture/model.ts';

/** What a piece of a drawing is, for colour. */
export type DrawingRole = ComponentKind | 'edge' | 'label' | 'group';

export interface DrawingOptions {
  /** Terminal cells; no line of the drawing is wider. */
  readonly width: number;
  readonly glyphs: 'unicode' | 'ascii';
  /** Colours a piece of text; must not change its width. */
  readonly paint?: (role: DrawingRole, text: string) => string;
}

const heads = {
  unicode: { forward: '─►', both: '◄►', none: '──' },
  ascii: { forward: '->', both: '<>', none: '--' },
} as const;

/** The architecture as lines of text joined by line feeds, without one at the end. */
export function drawDiagram(architecture: Architecture, options: DrawingOptions): string {
  const paint = options.paint ?? ((_role: DrawingRole, text: string) => text);
  const nodes = new Map(architecture.nodes.map((node) => [node.id, node]));
  const title = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : paint(node.kind, node.label);
  };
  const lines = architecture.nodes.flatMap((node) => {
    const links = architecture.edges.filter(({ from }) => from === node.id);
    return [
      title(node.id),
      ...links.map((edge) => `  ${paint('edge', heads[options.glyphs][edge.heads])} ${title(edge.to)}${edge.label === '' ? '' : ` (${paint('label', edge.label)})`}`),
    ];
  });
  return lines.join('\n');
}
