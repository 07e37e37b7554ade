import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { openSite } from '../support/built-site.ts';
import { feedsOf, readFeed } from '../support/read-feed.ts';

const site = openSite('production');
const files = feedsOf(site);
let server: SiteServer;
beforeAll(async () => {
  server = await startServer({ dir: site.folder });
});
afterAll(() => server.close());

describe.each(files)('what libraries of feed readers make of %s', (file) => {
  const { channel, items } = readFeed(site, file);

  test('rss-parser fetches it and reads names, ids, addresses, texts, days, authors and topics', async () => {
    const feed = await new Parser().parseURL(`${server.url}${file}`);
    expect(feed).toMatchObject({ title: channel.title, link: channel.link, language: 'ar' });
    expect(
      feed.items.map((item) => [
        item.title,
        item.guid,
        item.link,
        item['content:encoded'],
        item.creator,
        item.categories,
        item.isoDate,
      ]),
    ).toEqual(
      items.map((item) => [
        item.title,
        item.guid['#text'],
        item.link,
        item['content:encoded'],
        item['dc:creator'],
        item.category,
        new Date(item.pubDate).toISOString(),
      ]),
    );
  });

  test('feedsmith reads them too, and when an item was corrected', () => {
    const feed = parseRssFeed(site.read(file));
    expect(feed).toMatchObject({ title: channel.title, language: 'ar', ttl: 60 });
    expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', href: `https://uful.example/${file}` });
    expect(
      (feed.items ?? []).map((item) => [
        item.title,
        item.guid,
        item.link,
        item.content?.encoded,
        item.dc?.creators,
        item.atom?.updated,
      ]),
    ).toEqual(
      items.map((item) => [
        item.title,
        { value: item.guid['#text'], isPermaLink: false },
        item.link,
        item['content:encoded'],
        [item['dc:creator']],
        item['atom:updated'],
      ]),
    );
  });
});
