import { describe, expect, test } from 'vitest';
import type { ChangeEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { deriveItemStanding } from '../../../src/timeline/item-standing.ts';
import { change } from './entries.ts';

const stand = (day: CalendarDay, changes: ChangeEntry[], shutdownOn?: CalendarDate) =>
  deriveItemStanding({ name: 'gpt-x', shutdownOn }, { announcedOn: '2026-03-10', changes }, day);

describe('a shutdown that was carried out', () => {
  test('on the day announced keeps that day', () => {
    const done = [change('carried-out', '2026-09-10')];
    expect(stand('2026-09-10', done, '2026-09-10')).toMatchObject({
      state: 'retired',
      shutdownOn: '2026-09-10',
      goneBy: undefined,
    });
  });

  test('on another day has that day', () => {
    const later = [change('carried-out', '2026-09-14', { to: '2026-09-12' })];
    expect(stand('2026-09-14', later, '2026-09-10')).toMatchObject({
      state: 'retired',
      shutdownOn: '2026-09-12',
      noticeDays: 186,
    });
  });

  test('without a known day is retired, but only known to be gone by then', () => {
    const seenGone = [change('carried-out', '2026-06-26', { observed: true })];
    expect(stand('2026-06-25', seenGone)).toMatchObject({ state: 'undated', goneBy: undefined });
    expect(stand('2026-06-26', seenGone)).toMatchObject({
      state: 'retired',
      shutdownOn: undefined,
      goneBy: '2026-06-26',
      noticeDays: undefined,
    });
  });

  test('in a month is known to be gone by that month, and no day is claimed', () => {
    const inMarch = [change('carried-out', '2026-04')];
    expect(stand('2026-11-22', inMarch)).toMatchObject({
      state: 'retired',
      shutdownOn: undefined,
      goneBy: '2026-04',
    });
  });

  test('in a month is not taken to be gone before the month is over', () => {
    expect(stand('2026-04-01', [change('carried-out', '2026-04')]).state).toBe('undated');
    expect(stand('2026-04-30', [change('carried-out', '2026-04')]).state).toBe('retired');
  });

  test('and whose day is found out later has that day alone', () => {
    const foundOut = [
      change('carried-out', '2026-06-26'),
      change('dated', '2026-07-10', { to: '2026-06-20' }),
    ];
    expect(stand('2026-07-10', foundOut)).toMatchObject({
      state: 'retired',
      shutdownOn: '2026-06-20',
      goneBy: undefined,
    });
  });

  test('and that is brought back is restored, although the day it went is unknown', () => {
    const back = [change('carried-out', '2026-06-26'), change('reversed', '2026-07-10')];
    expect(stand('2026-07-10', back)).toMatchObject({ state: 'restored', restoredOn: '2026-07-10' });
  });
});
