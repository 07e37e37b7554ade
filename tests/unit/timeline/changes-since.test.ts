import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDayOf, type CalendarDate, type CalendarDay } from '../../../src/calendar/calendar-day.ts';
import type { ChangeEntry } from '../../../src/schemas/retirement.ts';
import { changesSince } from '../../../src/timeline/changes-since.ts';
import { readRecord } from './real-record.ts';

const change = (on: string, note = on): ChangeEntry => ({
  on: on as CalendarDate,
  kind: 'noted',
  note,
  sources: ['openai'],
});

const told = (id: string, ...changes: ChangeEntry[]) => ({ id, title: id, changes });
const tell = (retirements: Parameters<typeof changesSince>[0], day: string): string[] =>
  changesSince(retirements, day as CalendarDay).map(
    ({ retirement, change }) => `${retirement.id} ${change.on}`,
  );

describe('what has happened since a text was written', () => {
  test('is nothing where nothing has, and nothing that was known on its day', () => {
    expect(tell([], '2026-11-22')).toEqual([]);
    expect(tell([told('a', change('2026-11-21'), change('2026-11-22'))], '2026-11-22')).toEqual([]);
  });

  test('is the newest change of each announcement, the newest first', () => {
    const retirements = [
      told('a', change('2026-11-23'), change('2026-11-25')),
      told('b', change('2026-11-27'), change('2026-11-26')),
      told('c', change('2026-11-01')),
    ];
    expect(tell(retirements, '2026-11-22')).toEqual(['b 2026-11-27', 'a 2026-11-25']);
  });

  test('counts a month only when all of it is later', () => {
    expect(tell([told('a', change('2026-11'))], '2026-11-22')).toEqual([]);
    expect(tell([told('a', change('2026-12'))], '2026-11-22')).toEqual(['a 2026-12']);
  });

  test('never reaches back, and misses no announcement that has changed', () => {
    const day = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.array(day), { maxLength: 6 }), day, (lists, written) => {
        const retirements = lists.map((days, index) => told(String(index), ...days.map((on) => change(on))));
        const found = changesSince(retirements, written as CalendarDay);
        expect(found.every(({ change }) => change.on > written)).toBe(true);
        expect(new Set(found.map(({ retirement }) => retirement.id))).toEqual(
          new Set(
            retirements.filter(({ changes }) => changes.some(({ on }) => on > written)).map(({ id }) => id),
          ),
        );
      }),
    );
  });
});

describe('in the record', () => {
  test('an article on Realtime of December 2025 would tell of the day that was moved since', () => {
    const realtime = readRecord().retirements.filter(({ id }) => id === '2025-09-15-api-realtime-beta');
    const [first] = changesSince(realtime, '2025-12-20');
    expect(first?.change.on).toBe(realtime[0]?.changes.at(-1)?.on);
    expect(changesSince(realtime, lastDayOf(realtime[0]!.changes.at(-1)!.on))).toEqual([]);
  });
});
