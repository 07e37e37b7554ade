import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What Astro, Vite and Rolldown add to an error, each for some of theirs. */
interface ToolError extends Error {
  hint?: unknown;
  loc?: { file?: string; line?: number; column?: number };
}

/** Says why a build failed: message, place and hint, without the stack of the tools that it passed through. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, loc, hint } = error as ToolError;
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at /u.test(line));
  const place =
    loc?.file === undefined
      ? []
      : [`at ${[toPath(loc.file), loc.line, loc.column].filter(Boolean).join(':')}`];
  const advice = typeof hint === 'string' && hint !== '' ? [hint] : [];
  return [...lines, ...place, ...advice].join('\n').trimEnd();
}

function toPath(file: string): string {
  const path = relative('', file.replace(/^file:\/\//u, ''));
  return path.startsWith('..') ? file : path;
}
