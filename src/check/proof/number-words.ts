import { WORD } from './counted.ts';
import { AFTER, BEFORE, SPACE, type Mistake } from './rule.ts';

/** Words for 3 to 9 before a feminine, but for 8, which has a form of its own. */
export const UNITS = 'ثلاث|أربع|خمس|ست|سبع|تسع';

/** Words for 3 to 10 before a masculine and before a feminine. */
export const SMALL: readonly (readonly [masculine: string, feminine: string])[] = [
  ...UNITS.split('|'),
  'ثماني',
  'عشر',
].map((word) => [`${word}ة`, word] as const);

/** «عشرة» of «خمس عشرة» is behind a unit. */
export const AFTER_UNIT = new RegExp(
  `(?:[أا]حد|[إا]حدى|اثن[اتي]{1,2}|(?:${UNITS}|اربع|ثماني)ة?|بضعة?)${SPACE}$`,
  'u',
);

/** A number from 3 to 10 in words, and the word after it. */
export const IN_WORDS = new RegExp(
  `${BEFORE}([وفبلك]{0,2})(${SMALL.flat().join('|')})${SPACE}${WORD}${AFTER}`,
  'u',
);

/** Words for tens, and for hundreds. */
export const TENS = `(?:عشر|${UNITS}|ثمان)(?:ون|ين)`;
export const HUNDREDS = `[وفبلك]{0,2}(?:(?:${UNITS}|ثماني?)?(?:مئة|مائة)|مئتا|مئتي|مائتا|مائتي)`;

/** Hundreds, and thousands of a number that is said: «ألف كتابًا عن كذا» alone may be a verb. */
export const AFTER_HUNDREDS = new RegExp(
  `${BEFORE}(${HUNDREDS}|(?:${TENS}|\\d+)${SPACE}(?:ألف|مليون|مليار))${SPACE}(\\p{L}[\\p{L}\\p{M}]+?)(ًا|ا)${AFTER}`,
  'u',
);

/** Numbers that are written as a part is: «خُمس». */
export const PARTS = /^(?:خمس|سبع|تسع|عشر)$/u;

/** A number in words, which most texts have not; asked first, since it is quickly seen. */
const NUMBER_WORD = new RegExp(`${UNITS}|ثمان|عشر|أحد|إحدى|اثن|مئة|مئت|مائة|ألف|مليون|مليار`, 'u');

/** Finds only in texts that have a number in words. */
export function gated(find: (text: string) => Mistake[]): (text: string) => Mistake[] {
  return (text) => (NUMBER_WORD.test(text) ? find(text) : []);
}
