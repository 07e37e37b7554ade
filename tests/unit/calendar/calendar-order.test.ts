import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  firstDayOf,
  isDay,
  isMonth,
  isReached,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../../../src/calendar/calendar-day.ts';

// Few years and many ends of months, so that equal and neighbouring dates are common.
const day = fc
  .date({ min: new Date('2023-12-20'), max: new Date('2025-03-10'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CalendarDay);
const month = day.map((value) => value.slice(0, 7) as CalendarDate);
const endOfMonth = month.map(lastDayOf);
const date: fc.Arbitrary<CalendarDate> = fc.oneof(day, month, endOfMonth);

describe('the order of dates', () => {
  test('is that of time', () => {
    const ordered: CalendarDate[] = [
      '2025-12-31',
      '2025-12',
      '2026-01-01',
      '2026-01-30',
      '2026-01-31',
      '2026-01',
      '2026-02-01',
      '2026-02',
    ];
    for (const [index, earlier] of ordered.entries()) {
      for (const later of ordered.slice(index + 1)) {
        expect(compareDates(earlier, later)).toBeLessThan(0);
        expect(compareDates(later, earlier)).toBeGreaterThan(0);
      }
    }
  });

  test('puts a month after every day in it, and before every later day', () => {
    fc.assert(
      fc.property(month, day, (whole, single) => {
        const inOrBefore = single <= lastDayOf(whole);
        expect(Math.sign(compareDates(whole, single))).toBe(inOrBefore ? 1 : -1);
      }),
    );
  });

  test('is total: one of two different dates is earlier, and no date differs from itself', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(compareDates(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
      }),
    );
  });

  test('is transitive, so that sorting is stable whatever the order at first', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
    fc.assert(
      fc.property(fc.array(date), (dates) => {
        expect(dates.toReversed().toSorted(compareDates)).toEqual(dates.toSorted(compareDates));
      }),
    );
  });
});

describe('whether a date is reached', () => {
  test.each<[CalendarDate, CalendarDay, boolean]>([
    ['2026-11-22', '2026-11-21', false],
    ['2026-11-22', '2026-11-22', true],
    ['2026-11-22', '2026-11-23', true],
    ['2026-11', '2026-11-01', false],
    ['2026-11', '2026-11-29', false],
    ['2026-11', '2026-11-30', true],
    ['2024-02', '2024-02-28', false],
    ['2024-02', '2024-02-29', true],
    ['2026-12', '2027-01-01', true],
  ])('%s on %s is %j', (when, on, reached) => {
    expect(isReached(when, on)).toBe(reached);
  });
});

describe('any date', () => {
  test('is a day or a month and never both, and its days enclose it', () => {
    fc.assert(
      fc.property(date, (value) => {
        expect(isDay(value)).toBe(!isMonth(value));
        expect(isDay(firstDayOf(value)) && isDay(lastDayOf(value))).toBe(true);
        expect(lastDayOf(value).startsWith(value) && firstDayOf(value).startsWith(value)).toBe(true);
        expect(daysBetween(firstDayOf(value), lastDayOf(value))).toBeLessThanOrEqual(30);
      }),
    );
  });

  test('has whole days to any other, that add up', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(Number.isInteger(daysBetween(a, b))).toBe(true);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(daysBetween(a, b) >= 0).toBe(compareDates(a, b) <= 0);
      }),
    );
  });
});

test('a day moved by a number of days lies as many days away as it was shifted by', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -3000, max: 3000 }), (start, days) => {
      expect(daysBetween(start, addDays(start, days))).toBe(days);
    }),
  );
});
