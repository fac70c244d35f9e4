import type { Memory } from './memory.ts';
import type { Span } from './practised.ts';

/** What the journal says about learning: the memory of every card answered, and when practice happened. */
export interface Progress {
  readonly cards: ReadonlyMap<string, Memory>;
  /** When something was answered, ascending. */
  readonly practised: readonly Span[];
  /** The interview's calendar day. */
  readonly interview: string | null;
  /** Time of the newest event taken in. */
  readonly newest: number;
  /** Answers taken back before they were seen: another machine's history may arrive late. */
  readonly awaited: readonly string[];
}

export const noProgress: Progress = { cards: new Map(), practised: [], interview: null, newest: 0, awaited: [] };
