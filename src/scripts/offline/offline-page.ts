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
  return (await readOrLoad(base, kept)).html;
}

/**
 * Keeps that page, with all that it needs, which its head names.
 *
 * @returns its HTML
 * @throws TypeError when it is neither kept nor to be had
 */
export async function keepOfflinePage(base: string, kept: KeptPages): Promise<string> {
  const { url, html, headers } = await readOrLoad(base, kept);
  if (headers === undefined) return html;
  const files = [...html.matchAll(/(?:href|src)="(?<path>[^"]*\/_astro\/[^"]+)"/gu)].map(
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

/** A page that was kept has no headers here. */
interface OfflinePage {
  url: string;
  html: string;
  headers?: Headers;
}

async function readOrLoad(base: string, kept: KeptPages): Promise<OfflinePage> {
  const url = `${base}saved/`;
  const copy = await kept.own(url);
  const old = copy && { url, html: await copy.response.text() };
  if (old && Date.now() - copy.keptAt < AGE && isOfThisBuild(old.html)) return old;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
    return { url, html: await response.text(), headers: response.headers };
  } catch (error) {
    // Without a network an old one is better than none.
    if (old) return old;
    throw error;
  }
}

/** Whether it has this page's script, whose name is a hash. */
function isOfThisBuild(html: string): boolean {
  return [...document.scripts].some(
    ({ type, src }) => type === 'module' && html.includes(new URL(src).pathname),
  );
}
