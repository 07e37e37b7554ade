import { describe, expect, test } from 'vitest';
import type { ChangeEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { deriveItemStanding } from '../../../src/timeline/item-standing.ts';
import type { State } from '../../../src/timeline/state.ts';
import { change } from './entries.ts';

const stand = (
  day: CalendarDay,
  changes: ChangeEntry[],
  shutdownOn: CalendarDate | undefined = '2026-09-10',
) => deriveItemStanding({ name: 'gpt-x', shutdownOn }, { announcedOn: '2026-03-10', changes }, day);

describe('a removal that is called off before it takes effect', () => {
  const calledOff = [change('reversed', '2026-08-20')];

  test.each<[CalendarDay, State]>([
    ['2026-08-19', 'announced'],
    ['2026-08-20', 'active'],
    ['2026-09-10', 'active'],
    ['2027-09-10', 'active'],
  ])('leaves the item on %s %s, also when the date comes', (day, state) => {
    expect(stand(day, calledOff)).toMatchObject({ state, restoredOn: undefined });
  });

  test('without a date leaves it active', () => {
    const undated = (day: CalendarDay) =>
      deriveItemStanding({ name: 'gpt-x' }, { announcedOn: '2026-03-10', changes: calledOff }, day);
    expect(undated('2026-08-19').state).toBe('undated');
    expect(undated('2026-08-20').state).toBe('active');
  });

  test('and announced again with a date is announced, then retired', () => {
    const again = [...calledOff, change('dated', '2026-10-01', { to: '2027-01-14' })];
    expect(stand('2026-09-30', again).state).toBe('active');
    expect(stand('2026-10-01', again)).toMatchObject({ state: 'announced', shutdownOn: '2027-01-14' });
    expect(stand('2027-01-14', again).state).toBe('retired');
  });

  test('and carried out after all is retired', () => {
    const done = [...calledOff, change('carried-out', '2026-10-01', { to: '2026-10-01' })];
    expect(stand('2026-10-01', done)).toMatchObject({ state: 'retired', shutdownOn: '2026-10-01' });
  });
});

describe('an item that is brought back after its removal', () => {
  const restored = [change('reversed', '2026-09-15')];

  test.each<[CalendarDay, State]>([
    ['2026-09-09', 'announced'],
    ['2026-09-14', 'retired'],
    ['2026-09-15', 'restored'],
    ['2027-09-15', 'restored'],
  ])('is on %s %s', (day, state) => {
    expect(stand(day, restored).state).toBe(state);
  });

  test('keeps the day on which it went, and has the day on which it came back', () => {
    expect(stand('2026-11-22', restored)).toMatchObject({
      shutdownOn: '2026-09-10',
      restoredOn: '2026-09-15',
      noticeDays: 184,
    });
  });

  test('on the very day of its removal was away nonetheless', () => {
    expect(stand('2026-09-10', [change('reversed', '2026-09-10')])).toMatchObject({
      state: 'restored',
      restoredOn: '2026-09-10',
    });
  });

  test('and removed again is announced until that day, then retired, and keeps its first dates', () => {
    const again = [...restored, change('removed-again', '2026-10-01', { to: '2026-12-10', by: 'other' })];
    expect(stand('2026-09-30', again)).toMatchObject({ state: 'restored', removedAgainOn: undefined });
    expect(stand('2026-10-01', again)).toMatchObject({ state: 'announced', removedAgainOn: '2026-12-10' });
    expect(stand('2026-12-09', again).state).toBe('announced');
    expect(stand('2026-12-10', again)).toMatchObject({
      state: 'retired',
      shutdownOn: '2026-09-10',
      restoredOn: '2026-09-15',
    });
  });

  test('and removed again, then brought back once more, is restored since the last return', () => {
    const twice = [
      ...restored,
      change('removed-again', '2026-10-01', { to: '2026-10-01', by: 'other' }),
      change('reversed', '2026-10-05'),
    ];
    expect(stand('2026-10-04', twice).state).toBe('retired');
    expect(stand('2026-10-05', twice)).toMatchObject({
      state: 'restored',
      restoredOn: '2026-10-05',
      removedAgainOn: undefined,
    });
  });

  test('and removed again in a month is not retired before the month is over', () => {
    const again = [...restored, change('removed-again', '2026-10-01', { to: '2026-12', by: 'other' })];
    expect(stand('2026-12-30', again).state).toBe('announced');
    expect(stand('2026-12-31', again).state).toBe('retired');
  });
});

describe('an item that vanishes from the list', () => {
  const delisted = [change('delisted', '2026-05-20', { observed: true })];

  test('has no date from then on, and is not retired when the old date comes', () => {
    expect(stand('2026-05-19', delisted).state).toBe('announced');
    expect(stand('2026-05-20', delisted)).toMatchObject({
      state: 'undated',
      shutdownOn: undefined,
      noticeDays: undefined,
    });
    expect(stand('2026-09-10', delisted).state).toBe('undated');
  });

  test('after its date had passed was not shut down on it', () => {
    expect(stand('2026-10-01', [change('delisted', '2026-09-20')])).toMatchObject({
      state: 'undated',
      shutdownOn: undefined,
    });
  });

  test('and is listed again waits for the announcement that did so', () => {
    const relisted = [...delisted, change('relisted', '2026-10-01', { by: 'other' })];
    expect(stand('2026-10-01', relisted)).toMatchObject({ state: 'undated', shutdownOn: undefined });
  });

  test('and gets a new date is announced again', () => {
    const dated = [...delisted, change('dated', '2026-10-01', { to: '2027-01-06' })];
    expect(stand('2026-05-20', dated).delistedOn).toBe('2026-05-20');
    expect(stand('2026-10-01', dated)).toMatchObject({
      state: 'announced',
      shutdownOn: '2027-01-06',
      delistedOn: undefined,
    });
  });
});
