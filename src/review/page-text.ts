import { decodeEntities } from '../html/entities.ts';

/** The text of a built page, as plain text. */
export interface PageText {
  /** The title of the page, without the name of the site. */
  title: string;
  /** The text of the page's main part by blocks: paragraphs, headings, cells. */
  blocks: string[];
  /** The metadata that share cards are made from, by name (`og:title`). */
  metadata: ReadonlyMap<string, string>;
}

/** Inline elements, which do not begin a new block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements without text for readers. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'noscript']);

/** Elements whose content is no HTML. */
const RAW = new Set(['script', 'style']);

/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A tag, as Astro writes it, or a comment. */
const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/giu;
const ATTRIBUTE = /\s(?<name>[^\s=>/"']+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;
const DAYS_LEFT = /\sdata-days-left-to(?=[\s=/]|$)/u;

/**
 * Reads the text of a built page. Counts of days until or since today are left out, because they differ every day. So is the
 * address of the build, of which only the paths stay: a citation or an example of the data names the host that it stands on,
 * and a preview would differ from the published site on every page.
 *
 * Every page of a build is read, and a tree of its elements would take longer than all the rest of it.
 *
 * @param address where the build stands, with a slash at its end; undefined if it is not known
 */
export function readPageText(html: string, address?: string): PageText {
  const metadata = metadataOf(html);
  const title =
    metadata.get('og:title') ?? /<title[^>]*>(?<text>[^<]*)/u.exec(html)?.groups?.['text']?.trim() ?? '';
  const withoutAddress = address === undefined ? undefined : addressRemover(address);
  const blocks = blocksOf(html);
  return { title, blocks: withoutAddress ? blocks.map(withoutAddress) : blocks, metadata };
}

function metadataOf(html: string): Map<string, string> {
  const metadata = new Map<string, string>();
  for (const [tag] of html.matchAll(/<meta\s(?:"[^"]*"|'[^']*'|[^"'>])*>/gu)) {
    const attributes = new Map(
      [...tag.matchAll(ATTRIBUTE)].map(({ groups }) => [
        groups!['name']!,
        groups!['double'] ?? groups!['single'] ?? '',
      ]),
    );
    const key = attributes.get('property') ?? attributes.get('name');
    if (key !== undefined) metadata.set(key, plain(attributes.get('content') ?? ''));
  }
  return metadata;
}

/** The text of the first `main` by blocks. */
function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  const start = html.search(/<main[\s>]/u);
  if (start === -1) return blocks;
  let line = '';
  const end = (): void => {
    const text = plain(line).replaceAll(/\s+/gu, ' ').trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  /** The element that is being passed over, and how many of its name are open. */
  let skipped = { name: '', open: 0 };
  let read = start;
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
    const [whole, slash, name, attributes = ''] = token;
    if (skipped.open === 0) line += html.slice(read, token.index);
    read = token.index + whole.length;
    if (name === undefined) continue;
    const isEmpty = VOID.has(name) || attributes.endsWith('/');
    if (skipped.open > 0) {
      if (name === skipped.name && !isEmpty) skipped.open += slash === '/' ? -1 : 1;
    } else if (slash === '/') {
      if (!INLINE.has(name)) end();
      if (name === 'main') break;
    } else if (SILENT.has(name) || DAYS_LEFT.test(attributes)) {
      if (!isEmpty) skipped = { name, open: 1 };
      if (RAW.has(name)) TOKEN.lastIndex = html.indexOf(`</${name}`, read);
    } else if (!INLINE.has(name)) {
      end();
    }
  }
  return blocks;
}

/** What takes an address out of a text, whole, without its scheme, or its path alone, and leaves the path below it. */
function addressRemover(address: string): (text: string) => string {
  const place = RegExp.escape(address.replace(/^[a-z]+:\/\//u, '').replace(/\/$/u, ''));
  // Not as a part of a longer host or path, an e-mail address or an identifier («tag:uful.example,2026:…»).
  const own = new RegExp(`(?<![\\w.@:/-])(?:[a-z]+://)?${place}(?:/|(?![\\w:-]|\\.\\w))`, 'giu');
  const path = URL.parse(address)?.pathname ?? '/';
  const below = path === '/' ? undefined : new RegExp(`(?<![\\w./:-])${RegExp.escape(path)}`, 'gu');
  return (text) => {
    const withoutHost = text.replaceAll(own, '/');
    return below ? withoutHost.replaceAll(below, '/') : withoutHost;
  };
}

/** Decodes character references, and removes the control characters that isolate names. */
function plain(text: string): string {
  return decodeEntities(text).replaceAll(/[\u2066-\u2069]/gu, '');
}
