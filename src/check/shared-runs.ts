import type { Finding } from './problem.ts';
import type { ReaderText } from './text-findings.ts';

/** So many words in a row are a formula where several texts have them. */
const RUN = 6;

/** In so many articles a run may stand. */
const MOST_ARTICLES = 3;

/** A row of words of an article, and the line on which it stands. */
export interface WordRun {
  words: string;
  line: number;
  field: string;
}

/** Quotations, and what a place between two blocks is: words of others, and no row. */
const NOT_OURS = /«[^»]*»|\uFFFC/gu;

/** The rows of six words of an article's own text, each once: none over the end of a sentence, none with a quotation in it. */
export function wordRuns(texts: readonly ReaderText[]): WordRun[] {
  const runs = new Map<string, WordRun>();
  for (const { text, field, lineAt } of texts) {
    for (const { words, index } of rowsOf(text)) {
      if (!runs.has(words)) runs.set(words, { words, field, line: lineAt(index) });
    }
  }
  return [...runs.values()];
}

/**
 * The same rows as numbers, each once: those of ten thousand articles are four million, and as words more than a gigabyte.
 * Different rows hardly ever have the same number, and `sharedRuns` reads the words before it says so.
 */
export function hashRuns(texts: readonly ReaderText[]): number[] {
  const hashes = new Set<number>();
  for (const { text } of texts) for (const { words } of rowsOf(text)) hashes.add(hashOf(words));
  return [...hashes];
}

function* rowsOf(text: string): Generator<{ words: string; index: number }> {
  const own = text.replaceAll(NOT_OURS, (quotation) => '.'.repeat(quotation.length));
  for (const { 0: sentence, index } of own.matchAll(/[^.؟!\n]+/gu)) {
    const words = [...sentence.matchAll(/[\p{L}\p{M}\p{N}/-]+/gu)];
    for (let place = 0; place + RUN <= words.length; place += 1) {
      const row = words.slice(place, place + RUN).map((word) => word[0]);
      yield { words: row.join(' '), index: index + words[place]!.index };
    }
  }
}

/** A number of 53 bits: cyrb53, two multiplicative hashes side by side. */
function hashOf(text: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

/**
 * Finds the rows of words that more than three articles share; on each line, the first.
 *
 * @param articles the numbers of the rows of each, by the path of its file
 * @param readRuns the rows of an article; read of those alone that seem to share one
 * @returns findings by path
 */
export function sharedRuns(
  articles: ReadonlyMap<string, readonly number[]>,
  readRuns: (path: string) => WordRun[],
): Map<string, Finding[]> {
  const common = commonHashes([...articles.values()]);
  if (common.size === 0) return new Map();
  const suspected = new Map(
    [...articles]
      .filter(([, hashes]) => hashes.some((hash) => common.has(hash)))
      .map(([path]) => [path, readRuns(path).filter(({ words }) => common.has(hashOf(words)))]),
  );
  const counts = new Map<string, number>();
  for (const runs of suspected.values()) {
    for (const { words } of runs) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Map(
    [...suspected].map(([path, runs]) => {
      const lines = new Set<number>();
      const findings = runs.flatMap(({ words, field, line }): Finding[] => {
        const count = counts.get(words)!;
        if (count <= MOST_ARTICLES || lines.has(line)) return [];
        lines.add(line);
        const message = `«${words}» stands in ${count} articles; say it otherwise in all but ${MOST_ARTICLES}`;
        return [{ line, field, message }];
      });
      return [path, findings];
    }),
  );
}

/** The numbers that more articles have than may. */
function commonHashes(articles: readonly (readonly number[])[]): Set<number> {
  const all = new Float64Array(articles.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const hashes of articles) {
    all.set(hashes, end);
    end += hashes.length;
  }
  all.sort();
  const common = new Set<number>();
  for (let place = MOST_ARTICLES; place < all.length; place += 1) {
    if (all[place] === all[place - MOST_ARTICLES]) common.add(all[place]!);
  }
  return common;
}
