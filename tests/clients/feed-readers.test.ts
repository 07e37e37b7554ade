import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';
import { beginsInArabic, feedsOf, readFeed } from '../support/read-feed.ts';
import { misplacedNames, openReader, type Reader } from '../support/reader-page.ts';
import { readWithNewsboat, type ReadItem } from './newsboat.ts';
import { needTools, program, pythonModule, runPython } from './tools.ts';

interface ReadFeed {
  version: string;
  isBroken: boolean;
  title: string;
  language: string;
  items: (ReadItem & { isLink: boolean; summary: string; updatedAt: string | null; topics: string[] })[];
}

const site = openSite('production');
const fixture = openSite('fixture');
const files = feedsOf(site);
let server: SiteServer;
let fixtureServer: SiteServer;
let reader: Reader;

beforeAll(async () => {
  server = await startServer({ dir: site.folder });
  fixtureServer = await startServer({ dir: fixture.folder });
  reader = await openReader();
});
afterAll(async () => {
  await reader.close();
  await server.close();
  await fixtureServer.close();
});

/** Fails unless the eye meets every Latin name of what a reader shows as it is written. */
async function assertShownRight(items: readonly { title: string; html: string }[]): Promise<void> {
  const offenders: string[] = [];
  for (const { title, html } of items) offenders.push(...(await misplacedNames(reader, title, html)));
  assertNone('These names are shown in another order', offenders);
}

describe('feedparser', () => {
  const modules = pythonModule('feedparser', 'python3-feedparser');
  const read = (...addresses: string[]): Promise<Record<string, ReadFeed>> =>
    runPython('read-feeds.py', 'feedparser', ...addresses);

  test('reads every feed of the served site: its names, ids, addresses, dates and topics', async (context) => {
    needTools(context, modules);
    const feeds = await read(...files.map((file) => `${server.url}${file}`));
    for (const file of files) {
      const feed = feeds[`${server.url}${file}`]!;
      const { channel, items } = readFeed(site, file);
      expect(feed).toMatchObject({ version: 'rss20', isBroken: false, title: channel.title, language: 'ar' });
      expect(
        feed.items.map(({ id, isLink, link, title, summary, publishedAt, topics }) => ({
          id,
          isLink,
          link,
          title,
          summary,
          publishedAt,
          topics,
        })),
      ).toEqual(
        items.map((item) => ({
          id: item.guid['#text'],
          isLink: false,
          link: item.link,
          title: item.title,
          summary: item.description,
          publishedAt: item.pubDate,
          topics: item.category,
        })),
      );
    }
  });

  test('hands on after sanitising what still begins in Arabic and is shown in its order', async (context) => {
    needTools(context, modules);
    const feeds = await read(
      `${server.url}rss.xml`,
      `${server.url}timeline/rss.xml`,
      `${fixtureServer.url}rss.xml`,
    );
    const items = Object.values(feeds).flatMap((feed) => feed.items);
    expect(items.length).toBeGreaterThan(100);
    assertNone(
      'These begin otherwise',
      items
        .flatMap(({ title, html }) => [title, html.replaceAll(/<[^>]*>/gu, '')])
        .filter((text) => !beginsInArabic(text.trim())),
    );
    await assertShownRight(items);
  });

  test('knows that an article was corrected', async (context) => {
    needTools(context, modules);
    const feed = Object.values(await read(`${fixtureServer.url}rss.xml`))[0]!;
    const [item] = readFeed(fixture).items;
    expect(feed.items[0]!.updatedAt).toBe(item!['atom:updated']);
  });
});

describe('newsboat', () => {
  test('fetches every feed of the served site, keeps every item, and its text is shown in its order', async (context) => {
    needTools(context, program('newsboat'), pythonModule('sqlite3', 'python3'));
    // It knows an item by its id in all feeds together, so each feed is read by itself.
    for (const file of files) {
      const address = `${server.url}${file}`;
      const kept = await readWithNewsboat(address);
      const { items } = readFeed(site, file);
      expect(
        new Map(kept.map(({ id, title, link, publishedAt }) => [id, [title, link, publishedAt]])),
      ).toEqual(
        new Map(
          items.map((item) => [item.guid['#text'], [item.title, item.link, Date.parse(item.pubDate) / 1000]]),
        ),
      );
      if (file === 'rss.xml') await assertShownRight(kept);
    }
  });
});
