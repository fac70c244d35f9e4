import type { Architecture } from '../architecture/model.ts';
import type { Turn, Utterance } from './conduct.ts';
import type { Examiner } from './examiner.ts';
import type { Interview, MockEvent } from './interview.ts';
import type { Notes } from './notes.ts';

/** What a candidate can look up without leaving the room; each gives text to show. */
export interface Aids {
  readonly draw: (design: Architecture, notes: readonly Notes[]) => string;
  readonly calc: (expression: string) => string;
  readonly numbers: (filter: string) => string;
}

/** The clock of a sitting; `Stopwatch` is one. */
export interface Watch {
  /** Active milliseconds since the interview began. */
  readonly t: number;
  pause(): void;
  /** @returns the milliseconds for which it stood */
  resume(): number;
  /** Milliseconds slept since this was asked the last time. */
  slept(): number;
}

export interface Desk {
  readonly examiner: Examiner;
  readonly aids: Aids;
  readonly watch: Watch;
  /** Puts an event on disk before anything that follows from it is shown. */
  readonly keep: (event: MockEvent) => void;
}

/** Text to show after an entry; a `picture` is laid out already. */
export type Reply = Utterance | { readonly who: 'aid' | 'picture'; readonly text: string };

/** A step of the interview: what it leads to at a time. */
export type Conduct = (interview: Interview, t: number, examiner: Examiner) => Turn;

/** Where the candidate sits, as far as what is typed instead of an answer can act on it. */
export interface Seat {
  readonly interview: Interview;
  readonly desk: Desk;
  turn(conduct: Conduct): readonly Utterance[];
  pause(): readonly Reply[];
  resume(): readonly Reply[];
  timeLeft(): string;
}
