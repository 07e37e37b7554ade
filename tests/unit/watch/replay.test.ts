import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { watchRecord } from '../../../src/watch/watch-record.ts';
import { expectSameEnd, files, findAgain, ofApi, record } from './record-again.ts';
import { writePageOf } from './written-page.ts';

describe('pages written from the record itself', () => {
  const days: readonly CalendarDay[] = [
    '2022-12-01',
    '2023-08-01',
    '2023-12-01',
    '2024-08-01',
    '2025-03-01',
    '2025-07-01',
    '2025-09-16',
    '2025-12-01',
    '2026-01-20',
    '2026-02-26',
    '2026-04-03',
    '2026-04-23',
    '2026-05-29',
    '2026-07-06',
    '2026-08-20',
    '2026-10-02',
    '2026-11-22',
  ];
  const pages = days.map((day) => ({ day, markdown: writePageOf(record, day) }));

  it('say nothing new about the record on any of their days', () => {
    const readings = pages.map(({ day, markdown }) => ({
      from: day,
      text: markdown,
      readOn: day,
      via: undefined,
    }));
    const { pages: found, changed } = watchRecord(readings, files);
    expect(found.flatMap(({ findings }) => findings)).toEqual([]);
    expect(changed.size).toBe(0);
  });

  it('show each announcement again that is taken out of the record, with its day, items and dates', () => {
    expect(findAgain(pages)).toEqual({ same: ofApi.map(({ id }) => id), other: [] });
  });

  it('lead a record that knows none of the later changes to where the record stands', () => {
    const found = expectSameEnd(pages);
    const kinds = new Set(found.flat().map((finding) => finding.split(' ')[0]));
    expect(kinds).toEqual(new Set(['postponed', 'dated', 'extended', 'delisted', 'replacement-changed']));
  });
});

describe('the list of known differences', () => {
  it.each(files.known.differences)('names an item that the record has: $item', ({ retirement, item }) => {
    expect(record.find(({ id }) => id === retirement)?.items.map(({ name }) => name)).toContain(item);
  });
});
