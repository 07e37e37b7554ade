import { relative } from 'node:path';
import type { Problem } from './problem.ts';

const INDENT = '    ';

/** So many files are named of those that one kind of advice concerns; more of them are counted. */
const NAMED_FILES = 3;

export interface ReportOptions {
  /** How many columns the screen has. */
  width?: number | undefined;
  /** Whether every piece of advice has a line of its own, however many files it concerns. */
  all?: boolean;
}

/**
 * Writes problems one a line, as `path:line field: message`, advice marked as such, and a last line that counts them.
 * Advice of one kind in more than three files is one line below the others; a mistake always has its own. A longer line
 * than the screen's is broken between words and indented.
 */
export function formatProblems(
  problems: readonly Problem[],
  contentDir: string,
  { width = 120, all = false }: ReportOptions = {},
): string {
  const prefix = prefixOf(contentDir);
  const sums = all ? [] : sumAdvice(problems);
  const summed = new Set(sums.flat());
  const lines = problems
    .filter((problem) => !summed.has(problem))
    .map(
      ({ file, line, field, message, advice }) =>
        `${prefix}${file}:${line} ${field}: ${advice ? 'advice: ' : ''}${message}`,
    );
  const way = sums.length > 0 ? '; npm run check -- --all lists each' : '';
  return [
    ...[...lines, ...sums.map((sum) => formatSum(sum, prefix))].map((line) => wrap(line, width)),
    `${countAll(problems)} in ${count(countFiles(problems), 'file')}${way}`,
  ].join('\n');
}

/** The pieces of advice of each kind that more files have than are named in a line. */
function sumAdvice(problems: readonly Problem[]): Problem[][] {
  const kinds = Map.groupBy(
    problems.filter(({ advice }) => advice),
    ({ kind, message }) => kind ?? message,
  );
  return [...kinds.values()].filter((pieces) => countFiles(pieces) > NAMED_FILES);
}

function formatSum(pieces: readonly Problem[], prefix: string): string {
  const firsts = [...Map.groupBy(pieces, ({ file }) => file).values()].map(([first]) => first!);
  const named = firsts.slice(0, NAMED_FILES).map(({ file, line }) => `${prefix}${file}:${line}`);
  const rest = (firsts.length - NAMED_FILES).toLocaleString('en');
  const { kind, message } = firsts[0]!;
  return `${count(firsts.length, 'file')}: advice: ${kind ?? message}: ${named.join(', ')} and ${rest} more`;
}

function countFiles(problems: readonly Problem[]): number {
  return new Set(problems.map(({ file }) => file)).size;
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
