import type { Redirect } from '../content/redirects.ts';

/** Writes redirects as a `_redirects` file, as Netlify and Cloudflare Pages read it, with and without the slash at the end. */
export function formatRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) => [`${from} ${to} 301`, `${from.slice(0, -1)} ${to} 301`])
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * Reads such a file: where each path is sent.
 *
 * @throws Error naming the first line that is none of ours
 */
export function parseRedirects(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [from, to, status, ...rest] = line.trim().split(/\s+/u);
      if (!from?.startsWith('/') || !to?.startsWith('/') || status !== '301' || rest.length > 0) {
        throw new Error(`_redirects: "${line}" is not written as "/from/ /to/ 301"`);
      }
      return [from, to];
    }),
  );
}
