import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarIn, dateOf, dayNumberOf, weekdayOf } from '../../src/recall/calendar.ts';
import { noProgress } from '../../src/recall/progress.ts';
import { streakOf } from '../../src/recall/returning.ts';
import { waitText } from '../../src/recall/wait.ts';

/** The offset of a zone by the platform's own tables. */
function zone(timeZone: string): (at: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  return (at) => {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
    return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(at / 1000) * 1000;
  };
}

const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'Africa/Casablanca'];
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) });

describe('a calendar', () => {
  it.each(zones)('begins every day at four in the morning in %s', (name) => {
    const calendar = calendarIn(zone(name));
    fc.assert(fc.property(instants, (at) => {
      const day = calendar.dayOf(at);
      expect(calendar.dayOf(calendar.startOf(day))).toBe(day);
      expect(calendar.dayOf(calendar.startOf(day) - 1)).toBe(day - 1);
      expect(calendar.startOf(day)).toBeLessThanOrEqual(at);
      expect(calendar.startOf(day + 1)).toBeGreaterThan(at);
    }), { numRuns: 60 });
  });

  it('counts a late evening to the day it began on', () => {
    const calendar = calendarIn(zone('Europe/Berlin'));
    const evening = Date.UTC(2026, 6, 1, 21, 30);
    expect(dateOf(calendar.dayOf(evening))).toBe('2026-07-01');
    expect(dateOf(calendar.dayOf(evening + 4 * 3_600_000))).toBe('2026-07-01');
    expect(dateOf(calendar.dayOf(evening + 5 * 3_600_000))).toBe('2026-07-02');
  });

  it('turns days into dates and back, leap days too', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      expect(dayNumberOf(dateOf(day))).toBe(day);
    }));
    expect(dateOf(dayNumberOf('2028-02-29')! + 1)).toBe('2028-03-01');
    expect(weekdayOf(dayNumberOf('2026-11-20')!)).toBe(4);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', 'soon', ''])('knows no day %j', (text) => {
    expect(dayNumberOf(text)).toBeUndefined();
  });
});

describe('a streak', () => {
  const calendar = calendarIn(() => 0);
  const practised = (...days: number[]): number => streakOf({ ...noProgress, practised: days.map((day) => [day * 96 + 40, day * 96 + 41] as const) }, 1000 * 86_400_000 + 43_200_000, calendar);

  it('counts days in a row up to today, or up to yesterday while today is still to come', () => {
    expect(practised(998, 999, 1000)).toBe(3);
    expect(practised(998, 999)).toBe(2);
    expect(practised(997, 998)).toBe(0);
    expect(practised(995, 996, 998, 999, 1000)).toBe(3);
    expect(practised()).toBe(0);
  });

  it('counts each day of a night that was worked through, but none that is still to come', () => {
    const night = (from: number, to: number): number => streakOf({ ...noProgress, practised: [[from * 96 + 40, to * 96 + 40]] }, 1000 * 86_400_000 + 43_200_000, calendar);
    expect(night(999, 1000)).toBe(2);
    expect(night(998, 999)).toBe(2);
    expect(night(999, 1001)).toBe(2);
    expect(night(1001, 1002)).toBe(0);
  });
});

describe('a wait', () => {
  const calendar = calendarIn(() => 0);
  const now = Date.UTC(2026, 10, 20, 9);
  it.each([
    [10, 'in 10 minutes'],
    [1, 'in 1 minute'],
    [-5, 'in 1 minute'],
    [300, 'later today'],
    [24 * 60, 'tomorrow'],
    [12 * 24 * 60, 'in 12 days'],
    [72 * 24 * 60, 'on 2027-01-31'],
  ])('of %d minutes is said as %j', (minutes, text) => {
    expect(waitText(now + minutes * 60_000, now, calendar)).toBe(text);
  });
});
