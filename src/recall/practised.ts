/** The first and the last of quarters of an hour in a row, counted from the epoch; fine enough for any time zone. */
export type Span = readonly [first: number, last: number];

export const quarterHour = 900_000;

/** Quarters of an hour in which something was answered, added in order of time. */
export interface Practised {
  add(at: number): void;
  spans(): readonly Span[];
}

export function practisedSince(spans: readonly Span[]): Practised {
  const whole = [...spans];
  let [first, last] = whole.pop() ?? [Number.NaN, Number.NEGATIVE_INFINITY];
  return {
    add(at) {
      const quarter = Math.floor(at / quarterHour);
      if (quarter <= last) return;
      if (quarter > last + 1) {
        if (!Number.isNaN(first)) whole.push([first, last]);
        first = quarter;
      }
      last = quarter;
    },
    spans: () => (Number.isNaN(first) ? whole : [...whole, [first, last]]),
  };
}
