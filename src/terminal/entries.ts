import type { Entry } from '../content/entry.ts';
import { kinds, type KindName } from '../content/kinds/index.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';

/** Topics a line each: the id to type, and what it is. */
export function entryTable(screen: Screen, entries: readonly Entry[]): string {
  return drawTable(
    screen,
    [{ title: '', paint: screen.theme.command }, { title: '', grows: true }],
    entries.map(({ id, summary }) => [id, summary]),
  );
}

/** Topics under the plural of their kind, each kind once, in the order of the kinds. */
export function entriesByKind(screen: Screen, entries: readonly Entry[]): string {
  const present = (Object.keys(kinds) as KindName[]).filter((kind) => entries.some((entry) => entry.kind === kind));
  const parts = present.map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const plural = kinds[kind].names[1];
    return `${screen.theme.heading(`${plural.charAt(0).toUpperCase()}${plural.slice(1)}`)} ${screen.theme.muted(`(${own.length})`)}\n${entryTable(screen, own)}`;
  });
  return parts.join('\n\n');
}
