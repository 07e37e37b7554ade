import { surfaces, type Surface } from '../schemas/retirement.ts';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import type { Retirement } from '../timeline/record.ts';

/** What was announced in one month. */
export interface MonthCount {
  /** 1 to 12. */
  month: number;
  announcements: number;
  bySurface: Record<Surface, number>;
}

/**
 * Counts the announcements of each year by month, newest year first. Every year has all twelve months.
 *
 * @param retirements newest first
 */
export function countMonths(retirements: readonly Retirement[]): { year: number; months: MonthCount[] }[] {
  const years = Map.groupBy(retirements, (retirement) => retirement.year);
  return [...years.keys()]
    .toSorted((a, b) => b - a)
    .map((year) => ({
      year,
      months: Array.from({ length: 12 }, (_, index) => {
        const month = index + 1;
        const members = years.get(year)!.filter((member) => monthOf(member.announcedOn) === month);
        return {
          month,
          announcements: members.length,
          bySurface: Object.fromEntries(
            surfaces.map((surface) => [
              surface,
              members.filter((member) => member.surface === surface).length,
            ]),
          ) as Record<Surface, number>,
        };
      }),
    }));
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}
