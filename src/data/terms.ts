import { readTerms } from '../content/terms.ts';
import type { Term } from '../schemas/terms.ts';
import { settings } from '../site.ts';

const byWord = new Intl.Collator('ar');

/**
 * One term of the house.
 *
 * @throws Error when there is no such term; the content check finds it first
 */
export function getTerm(id: string): Term {
  const term = getTerms().find((one) => one.id === id);
  if (!term) throw new Error(`there is no term "${id}" in terms.yml`);
  return term;
}

/** The terms of the house, in the order of the Arabic alphabet. */
export function getTerms(): Term[] {
  return readTerms(settings.contentDir).toSorted((a, b) => byWord.compare(a.term, b.term));
}
