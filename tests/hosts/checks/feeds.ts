import { expect } from 'vitest';
import { readWithNewsboat } from '../../clients/newsboat.ts';
import { needTools, program, pythonModule, runPython } from '../../clients/tools.ts';
import { feedsOf, readFeed } from '../../support/read-feed.ts';
import { checkHost } from '../check-host.ts';
import type { ServedSite } from '../served-site.ts';

interface TwiceRead {
  status: number;
  isBroken: boolean;
  flaw: string;
  ids: string[];
  again: number;
}

/** What feed readers of others make of the feeds on this host. */
export function checkFeeds({ host, site, at }: ServedSite): void {
  const files = feedsOf(site);
  const idsOf = (file: string): string[] => readFeed(site, file).items.map((item) => item.guid['#text']);
  let read: Promise<Record<string, TwiceRead>> | undefined;
  const readAll = (): Promise<Record<string, TwiceRead>> =>
    (read ??= runPython('read-again.py', 'feedparser', ...files.map(at)));

  checkHost(
    host,
    'feeds',
    'hands every feed to feedparser, and to newsboat with every item',
    async (context) => {
      needTools(
        context,
        pythonModule('feedparser', 'python3-feedparser'),
        program('newsboat'),
        pythonModule('sqlite3', 'python3'),
      );
      expect(files.length).toBeGreaterThan(0);
      const feeds = await readAll();
      for (const file of files) {
        const { status, isBroken, flaw, ids } = feeds[at(file)]!;
        expect([file, status, isBroken, flaw]).toEqual([file, 200, false, '']);
        expect([file, ids]).toEqual([file, idsOf(file)]);
      }
      const kept = await readWithNewsboat(at('rss.xml'));
      expect(kept.map(({ id }) => id).sort()).toEqual(idsOf('rss.xml').sort());
    },
  );

  checkHost(host, 'feedAgain', 'tells feedparser that a feed is still the same', async (context) => {
    needTools(context, pythonModule('feedparser', 'python3-feedparser'));
    const feeds = await readAll();
    for (const file of files) expect([file, feeds[at(file)]!.again]).toEqual([file, 304]);
  });
}
