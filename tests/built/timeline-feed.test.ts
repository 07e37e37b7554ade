import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { byName } from '../support/html.ts';
import { assertNone, assertSameMembers } from '../support/offenders.ts';
import { plain, readFeed, rootOf } from '../support/read-feed.ts';
import type { VariantName } from '../support/variants.ts';
import { readJson } from './read-json.ts';

interface Retirement {
  id: string;
  title: { ar: string };
  changes: { kind: { value: string }; on: string; note: string }[];
}

describe.each<VariantName>(['production', 'base', 'fixture'])(
  'the feed of the record of the build "%s"',
  (name) => {
    const site = openSite(name);
    const { items } = readFeed(site, 'timeline/rss.xml');
    const retirements = readJson<Retirement[]>(site, 'api/v1/retirements.json');
    const textsAt = (id: string): string[] =>
      items
        .filter(({ link }) => link.endsWith(`/timeline/${id}/`))
        .map(({ description }) => plain(description));

    test('has an item for every announcement, under the title of its page', () => {
      const titles = new Map(items.map(({ guid, title }) => [guid['#text'], plain(title)]));
      assertNone(
        'These announcements are missing',
        retirements
          .filter(({ id, title }) => titles.get(`tag:uful.example,2026:timeline/${id}`) !== plain(title.ar))
          .map(({ id }) => id),
      );
    });

    test('has an item of its own for every later change, linked to its announcement', () => {
      const offenders = retirements.flatMap(({ id, changes }) => {
        const texts = textsAt(id);
        return changes
          .filter(({ note }) => !texts.some((text) => text.endsWith(plain(note))))
          .map(({ on }) => `${id} ${on}`);
      });
      assertNone('These changes are missing', offenders);
    });

    test('leads from each item to the page of its announcement, as its last link does', () => {
      for (const { link, body } of items) {
        expect(link).toMatch(new RegExp(`^${rootOf(site)}timeline/[a-z0-9-]+/$`, 'u'));
        expect(site.files).toContain(`${link.slice(rootOf(site).length)}index.html`);
        expect(byName(body, 'a').at(-1)?.attributes['href']).toBe(link);
      }
    });

    test('tells what the log of changes tells, by the same ids', () => {
      const log = readJson<{ id: string }[]>(site, 'api/v1/changes.json');
      assertSameMembers(
        items.map(({ guid }) => guid['#text']),
        log.map(({ id }) => id),
      );
    });
  },
);

test('the feed of the real record tells of moved days, reversals, carried-out shutdowns and days that came', () => {
  const { items } = readFeed(openSite('production'), 'timeline/rss.xml');
  for (const kind of ['postponed', 'reversed', 'carried-out', 'reached', 'replacement-changed']) {
    expect(
      items.some(({ guid }) => guid['#text'].includes(`/${kind}-`)),
      kind,
    ).toBe(true);
  }
});
