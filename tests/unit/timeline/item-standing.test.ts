import { describe, expect, test } from 'vitest';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import {
  isKnown,
  noticeDays,
  deriveItemStanding,
  type Announcement,
} from '../../../src/timeline/item-standing.ts';
import type { State } from '../../../src/timeline/state.ts';

const notice: Announcement = { announcedOn: '2026-03-10', changes: [] };

describe('an item with a shutdown date', () => {
  const item = { name: 'gpt-x', shutdownOn: '2026-09-10' } as const;

  test.each<[CalendarDay, State]>([
    ['2025-01-01', 'active'],
    ['2026-03-09', 'active'],
    ['2026-03-10', 'announced'],
    ['2026-03-11', 'announced'],
    ['2026-09-09', 'announced'],
    ['2026-09-10', 'retired'],
    ['2026-09-11', 'retired'],
    ['2030-01-01', 'retired'],
  ])('is on %s %s', (day, state) => {
    expect(deriveItemStanding(item, notice, day).state).toBe(state);
  });

  test('has notice from the day of the announcement to the day of the shutdown', () => {
    expect(deriveItemStanding(item, notice, '2026-05-01')).toEqual({
      state: 'announced',
      shutdownOn: '2026-09-10',
      notBefore: undefined,
      goneBy: undefined,
      restoredOn: undefined,
      removedAgainOn: undefined,
      noticeDays: 184,
    });
  });

  test('that was added to the announcement later counts from then', () => {
    const added = { ...item, announcedOn: '2026-06-12' } as const;
    expect(deriveItemStanding(added, notice, '2026-06-11').state).toBe('active');
    expect(deriveItemStanding(added, notice, '2026-06-12')).toMatchObject({
      state: 'announced',
      noticeDays: 90,
    });
  });

  test('on the day of its announcement is retired at once, with no notice', () => {
    const atOnce = { name: 'gpt-x', shutdownOn: '2026-03-10' } as const;
    expect(deriveItemStanding(atOnce, notice, '2026-03-09').state).toBe('active');
    expect(deriveItemStanding(atOnce, notice, '2026-03-10')).toMatchObject({
      state: 'retired',
      noticeDays: 0,
    });
  });
});

describe('an item without a shutdown date', () => {
  test.each<[CalendarDay, State]>([
    ['2026-03-09', 'active'],
    ['2026-03-10', 'undated'],
    ['2036-03-10', 'undated'],
  ])('is on %s %s, and has no notice', (day, state) => {
    expect(deriveItemStanding({ name: 'gpt-x' }, notice, day)).toMatchObject({
      state,
      shutdownOn: undefined,
      noticeDays: undefined,
    });
  });
});

describe('a date known only to the month', () => {
  const item = { name: 'gpt-x', shutdownOn: '2026-09' } as const;

  test.each<[CalendarDay, State]>([
    ['2026-08-31', 'announced'],
    ['2026-09-01', 'announced'],
    ['2026-09-29', 'announced'],
    ['2026-09-30', 'retired'],
  ])('is not taken to be past on %s: %s', (day, state) => {
    expect(deriveItemStanding(item, notice, day)).toMatchObject({ state, shutdownOn: '2026-09' });
  });

  test('gives no notice, whichever of the two it is', () => {
    expect(deriveItemStanding(item, notice, '2026-11-22').noticeDays).toBeUndefined();
    const exact = { name: 'gpt-x', shutdownOn: '2026-09-10' } as const;
    expect(
      deriveItemStanding(exact, { announcedOn: '2026-03', changes: [] }, '2026-11-22').noticeDays,
    ).toBeUndefined();
  });

  test.each<[CalendarDay, boolean]>([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
  ])('puts an announcement on record from the first of the month: on %s %j', (day, known) => {
    expect(isKnown('2026-03', day)).toBe(known);
    const state = deriveItemStanding(item, { announcedOn: '2026-03', changes: [] }, day).state;
    expect(state).toBe(known ? 'announced' : 'active');
  });
});

describe('notice', () => {
  test.each<[CalendarDate, CalendarDate | undefined, number | undefined]>([
    ['2026-01-29', '2026-02-13', 15],
    ['2026-01-29', '2026-01-29', 0],
    ['2024-02-01', '2024-03-01', 29],
    ['2025-08-26', '2026-08-26', 365],
    ['2026-01-29', undefined, undefined],
    ['2026-01', '2026-02-13', undefined],
    ['2026-01-29', '2026-02', undefined],
    ['2026-01', '2026-02', undefined],
  ])('from %s to %s is %j', (from, to, days) => {
    expect(noticeDays(from, to)).toBe(days);
  });
});
