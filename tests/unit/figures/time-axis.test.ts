import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeAxis } from '../../../src/figures/time-axis.ts';
import { addDays, type CalendarDay } from '../../../src/calendar/calendar-day.ts';

const someDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-06-01', days));
const someDays = fc.array(someDay, { minLength: 1, maxLength: 8 });
const someAir = fc.nat(400);

describe('the axis', () => {
  test('runs from its first day in the east to its last in the west', () => {
    const axis = timeAxis(['2024-03-01', '2025-03-01'], 0);
    expect([axis.first, axis.last]).toEqual(['2024-03-01', '2025-03-01']);
    expect(axis.placeOf('2024-03-01')).toBe(1);
    expect(axis.placeOf('2025-03-01')).toBe(0);
    expect(axis.placeOf('2024-05-13')).toBeCloseTo(1 - 73 / 365, 12);
  });

  test('puts a later day further to the west', () => {
    fc.assert(
      fc.property(someDays, someAir, someDay, someDay, (dates, air, one, two) => {
        const { first, last, placeOf } = timeAxis(dates, air);
        const inside = [one, two].filter((day) => day >= first && day <= last);
        fc.pre(inside.length === 2 && one < two);
        expect(placeOf(two)).toBeLessThan(placeOf(one));
      }),
    );
  });

  test('holds every date that it is made for, and puts days outside at its ends', () => {
    fc.assert(
      fc.property(someDays, someAir, (dates, air) => {
        const { first, last, placeOf } = timeAxis(dates, air);
        for (const day of dates) expect(first <= day && day <= last).toBe(true);
        expect(placeOf(addDays(first, -1))).toBe(1);
        expect(placeOf(addDays(last, 1))).toBe(0);
      }),
    );
  });

  test('is the same, whatever the order of the dates', () => {
    const [one, two] = [timeAxis(['2024-05', '2023-01-09']), timeAxis(['2023-01-09', '2024-05'])];
    expect([one.first, one.last]).toEqual([two.first, two.last]);
  });

  test('has air of thirty days at both ends, or as much as is asked for', () => {
    const dates: CalendarDay[] = ['2024-03-31', '2025-06-15'];
    const usual = timeAxis(dates);
    expect([usual.first, usual.last]).toEqual(['2024-03-01', '2025-07-15']);
    const more = timeAxis(dates, 60);
    expect([more.first, more.last]).toEqual(['2024-01-31', '2025-08-14']);
  });

  test('gives a month room from its first day to its last', () => {
    const axis = timeAxis(['2024-02'], 0);
    expect([axis.first, axis.last]).toEqual(['2024-02-01', '2024-02-29']);
  });

  test('of one day, or of none, still has a place for every day', () => {
    for (const axis of [timeAxis(['2024-02-29'], 0), timeAxis([])]) {
      for (const day of ['1999-01-01', '2024-02-29', '2030-01-01'] as const) {
        expect(axis.placeOf(day)).toBeGreaterThanOrEqual(0);
        expect(axis.placeOf(day)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the years of an axis', () => {
  test('stand on their first of January', () => {
    const { years, placeOf } = timeAxis(['2022-06-03', '2025-01-01'], 0);
    expect(years).toEqual([
      { year: 2023, place: placeOf('2023-01-01') },
      { year: 2024, place: placeOf('2024-01-01') },
      { year: 2025, place: 0 },
    ]);
  });

  test('are all those whose first of January lies on it, and no others', () => {
    fc.assert(
      fc.property(someDays, someAir, (dates, air) => {
        const { first, last, years } = timeAxis(dates, air);
        const expected = Array.from({ length: 40 }, (_, index) => 2010 + index).filter(
          (year) => first <= `${year}-01-01` && `${year}-01-01` <= last,
        );
        expect(years.map(({ year }) => year)).toEqual(expected);
      }),
      { examples: [[['2024-01-01', '2024-12-31'], 0]] },
    );
  });
});

describe('the labels of the years', () => {
  test('are left out at either edge alone, where a phone would cut them', () => {
    fc.assert(
      fc.property(someDays, someAir, (dates, air) => {
        const { years, labelledYears } = timeAxis(dates, air);
        for (const { year, place } of years) {
          const fits = labelledYears.some((labelled) => labelled.year === year);
          // Half a label is 15 pixels wide, and the narrowest drawing 300.
          if (fits) expect(Math.min(place, 1 - place) * 300).toBeGreaterThan(15);
          else expect(Math.min(place, 1 - place) * 300).toBeLessThan(20);
        }
        expect(labelledYears.every((labelled) => years.includes(labelled))).toBe(true);
      }),
    );
  });
});
