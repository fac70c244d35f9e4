import type { Catalog } from '../content/catalog.ts';
import { closest, didYouMean } from '../content/closest.ts';
import { kindCalled } from '../content/kind-info.ts';
import { UnmetError } from '../errors.ts';
import { isLabelled, labelsOf, type Card } from '../recall/card.ts';
import { withoutControls } from '../untrusted.ts';

/** The cards a word such as `pattern`, `number`, `caching` or `circuit breaker` asks for; all without one. */
export function chosenCards(catalog: Catalog, only: string | undefined): readonly Card[] {
  const cards = catalog.cards();
  if (only === undefined) return cards;
  const word = only.trim();
  // One after the other: the last reads the names of every entry.
  const labels = [() => word, () => word.toLowerCase().replaceAll(' ', '-'), () => kindCalled(catalog.kinds, word)?.kind, () => catalog.find(word)?.id];
  for (const labelOf of labels) {
    const label = labelOf();
    const chosen = label === undefined ? [] : cards.filter((card) => isLabelled(card, label));
    if (chosen.length > 0) return chosen;
  }
  const topic = catalog.find(word);
  if (topic !== undefined) {
    throw new UnmetError(`there are no questions about ${topic.id}`, { code: 'nothing-to-ask', hint: `Read it with: sysdesign explain ${topic.id}` });
  }
  const known = [...new Set(cards.flatMap(labelsOf))];
  const near = closest(word, known.map((name) => ({ value: name, names: [name] })));
  throw new UnmetError(`nothing to ask about "${withoutControls(word)}"`, { code: 'nothing-to-ask', hint: didYouMean(near) ?? 'Name a topic, a kind such as pattern or number, a layer or a tag; topics are listed by: sysdesign list' });
}
