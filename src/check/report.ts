import { relative } from 'node:path';
import type { Problem } from './problem.ts';

const INDENT = '    ';

/**
 * Writes problems one a line, as `path:line field: message`, and a last line that counts them. A longer
 * line than the screen's is broken between words and indented.
 *
 * @param width how many columns the screen has
 */
export function formatProblems(problems: readonly Problem[], contentDir: string, width = 120): string {
  const prefix = prefixOf(contentDir);
  const lines = problems.map(({ file, line, field, message }) =>
    wrap(`${prefix}${file}:${line} ${field}: ${message}`, width),
  );
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [...lines, `${count(problems.length, 'problem')} in ${count(files, 'file')}`].join('\n');
}

/** The one line for content without a problem. */
export function formatClean(files: number): string {
  return `${count(files, 'file')}, no problem`;
}

/** What stands before a path of the tree so that an editor's terminal can open it. */
function prefixOf(contentDir: string): string {
  const path = relative('', contentDir);
  if (path === '') return '';
  return `${path.startsWith('..') ? contentDir : path}/`.replaceAll('\\', '/');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
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
