import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { comparisonSchema, type Comparison } from '../schemas/comparison.ts';
import { parseYaml } from './document.ts';

/** The file of a content tree in which `npm run watch -- --write` records the last comparison. */
export const COMPARISON_FILE = 'watch.yml';

/**
 * The last comparison of the record with OpenAI's page. Undefined if none is recorded, if it was made after the day of
 * the build, or if the file is invalid, which the content check reports.
 */
export function readComparison(contentDir: string, today: CalendarDay): Comparison | undefined {
  const path = join(contentDir, COMPARISON_FILE);
  if (!existsSync(path)) return undefined;
  const { data } = comparisonSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  return data !== undefined && data.comparedOn <= today ? data : undefined;
}
