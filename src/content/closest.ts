/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of
 * neighbours each cost 1 (Damerau 1964, restricted form).
 */
export function distance(a: string, b: string): number {
  const width = b.length + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j < width; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    twoBack = back;
    back = row;
  }
  return back[width - 1] ?? 0;
}

interface Named<T> {
  readonly value: T;
  readonly names: readonly string[];
}

/**
 * Lower case, one space between words, no punctuation: how names are compared. A name of signs
 * alone, such as ⚡, stays as it is, with or without the selector that asks for its colours.
 */
export function normalised(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
  return words === '' ? name.replaceAll('\u{FE0F}', '').trim() : words;
}

function hasWords(name: string): boolean {
  return /[\p{Letter}\p{Number}]/u.test(name);
}

/** A name longer than any in the catalogue cannot be a typo of one. */
const longestTyped = 80;

/**
 * Up to `limit` values whose nearest name a typo could explain: within a third of the letters,
 * or sharing the typed beginning. Nearest first, ties in the order given.
 */
export function closest<T>(typed: string, candidates: readonly Named<T>[], limit = 3): T[] {
  const wanted = normalised(typed);
  if (!hasWords(wanted) || wanted.length > longestTyped) return [];
  const scored = candidates.flatMap(({ value, names }) => {
    const scores = names.filter(hasWords).map((name) => {
      const known = normalised(name);
      const typos = distance(wanted, known);
      const shorter = Math.min(wanted.length, known.length);
      // Of a name of one letter nothing is left that would be the same.
      if (typos < shorter && typos <= Math.max(1, Math.floor(shorter / 3))) return typos;
      // Three letters begin too much: the sla of a service is no slack channel.
      const begins = wanted.length > 3 && known.split(' ').some((word) => word.startsWith(wanted));
      return begins ? longestTyped + known.length : Number.POSITIVE_INFINITY;
    });
    const score = Math.min(...scores);
    return Number.isFinite(score) ? [{ value, score }] : [];
  });
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ value }) => value);
}

/** ` Did you mean a, b or c?`, or nothing. */
export function didYouMean(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const last = names.at(-1) ?? '';
  return `Did you mean ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`}?`;
}
