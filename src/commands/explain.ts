import { pageJson } from '../content/page-json.ts';
import { pageOf } from '../content/page.ts';
import { pageText } from '../terminal/page.ts';
import type { Define } from './context.ts';

export const explain: Define = (line, context) => {
  line.argument('<topic...>', 'an id, a title, an alias or an abbreviation').action(async (words) => {
    const { catalog, show } = context();
    const known = await catalog();
    const page = pageOf(known, known.named(words.join(' ')));
    show({ json: () => pageJson(page), text: (screen) => pageText(page, screen) });
  });
};
