import { differenceOf, stagesOf, withKinds } from '../architecture/changes.ts';
import { printDot } from '../architecture/dot.ts';
import { architectureJson } from '../architecture/json.ts';
import { inWords } from '../architecture/in-words.ts';
import { looksLikeMermaid, parseMermaid } from '../architecture/mermaid.ts';
import { printMermaid } from '../architecture/mermaid-text.ts';
import type { Architecture } from '../architecture/model.ts';
import { parseNotation, printNotation } from '../architecture/notation.ts';
import { pathBetween } from '../architecture/path.ts';
import { drawDiagram, picturesOf } from '../diagram/draw.ts';
import type { DrawingRole } from '../diagram/picture.ts';
import { stacked } from '../diagram/picture.ts';
import { svgOf } from '../diagram/svg.ts';
import { UnmetError, UsageError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Screen } from '../terminal/screen.ts';
import { safeJson } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { sourceText } from './source-text.ts';

const largestFile = 4 * 1024 * 1024;
const svgColumns = 120;

interface Asked {
  readonly title: string;
  readonly architecture: Architecture;
  readonly roles: ReadonlyMap<string, DrawingRole>;
}

const formats = {
  mermaid: ({ architecture }) => printMermaid(architecture),
  dot: ({ architecture }) => printDot(architecture),
  notation: ({ architecture }) => printNotation(architecture),
  json: ({ architecture }) => safeJson(architectureJson(architecture), 2),
  svg: ({ architecture, roles, title }) => svgOf(stacked(picturesOf(architecture, { width: svgColumns, roles }).map(({ picture }) => picture), 2), title, inWords(architecture)),
} as const satisfies Record<string, (asked: Asked) => string>;

const formatNames = ['text', ...Object.keys(formats)];
type Format = 'text' | keyof typeof formats;

function formatOf(name: string): Format {
  const known = (['text', 'mermaid', 'dot', 'notation', 'json', 'svg'] as const).find((format) => format === name);
  if (known === undefined) throw new UsageError(`no format "${name}"`, { code: 'bad-format', hint: `One of: ${formatNames.join(', ')}` });
  return known;
}

async function read(host: Host, file: string): Promise<Architecture> {
  const { text, source } = await sourceText(host, file, largestFile);
  if (file === '-' && text.trim() === '') {
    throw new UsageError('nothing to draw: standard input is empty', { code: 'empty-input', hint: 'Write for example: echo "client -> api -> db" | sysdesign draw -' });
  }
  const architecture = looksLikeMermaid(text) ? parseMermaid(text, source) : parseNotation(text, source);
  if (architecture.nodes.length === 0) throw new UnmetError(`${source} names no boxes`, { code: 'empty-diagram', hint: 'Write for example: client -> api -> db' });
  return architecture;
}

function drawn(screen: Screen, { architecture, roles }: Asked): string {
  return drawDiagram(architecture, { width: screen.width, glyphs: screen.glyphs, paint: screen.theme.drawn, roles });
}

/** Straight to stdout: a picture already fits, and other formats must not be wrapped. */
function print({ host }: Context, text: string): void {
  host.stdout.write(`${text}\n`);
}

/** As many pictures as anybody looks through. */
const mostSteps = 100;

function showSteps(context: Context, { architecture }: Asked): void {
  const stages = stagesOf(architecture);
  if (stages.length > mostSteps) {
    throw new UnmetError(`${stages.length} steps are too many to draw`, { code: 'too-large', hint: `At most ${mostSteps}; draw a part of it.` });
  }
  const labels = new Map(architecture.nodes.map(({ id, label }) => [id, label.replaceAll('\n', ' ')]));
  const texts = stages.map(({ architecture: stage, added }, index) => {
    const names = added.map((id) => labels.get(id) ?? id).join(', ');
    const roles = new Map(index === 0 ? [] : added.map((id) => [id, 'added' as const]));
    const heading = context.screen.theme.heading(`Step ${index + 1} of ${stages.length}: ${names === '' ? 'connect' : `draw ${names}`}`);
    return `${context.screen.fitted(heading)}\n\n${drawn(context.screen, { title: '', architecture: stage, roles })}`;
  });
  print(context, texts.join('\n\n'));
}

function compared(before: Architecture, after: Architecture, title: string): Asked {
  const { architecture, nodes } = differenceOf(before, after);
  return { title, architecture, roles: nodes };
}

function along(asked: Asked, ends: string): Asked {
  const { architecture, ids } = pathBetween(asked.architecture, ends);
  return { ...asked, architecture, roles: new Map([...asked.roles, ...ids.map((id) => [id, 'marked' as const] as const)]) };
}

export const draw: Define = (line, context) => {
  line
    .argument('<file>', 'arrow notation or a Mermaid flowchart; - for standard input')
    .argument('[newer]', 'with --diff, the file to compare with')
    .option('--to <format>', formatNames.join(', '), 'text')
    .option('--right', 'from left to right')
    .option('--down', 'from top to bottom')
    .option('--steps', 'draw it as one does in front of somebody, an arrow at a time')
    .option('--diff', 'mark what the second file adds (+), moves (~) and removes (-)')
    .option('--kinds', 'write under each name what kind of component it is')
    .option('--path <from..to>', 'mark the shortest way between two boxes')
    .action(async (file, newer, options) => {
      const run = context();
      if ((newer === undefined) === (options.diff === true)) {
        throw new UsageError(newer === undefined ? '--diff needs two files' : 'two files without --diff', { code: 'usage', hint: 'Write: sysdesign draw --diff before.txt after.txt' });
      }
      const format = formatOf(options.to);
      const first = await read(run.host, file);
      const shown = newer === undefined ? { title: file, architecture: first, roles: new Map<string, DrawingRole>() } : compared(first, await read(run.host, newer), newer);
      const direction = options.right === true ? 'right' : options.down === true ? 'down' : shown.architecture.direction;
      const labelled = options.kinds === true ? withKinds(shown.architecture) : shown.architecture;
      const turned = { ...shown, architecture: { ...labelled, direction } };
      const asked = options.path === undefined ? turned : along(turned, options.path);
      if (run.globals.json === true) run.show({ json: () => architectureJson(asked.architecture), text: () => '' });
      else if (format !== 'text') print(run, formats[format](asked));
      else if (options.steps === true) showSteps(run, asked);
      else print(run, drawn(run.screen, asked));
    });
};
