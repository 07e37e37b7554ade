import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfDay } from '../../../src/syndication/start-of-day.ts';
import { dayOf, type CalendarDay } from '../../../src/calendar/calendar-day.ts';

const iso = (day: CalendarDay, timeZone: string): string => new Date(startOfDay(day, timeZone)).toISOString();

describe('the start of a day', () => {
  test('in Riyadh is nine in the evening of the day before in Greenwich', () => {
    expect(iso('2026-11-22', 'Asia/Riyadh')).toBe('2026-11-21T21:00:00.000Z');
  });

  test('is right on both sides of a change of the clock', () => {
    expect(iso('2026-03-29', 'Europe/Paris')).toBe('2026-03-28T23:00:00.000Z');
    expect(iso('2026-03-30', 'Europe/Paris')).toBe('2026-03-29T22:00:00.000Z');
    expect(iso('2026-10-26', 'Europe/Paris')).toBe('2026-10-25T23:00:00.000Z');
  });

  test('is right west of Greenwich, and where the clock is ahead by a quarter of an hour', () => {
    expect(iso('2026-11-22', 'America/New_York')).toBe('2026-11-22T05:00:00.000Z');
    expect(iso('2026-11-22', 'Asia/Kathmandu')).toBe('2026-11-21T18:15:00.000Z');
  });

  test('is the first millisecond that falls on the day, whatever the day', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10) as CalendarDay;
        const start = startOfDay(day, 'Asia/Riyadh');
        expect(dayOf(start, 'Asia/Riyadh')).toBe(day);
        expect(dayOf(start - 1, 'Asia/Riyadh')).not.toBe(day);
      }),
    );
  });
});
