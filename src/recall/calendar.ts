import { day } from './memory.ts';

/** A person's days, counted from 1970-01-01 of their calendar. */
export interface Calendar {
  /** The day an instant belongs to. A day ends at four in the morning: a late evening is still today. */
  dayOf(at: number): number;
  /** The instant a day begins. */
  startOf(dayNumber: number): number;
}

const dayBegins = 4 * 3_600_000;

/** @param offsetOf milliseconds by which the person's wall clock is ahead of UTC at an instant */
export function calendarIn(offsetOf: (at: number) => number): Calendar {
  return {
    dayOf: (at) => Math.floor((at + offsetOf(at) - dayBegins) / day),
    startOf(dayNumber) {
      const wall = dayNumber * day + dayBegins;
      return wall - offsetOf(wall - offsetOf(wall));
    },
  };
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-12-15` as a day number; undefined where there is no such day. */
export function dayNumberOf(date: string): number | undefined {
  const [, year, month, dayOfMonth] = isoDate.exec(date) ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined;
  const number = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)) / day;
  return Number.isInteger(number) && dateOf(number) === date ? number : undefined;
}

/** A day number as `2026-12-15`. */
export function dateOf(dayNumber: number): string {
  return new Date(dayNumber * day).toISOString().slice(0, 10);
}

/** Monday 0 to Sunday 6. 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
