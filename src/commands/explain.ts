import { pageJson } from '../content/page-json.ts';
import { pageOf } from '../content/page.ts';
import { pagePictures } from '../terminal/page-picture.ts';
import { pageText } from '../terminal/page.ts';
import type { Define } from './context.ts';

export const explain: Define = (line, context) => {
  line.argument('<topic...>', 'an id, a title, an alias or an abbreviation').action(async (words) => {
    const { catalog, screen, show } = context();
    const known = await catalog();
    const page = await pageOf(known, known.named(words.join(' ')));
    const drawn = await pagePictures(page, screen);
    show({ json: () => pageJson(page), text: (shown) => pageText(page, drawn, shown) });
  });
};
