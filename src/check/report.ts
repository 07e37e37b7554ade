import { relative } from 'node:path';
import type { Problem } from './problem.ts';

const INDENT = '    ';

/**
 * Writes problems one a line, as `path:line field: message`, advice marked as such, and a last line that counts them.
 * A longer line than the screen's is broken between words and indented.
 *
 * @param width how many columns the screen has
 */
export function formatProblems(problems: readonly Problem[], contentDir: string, width = 120): string {
  const prefix = prefixOf(contentDir);
  const lines = problems.map(({ file, line, field, message, advice }) =>
    wrap(`${prefix}${file}:${line} ${field}: ${advice ? 'advice: ' : ''}${message}`, width),
  );
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [...lines, `${countAll(problems)} in ${count(files, 'file')}`].join('\n');
}

function countAll(problems: readonly Problem[]): string {
  const advice = problems.filter((problem) => problem.advice).length;
  const others = problems.length - advice;
  const counts = [
    ...(others > 0 || advice === 0 ? [count(others, 'problem')] : []),
    ...(advice > 0 ? [count(advice, 'piece of advice', 'pieces of advice')] : []),
  ];
  return counts.join(' and ');
}

/** The one line for content without a problem. */
export function formatClean(files: number): string {
  return `${count(files, 'file')}, no problem`;
}

/** The line that says what `--fix` has done. */
export function formatFixed(made: number): string {
  return made === 0 ? 'nothing to fix safely' : `${count(made, 'mistake')} fixed`;
}

/** What stands before a path of the tree so that an editor's terminal can open it. */
function prefixOf(contentDir: string): string {
  const path = relative('', contentDir);
  if (path === '') return '';
  return `${path.startsWith('..') ? contentDir : path}/`.replaceAll('\\', '/');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line.trim() !== '') {
      lines.push(line);
      line = INDENT + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].join('\n');
}
