import { readComparison } from '../content/comparison.ts';
import type { Comparison } from '../schemas/comparison.ts';
import { settings, today } from '../site.ts';

/** The last recorded comparison of the record with OpenAI's page, made on or before the day of the build. */
export function getComparison(): Comparison | undefined {
  return readComparison(settings.contentDir, today);
}
