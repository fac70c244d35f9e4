import type { Result } from './signals.ts';

/** How often a person disagreed with a signal's results, by problem and version of the rubric. */
export interface Dispute {
  readonly problem: string;
  readonly signal: string;
  readonly rubricVersion: number;
  readonly times: number;
  readonly results: readonly Result[];
}

interface Disputed {
  readonly problem: string;
  readonly signal: string;
  readonly rubricVersion: number;
  readonly result: Result;
}

/** The disputed signals, the most disputed first; a dispute of an older rubric stays apart. */
export function disputesIn(disputed: readonly Disputed[]): readonly Dispute[] {
  const found = new Map<string, Dispute>();
  for (const { problem, signal, rubricVersion, result } of disputed) {
    const key = `${problem} ${signal} ${rubricVersion}`;
    const before = found.get(key) ?? { problem, signal, rubricVersion, times: 0, results: [] };
    found.set(key, { ...before, times: before.times + 1, results: before.results.includes(result) ? before.results : [...before.results, result] });
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.signal < b.signal ? -1 : 1));
}
