const WORDS_PER_MINUTE = 160;

/** Reading time of a text with this many words, in whole minutes, rounded up and at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
}

/** The number of words in a plain text. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’._/-]*/gu)?.length ?? 0;
}
