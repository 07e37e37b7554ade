import { readTerms } from '../content/terms.ts';
import type { Term } from '../schemas/terms.ts';
import { settings } from '../site.ts';

const byWord = new Intl.Collator('ar');

/**
 * One term of the glossary.
 *
 * @throws Error if there is no such term, which the content check reports first
 */
export function getTerm(id: string): Term {
  const term = getTerms().find((one) => one.id === id);
  if (!term) throw new Error(`there is no term "${id}" in terms.yml`);
  return term;
}

/** The terms of the glossary in Arabic alphabetical order. */
export function getTerms(): Term[] {
  return readTerms(settings.contentDir).toSorted((a, b) => byWord.compare(a.term, b.term));
}
