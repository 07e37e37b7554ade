type Ending = readonly [ending: string, rest: number];

/**
 * Endings of number, gender and case, longest first, each with the fewest letters that must remain. A «ت»
 * before a dual is the feminine «ة». With three letters before «ان» and «ون», «لبنان» would become «لبن» and
 * «قانون» «قان»: these numbers are our measurements.
 */
const NUMBER: readonly Ending[] = [
  ['تان', 3],
  ['تين', 3],
  ['ات', 2],
  ['ون', 4],
  ['ين', 3],
  ['ان', 4],
  ['وا', 3],
  ['ه', 2],
  ['ا', 3],
  ['ت', 4],
];

/**
 * All endings: those of light10 (ها ان ات ون ين يه ه ي; Larkey, Ballesteros and Connell 2002, 2007), and
 * further pronouns, duals, the alef of the accusative and the verb's «ت» and «وا».
 */
const ALL: readonly Ending[] = [
  ['تهما', 3],
  ['تهم', 3],
  ['تها', 3],
  ['تنا', 4],
  ['هما', 3],
  ['ته', 3],
  ['ها', 3],
  ['هم', 3],
  ['هن', 3],
  ['كم', 3],
  ['نا', 4],
  ['يه', 3],
  ['ي', 3],
  ...NUMBER,
];

const ARABIC = /^[\u0621-\u064A]+$/u;

/**
 * The stem that forms of one word share: «مطوّر», «مطوّرون», «مطوّريها». Of other scripts only the plural s is
 * taken off. Broken plurals keep stems of their own.
 */
export function stemOf(key: string): string {
  if (!ARABIC.test(key)) return /^[a-z]{3,}[a-rt-z]s$/u.test(key) ? key.slice(0, -1) : key;
  return strip(key);
}

/** Whether keys of one stem differ by number, gender or case alone, and not by owner or as noun and adjective. */
export function areForms(a: string, b: string): boolean {
  return formStemOf(a) === formStemOf(b);
}

/** The stem that a word's numbers, genders and cases share; of other scripts the word without a plural's s. */
export function formStemOf(key: string): string {
  return ARABIC.test(key) ? shorten(key, NUMBER) : stemOf(key);
}

function strip(key: string): string {
  const shorter = shorten(key, ALL);
  return shorter === key ? key : strip(shorter);
}

function shorten(key: string, endings: readonly Ending[]): string {
  const found = endings.find(([ending, rest]) => key.endsWith(ending) && key.length - ending.length >= rest);
  return found ? key.slice(0, -found[0].length) : key;
}
