import { day } from './memory.ts';

/** A person's days, counted from 1970-01-01 of their calendar. */
export interface Calendar {
  /** The day an instant belongs to. A day ends at four in the morning: a late evening is still today. */
  dayOf(at: number): number;
  /** The instant a day begins. */
  startOf(dayNumber: number): number;
}

const dayBegins = 4 * 3_600_000;

/** Zones change their offset on the quarter hour at the finest. */
const quarter = 900_000;

/** @param timeZone an IANA name such as `Europe/Berlin` */
export function calendarIn(timeZone: string): Calendar {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  });
  const offsets = new Map<number, number>();
  const offsetOf = (at: number): number => {
    const start = Math.floor(at / quarter);
    const known = offsets.get(start);
    if (known !== undefined) return known;
    const parts = Object.fromEntries(clock.formatToParts(start * quarter).map(({ type, value }) => [type, Number(value)]));
    const { year = 1970, month = 1, day: date = 1, hour = 0, minute = 0 } = parts;
    const offset = Date.UTC(year, month - 1, date, hour, minute) - start * quarter;
    offsets.set(start, offset);
    return offset;
  };
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
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(dayNumber * day);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Monday 0 to Sunday 6. 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** How many days in a row, up to today, something was practised; a day not yet practised does not break it. */
export function streak(practised: ReadonlySet<number>, today: number): number {
  const last = practised.has(today) ? today : today - 1;
  let length = 0;
  while (practised.has(last - length)) length += 1;
  return length;
}
