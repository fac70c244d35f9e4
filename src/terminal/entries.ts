import type { Entry } from '../content/entry.ts';
import type { KindInfo } from '../content/kind-info.ts';
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
export function entriesByKind(screen: Screen, kinds: readonly KindInfo[], entries: readonly Entry[]): string {
  const parts = kinds.flatMap(({ kind, names: [, plural] }) => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length === 0) return [];
    return `${screen.theme.heading(`${plural.charAt(0).toUpperCase()}${plural.slice(1)}`)} ${screen.theme.muted(`(${own.length})`)}\n${entryTable(screen, own)}`;
  });
  return parts.join('\n\n');
}
