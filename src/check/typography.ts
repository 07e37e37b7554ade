import { splitRuns, type TextRun } from '../arabic/isolate.ts';

/** Stands in a text for what is not words: inline code, a picture. */
export const OBJECT = '\uFFFC';

const ARABIC = /\p{Script=Arabic}/u;

/** Whether a text is Arabic, with or without Latin names in it, rather than Latin with an Arabic word. */
export function isArabicProse(text: string): boolean {
  if (!ARABIC.test(text)) return false;
  if (beginsWithArabic(text)) return true;
  return text.match(/\p{Script=Arabic}/gu)!.length >= (text.match(/[A-Za-z]/gu)?.length ?? 0);
}

/** Whether a text begins with an Arabic letter, or an opening mark and then one. */
export function beginsWithArabic(text: string): boolean {
  return /^\s*[«(“]?(?=\p{L})\p{Script=Arabic}/u.test(text);
}

/** A text with plain letters for each address in it, as many as it has. */
export function maskAddresses(text: string): string {
  return text.replaceAll(/https?:\/\/[^\s«»،؛]+/gu, (written) => {
    const end = endOfAddress(written);
    return 'A'.repeat(end) + written.slice(end);
  });
}

/** A parenthesis that an address has not opened is the sentence's: «(https://example.org/)». */
function endOfAddress(written: string): number {
  let open = 0;
  for (const { 0: sign, index } of written.matchAll(/[()]/gu)) {
    open += sign === '(' ? 1 : -1;
    if (open < 0) return index;
  }
  return written.length;
}

/** A text with every Latin or numeric stretch replaced by as many plain letters or digits. */
export function maskLatin(text: string): string {
  return splitRuns(text)
    .map((run) => (run.kind === 'plain' ? run.text : maskRun(run)))
    .join('');
}

/**
 * Names in a row («GPT-4o, GPT-4.1») look like one English phrase, but a reader from the right sees them swapped: their commas
 * are left to be seen.
 */
function maskRun({ kind, text }: TextRun): string {
  if (kind !== 'latin') return '0'.repeat(text.length);
  const isList = /^\S*\d\S*(?:, \S*\d\S*)+$/u.test(text);
  return isList ? text.replaceAll(/[^, ]/gu, 'A') : 'A'.repeat(text.length);
}
