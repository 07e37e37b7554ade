import { monthWords } from '../../arabic/dates.ts';

/** A number from an article's text with the word after it. */
export interface Numeral {
  value: string;
  unit: string | undefined;
}

/** A number that counts something: not part of a name (GPT-4o), a version (5.1), a year or a date. */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?!(?:19|20)\d\d(?!\d))(\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d|\p{L}|-|[\s\u00A0](?:${monthWords.join('|')}))(?:[\s\u00A0]+([\p{Script=Arabic}\p{M}]+))?`,
  'u',
);

/** Takes the number from the headline, or else from the deck; undefined if neither has one. */
export function numeralOf({ title, deck }: { title: string; deck: string }): Numeral | undefined {
  const found = COUNTED.exec(title) ?? COUNTED.exec(deck);
  return found ? { value: found[1]!, unit: found[2] } : undefined;
}
