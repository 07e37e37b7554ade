import type { Problem } from './problem.ts';

/**
 * The source of a file with the safe fixes of its problems made, each on its own line and only where its words stand there
 * whole and once: what cannot be told is left to the editor.
 *
 * @returns the new source, and how many fixes were made
 */
export function applyFixes(source: string, problems: readonly Problem[]): { source: string; made: number } {
  const lines = source.split('\n');
  let made = 0;
  for (const { line, fix } of problems) {
    const text = lines[line - 1];
    if (!fix || text === undefined) continue;
    const places = [...text.matchAll(wholeWord(fix.wrong))];
    if (places.length !== 1) continue;
    const at = places[0]!.index;
    lines[line - 1] = text.slice(0, at) + fix.right + text.slice(at + fix.wrong.length);
    made += 1;
  }
  return { source: lines.join('\n'), made };
}

function wholeWord(words: string): RegExp {
  const exact = words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${exact}(?<=\\s)`,
    'gu',
  );
}
