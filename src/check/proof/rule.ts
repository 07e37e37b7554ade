/** A mistake that a proof-reader finds in a text. */
export interface Mistake {
  /** Where it begins in the text, in UTF-16 units. */
  index: number;
  /** What is written, and what to write; without the second where only the writer knows. */
  wrong: string;
  right?: string | undefined;
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

/** A word's edges: no letter and no mark on either side. */
export const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** What is between two words of one line. */
export const SPACE = '[ \\u00A0]';

/** One-letter words that are written onto the next. */
export const CLITICS = '(?:[وف]?[بلك]?|[وف]?س)';

/** Finds every match of a pattern, each fixed by a function. */
export function byPattern(
  pattern: RegExp,
  fix: (match: RegExpExecArray) => string | undefined,
): (text: string) => Mistake[] {
  const all = new RegExp(pattern.source, 'gu');
  return (text) =>
    [...text.matchAll(all)].flatMap((match) => {
      const [wrong] = match;
      const right = fix(match);
      return right === wrong ? [] : [{ index: match.index, wrong, right }];
    });
}

/** Of so short a word and a clitic together nobody knows that they are two: «واحد», «لاي». */
const SHORT = 3;

/** Finds whole words of a list, the longer ones also after clitics, each fixed to its right spelling. */
export function byWords(
  words: Readonly<Record<string, string>>,
  clitics = CLITICS,
): (text: string) => Mistake[] {
  const rowOf = (list: readonly string[]): string => list.toSorted((a, b) => b.length - a.length).join('|');
  const [short, long] = [
    Object.keys(words).filter((word) => word.length <= SHORT),
    Object.keys(words).filter((word) => word.length > SHORT),
  ];
  const rows = [
    ...(short.length > 0 ? [`(?:()(${rowOf(short)}))`] : []),
    ...(long.length > 0 ? [`(?:(${clitics})(${rowOf(long)}))`] : []),
  ];
  return byPattern(new RegExp(`${BEFORE}(?:${rows.join('|')})${AFTER}`, 'u'), (match) => {
    const [clitic = '', word = ''] = match.slice(1).filter((part) => part !== undefined);
    return clitic + words[word]!;
  });
}
