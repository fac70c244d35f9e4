import { closest, didYouMean } from '../content/closest.ts';
import { entryJson } from '../content/entry-json.ts';
import { kindCalled, kindNames, kinds, type KindName } from '../content/kinds/index.ts';
import { UnmetError } from '../errors.ts';
import { entriesByKind } from '../terminal/entries.ts';
import { withoutControls } from '../untrusted.ts';
import type { Define } from './context.ts';

function kindNamed(word: string): KindName {
  const kind = kindCalled(word);
  if (kind !== undefined) return kind;
  const near = closest(word, kindNames.map((name) => ({ value: name, names: [name, kinds[name].folder, ...kinds[name].names] })));
  const hint = didYouMean(near) ?? `The kinds are ${kindNames.join(', ')}.`;
  throw new UnmetError(`no kind "${withoutControls(word)}"`, { code: 'unknown-kind', hint });
}

export const list: Define = (line, context) => {
  line.argument('[kind...]', `one of ${kindNames.join(', ')}`).action(async (words) => {
    const { catalog, show } = context();
    const kind = words.length === 0 ? undefined : kindNamed(words.join(' '));
    const entries = (await catalog()).entries.filter((entry) => kind === undefined || entry.kind === kind);
    show({ json: () => entries.map((entry) => entryJson(entry)), text: (screen) => entriesByKind(screen, entries) });
  });
};
