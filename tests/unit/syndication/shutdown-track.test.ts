import { describe, expect, test } from 'vitest';
import { trackShutdown } from '../../../src/syndication/shutdown-track.ts';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { announce, recordOf, type Announced, type Change } from './record-of.ts';

const LATE: CalendarDay = '2028-01-01';

/** The steps of the first item, as «since when: day», with a cross where the day does not hold. */
function stepsOf(changes: Change[], day = LATE, fields: Announced = {}, ...others: Announced[]): string[] {
  const record = recordOf(day, announce({ ...fields, changes }), ...others.map(announce));
  const retirement = record.retirements.find(({ id }) => id === '2026-10-14-api-pair')!;
  const steps = trackShutdown(retirement.items[0]!, retirement, record);
  return steps.map(({ knownOn, day: on, holds }) => `${knownOn}: ${on}${holds ? '' : ' ×'}`);
}

const first = '2026-10-14: 2027-01-14';

describe('the day of a shutdown', () => {
  test('is the one announced until it is moved', () => {
    expect(stepsOf([])).toEqual([first]);
    expect(stepsOf([{ kind: 'postponed', on: '2026-12-01', to: '2027-03-01' }])).toEqual([
      first,
      '2026-12-01: 2027-03-01',
    ]);
  });

  test('is not moved by a change that is not known yet', () => {
    const changes: Change[] = [{ kind: 'postponed', on: '2026-12-01', to: '2027-03-01' }];
    expect(stepsOf(changes, '2026-11-30')).toEqual([first]);
  });

  test('is not moved by changes of other kinds, by a confirmation, or by one about other items', () => {
    const changes: Change[] = [
      { kind: 'noted', on: '2026-11-01' },
      { kind: 'replacement-changed', on: '2026-11-02' },
      { kind: 'postponed', on: '2026-12-01', to: '2027-03-01', items: ['two'] },
      { kind: 'carried-out', on: '2027-01-14' },
    ];
    expect(stepsOf(changes)).toEqual([first]);
  });

  test.each<[string, Change]>([
    ['called off', { kind: 'reversed', on: '2026-12-01' }],
    ['undone', { kind: 'reversed', on: '2027-02-01' }],
    ['withdrawn without a word', { kind: 'delisted', on: '2026-12-01' }],
    ['replaced by a month', { kind: 'postponed', on: '2026-12-01', to: '2027-06' }],
    [
      'replaced by the earliest possible day',
      { kind: 'postponed', on: '2026-12-01', to: '2027-06-01', atEarliest: true },
    ],
  ])('stays, but no longer holds, once it is %s', (_, change) => {
    expect(stepsOf([change])).toEqual([first, `${change.on}: 2027-01-14 ×`]);
  });

  test('holds again once it is set again', () => {
    const changes: Change[] = [
      { kind: 'reversed', on: '2026-12-01' },
      { kind: 'dated', on: '2027-03-01', to: '2027-01-14' },
    ];
    expect(stepsOf(changes)).toEqual([first, '2026-12-01: 2027-01-14 ×', '2027-03-01: 2027-01-14']);
  });

  test('is unknown until one is given', () => {
    const fields: Announced = { items: [{ name: 'one', shutdownOn: undefined }] };
    expect(stepsOf([], LATE, fields)).toEqual([]);
    expect(stepsOf([{ kind: 'dated', on: '2026-12-01', to: '2027-06' }], LATE, fields)).toEqual([]);
    const dated: Change[] = [{ kind: 'dated', on: '2026-12-01', to: '2027-06-30' }];
    expect(stepsOf(dated, LATE, fields)).toEqual(['2026-12-01: 2027-06-30']);
  });

  test('is told by the announcement that gave it, where that has the same life', () => {
    const changes: Change[] = [
      { kind: 'postponed', on: '2026-12-01', to: '2027-03-01', by: '2026-12-01-api-more' },
    ];
    const other: Announced = {
      id: '2026-12-01-api-more',
      announcedOn: '2026-12-01',
      items: [{ name: 'one', shutdownOn: '2027-03-01' }],
    };
    expect(stepsOf(changes, LATE, {}, other)).toEqual([first, '2026-12-01: 2027-01-14 ×']);
    const stranger: Announced = { ...other, items: [{ name: 'three' }] };
    expect(stepsOf(changes, LATE, {}, stranger)).toEqual([first, '2026-12-01: 2027-03-01']);
  });

  test('goes by all changes of a month when one is known to its month only', () => {
    const changes: Change[] = [
      { kind: 'postponed', on: '2026-12-15', to: '2027-03-01' },
      { kind: 'noted', on: '2026-12' },
    ];
    expect(stepsOf(changes)).toEqual([first, '2026-12-15: 2027-03-01']);
  });
});
