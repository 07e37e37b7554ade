import type { HeaderRule } from './headers.ts';

/**
 * Whether a path matches a pattern of a `_headers` file: `*` stands for any characters, slashes too, and
 * `:name` for one whole part of the path. What Netlify and Cloudflare Pages read differently (two `*`, a
 * placeholder with text beside it, whole addresses) is refused by `parseHeaders`.
 *
 * @param path the path of a request below the uploaded folder, beginning with a slash, without a query
 */
export function isMatch(pattern: string, path: string): boolean {
  return toExpression(pattern).test(path);
}

/**
 * The headers of a path: those of all matching rules. A header that two rules give is joined with a comma,
 * as Cloudflare Pages does it. Names are in lower case.
 */
export function headersAt(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!isMatch(pattern, path)) continue;
    for (const [name, value] of Object.entries(headers)) {
      const key = name.toLowerCase();
      const earlier = found.get(key);
      found.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return found;
}

const expressions = new Map<string, RegExp>();

function toExpression(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) {
    const parts = pattern.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : toPartSource(part)));
    expression = new RegExp(`^${parts.join('/')}$`, 'u');
    expressions.set(pattern, expression);
  }
  return expression;
}

function toPartSource(part: string): string {
  return part
    .split('*')
    .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join('.*');
}
