import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../../../src/calendar/calendar-day.ts';
import type { NoticeRange } from '../../../../src/timeline/notice-range.ts';
import { recordOn } from './record-on.ts';

const NOT_YET = '—';

const [days, rows] = readTable();

describe('the table worked out by hand', () => {
  test('has every announcement of the record once, on five days', () => {
    expect(days).toEqual(['2023-03-21', '2024-06-10', '2025-08-10', '2026-02-14', '2026-11-22']);
    const ids = rows.map(([id]) => id);
    expect(ids).toHaveLength(75);
    expect(ids.toSorted()).toEqual(
      recordOn('2026-11-22')
        .retirements.map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe.each(days.map((day, column) => ({ day, column })))('on $day', ({ day, column }) => {
  const known = new Map(recordOn(day).retirements.map((retirement) => [retirement.id, retirement]));

  test.each(rows)('%s stands as worked out by hand', (id, cells) => {
    const found = known.get(id);
    expect(found ? formatCell(found.state, found.notice) : NOT_YET).toBe(cells[column]);
  });
});

function formatCell(state: string, notice: NoticeRange | undefined): string {
  if (!notice) return state;
  const { shortest, longest } = notice;
  return `${state} ${shortest === longest ? shortest : `${shortest}–${longest}`}`;
}

/** Reads the days and, for each announcement, what stands on each of them. Columns are two spaces apart or more. */
function readTable(): [CalendarDay[], [id: string, cells: string[]][]] {
  const text = readFileSync('tests/unit/timeline/golden/announcements.txt', 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [head, ...body] = lines.map((line): [string, string[]] => {
    const [id, ...cells] = line.split(/ {2,}/u);
    return [id!, cells];
  });
  return [head![1] as CalendarDay[], body];
}
