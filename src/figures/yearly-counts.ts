import { surfaces, type Surface } from '../schemas/retirement.ts';
import type { Retirement } from '../timeline/record.ts';
import type { Drawing, Mark, Tone } from './drawing.ts';

/** The numbers of announcements and items of a year, in all and by surface. */
export interface YearCount {
  year: number;
  announcements: number;
  items: number;
  bySurface: Record<Surface, { announcements: number; items: number }>;
}

/** Counts announcements and items by year and surface, newest year first. */
export function countYears(retirements: readonly Retirement[]): YearCount[] {
  const years = Map.groupBy(retirements, (retirement) => retirement.year);
  return [...years.keys()]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const members = years.get(year)!;
      const count = (list: readonly Retirement[]) => ({
        announcements: list.length,
        items: list.reduce((sum, retirement) => sum + retirement.items.length, 0),
      });
      const bySurface = Object.fromEntries(
        surfaces.map((surface) => [surface, count(members.filter((member) => member.surface === surface))]),
      ) as YearCount['bySurface'];
      return { year, ...count(members), bySurface };
    });
}

/** Height of one year's drawing, in pixels. */
export const YEAR_HEIGHT = 26;

/** The tone of each surface. The legend of the figure explains it in words. */
export const surfaceTones: Record<Surface, Tone> = { api: 'ink', chatgpt: 'announced', product: 'retired' };

/**
 * Draws the items of a year as a bar from the right, with one part for each surface.
 *
 * @param most items of the year with the most items, whose bar fills the width
 */
export function drawYear(count: YearCount, most: number): Drawing {
  const marks: Mark[] = [];
  let from = 1;
  for (const surface of surfaces) {
    const to = from - count.bySurface[surface].items / most;
    if (to < from) {
      marks.push({
        kind: 'bar',
        from,
        to,
        y: YEAR_HEIGHT / 2,
        thickness: YEAR_HEIGHT - 8,
        tone: surfaceTones[surface],
      });
    }
    from = to;
  }
  return { height: YEAR_HEIGHT, marks };
}
