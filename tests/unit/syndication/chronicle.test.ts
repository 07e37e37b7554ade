import { describe, expect, test } from 'vitest';
import { toChronicle } from '../../../src/syndication/chronicle.ts';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { announce, recordOf, type Announced, type Change } from './record-of.ts';

/** The ids of a record's chronicle below its one announcement. */
function idsOf(day: CalendarDay, fields: Announced = {}): string[] {
  return toChronicle(recordOf(day, announce(fields))).map(({ id }) =>
    id.replace('timeline/2026-10-14-api-pair', ''),
  );
}

const changes: Change[] = [
  { kind: 'postponed', on: '2026-12-01', to: '2027-03-01' },
  { kind: 'reversed', on: '2027-02-01', items: ['two'] },
];
const days: CalendarDay[] = [
  '2026-10-14',
  '2026-12-01',
  '2027-01-14',
  '2027-02-01',
  '2027-03-01',
  '2028-01-01',
];

describe('the chronicle', () => {
  test('tells of an announcement, of every change, and of the day of a shutdown when it comes', () => {
    expect(idsOf('2026-11-30', { changes })).toEqual(['']);
    expect(idsOf('2028-01-01', { changes })).toEqual([
      '',
      '/postponed-2026-12-01',
      expect.stringMatching(/^\/reversed-2027-02-01-[\da-f]{8}$/u),
      '/reached-2027-03-01',
    ]);
  });

  test('loses nothing as days go by', () => {
    let before: string[] = [];
    for (const day of days) {
      const ids = idsOf(day, { changes });
      expect(ids).toEqual(expect.arrayContaining(before));
      before = ids;
    }
    expect(before).toHaveLength(4);
  });

  test('keeps every id when changes are written in another order, and when others join them', () => {
    const ids = idsOf('2028-01-01', { changes });
    expect(idsOf('2028-01-01', { changes: changes.toReversed() })).toEqual(ids);
    const more: Change[] = [
      { kind: 'noted', on: '2026-11-01' },
      ...changes,
      { kind: 'noted', on: '2027-12-01' },
    ];
    expect(idsOf('2028-01-01', { changes: more })).toEqual(expect.arrayContaining(ids));
  });

  test('does not tell of a day that was moved or called off before it came', () => {
    expect(idsOf('2028-01-01', { changes: [{ kind: 'reversed', on: '2027-01-14' }] })).toEqual([
      '',
      '/reversed-2027-01-14',
    ]);
  });

  test('tells once of a day on which all goes at the word of the announcement', () => {
    const items = [{ name: 'one', shutdownOn: '2026-10-14' as const }];
    expect(idsOf('2028-01-01', { items })).toEqual(['']);
  });

  test('tells of items that joined later, once', () => {
    const items = [{ name: 'one' }, { name: 'two', announcedOn: '2026-11-20' as const }];
    expect(idsOf('2026-12-31', { items })).toEqual(['', '/added-2026-11-20']);
    expect(idsOf('2026-11-19', { items })).toEqual(['']);
    const extended: Change[] = [{ kind: 'extended', on: '2026-11-20' }];
    expect(idsOf('2026-12-31', { items, changes: extended })).toEqual(['', '/extended-2026-11-20']);
  });

  test('tells of the items that were known then, and no others', () => {
    const items = [{ name: 'one' }, { name: 'two', announcedOn: '2026-11-20' as const }];
    const chronicle = toChronicle(
      recordOf('2028-01-01', announce({ items, changes: [{ kind: 'noted', on: '2026-11-01' }] })),
    );
    const named = chronicle.map((entry) => [entry.kind, entry.items.map(({ name }) => name).join(' ')]);
    expect(named).toEqual([
      ['announced', 'one'],
      ['noted', 'one'],
      ['added', 'two'],
      ['reached', 'one two'],
    ]);
  });

  test('refuses two changes that nothing tells apart, and names the file', () => {
    const twins: Change[] = [
      { kind: 'noted', on: '2026-11-01', note: 'هذا.' },
      { kind: 'noted', on: '2026-11-01', note: 'وذاك.' },
    ];
    expect(() => idsOf('2028-01-01', { changes: twins })).toThrow(
      'retirements/2026-10-14-api-pair.yml: two changes of the kind "noted" on 2026-11-01',
    );
  });
});
