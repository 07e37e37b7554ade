import { compareDates, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Comparison } from '../schemas/comparison.ts';
import { PAGE_URL, type Reading } from './reading.ts';

const HEAD = "# Written by `npm run watch -- --write`: the record's last comparison with OpenAI's page.\n";

/**
 * The text of `watch.yml` after pages were understood and compared; undefined where the file knows a newer copy already.
 *
 * @param before what the file has said until now
 */
export function writeComparison(
  readings: readonly Reading[],
  today: CalendarDay,
  before: Comparison | undefined,
): string | undefined {
  const newest = readings.toSorted((a, b) => compareDates(a.readOn, b.readOn)).at(-1);
  if (newest === undefined) return undefined;
  const { readOn, via } = newest;
  if (before !== undefined && compareDates(readOn, before.readOn) < 0) return undefined;
  const lines = [`url: ${PAGE_URL}`, `comparedOn: ${today}`, `readOn: ${readOn}`];
  if (via !== undefined) lines.push(`via: '${via.replaceAll("'", "''")}'`);
  return `${HEAD}${lines.join('\n')}\n`;
}
