import { readXml } from '../unit/syndication/read-xml.ts';
import type { BuiltSite } from './built-site.ts';
import { parsePage, type Element } from './html.ts';

/** An item of an RSS feed, by the names of its elements. */
export interface FeedItem {
  title: string;
  link: string;
  guid: { '#text': string; '@_isPermaLink': string };
  description: string;
  pubDate: string;
  'content:encoded': string;
  'dc:creator': string;
  'atom:updated'?: string;
  category: string[];
  /** Its text, parsed. */
  body: Element;
}

/** Reads an RSS feed of a build. */
export function readFeed(site: Pick<BuiltSite, 'read'>, file = 'rss.xml') {
  const xml = site.read(file);
  const { channel } = readXml(xml).rss;
  const items = ((channel.item ?? []) as Omit<FeedItem, 'body'>[]).map((item): FeedItem => ({
    ...item,
    body: parsePage(item['content:encoded']),
  }));
  return { xml, channel, items };
}

/** The RSS feeds of a build. */
export function feedsOf({ files }: BuiltSite): string[] {
  return files.filter((file) => /(?:^|\/)rss\.xml$/u.test(file));
}

/** Whole address of a build's home page. */
export const rootOf = ({ origin, base }: BuiltSite): string => `${origin}${base}`;

/** The slug in the address of an article. */
export const slugOf = (address: string): string => /\/articles\/([^/]+)\/$/u.exec(address)?.[1] ?? '';

/** The slugs of the articles of a build. */
export function publishedIn(site: BuiltSite): string[] {
  return site.pages.flatMap(({ path }) => /^\/articles\/([^/]+)\/$/u.exec(path)?.[1] ?? []);
}

/** Text as it is compared: without isolates and with single spaces. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Text that begins with an Arabic letter, before which signs but no isolates may stand. */
export const beginsInArabic = (text: string): boolean =>
  /^[^\p{L}\u2066-\u2068]*\p{Script=Arabic}/u.test(text);

/** Isolates that open and do not close, or close and were not open, in one paragraph of plain text. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[\u2066-\u2069]/gu) ?? []) {
    depth += sign === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether Latin letters stand outside of isolates. */
export const hasBareLatin = (text: string): boolean =>
  /[A-Za-z]/u.test(text.replaceAll(/[\u2066\u2068][^\u2069]*\u2069/gu, ''));
