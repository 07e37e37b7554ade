const WORDS_PER_MINUTE = 160;

/** Whole minutes that a text of so many words takes an Arabic reader; at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
}

/** How many words a plain text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’._/-]*/gu)?.length ?? 0;
}
