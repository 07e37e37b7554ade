import { describe, expect, test } from 'vitest';
import type { ChangeEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { changesOf, deriveItemStanding } from '../../../src/timeline/item-standing.ts';
import { change } from './entries.ts';

const stand = (day: CalendarDay, changes: ChangeEntry[], shutdownOn?: CalendarDate) =>
  deriveItemStanding({ name: 'gpt-x', shutdownOn }, { announcedOn: '2026-03-10', changes }, day);

describe('a shutdown that is moved', () => {
  const postponed = [change('postponed', '2026-08-01', { to: '2026-12-10' })];

  test('keeps the first date until the change is known, and has the new one from that day on', () => {
    expect(stand('2026-07-31', postponed, '2026-09-10')).toMatchObject({
      shutdownOn: '2026-09-10',
      noticeDays: 184,
    });
    expect(stand('2026-08-01', postponed, '2026-09-10')).toMatchObject({
      shutdownOn: '2026-12-10',
      noticeDays: 275,
    });
  });

  test('later is not retired on the first date', () => {
    expect(stand('2026-09-10', postponed, '2026-09-10').state).toBe('announced');
    expect(stand('2026-12-09', postponed, '2026-09-10').state).toBe('announced');
    expect(stand('2026-12-10', postponed, '2026-09-10').state).toBe('retired');
  });

  test('later, when this was seen only after the first date, was retired and is announced again', () => {
    const seenLate = [change('postponed', '2026-09-12', { to: '2026-12-10', observed: true })];
    expect(stand('2026-09-11', seenLate, '2026-09-10').state).toBe('retired');
    expect(stand('2026-09-12', seenLate, '2026-09-10').state).toBe('announced');
  });

  test('earlier is retired on the earlier date', () => {
    const advanced = [change('advanced', '2026-06-01', { to: '2026-07-01' })];
    expect(stand('2026-06-30', advanced, '2026-09-10').state).toBe('announced');
    expect(stand('2026-07-01', advanced, '2026-09-10')).toMatchObject({ state: 'retired', noticeDays: 113 });
  });

  test('twice has the date of the last change', () => {
    const twice = [...postponed, change('postponed', '2026-11-01', { to: '2027-01-14' })];
    expect(stand('2026-10-31', twice, '2026-09-10').shutdownOn).toBe('2026-12-10');
    expect(stand('2026-11-01', twice, '2026-09-10').shutdownOn).toBe('2027-01-14');
  });

  test('by a change known only to the month has the new date from the first of that month', () => {
    const inAugust = [change('postponed', '2026-08', { to: '2026-12-10' })];
    expect(stand('2026-07-31', inAugust, '2026-09-10').shutdownOn).toBe('2026-09-10');
    expect(stand('2026-08-01', inAugust, '2026-09-10').shutdownOn).toBe('2026-12-10');
  });
});

describe('a shutdown that gets its date later', () => {
  test('is undated until then', () => {
    const dated = [change('dated', '2026-06-01', { to: '2026-12-10' })];
    expect(stand('2026-05-31', dated).state).toBe('undated');
    expect(stand('2026-06-01', dated)).toMatchObject({
      state: 'announced',
      shutdownOn: '2026-12-10',
      noticeDays: 275,
    });
  });
});

describe('an earliest date', () => {
  const earliest = [change('postponed', '2026-06-01', { to: '2026-12-10', atEarliest: true })];

  test('is no shutdown date, and gives no notice', () => {
    expect(stand('2026-06-01', earliest, '2026-09-10')).toMatchObject({
      state: 'undated',
      shutdownOn: undefined,
      notBefore: '2026-12-10',
      noticeDays: undefined,
    });
  });

  test('retires nothing when it is reached', () => {
    expect(stand('2026-12-10', earliest, '2026-09-10').state).toBe('undated');
    expect(stand('2027-12-10', earliest, '2026-09-10').state).toBe('undated');
  });

  test('gives way to a date, and a date to it', () => {
    const dated = change('dated', '2026-10-01', { to: '2027-01-14' });
    expect(stand('2026-10-01', [...earliest, dated])).toMatchObject({
      state: 'announced',
      shutdownOn: '2027-01-14',
      notBefore: undefined,
    });
    const again = change('postponed', '2026-11-01', { to: '2027-03-01', atEarliest: true });
    expect(stand('2026-11-01', [...earliest, dated, again])).toMatchObject({
      state: 'undated',
      shutdownOn: undefined,
      notBefore: '2027-03-01',
    });
  });

  test('is forgotten once the shutdown is carried out', () => {
    const done = change('carried-out', '2026-12-20', { to: '2026-12-20' });
    expect(stand('2026-12-20', [...earliest, done])).toMatchObject({
      state: 'retired',
      shutdownOn: '2026-12-20',
      notBefore: undefined,
    });
  });
});

describe('a change', () => {
  const changes = [
    change('postponed', '2026-08-01', { items: ['gpt-y', 'gpt-z'], to: '2026-12-10' }),
    change('noted', '2026-07-01'),
    change('restricted', '2026-07', { items: ['gpt-x'] }),
  ];

  test('touches the items that it names, or all when it names none', () => {
    expect(
      changesOf({ name: 'gpt-x' }, { announcedOn: '2026-03-10', changes }, '2026-11-22').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['noted', 'restricted']);
    expect(stand('2026-11-22', changes, '2026-09-10').shutdownOn).toBe('2026-09-10');
  });

  test.each(['noted', 'extended', 'restricted', 'replacement-changed', 'relisted'] as const)(
    'of kind %s moves no date',
    (kind) => {
      const changed = stand('2026-08-01', [change(kind, '2026-08-01', { to: '2027-01-01' })], '2026-09-10');
      expect(changed).toEqual(stand('2026-08-01', [], '2026-09-10'));
    },
  );
});
