import { describe, expect, test } from 'vitest';
import { formatDate, formatShortDate, formatShortRange, monthName } from '../../../src/arabic/dates.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';

const NO_BREAK = '\u00A0';

describe('the name of a month', () => {
  test.each([
    [1, 'يناير/كانون الثاني'],
    [2, 'فبراير/شباط'],
    [3, 'مارس/آذار'],
    [4, 'أبريل/نيسان'],
    [5, 'مايو/أيار'],
    [6, 'يونيو/حزيران'],
    [7, 'يوليو/تموز'],
    [8, 'أغسطس/آب'],
    [9, 'سبتمبر/أيلول'],
    [10, 'أكتوبر/تشرين الأول'],
    [11, 'نوفمبر/تشرين الثاني'],
    [12, 'ديسمبر/كانون الأول'],
  ])('of month %i is dual: %s', (month, name) => {
    expect(monthName(month)).toBe(name);
  });

  test('begins with the name that Egypt uses, as the runtime knows it', () => {
    const egyptian = new Intl.DateTimeFormat('ar-EG-u-nu-latn', { month: 'long', timeZone: 'UTC' });
    const levantine = new Intl.DateTimeFormat('ar-SY-u-nu-latn', { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const day = Date.UTC(2026, month - 1, 15);
      expect(monthName(month)).toBe(`${egyptian.format(day)}/${levantine.format(day)}`);
    }
  });

  test.each([0, 13, -1, 1.5, Number.NaN])('does not exist for %j', (month) => {
    expect(() => monthName(month)).toThrow(`there is no month ${month}`);
  });
});

describe('a date in words', () => {
  test.each<[CalendarDate, string]>([
    ['2026-02-13', `13${NO_BREAK}فبراير/شباط 2026`],
    ['2026-01-01', `1${NO_BREAK}يناير/كانون الثاني 2026`],
    ['2025-12-31', `31${NO_BREAK}ديسمبر/كانون الأول 2025`],
    ['2024-02-29', `29${NO_BREAK}فبراير/شباط 2024`],
    ['2026-10-05', `5${NO_BREAK}أكتوبر/تشرين الأول 2026`],
  ])('%s keeps the day beside its month and writes no zero before it', (day, words) => {
    expect(formatDate(day)).toBe(words);
  });

  test.each<[CalendarDate, string]>([
    ['2024-02', 'فبراير/شباط 2024'],
    ['2026-09', 'سبتمبر/أيلول 2026'],
    ['2023-11', 'نوفمبر/تشرين الثاني 2023'],
  ])('%s claims no day', (month, words) => {
    expect(formatDate(month)).toBe(words);
  });

  test('has Western digits and no directional characters', () => {
    for (let month = 1; month <= 12; month += 1) {
      const words = formatDate(`2026-${String(month).padStart(2, '0')}-09` as CalendarDay);
      expect(words).not.toMatch(/[\u0660-\u0669\u06F0-\u06F9\u200E\u200F\u061C\u2066-\u2069]/u);
      expect(words).toContain(`9${NO_BREAK}`);
    }
  });
});

describe('a date in a compact place', () => {
  test.each<[CalendarDate, string]>([
    ['2026-11-30', '30_نوفمبر_2026'],
    ['2026-01-01', '1_يناير_2026'],
    ['2024-02', 'فبراير_2024'],
  ])('%s has one name of its month and never breaks', (date, words) => {
    expect(formatShortDate(date)).toBe(words.replaceAll('_', NO_BREAK));
  });

  test.each<[CalendarDate, CalendarDate, string]>([
    ['2026-07-23', '2026-10-23', '23_يوليو – 23_أكتوبر_2026'],
    ['2025-12-31', '2026-01-01', '31_ديسمبر_2025 – 1_يناير_2026'],
    ['2026-06', '2026-08-02', 'يونيو – 2_أغسطس_2026'],
  ])('%s to %s says once what both share', (first, last, words) => {
    expect(formatShortRange(first, last)).toBe(words.replaceAll('_', NO_BREAK));
  });
});
