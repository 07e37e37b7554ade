import { isKnownWord } from './dictionary.ts';
import { AFTER, BEFORE, byPattern, type Mistake } from './rule.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Spellings that are wrong, each with the right one, or with several of which the writer knows the one. */
type Spellings = Readonly<Record<string, string | readonly string[]>>;

/** The words of all lists. */
const listed = new Set<string>();

/** Of the text that was last asked of, its words and those of them that some list has. */
let lastTokens: readonly Token[] | undefined;
let lastListed: readonly Token[] | undefined;

/** The words of a text that some list has: few, so that each list looks at few. */
function listedTokensOf(text: string): readonly Token[] {
  const tokens = tokensOf(text);
  if (tokens !== lastTokens) lastListed = undefined;
  lastTokens = tokens;
  lastListed ??= tokens.filter(
    ({ word, stems }) => listed.has(word) || stems.some(({ stem }) => listed.has(stem)),
  );
  return lastListed;
}

/**
 * Finds whole words of a list, the longer ones also after clitics, each fixed to its right spelling.
 *
 * @param clitics which a word may have before it; adverbs and verbs have only «و» and «ف»: «لعلنا» is no «علنًا»
 */
export function byWords(
  spellings: Spellings,
  clitics: 'all' | 'conjunctions' = 'all',
): (text: string) => Mistake[] {
  const list = new Map(Object.entries(spellings));
  for (const word of list.keys()) listed.add(word);
  lastListed = undefined;
  return (text) => {
    const found: Mistake[] = [];
    for (const { word, index, stems } of listedTokensOf(text)) {
      const right = list.get(word);
      if (right !== undefined) {
        found.push(toMistake(index, word, '', right));
        continue;
      }
      const known = stems.find(
        ({ clitics: before, stem }) =>
          list.has(stem) && (clitics === 'all' || CONJUNCTION.test(before)) && !isOneWord(word),
      );
      if (known) found.push(toMistake(index, word, known.clitics, list.get(known.stem)!));
    }
    return found;
  };
}

const CONJUNCTION = /^[وف]$/u;

/**
 * Whether what looks like a clitic is of the word: «فعلنا» is «فعل», «واصلا» is «واصل», since both have an article. «و» stands
 * before words so often that «وعلنا» is no «وعل».
 */
function isOneWord(word: string): boolean {
  const rests = [word, word.replace(/ا$/u, ''), ...(word.startsWith('و') ? [] : [word.replace(/نا$/u, '')])];
  return rests.some((one) => isKnownWord(`ال${one}`));
}

function toMistake(
  index: number,
  wrong: string,
  clitics: string,
  right: string | readonly string[],
): Mistake {
  return typeof right === 'string'
    ? { index, wrong, right: clitics + right }
    : { index, wrong, choices: right.map((one) => clitics + one) };
}

/** Finds rows of words of a list, each fixed to what is to stand for it. */
export function byRows(rows: Readonly<Record<string, string>>): (text: string) => Mistake[] {
  const row = new RegExp(`${BEFORE}(${Object.keys(rows).join('|')})${AFTER}`, 'u');
  return byPattern(row, ([words]) => rows[words]);
}

/** A list of words, each as what is wrong, a colon and what is right; what is right may have spaces. */
export function words(list: string): Record<string, string> {
  return Object.fromEntries(
    list
      .trim()
      .split(/\s+(?=[^\s:]+:)/u)
      .map((pair) => pair.split(':') as [string, string]),
  );
}
