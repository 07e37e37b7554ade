import { describe, expect, test } from 'vitest';
import type { Bar } from '../../../src/figures/drawing.ts';
import { countYears, drawYear, surfaceTones, type YearCount } from '../../../src/figures/yearly-counts.ts';
import { item, retirement } from '../timeline/entries.ts';
import { readRecord } from '../timeline/real-record.ts';
import { retirementsOf } from './hand-made.ts';

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the counts by year', () => {
  test('are of announcements and items, on each surface and together, newest year first', () => {
    const entries = [
      retirement('a', { announcedOn: '2024-02', items: [item('a'), item('b')] }),
      retirement('c', {
        announcedOn: '2024-12-31',
        surface: 'chatgpt',
        items: [item('c', { life: 'c/chatgpt' })],
      }),
      retirement('d', { announcedOn: '2026-01-01' }),
    ];
    const none = { announcements: 0, items: 0 };
    const one = { announcements: 1, items: 1 };
    expect(countYears(retirementsOf(entries, '2026-11-22'))).toEqual([
      { year: 2026, ...one, bySurface: { api: one, chatgpt: none, product: none } },
      {
        year: 2024,
        announcements: 2,
        items: 3,
        bySurface: { api: { announcements: 1, items: 2 }, chatgpt: one, product: none },
      },
    ]);
    expect(countYears([])).toEqual([]);
  });

  test('of the record are those of the facts, and add up to 75 announcements and 245 items', () => {
    const years = countYears(readRecord().retirements);
    expect(years.map(({ year, announcements, items }) => [year, announcements, items])).toEqual([
      [2026, 37, 130],
      [2025, 25, 52],
      [2024, 5, 11],
      [2023, 7, 48],
      [2022, 1, 4],
    ]);
    expect(sum(years.map(({ announcements }) => announcements))).toBe(75);
    expect(sum(years.map(({ items }) => items))).toBe(245);
  });

  test('of the surfaces add up to those of the year', () => {
    for (const { announcements, items, bySurface } of countYears(readRecord().retirements)) {
      const surfaces = Object.values(bySurface);
      expect(sum(surfaces.map((surface) => surface.announcements))).toBe(announcements);
      expect(sum(surfaces.map((surface) => surface.items))).toBe(items);
    }
  });
});

describe('the drawing of a year', () => {
  const year = (api: number, chatgpt: number, product: number): YearCount => ({
    year: 2026,
    announcements: 3,
    items: api + chatgpt + product,
    bySurface: {
      api: { announcements: 1, items: api },
      chatgpt: { announcements: 1, items: chatgpt },
      product: { announcements: 1, items: product },
    },
  });
  const barsOf = (count: YearCount, most: number): Bar[] =>
    drawYear(count, most).marks.filter((mark): mark is Bar => mark.kind === 'bar');

  test('has a stretch for each surface, one after the other from the east, in its colour', () => {
    expect(barsOf(year(4, 2, 2), 16).map(({ from, to, tone }) => [from, to, tone])).toEqual([
      [1, 0.75, surfaceTones.api],
      [0.75, 0.625, surfaceTones.chatgpt],
      [0.625, 0.5, surfaceTones.product],
    ]);
    expect(new Set(Object.values(surfaceTones)).size).toBe(3);
  });

  test('leaves a surface out that has nothing', () => {
    expect(barsOf(year(4, 0, 4), 8).map(({ tone }) => tone)).toEqual([
      surfaceTones.api,
      surfaceTones.product,
    ]);
  });

  test('reaches the western end in the fullest year', () => {
    expect(barsOf(year(84, 14, 18), 116).at(-1)!.to).toBeCloseTo(0, 12);
  });
});
