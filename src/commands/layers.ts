import { architectureJson } from '../architecture/json.ts';
import type { Architecture } from '../architecture/model.ts';
import type { ItemOf } from '../content/kinds/index.ts';
import { blueprint } from '../content/blueprint.ts';
import { picture } from '../terminal/picture.ts';
import { drawTable } from '../terminal/table.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Define } from './context.ts';

type Layer = ItemOf<'layer'>;

function positionOf({ fields }: Layer): number {
  return fields.position ?? Number.POSITIVE_INFINITY;
}

function shortName(title: string): string {
  return title.replace(/ layer$/, '');
}

/** The layers and what passes between them; what each is for stands in the table below. */
function outline(layers: readonly Layer[]): Architecture {
  const { nodes, ...whole } = blueprint(layers);
  return { ...whole, nodes: nodes.map((node) => ({ ...node, label: shortName(node.label), details: [] })) };
}

function text(screen: Screen, layers: readonly Layer[]): string {
  const { theme } = screen;
  const rows = layers.map(({ fields }) => [fields.position === undefined ? '' : String(fields.position), shortName(fields.title), `${fields.purpose}: ${fields.parts.map(({ name }) => name).join(', ')}`]);
  const table = drawTable(screen, [{ title: '', paint: theme.strong }, { title: 'layer' }, { title: 'what it is for, and what stands there', grows: true }], rows);
  return [theme.title('The seven layers of a design'), picture(screen, outline(layers)), table, `${theme.muted('More about one:')} ${theme.command('sysdesign explain layer 4')}${theme.muted(', or about those without a number:')} ${theme.command('sysdesign list layers')}`].join('\n\n');
}

export const layers: Define = (line, context) => {
  line.action(async () => {
    const { catalog, show } = context();
    const all = [...(await catalog()).itemsOf('layer')].sort((a, b) => positionOf(a) - positionOf(b));
    show({
      json: () => ({
        layers: all.map(({ id, fields }) => ({ id, position: fields.position ?? null, title: fields.title, purpose: fields.purpose, summary: fields.summary, parts: fields.parts })),
        diagram: architectureJson(blueprint(all)),
      }),
      text: (screen) => text(screen, all),
    });
  });
};
