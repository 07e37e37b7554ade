import type { KeptPages } from './kept-pages.ts';

/** How long a kept offline page may be behind the one on the network, in milliseconds. */
const AGE = 24 * 60 * 60 * 1000;

/**
 * The HTML of the page that lists what is kept, and which stands in where there is neither network nor copy. It has the
 * words that scripts need on other pages, so that these do not carry them.
 *
 * @throws TypeError when it is neither kept nor to be had
 */
export async function readOfflinePage(base: string, kept: KeptPages): Promise<string> {
  return (await readKept(base, kept)) ?? (await load(base)).html;
}

/**
 * Keeps that page, with all that it needs, which its head names.
 *
 * @returns its HTML
 * @throws TypeError when it is neither kept nor to be had
 */
export async function keepOfflinePage(base: string, kept: KeptPages): Promise<string> {
  const before = await readKept(base, kept);
  if (before !== undefined) return before;
  const { url, html, headers } = await load(base);
  const files = [...html.matchAll(/(?:href|src|data-style)="(?<path>[^"]*\/_astro\/[^"]+)"/gu)].map(
    ({ groups }) => new URL(groups!['path']!, url).href,
  );
  await kept.furnish({ url, title: '', html, headers, files: [...new Set(files)] });
  return html;
}

/**
 * A sentence of that page's data attributes, as HTML.
 *
 * @throws Error when it has none of that name
 */
export function wordIn(html: string, name: string): string {
  const word = new RegExp(`data-${name}="(?<word>[^"]+)"`, 'u').exec(html)?.groups!['word'];
  if (word === undefined) throw new Error(`the offline page has no data-${name}`);
  return word;
}

async function readKept(base: string, kept: KeptPages): Promise<string | undefined> {
  const copy = await kept.own(`${base}saved/`);
  // Without a network an old one is better than none; with one, the words may have changed.
  return copy && (Date.now() - copy.keptAt < AGE || !navigator.onLine) ? copy.response.text() : undefined;
}

async function load(base: string): Promise<{ url: string; html: string; headers: Headers }> {
  const url = `${base}saved/`;
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
  return { url, html: await response.text(), headers: response.headers };
}
