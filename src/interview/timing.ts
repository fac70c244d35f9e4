import type { Interview } from './interview.ts';

/** When the phase at an index has to be over: unused time of earlier ones carries over to it. */
export function deadline({ phases }: Interview, at: number): number | undefined {
  let sum = 0;
  for (const { budgetMs } of phases.slice(0, at + 1)) {
    if (budgetMs === undefined) return undefined;
    sum += budgetMs;
  }
  return sum;
}

/** Milliseconds there are for the phase at an index, with what earlier ones left over or used up. */
export function allotted(interview: Interview, at: number): number | undefined {
  const end = deadline(interview, at);
  return end === undefined ? undefined : end - (interview.entered[at] ?? 0);
}

/** Active milliseconds spent in the phase at an index, up to `t`. */
export function spent(interview: Interview, at: number, t = interview.t): number {
  const { entered } = interview;
  const from = entered[at];
  if (from === undefined) return 0;
  return Math.max(0, (entered[at + 1] ?? t) - from);
}

export interface Remaining {
  readonly phase: number | undefined;
  readonly total: number | undefined;
}

/** Milliseconds left at `t` in the phase under way and in the whole; undefined where the clock is off. */
export function remaining(interview: Interview, t: number): Remaining {
  const phaseEnd = deadline(interview, interview.at);
  const end = deadline(interview, interview.phases.length - 1);
  return { phase: phaseEnd === undefined ? undefined : phaseEnd - t, total: end === undefined ? undefined : end - t };
}

/** `12:05`, or `-0:40` past the end; hours are counted in minutes. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(Math.abs(milliseconds) / 1000);
  const sign = milliseconds < 0 && seconds > 0 ? '-' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Active time of one sitting, from a clock that only grows. A jump of the wall clock does not
 * reach it; time spent paused does not count, nor does a gap between two looks that is longer
 * than anybody looks away: the machine slept, or the program was stopped.
 */
export class Stopwatch {
  readonly #monotonic: () => number;
  readonly #longestGapMs: number;
  #active: number;
  #looked: number;
  #pausedAt: number | undefined;
  #slept = 0;

  /** @param before active milliseconds of earlier sittings */
  constructor(monotonic: () => number, before: number, longestGapMs = Number.POSITIVE_INFINITY) {
    this.#monotonic = monotonic;
    this.#active = before;
    this.#longestGapMs = longestGapMs;
    this.#looked = monotonic();
  }

  #look(): void {
    const now = this.#monotonic();
    const gap = Math.max(0, now - this.#looked);
    this.#looked = now;
    if (this.#pausedAt !== undefined) return;
    if (gap > this.#longestGapMs) this.#slept += gap;
    else this.#active += gap;
  }

  /** Active milliseconds so far, whole. */
  get t(): number {
    this.#look();
    return Math.floor(this.#active);
  }

  pause(): void {
    this.#look();
    this.#pausedAt ??= this.#looked;
  }

  /** Runs on. @returns the milliseconds for which it stood */
  resume(): number {
    this.#look();
    const stood = this.#pausedAt === undefined ? 0 : this.#looked - this.#pausedAt;
    this.#pausedAt = undefined;
    return Math.floor(stood);
  }

  /** Milliseconds slept since this was asked the last time. */
  slept(): number {
    this.#look();
    const slept = Math.floor(this.#slept);
    this.#slept = 0;
    return slept;
  }
}
