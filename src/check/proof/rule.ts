import { isKnownWord } from './dictionary.ts';

/** A mistake that a proof-reader finds in a text. */
export interface Mistake {
  /** Where it begins in the text, in UTF-16 units. */
  index: number;
  /** What is written, and what to write; without the second where only the writer knows. */
  wrong: string;
  right?: string | undefined;
  /** What to write, where it is one of several and only the writer knows which. */
  choices?: readonly string[];
  /** Where its rule says otherwise of others: whether it is a matter of style, and whether the fix can be written unseen. */
  advice?: boolean;
  isSafe?: boolean;
}

/**
 * What a rule looks at: the words of Arabic prose; its signs, with every Latin stretch masked; or the letters of any text a
 * reader sees, Arabic or not. Of the last two the words around a mistake are shown with it.
 */
export type Reading = 'words' | 'signs' | 'letters';

/** A rule of the proof-reader. */
export interface ProofRule {
  /** By which it is named in a message and in a comment that lets a mistake stand. */
  id: string;
  /** Why it is one, in Arabic, for the editor. */
  why: string;
  /** Whether it is a matter of style, which stops nothing. */
  advice?: boolean;
  /** Whether what is right can be written without looking. */
  isSafe?: boolean;
  /** The kinds of field that it looks at; all when left out. */
  only?: 'body' | 'title' | 'publisher';
  /** What it looks at; words when left out. */
  reads?: Reading;
  find(text: string): Mistake[];
}

/** Letters, marks and digits, by ranges: `\p{L}` names hundreds of them, which a search at every place of a text would try. */
const WORDLY = String.raw`\u0610-\u061A\u0620-\u0669\u066E-\u06D3\u06D5-\u06FCA-Za-z0-9\u00C0-\u024F`;

/** A word's edges: no letter, no mark and no digit on either side. */
export const BEFORE = `(?<![${WORDLY}])`;
export const AFTER = `(?![${WORDLY}])`;

/** What is between two words of one line. */
export const SPACE = '[ \\u00A0]';

/**
 * Finds every match of a pattern, each fixed by a function.
 *
 * @param hints of which each match has one; a text without any is not searched, which is most of the time saved
 */
export function byPattern(
  pattern: RegExp,
  fix: (match: RegExpExecArray) => string | undefined,
  hints?: readonly string[],
): (text: string) => Mistake[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('m') ? 'gmu' : 'gu');
  return (text) => {
    const found: Mistake[] = [];
    if (hints && !hints.some((hint) => text.includes(hint))) return found;
    // A loop, since `matchAll` makes a pattern anew for each of the many texts that have nothing.
    all.lastIndex = 0;
    for (let match = all.exec(text); match; match = all.exec(text)) {
      const [wrong] = match;
      const right = fix(match);
      if (right !== wrong) found.push({ index: match.index, wrong, right });
    }
    return found;
  };
}

/** Of so short a word and a clitic together nobody knows that they are two: «واحد», «لاي». */
const SHORT = 3;

/** One-letter words that are written onto the next. */
const CLITICS = /^(?:[وف]?[بلكس]|[وف])(?=\p{L})/u;

const TOKEN = new RegExp(`[${WORDLY}]+`, 'gu');

/** A word of a text, and where it begins. */
export interface Token {
  word: string;
  index: number;
  /** The word without each row of clitics that it may begin with, the longest first, where enough is left. */
  stems: readonly { clitics: string; stem: string }[];
}

let lastText: string | undefined;
let lastTokens: readonly Token[] = [];
/** Those of the last text that some list has; undefined until a list asks. */
let lastListed: readonly Token[] | undefined;

/** The words of all lists. */
const listed = new Set<string>();

/** The words of a text that some list has: few, so that each list looks at few. */
function listedTokensOf(text: string): readonly Token[] {
  const tokens = tokensOf(text);
  lastListed ??= tokens.filter(
    ({ word, stems }) => listed.has(word) || stems.some(({ stem }) => listed.has(stem)),
  );
  return lastListed;
}

/** The words of a text; many rules ask for those of the same one after the other. */
export function tokensOf(text: string): readonly Token[] {
  if (text !== lastText) {
    lastTokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
      word,
      index,
      stems: stemsOf(word),
    }));
    lastText = text;
    lastListed = undefined;
  }
  return lastTokens;
}

/** What was asked: texts have few different words. */
const stems = new Map<string, Token['stems']>();
const NO_STEMS: Token['stems'] = [];

/** A word without each row of clitics that it may begin with. */
export function stemsOf(word: string): Token['stems'] {
  if (word.length <= SHORT || !'وفبلكس'.includes(word[0]!)) return NO_STEMS;
  const known = stems.get(word) ?? stemsAnew(word);
  stems.set(word, known);
  return known;
}

function stemsAnew(word: string): Token['stems'] {
  const clitics = CLITICS.exec(word)?.[0] ?? '';
  return Array.from({ length: clitics.length }, (_, place) => clitics.length - place)
    .filter((length) => word.length - length > SHORT)
    .map((length) => ({ clitics: word.slice(0, length), stem: word.slice(length) }));
}

/** Spellings that are wrong, each with the right one, or with several of which the writer knows the one. */
type Spellings = Readonly<Record<string, string | readonly string[]>>;

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
