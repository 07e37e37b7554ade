import { defaultCaching, headersFor } from '../headers.ts';
import type { ServerOptions } from './site-responses.ts';

/**
 * Writes `vercel.json`, which stands in the repository: Vercel reads none of a build's folder. A build that is no preview and one
 * that is get the same headers; Vercel itself keeps its previews out of search engines (`X-Robots-Tag: noindex`).
 */
export function toVercel({ redirects }: Pick<ServerOptions, 'redirects'>): string {
  const rules = headersFor({ preview: false });
  const cached = rules.filter(({ headers }) => headers['Cache-Control'] !== undefined);
  const headers = [
    ...rules.map((rule) => ({ source: toSource(rule.pattern), headers: toPairs(rule.headers) })),
    {
      source: `/((?!${cached.map(({ pattern }) => toSource(pattern).slice(1)).join('|')}).*)`,
      headers: toPairs({ 'Cache-Control': defaultCaching }),
    },
  ];
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    installCommand: 'npm ci',
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    trailingSlash: true,
    ...(redirects.length > 0 && {
      redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true })),
    }),
    headers,
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

function toPairs(headers: Readonly<Record<string, string>>): { key: string; value: string }[] {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

/** A pattern as Vercel reads one (path-to-regexp 6). */
function toSource(pattern: string): string {
  return pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '(.*)');
}
