const plural = new Intl.PluralRules('ar');

/**
 * Makes the sentence of a count from the plural forms that the page carries.
 *
 * @param forms an entry of the interface's words that counts, as JSON
 */
export function countedSentence(forms: string | undefined): (count: number) => string {
  const words = JSON.parse(forms ?? '{}') as Record<string, string>;
  return (count) => (words[plural.select(count)] ?? '').replace('{count}', String(count));
}
