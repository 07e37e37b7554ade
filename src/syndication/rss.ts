import { getRssString } from '@astrojs/rss';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml, writable } from './xml.ts';

/** How long readers may wait before they reload, in minutes. */
const TTL = 60;

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/**
 * Writes a feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with the whole text of each item as `content:encoded`, its author
 * as `dc:creator` and its latest change as `atom:updated`.
 *
 * @param stylesheet address of the CSS with which a browser shows it
 */
export async function writeRss(feed: Feed, stylesheet: string): Promise<string> {
  const xml = await getRssString({
    title: writable(feed.title),
    description: writable(feed.description),
    site: feed.homeUrl,
    xmlns: namespaces,
    customData: channelData(feed),
    items: feed.items.map((item) => ({
      title: writable(item.title),
      link: item.url,
      description: writable(item.summary),
      pubDate: new Date(item.publishedAt),
      categories: item.topics.map(writable),
      content: writable(item.html),
      customData: itemData(item),
    })),
  });
  return withHead(xml, feed.language, stylesheet);
}

// The library parses custom data as XML, and converts a text that looks like a number into one. So a text such as «007»
// or «1.0», which that would change, must not be passed this way.

function channelData(feed: Feed): string {
  return [
    element('language', feed.language),
    element('copyright', feed.rights),
    feed.changedAt === undefined ? '' : element('lastBuildDate', new Date(feed.changedAt).toUTCString()),
    element('ttl', String(TTL)),
    `<image>${element('url', feed.imageUrl)}${element('title', feed.title)}${element('link', feed.homeUrl)}</image>`,
    // The style sheet shows this title above the address.
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(feed.selfUrl)}" title="${escapeXml(feed.hint)}"/>`,
  ].join('');
}

function itemData({ id, author, updatedAt }: FeedItem): string {
  const updated = updatedAt === undefined ? '' : element('atom:updated', new Date(updatedAt).toISOString());
  return `<guid isPermaLink="false">${escapeXml(id)}</guid>${element('dc:creator', author)}${updated}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/**
 * Adds what the library has no option for. It must leave `<rss` within the first 512 bytes: clients that receive
 * `application/xml` look there to recognise a feed.
 */
function withHead(xml: string, language: string, stylesheet: string): string {
  const instruction = `<?xml-stylesheet type="text/css" href="${escapeXml(stylesheet)}"?>`;
  return xml.replace('<rss ', () => `\n${instruction}\n<rss xml:lang="${escapeXml(language)}" `);
}
