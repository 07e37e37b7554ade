import { getRssString } from '@astrojs/rss';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml, writable } from './xml.ts';

/** How long readers may wait before they ask again, in minutes. */
const TTL = 60;

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/**
 * A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with the whole text of each item as `content:encoded`, its author
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

// The library reads these as XML and takes a text that looks like a number for one: an element whose text may
// be such («007», «1.0») cannot be given this way.

function channelData(feed: Feed): string {
  return [
    element('language', feed.language),
    element('copyright', feed.rights),
    feed.changedAt === undefined ? '' : element('lastBuildDate', new Date(feed.changedAt).toUTCString()),
    element('ttl', String(TTL)),
    `<image>${element('url', feed.imageUrl)}${element('title', feed.title)}${element('link', feed.homeUrl)}</image>`,
    // The title is what the style sheet shows above the address.
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
 * Adds what the library has no option for. All of it and `<rss` stand in the first 512 bytes, where a client
 * that is given `application/xml` looks for a sign of what it has got.
 */
function withHead(xml: string, language: string, stylesheet: string): string {
  const instruction = `<?xml-stylesheet type="text/css" href="${escapeXml(stylesheet)}"?>`;
  return xml.replace('<rss ', () => `\n${instruction}\n<rss xml:lang="${escapeXml(language)}" `);
}
