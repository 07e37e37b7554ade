import { readTerms } from '../content/terms.ts';
import type { Term } from '../schemas/terms.ts';
import { settings } from '../site.ts';

const byWord = new Intl.Collator('ar');

/** The terms of the house, in the order of the Arabic alphabet. */
export function getTerms(): Term[] {
  return readTerms(settings.contentDir).toSorted((a, b) => byWord.compare(a.term, b.term));
}
