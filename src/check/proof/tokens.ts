import { WORDLY } from './rule.ts';

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

/** The words of a text; many rules ask for those of the same one after the other. */
export function tokensOf(text: string): readonly Token[] {
  if (text !== lastText) {
    lastTokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
      word,
      index,
      stems: stemsOf(word),
    }));
    lastText = text;
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

/** Whether nothing but one space is between two words. */
export function areNeighbours(text: string, first: Token, second: Token): boolean {
  const end = first.index + first.word.length;
  return second.index === end + 1 && /[ \u00A0]/u.test(text[end]!);
}

/** What is written onto a noun, and onto any word, where three or four letters are left. */
const ONTO_NOUN = { 3: /^[وف]?[بلك]?(?=\p{L}{3})/u, 4: /^[وف]?[بلك]?(?=\p{L}{4})/u };
const ONTO_WORD = { 3: /^[وف](?=\p{L}{3})/u, 4: /^[وف](?=\p{L}{4})/u };

/** A word without the conjunction and the preposition that it may begin with, where so many letters are left: «وبشركة». */
export function withoutClitic(word: string, left: 3 | 4 = 3): string {
  return word.replace(ONTO_NOUN[left], '');
}

/** A word without the «و» or «ف» that it may begin with, where so many letters are left. */
export function withoutConjunction(word: string, left: 3 | 4 = 3): string {
  return word.replace(ONTO_WORD[left], '');
}
