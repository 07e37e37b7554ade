import { monthWords } from '../../arabic/dates.ts';

/** A number from an article's text with the word after it, or the article's topic if there is no number. */
export interface Numeral {
  value: string;
  unit: string | undefined;
}

/** A number that counts something: not part of a name (GPT-4o), a version (5.1), a year or a date. */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?!(?:19|20)\d\d(?!\d))(\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d|\p{L}|-|[\s\u00A0](?:${monthWords.join('|')}))(?:[\s\u00A0]+([\p{Script=Arabic}\p{M}]+))?`,
  'u',
);

/** Takes the number from the headline, or else from the deck. If neither has one, the value is the main topic's name. */
export function numeralOf({
  title,
  deck,
  topics,
}: {
  title: string;
  deck: string;
  topics: readonly { name: string }[];
}): Numeral {
  const found = COUNTED.exec(title) ?? COUNTED.exec(deck);
  if (found) return { value: found[1]!, unit: found[2] };
  return { value: topics[0]?.name ?? title, unit: undefined };
}
