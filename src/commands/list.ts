import { closest, didYouMean } from '../content/closest.ts';
import { entryJson } from '../content/entry-json.ts';
import { kindCalled, type KindInfo } from '../content/kind-info.ts';
import { UnmetError } from '../errors.ts';
import { entriesByKind } from '../terminal/entries.ts';
import { withoutControls } from '../untrusted.ts';
import type { Define } from './context.ts';

function kindNamed(kinds: readonly KindInfo[], word: string): KindInfo {
  const known = kindCalled(kinds, word);
  if (known !== undefined) return known;
  const near = closest(word, kinds.map(({ kind, folder, names }) => ({ value: kind, names: [kind, folder, ...names] })));
  const hint = didYouMean(near) ?? `The kinds are ${kinds.map(({ kind }) => kind).join(', ')}.`;
  throw new UnmetError(`no kind "${withoutControls(word)}"`, { code: 'unknown-kind', hint });
}

export const list: Define = (line, context) => {
  line.argument('[kind...]', 'such as patterns, numbers, problems').action(async (words) => {
    const { catalog, show } = context();
    const { kinds, entries } = await catalog();
    const wanted = words.length === 0 ? undefined : kindNamed(kinds, words.join(' ')).kind;
    const listed = entries.filter(({ kind }) => wanted === undefined || kind === wanted);
    show({ json: () => listed.map((entry) => entryJson(entry)), text: (screen) => entriesByKind(screen, kinds, listed) });
  });
};
