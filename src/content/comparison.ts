import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { comparisonSchema, type Comparison } from '../schemas/comparison.ts';
import { parseYaml } from './document.ts';

/** The file in a content tree that holds the last comparison. */
export const COMPARISON_FILE = 'watch.yml';

/**
 * The last comparison of the record with OpenAI's page; nothing where none was written down, where the file is broken (the
 * content check says how), or where it was made after the day of the build.
 */
export function readComparison(contentDir: string, today: CalendarDay): Comparison | undefined {
  const path = join(contentDir, COMPARISON_FILE);
  if (!existsSync(path)) return undefined;
  const { data } = comparisonSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  return data !== undefined && data.comparedOn <= today ? data : undefined;
}
