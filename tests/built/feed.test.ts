import { describe, expect, test } from 'vitest';
import { bodyOf, openSite, type BuiltSite } from '../support/built-site.ts';
import { byClass, byName, closest, descendants, hasClass, textOf, type Element } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import { plain, publishedIn, readFeed, rootOf, slugOf } from '../support/read-feed.ts';
import type { VariantName } from '../support/variants.ts';
import { readJson } from './read-json.ts';

/** The blocks of an article's own page that come straight from its text, and the components among them. */
function partsOfPage(site: BuiltSite, slug: string) {
  const [prose] = byClass(bodyOf(site.page(`/articles/${slug}/`)), 'prose');
  if (!prose) throw new Error(`${slug} has no text`);
  const components = prose.children.filter(
    (child): child is Element => 'name' in child && isComponent(child),
  );
  const leaves = [...descendants(prose)].filter(
    (element) =>
      ['p', 'h2', 'h3', 'h4', 'li', 'td', 'th'].includes(element.name) &&
      byName(element, 'p', 'li').length === 0 &&
      closest(element, (around) => components.includes(around)) === undefined &&
      closest(element, (around) => Object.hasOwn(around.attributes, 'data-footnotes')) === undefined,
  );
  return { leaves, components };
}

function isComponent(element: Element): boolean {
  return ['aside', 'figure', 'section', 'div'].includes(element.name) && !hasClass(element, 'table-scroller');
}

interface Life {
  label: string | null;
  surface: { label: { ar: string } };
  releasedOn: string | null;
  shutdownOn: string | null;
}

/** Whether a text has a day, or a month where no day is known, by its number and year. */
function saysDay(text: string, date: string): boolean {
  const [year, , day] = date.split('-');
  return new RegExp(`${day === undefined ? '' : `(?<!\\d)${Number(day)} `}[^\\d]+ ${year}`, 'u').test(text);
}

/** Marks of sources, numbers on a page and «(المصدر)» in a feed: what is left is the same in both. */
const withoutMarks = (text: string): string => text.replaceAll(/\[\d+\]|\s\(المصدر\)/gu, '');

/** The text of a block as a feed carries it: days left would not stay true in a reader, so it has the date alone. */
function textForFeed(block: Element): string {
  const text = withoutMarks(textOf(block));
  const [daysLeft] = byClass(block, 'days-left');
  return plain(daysLeft ? text.replace(textOf(daysLeft), textOf(byName(daysLeft, 'time')[0]!)) : text);
}

/** The announcements that a component shows: rows that open, and a card with a title that is a link. */
function announcementsOf(part: Element): { href: string; title: string }[] {
  const cards = byClass(part, 'title').flatMap((title) => byName(title, 'a'));
  const lines = byName(part, 'li')
    .filter(({ attributes }) => attributes['data-retirement'] !== undefined)
    .flatMap((line) => byName(line, 'a'));
  return [...lines, ...cards].map((a) => ({ href: a.attributes['href'] ?? '', title: textOf(a) }));
}

/** Whether a component shows announcements: a feed carries what they were, not how they stand. */
const isFromRecord = (part: Element): boolean =>
  hasClass(part, 'timeline-embed') || hasClass(part, 'retirement-embed');

describe.each<VariantName>(['production', 'base', 'fixture'])(
  'what the feed of the build "%s" carries',
  (name) => {
    const site = openSite(name);
    const { items } = readFeed(site);

    test('is every published article, or the fifty newest', () => {
      const slugs = items.map(({ link }) => slugOf(link)).toSorted();
      const published = publishedIn(site).toSorted();
      expect(slugs.length).toBe(Math.min(50, published.length));
      expect(published).toEqual(expect.arrayContaining(slugs));
    });

    test('is named and summed up as on its page', () => {
      for (const { link, title, description } of items) {
        const [head] = byClass(bodyOf(site.page(`/articles/${slugOf(link)}/`)), 'article-head');
        expect(plain(title)).toBe(plain(textOf(byName(head!, 'h1')[0]!)));
        expect(plain(description)).toBe(plain(textOf(byClass(head!, 'deck')[0]!)));
      }
    });

    test('is the whole text of each article’s page, block by block', () => {
      const offenders = items.flatMap(({ link, body }) => {
        const text = withoutMarks(plain(textOf(body)));
        return partsOfPage(site, slugOf(link))
          .leaves.map(textForFeed)
          .filter((block) => !text.includes(block))
          .map((block) => `${slugOf(link)}: ${block.slice(0, 80)}`);
      });
      assertNone('These blocks are not in the feed', offenders);
    });

    test('is every word of its figures, quotations and claims', () => {
      const offenders = items.flatMap(({ link, body }) => {
        const text = plain(textOf(body));
        const parts = partsOfPage(site, slugOf(link)).components.filter(
          // The record and its drawings become lists: see the tests below.
          (part) => !isFromRecord(part) && !hasClass(part, 'lives-embed'),
        );
        return parts
          .flatMap((part) =>
            [...descendants(part)].filter(({ children }) => children.some((child) => 'value' in child)),
          )
          .flatMap((part) => plain(textOf(part)).split(/[\s«»:]+/u))
          .filter((word) => word !== '' && !text.includes(word))
          .map((word) => `${slugOf(link)}: ${word}`);
      });
      assertNone('These words are not in the feed', offenders);
    });

    test('is every life that an article draws, with its dates', () => {
      const models = readJson<{ id: string; lives: Life[] }[]>(site, 'api/v1/models.json');
      let count = 0;
      const offenders = items.flatMap(({ link, body }) => {
        const lines = byName(body, 'li');
        const rows = partsOfPage(site, slugOf(link))
          .components.filter((part) => hasClass(part, 'lives-embed'))
          .flatMap((part) => byName(part, 'li'));
        count += rows.length;
        // A drawing of one model does not name it in each row.
        return rows
          .filter((row) => byName(row, 'a').length > 0)
          .map((row) => {
            const path = byName(row, 'a')[0]!.attributes['href']!.slice(site.base.length);
            const surface = plain(textOf(byClass(row, 'surface')[0]!));
            const lives = models.find(({ id }) => path === `models/${id}/`)!.lives;
            const life = lives.find((one) => (one.label ?? one.surface.label.ar) === surface)!;
            return { path, surface, days: [life.releasedOn, life.shutdownOn] };
          })
          .filter(
            ({ path, surface, days }) =>
              !lines.some(
                (line) =>
                  byName(line, 'a')[0]?.attributes['href'] === `${rootOf(site)}${path}` &&
                  plain(textOf(line)).includes(surface) &&
                  days.every((day) => day === null || saysDay(plain(textOf(line)), day)),
              ),
          )
          .map(({ path, surface }) => `${slugOf(link)}: ${path} ${surface}`);
      });
      assertNone('These lives are not in the feed', offenders);
      expect(count).toBeGreaterThan(0);
    });

    test('is every announcement that an article shows from the record, with its link', () => {
      let count = 0;
      const offenders = items.flatMap(({ link, body }) => {
        const root = rootOf(site);
        const shown = partsOfPage(site, slugOf(link))
          .components.filter(isFromRecord)
          .flatMap(announcementsOf);
        count += shown.length;
        const carried = new Map(byName(body, 'a').map((a) => [a.attributes['href'], plain(textOf(a))]));
        return shown
          .filter((a) => {
            const address = `${root}${a.href.slice(site.base.length)}`;
            return carried.get(address) !== plain(a.title);
          })
          .map((a) => `${slugOf(link)}: ${a.title}`);
      });
      assertNone('These announcements are not in the feed', offenders);
      expect(count).toBeGreaterThan(0);
    });
  },
);

describe('the feed of a preview', () => {
  test('has neither drafts nor scheduled articles', () => {
    const links = readFeed(openSite('preview')).items.map(({ link }) => slugOf(link));
    expect(links.toSorted()).toEqual(publishedIn(openSite('fixture')).toSorted());
  });
});

describe('the feed of an article with everything in it', () => {
  const [item] = readFeed(openSite('fixture')).items;

  test('has its pictures, its footnotes and its corrections', () => {
    const text = plain(textOf(item!.body));
    expect(byName(item!.body, 'img').map(({ attributes }) => attributes['alt'])).toEqual([
      'قرص يعلو خط الأفق',
      'قرص الشمس فوق خط الأفق',
    ]);
    expect(text).toContain('كان السعر $2.50 عند /v1/models بحسب gpt-4o-2024-08-06.');
    expect(text).toContain('كُتب gpt-4o-2024-05-13 مكان gpt-4o-2024-08-06، وصُحّح.');
  });
});

describe('an article that was corrected', () => {
  test('keeps its id, which is that of its first slug, and says when it last changed', () => {
    const [item] = readFeed(openSite('fixture')).items;
    expect(item!.link).toBe('https://uful.example/articles/horizon-of-models/');
    expect(item!.guid['#text']).toBe('tag:uful.example,2026:articles/older-horizon');
    const page = openSite('fixture').page('/articles/horizon-of-models/');
    const days = byName(page.root, 'time').map(({ attributes }) => attributes['datetime']!);
    expect(Date.parse(item!['atom:updated']!)).toBeGreaterThan(Date.parse(item!.pubDate));
    expect(days).toContain(
      new Date(Date.parse(item!['atom:updated']!) + 3 * 3_600_000).toISOString().slice(0, 10),
    );
  });
});

describe('two builds with one clock', () => {
  test('have the same feeds, calendars, data and sitemaps, byte for byte', () => {
    const again = openSite('again');
    const once = openSite('fixture');
    const files = once.files.filter((file) =>
      /\.(?:xml|ics|csv|txt)$|badge\.svg$|^feed\.json$|^api\/v1\//u.test(file),
    );
    expect(files.length).toBeGreaterThan(20);
    assertNone(
      'These files differ',
      files.filter((file) => again.read(file) !== once.read(file)),
    );
  });
});
