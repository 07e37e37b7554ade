import { readComparison } from '../content/comparison.ts';
import type { Comparison } from '../schemas/comparison.ts';
import { settings, today } from '../site.ts';

/** The last comparison of the record with OpenAI's page that was made by the build's day, if one is written down. */
export function getComparison(): Comparison | undefined {
  return readComparison(settings.contentDir, today);
}
