import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolders } from '../../src/hosting/build-folders.ts';
import { buildSite } from '../runner/site-builds.ts';
import { readFeed } from '../support/read-feed.ts';
import { fixtureTree } from '../support/variants.ts';

/** What the record of the tests says of one announcement from a day on, and what becomes of an article. */
interface Moment {
  day: string;
  changes: string[];
  title?: string;
}

const change = (kind: string, on: string, to?: string): string =>
  [
    `  - on: ${on}`,
    `    kind: ${kind}`,
    ...(to ? [`    to: ${to}`] : []),
    `    items: [gpt-4o]`,
    `    note: 'تغيّر الأمر كما ورد في الصفحة.'`,
    `    sources: [notice]`,
  ].join('\n');

const moved = change('postponed', '2026-11-25', '2027-01-20');
const reversed = change('reversed', '2026-12-10');
const redated = change('dated', '2026-12-20', '2027-02-01');
const carriedOut = change('carried-out', '2027-02-01');

const moments: Moment[] = [
  { day: '2026-11-22', changes: [] },
  { day: '2026-11-25', changes: [moved] },
  { day: '2026-12-10', changes: [moved, reversed], title: 'عنوان آخر للمقال القصير' },
  { day: '2026-12-20', changes: [moved, reversed, redated], title: 'عنوان آخر للمقال القصير' },
  { day: '2027-02-02', changes: [moved, reversed, redated, carriedOut], title: 'عنوان ثالث' },
];

const RETIREMENT = 'retirements/2026-06-11-api-gpt-4o.yml';
const ARTICLE = 'articles/plain-neighbour/index.mdx';

const folder = mkdtempSync(join(tmpdir(), 'uful-history-'));
const sites = moments.map((_, index) => join(folder, `site-${index}`));
const unchanged = join(folder, 'site-unchanged');
const tree = join(folder, 'content');

async function publish({ day, changes, title }: Moment, site: string): Promise<void> {
  cpSync(fixtureTree, tree, { recursive: true });
  const retirement = readFileSync(join(fixtureTree, RETIREMENT), 'utf8');
  writeFileSync(
    join(tree, RETIREMENT),
    retirement.replace('conflicts:', () => `${changes.map((text) => `${text}\n`).join('')}conflicts:`),
  );
  const article = readFileSync(join(fixtureTree, ARTICLE), 'utf8');
  writeFileSync(
    join(tree, ARTICLE),
    title ? article.replace(/^title: .*$/mu, `title: '${title}'\nupdatedOn: ${day}`) : article,
  );
  const settings = { CONTENT_DIR: tree, SOURCE_DATE_EPOCH: String(Date.parse(`${day}T09:00:00Z`) / 1000) };
  const failure = await buildSite({ variable: '', base: '/', origin: '', settings }, site);
  if (failure !== undefined) throw new Error(failure);
}

beforeAll(async () => {
  for (const [index, moment] of moments.entries()) await publish(moment, sites[index]!);
  // Two days on, and nothing happened.
  await publish({ ...moments[1]!, day: '2026-11-27' }, unchanged);
}, 900_000);
afterAll(() => {
  // A build keeps something for the next one into the same folder, and there will be none.
  const kept = [...sites, unchanged].map(buildFolders).flatMap(({ staging, cache }) => [staging, cache]);
  for (const place of [folder, ...kept]) rmSync(place, { recursive: true, force: true });
});

const read = (site: string, file: string): string => readFileSync(join(site, file), 'utf8');
const itemsOf = (site: string, file: string): Map<string, string> =>
  new Map(
    readFeed({ read: (name: string) => read(site, name) }, file).items.map((item) => [
      item.guid['#text'],
      JSON.stringify({ ...item, body: undefined }),
    ]),
  );

function eventOf(site: string, file: string) {
  const calendar = new ICAL.Component(ICAL.parse(read(site, file)));
  const event = calendar
    .getAllSubcomponents('vevent')
    .find((candidate) => String(candidate.getFirstPropertyValue('uid')).includes('.gpt-4o.'))!;
  const value = (name: string): string => String(event.getFirstPropertyValue(name));
  return {
    uid: value('uid'),
    start: value('dtstart'),
    status: value('status'),
    sequence: Number(value('sequence')),
    modified: value('last-modified'),
  };
}

describe('five real builds of a small site, with a date moved, called off, set again and carried out', () => {
  const calendars = ['timeline/calendar.ics', 'timeline/calendar/api.ics', 'models/gpt-4o/calendar.ics'];

  test.each(calendars)('keep one event in %s, whose numbers rise', (file) => {
    const events = sites.map((site) => eventOf(site, file));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events.map(({ start, status }) => `${start} ${status}`)).toEqual([
      '2026-12-11 CONFIRMED',
      '2027-01-20 CONFIRMED',
      '2027-01-20 CANCELLED',
      '2027-02-01 CONFIRMED',
      '2027-02-01 CONFIRMED',
    ]);
    for (const [index, event] of events.slice(1).entries()) {
      const before = events[index]!;
      expect(event.sequence).toBeGreaterThan(before.sequence);
      expect(event.modified > before.modified).toBe(true);
    }
  });

  test('add an item to the feed of the record each time, and neither change nor lose one', () => {
    const feeds = sites.map((site) => itemsOf(site, 'timeline/rss.xml'));
    for (const [index, feed] of feeds.slice(1).entries()) {
      expect(feed.size).toBeGreaterThan(feeds[index]!.size);
      for (const [id, item] of feeds[index]!) expect(feed.get(id)).toBe(item);
    }
    const kinds = [
      'postponed-2026-11-25',
      'reversed-2026-12-10',
      'dated-2026-12-20',
      'carried-out-2027-02-01',
    ];
    for (const kind of kinds) {
      expect([...feeds.at(-1)!.keys()].filter((id) => id.includes(`/${kind}-`))).toHaveLength(1);
    }
  });

  test('only add to the log of changes', () => {
    const logs = sites.map(
      (site) => (JSON.parse(read(site, 'api/v1/changes.json')) as { data: { id: string }[] }).data,
    );
    for (const [index, log] of logs.slice(1).entries()) {
      expect(log).toEqual(expect.arrayContaining(logs[index]!));
      expect(log.length).toBeGreaterThan(logs[index]!.length);
    }
  });

  test('keep the id of an article whose title and date change, in every feed that has it', () => {
    const id = 'tag:uful.example,2026:articles/plain-neighbour';
    for (const file of ['rss.xml', 'topics/chatgpt/rss.xml']) {
      const items = sites.map((site) => itemsOf(site, file));
      expect(items.every((feed) => feed.has(id))).toBe(true);
      expect(items.map((feed) => (JSON.parse(feed.get(id)!) as { title: string }).title)).toEqual([
        'مقال قصير بجانب الأول',
        'مقال قصير بجانب الأول',
        'عنوان آخر للمقال القصير',
        'عنوان آخر للمقال القصير',
        'عنوان ثالث',
      ]);
    }
  });

  test('keep every address that was once published', () => {
    for (const [index, site] of sites.slice(1).entries()) {
      for (const [, url] of read(sites[index]!, 'sitemap-pages.xml').matchAll(/<loc>(.*?)<\/loc>/gu)) {
        expect(existsSync(join(site, new URL(url!).pathname, 'index.html')), url).toBe(true);
      }
    }
  });

  test('write the same feeds, calendars and sitemaps, byte for byte, on a later day without a change', () => {
    for (const file of ['rss.xml', 'timeline/rss.xml', 'feed.json', 'sitemap-pages.xml', ...calendars]) {
      expect(read(unchanged, file), file).toBe(read(sites[1]!, file));
    }
  });
});
