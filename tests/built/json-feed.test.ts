import { parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { readFeed, rootOf } from '../support/read-feed.ts';
import type { VariantName } from '../support/variants.ts';

describe.each<VariantName>(['production', 'base', 'fixture', 'preview'])(
  'the JSON Feed of the build "%s", as feedsmith reads it,',
  (name) => {
    const site = openSite(name);
    const feed = parseJsonFeed(site.read('feed.json'));
    const { channel, items } = readFeed(site);

    test('is of version 1.1, in Arabic, and knows where it is', () => {
      expect(JSON.parse(site.read('feed.json'))).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: channel.title,
        home_page_url: rootOf(site),
        feed_url: `${rootOf(site)}feed.json`,
        language: 'ar',
      });
      expect(site.files).toContain(feed.icon!.slice(rootOf(site).length));
    });

    test('has the items of the RSS feed: same ids, addresses, names, texts, dates and topics', () => {
      const sameWords = (feed.items ?? []).map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        html: item.content_html,
        at: Date.parse(item.date_published!),
        updatedAt: item.date_modified,
        author: item.authors?.[0]?.name,
        topics: item.tags,
      }));
      expect(sameWords).toEqual(
        items.map((item) => ({
          id: item.guid['#text'],
          url: item.link,
          title: item.title,
          summary: item.description,
          html: item['content:encoded'],
          at: Date.parse(item.pubDate),
          updatedAt: item['atom:updated'],
          author: item['dc:creator'],
          topics: item.category,
        })),
      );
      expect(sameWords.length).toBeGreaterThan(0);
    });
  },
);
