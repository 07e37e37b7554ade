/** A hamza inside or at the end of a word; one that begins it, or its stem after the article, is folded alike. */
const SEAT = /(?<!^(?:[وف]?(?:[بك]?ال|لل?))?)[أؤئء]/gu;

const SEATS = ['أ', 'ؤ', 'ئ', 'ء', ''];

/**
 * A word with its last hamza on each of the other seats, or with none: «مسئول» for «مسؤول», «قرائة» for «قراءة».
 * The rules of the seat are hard, and Egypt's differ from those of the Levant.
 */
export function otherSeats(word: string): string[] {
  const plain = word.normalize('NFC').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
  const seat = [...plain.matchAll(SEAT)].at(-1);
  if (!seat) return [];
  return SEATS.filter((other) => other !== seat[0]).map(
    (other) => plain.slice(0, seat.index) + other + plain.slice(seat.index + 1),
  );
}
