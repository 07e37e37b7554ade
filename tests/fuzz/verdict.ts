import type { Problem } from '../../src/check/problem.ts';
import type { Corpus } from './corpus.ts';
import type { Mutant } from './mutants.ts';
import { lostLetters } from './nothing-lost.ts';

/** Words with which a message says what to do; the proof-reader speaks Arabic. */
const FIX =
  /\b(?:write|add|take|put|fix|did you mean|leave|give|name|close|keep|fill|delete|begin|use|choose|save|line it up|look at|see|there is|the fields here are|is not one of|is on no list|explain|rename|needs?|names?|split|say|set)\b|is missing;|twice|Expected a closing tag|(?:اكتب|ضع|اقطعها) /u;

/** Words of a program, which say nothing to an editor. */
const RAW =
  /Cannot read|undefined is not|is not a function|Invalid input|Expected \w+, received|Maximum call|\[object /u;

/** What is wrong with what the check says of a mutant; undefined where nothing is. */
export function judgeMutant(corpus: Corpus, mutant: Mutant): string | undefined {
  const before = new Set(corpus.originals.map(({ path }) => path));
  let problems: Problem[];
  try {
    problems = corpus.check(mutant.path, mutant.source);
  } catch (error) {
    return `crashes: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' | ') : String(error)}`;
  }
  const lines = mutant.source.split('\n').length;
  for (const { file, line, field, message } of problems.filter(({ advice }) => !advice)) {
    const said = `${file}:${line} ${field.slice(0, 60)}: ${message.slice(0, 200)}`;
    if (!before.has(file)) return `names no file: ${said}`;
    if (!Number.isInteger(line) || line < 1 || (file === mutant.path && line > lines + 1)) {
      return `names no line: ${said}`;
    }
    if (field.trim() === '') return `names no field: ${said}`;
    if (!FIX.test(message)) return `names no fix: ${said}`;
    if (RAW.test(message)) return `speaks as a program: ${said}`;
  }
  const refused = problems.some(({ advice }) => !advice);
  if (mutant.refused && !refused) return 'is accepted';
  if (!refused) {
    const lost = lostLetters(mutant.source, /\.mdx?$/u.test(mutant.path));
    if (lost.length > 0) return `is accepted, and loses letters of its fields: ${lost.join('')}`;
  }
  return undefined;
}
