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
    const own = text.replaceAll(NOT_OURS, (quotation) => '.'.repeat(quotation.length));
    for (const { 0: sentence, index } of own.matchAll(/[^.؟!\n]+/gu)) {
      const words = [...sentence.matchAll(/[\p{L}\p{M}\p{N}/-]+/gu)];
      for (const [place, first] of words.entries()) {
        const row = words.slice(place, place + RUN);
        if (row.length < RUN) break;
        const key = row.map((word) => word[0]).join(' ');
        if (!runs.has(key)) runs.set(key, { words: key, field, line: lineAt(index + first.index) });
      }
    }
  }
  return [...runs.values()];
}

/**
 * Finds the rows of words that more than three articles share; on each line, the first.
 *
 * @param articles the rows of each, by the path of its file
 * @returns findings by path
 */
export function sharedRuns(articles: ReadonlyMap<string, readonly WordRun[]>): Map<string, Finding[]> {
  const counts = new Map<string, number>();
  for (const runs of articles.values()) {
    for (const { words } of runs) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Map(
    [...articles].map(([path, runs]) => {
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
