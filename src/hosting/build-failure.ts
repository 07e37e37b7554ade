import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What Astro, Vite and Rolldown add to an error, each for some of theirs. */
interface ToolError extends Error {
  hint?: unknown;
  loc?: { file?: string; line?: number; column?: number };
}

/** What to do about what the system refuses, by its code or, from Rolldown, its words. */
const fixes: Readonly<Record<string, string>> = {
  'ENOSPC|No space left on device': 'The disk is full: make room, and build again.',
  // What Node says of a copy for which there is no room.
  EIO: 'The disk is full, or broken: make room, or look at it, and build again.',
  EDQUOT: 'Your share of the disk is used up: make room, and build again.',
  'EROFS|Read-only file system': 'The folder can only be read: build in a checkout that may be written to.',
  EACCES: 'The folder belongs to somebody else: build as its owner, or name another one with --out.',
};

/** Says why a build failed: message, place and hint, without the stack of the tools that it passed through. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, loc, hint } = error as ToolError;
  const lines = stripVTControlCharacters(message)
    // Rolldown's own stack, which is Rust's.
    .replace(/\n+Stack backtrace:[\s\S]*/u, '')
    .split('\n')
    .filter((line) => !/^\s+at /u.test(line));
  const place =
    loc?.file === undefined
      ? []
      : [`at ${[toPath(loc.file), loc.line, loc.column].filter(Boolean).join(':')}`];
  const advice = [
    ...(typeof hint === 'string' && hint !== '' ? [hint] : []),
    ...Object.entries(fixes).flatMap(([code, fix]) => (new RegExp(code, 'u').test(message) ? [fix] : [])),
  ];
  return [...lines, ...place, ...advice].join('\n').trimEnd();
}

function toPath(file: string): string {
  const path = relative('', file.replace(/^file:\/\//u, ''));
  return path.startsWith('..') ? file : path;
}
