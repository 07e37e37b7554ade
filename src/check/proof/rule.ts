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
export const WORDLY = String.raw`\u0610-\u061A\u0620-\u0669\u066E-\u06D3\u06D5-\u06FCA-Za-z0-9\u00C0-\u024F`;

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
