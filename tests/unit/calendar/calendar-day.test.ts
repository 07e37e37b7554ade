import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  firstDayOf,
  isDay,
  isMonth,
  lastDayOf,
  yearOf,
  type CalendarDate,
  type CalendarDay,
} from '../../../src/calendar/calendar-day.ts';

describe('a day', () => {
  test.each(['2026-11-22', '2026-01-31', '2026-12-31', '2024-02-29', '2000-02-29', '1900-01-01'])(
    '%s is real',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    ['2026-02-30', 'February has no such day'],
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year, a century'],
    ['2100-02-29', 'no leap year, a century'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-13-01', 'no such month'],
    ['2026-00-10', 'no such month'],
    ['2026-01-00', 'no such day'],
    ['2026-01-32', 'no such day'],
    ['1899-12-31', 'before there were computers'],
    ['0026-01-01', 'a year with zeros'],
    ['2026-1-1', 'no zeros'],
    ['2026-01-01T00:00', 'a time'],
    ['2026-01-01 ', 'a space'],
    ['2026-01-01\n', 'a line break'],
    ['2026/01/01', 'slashes'],
    ['22-11-2026', 'the year last'],
    ['٢٠٢٦-١١-٢٢', 'Eastern digits'],
    ['2026-11', 'a month'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('a month', () => {
  test.each(['2026-01', '2026-12', '1900-01'])('%s is real', (text) => {
    expect(isMonth(text)).toBe(true);
  });

  test.each(['2026-00', '2026-13', '1899-12', '2026-1', '2026-011', '2026', '2026-11-22', '2026-11\n', ''])(
    '%j is none',
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
});

describe('the day of an instant', () => {
  test.each<[string, string, CalendarDay]>([
    ['2026-11-21T20:59:59.999Z', 'Asia/Riyadh', '2026-11-21'],
    ['2026-11-21T21:00:00.000Z', 'Asia/Riyadh', '2026-11-22'],
    ['2026-11-22T20:59:59.999Z', 'Asia/Riyadh', '2026-11-22'],
    ['2026-12-31T21:00:00Z', 'Asia/Riyadh', '2027-01-01'],
    ['2024-02-28T21:00:00Z', 'Asia/Riyadh', '2024-02-29'],
    ['2026-11-21T23:59:59Z', 'UTC', '2026-11-21'],
    ['2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(dayOf(Date.parse(instant), timeZone)).toBe(day);
  });

  test('does not depend on the time zone of the machine', () => {
    const zone = process.env['TZ'];
    try {
      for (const [machine, offset] of [
        ['UTC', 0],
        ['Pacific/Kiritimati', -840],
        ['Pacific/Pago_Pago', 660],
      ] as const) {
        process.env['TZ'] = machine;
        expect(new Date().getTimezoneOffset()).toBe(offset);
        expect(dayOf(Date.parse('2026-11-21T21:00:00Z'), 'Asia/Riyadh')).toBe('2026-11-22');
        expect(daysBetween('2026-11-21', '2026-11-22')).toBe(1);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('counting days', () => {
  test.each<[CalendarDay, CalendarDay, number]>([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-23', '2026-11-22', -1],
    ['2026-01-31', '2026-02-01', 1],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-29', '2026-02-13', 15],
    ['2025-12-31', '2026-01-01', 1],
    ['2025-01-01', '2026-01-01', 365],
    ['2024-01-01', '2025-01-01', 366],
    ['2025-08-26', '2026-08-26', 365],
    ['2000-01-01', '2026-11-22', 9822],
  ])('from %s to %s gives %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('gives whole days across the nights in which clocks change', () => {
    for (const [from, to] of [
      ['2026-03-28', '2026-03-30'],
      ['2026-10-24', '2026-10-26'],
      ['2026-03-07', '2026-03-09'],
      ['2026-10-31', '2026-11-02'],
    ] as const) {
      expect(daysBetween(from, to)).toBe(2);
    }
  });
});

describe('the days that a date can mean', () => {
  test.each<[CalendarDate, CalendarDay, CalendarDay]>([
    ['2026-11-22', '2026-11-22', '2026-11-22'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
  ])('run for %s from %s to %s', (date, first, last) => {
    expect(firstDayOf(date)).toBe(first);
    expect(lastDayOf(date)).toBe(last);
  });

  test('lie in its year', () => {
    expect(yearOf('2026-11-22')).toBe(2026);
    expect(yearOf('2024-02')).toBe(2024);
  });
});

describe('the day some days later or earlier', () => {
  test.each<[CalendarDay, number, CalendarDay]>([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-22', 75, '2027-02-05'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('from %s by %i is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});
