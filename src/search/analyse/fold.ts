/**
 * Letters that Unicode's compatibility decomposition (UAX #15) leaves apart although Arabic readers write
 * one for the other: alef maqsura and yeh, teh marbuta and heh, and the letters by which Persian and Urdu
 * keyboards, or foreign names, differ.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ج',
  ڤ: 'ف',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
  ں: 'ن',
};

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Keeps the point of a decimal inside a key, where Pagefind takes letters and digits alone. */
export const DECIMAL_POINT = 'ꞏ';

/** The adverb's tanwin with its alef, in both orders: «نموذجًا» is «نموذج». */
const TANWIN = /(?:\u0627\u064B|\u064B\u0627)(?!\p{L})/gu;

/**
 * What readers do not tell apart, made one. In this order, which matters:
 *
 * 1. NFKD (UAX #15): presentation forms, full-width and ligatures become letters; أ إ آ ؤ ئ and é become a
 *    letter and a mark.
 * 2. Lower case.
 * 3. Off goes the alef that only carries tanwin.
 * 4. Off go all marks (tashkeel, and the hamzas of step 1, as light10 drops them from alef), tatweel, and
 *    invisible format characters (ZWNJ, bidi controls).
 * 5. One letter for those that are written for each other, see above.
 * 6. Digits of every script become 0–9.
 * 7. What is neither letter nor digit goes. A hamza on the line stays: without it «خبراء» would be «خبر».
 *
 * Pure and idempotent; any string is welcome, lone surrogates too.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(TANWIN, '')
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);
}

/**
 * The value of a decimal digit of any script. Unicode lays out digits in runs of ten (chapter 22.3) that
 * begin at a code point ending in 0 or in 6.
 */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  const row = code & ~15;
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
  return String((code - zero) % 10);
}
