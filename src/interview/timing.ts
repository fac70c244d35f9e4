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
 * Active time of one sitting, from a clock that only grows. A jump of the wall clock does
 * not reach it; time spent paused does not count.
 */
export class Stopwatch {
  readonly #monotonic: () => number;
  #before: number;
  #since: number | undefined;

  /** @param before active milliseconds of earlier sittings */
  constructor(monotonic: () => number, before: number) {
    this.#monotonic = monotonic;
    this.#before = before;
    this.#since = monotonic();
  }

  /** Active milliseconds so far, whole. */
  get t(): number {
    const running = this.#since === undefined ? 0 : this.#monotonic() - this.#since;
    return Math.max(0, Math.floor(this.#before + running));
  }

  pause(): void {
    this.#before = this.t;
    this.#since = undefined;
  }

  resume(): void {
    this.#since ??= this.#monotonic();
  }
}
