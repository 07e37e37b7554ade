/** Text to put into a file at a place of the text that is there. */
export interface Insertion {
  /** Counts in UTF-16 units from 0; where two are the same, the first of the list comes first. */
  offset: number;
  text: string;
}

/**
 * Puts text into a file. All that was there stays as it was and in its order: nothing but an insertion can be said.
 * Line ends are written as the file has them.
 */
export function insertAll(source: string, insertions: readonly Insertion[]): string {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  return insertions
    .toSorted((a, b) => a.offset - b.offset)
    .reduceRight(
      (text, { offset, text: added }) =>
        text.slice(0, offset) + added.replaceAll('\n', lineEnd) + text.slice(offset),
      source,
    );
}
