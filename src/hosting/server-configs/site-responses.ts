import type { Redirect } from '../../content/redirects.ts';
import { headersAt } from '../header-patterns.ts';
import { defaultCaching, headersFor, type HeaderOptions, type HeaderRule } from '../headers.ts';

/** What a server's configuration is written for. */
export interface ServerOptions extends HeaderOptions {
  /** Path under which the pages were built; begins and ends with a slash. */
  base: string;
  /** Folder of the server that holds the base path's folders: the build stands in `root` + `base`. */
  root: string;
  /** Addresses that are sent on. */
  redirects: readonly Redirect[];
  /** Whether packed copies (`.br`, `.zst`, `.gz`) stand beside the text files, to be sent as they are. */
  precompressed: boolean;
}

/** The headers of the paths that a regular expression matches, in the order in which they are tried. */
export interface PathHeaders {
  /** Of the path below the base, without the slash that ends the base; anchored. */
  expression: string;
  headers: ReadonlyMap<string, string>;
}

/** Headers of which an error must not have what is said of a file: a missing file that is cached stays missing. */
export const ofFilesOnly: ReadonlySet<string> = new Set([
  'cache-control',
  'content-type',
  'access-control-allow-origin',
  'cross-origin-resource-policy',
]);

/** What an error says instead. */
export const errorCaching = 'no-store';

/**
 * The headers of every path, sorted for servers that take the first match: special paths with all of their headers, and
 * last those of all others. What `_headers` says by rules that add up stands here once for each kind of path.
 */
export function pathHeaders(options: HeaderOptions): PathHeaders[] {
  const rules = headersFor(options);
  const special = rules.filter(({ pattern }) => pattern !== '/*');
  return [...special, { pattern: '/*', headers: {} }].map(({ pattern }) => ({
    expression: toExpression(pattern),
    headers: withCaching(headersAt(rules, samplePath(pattern))),
  }));
}

/** The headers that every answer has, errors too. */
export function everywhere(options: HeaderOptions): Map<string, string> {
  const [all] = headersFor(options).filter(({ pattern }) => pattern === '/*');
  return new Map(Object.entries(all!.headers));
}

/** The rules for special paths, without what is everywhere. */
export function specialRules(
  options: HeaderOptions,
): { expression: string; headers: HeaderRule['headers'] }[] {
  return headersFor(options)
    .filter(({ pattern }) => pattern !== '/*')
    .map(({ pattern, headers }) => ({ expression: toExpression(pattern), headers }));
}

function withCaching(headers: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([['cache-control', defaultCaching], ...headers]);
}

/** A path that a pattern matches, and no other rule by chance. */
function samplePath(pattern: string): string {
  return pattern.replace('*', 'sample').replaceAll(/:\w+/gu, 'sample');
}

/** A pattern of `_headers` as a regular expression of PCRE, RE2 and JavaScript alike. */
function toExpression(pattern: string): string {
  const source = pattern
    .split('/')
    .map((part) =>
      part.startsWith(':')
        ? '[^/]+'
        : part
            .split('*')
            .map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`))
            .join('.*'),
    )
    .join('/');
  return `${source}$`;
}
