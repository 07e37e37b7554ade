/** The plural forms of Arabic, by their names in CLDR. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof pluralForms)[number];

const rules = new Intl.PluralRules('ar');

/**
 * The plural form that a count takes in Arabic (CLDR): zero 0; one 1; two 2; few 3–10, 103–110…;
 * many 11–99, 111–199…; other 100–102, 200–202… and fractions.
 */
export function pluralForm(count: number): PluralForm {
  return rules.select(count);
}
