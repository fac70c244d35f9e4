import { itemOfKind } from '../content/catalog.ts';
import type { Fields } from '../content/kinds/index.ts';
import type { Architecture } from '../architecture/model.ts';
import { pageOf } from '../content/page.ts';
import { pageJson } from '../content/page-json.ts';
import { entriesByKind } from '../terminal/entries.ts';
import { entryJson } from '../content/entry-json.ts';
import { pagePictures } from '../terminal/page-picture.ts';
import { pageText } from '../terminal/page.ts';
import { stepText } from '../terminal/flow-step.ts';
import { walk } from '../terminal/walk.ts';
import type { Context, Define } from './context.ts';

async function listFlows({ catalog, show }: Context): Promise<void> {
  const { kinds, entries } = await catalog();
  const flows = entries.filter(({ kind }) => kind === 'flow');
  show({ json: () => flows.map((entry) => entryJson(entry)), text: (screen) => entriesByKind(screen, kinds, flows) });
}

async function walkThrough({ host, globals, screen }: Context, title: string, fields: Fields<'flow'>, graph: Architecture | undefined): Promise<void> {
  const pages = fields.steps.map((_, index) => screen.fitted(stepText(screen, title, fields.steps, index, graph)));
  const oneByOne = host.stdin.isTerminal && host.stdout.isTerminal && globals.plain !== true;
  if (oneByOne) await walk(host, screen, pages);
  else host.stdout.write(`${pages.join('\n\n')}\n`);
}

export const flow: Define = (line, context) => {
  line
    .argument('[name...]', 'a flow, such as read or write; all flows without it')
    .option('--step', 'walk through it one step at a time')
    .action(async (words, options) => {
      const run = context();
      if (words.length === 0) return listFlows(run);
      const known = await run.catalog();
      const { id, fields } = itemOfKind(known, words.join(' '), 'flow');
      const page = await pageOf(known, known.named(id));
      const drawn = await pagePictures(page, run.screen);
      if (options.step === true && run.globals.json !== true) return walkThrough(run, fields.title, fields, page.pictures[0]?.graph);
      run.show({
        json: () => ({ ...pageJson(page), steps: fields.steps }),
        text: (screen) => pageText(page, drawn, screen),
      });
      return undefined;
    });
};
