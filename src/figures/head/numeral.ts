import { monthWords } from '../../arabic/dates.ts';

/** A figure made of an article's own words: its first number with the word after it, or what it is about. */
export interface Numeral {
  value: string;
  unit: string | undefined;
}

/** A number that counts: not part of a name (GPT-4o), a version (5.1) or a year. */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?!(?:19|20)\d\d(?!\d))(\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d|\p{L}|-|[\s\u00A0](?:${monthWords.join('|')}))(?:[\s\u00A0]+([\p{Script=Arabic}\p{M}]+))?`,
  'u',
);

/** Takes the number from the headline, else from the deck; the main topic's name where neither has one. */
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
