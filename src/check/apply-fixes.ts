import type { Fix, Problem } from './problem.ts';

/**
 * The source of a file with the safe fixes of its problems made, each on its own line and only where its words stand there whole
 * and as often as they were found: what cannot be told is left to the editor.
 *
 * @returns the new source, and how many fixes were made
 */
export function applyFixes(source: string, problems: readonly Problem[]): { source: string; made: number } {
  const lines = source.split('\n');
  let made = 0;
  const byLine = Map.groupBy(
    problems.filter(({ fix }) => fix !== undefined),
    ({ line }) => line,
  );
  for (const [line, onLine] of byLine) {
    for (const fixes of Map.groupBy(onLine, ({ fix }) => fix!.wrong).values()) {
      const text = lines[line - 1];
      const { wrong, right }: Fix = fixes[0]!.fix!;
      if (text === undefined || fixes.some(({ fix }) => fix!.right !== right)) continue;
      const places = [...text.matchAll(wholeWord(wrong))];
      // Where they stand more often, some are code, an address, or words of another text.
      if (places.length !== fixes.length) continue;
      lines[line - 1] = text.replaceAll(wholeWord(wrong), () => right);
      made += places.length;
    }
  }
  return { source: lines.join('\n'), made };
}

/** Words that no letter touches. A Latin name may have an Arabic clitic before it: «وOpenAI». */
function wholeWord(words: string): RegExp {
  const exact = words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const before = /^[A-Za-z]/u.test(words)
    ? String.raw`(?<![A-Za-z\p{N}./@_-])`
    : String.raw`(?<![\p{L}\p{N}])`;
  return new RegExp(`${before}${exact}(?![\\p{L}\\p{M}\\p{N}])|${before}${exact}(?<=\\s)`, 'gu');
}
