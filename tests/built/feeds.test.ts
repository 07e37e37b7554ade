import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { byName, descendants, textOf } from '../support/html.ts';
import { assertNone, assertSameMembers } from '../support/offenders.ts';
import { beginsInArabic, feedsOf, hasBareLatin, isBalanced, readFeed, rootOf } from '../support/read-feed.ts';
import { testClock, type VariantName } from '../support/variants.ts';
import { readXml } from '../unit/syndication/read-xml.ts';

const ALLOWED: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    [
      ...[
        'div',
        'p',
        'h2',
        'h3',
        'h4',
        'h5',
        'h6',
        'ul',
        'li',
        'dl',
        'dt',
        'dd',
        'pre',
        'figure',
        'figcaption',
      ],
      ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'hr', 'br', 'strong', 'em', 's', 'del', 'ins'],
      ...['sub', 'sup', 'code', 'kbd', 'samp', 'bdi', 'cite', 'b', 'i'],
    ].map((name) => [name, []]),
  ),
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['scope', 'colspan', 'rowspan'],
  blockquote: ['cite'],
  time: ['datetime'],
};

const feeds = (['production', 'base', 'fixture', 'preview'] as const).flatMap((name) =>
  feedsOf(openSite(name)).map((file): [VariantName, string] => [name, file]),
);

test('there is a feed of all articles, of the record, and of every topic', () => {
  const site = openSite('production');
  const topics = site.pages.flatMap(({ path }) => /^\/topics\/([^/]+)\/$/u.exec(path)?.[1] ?? []);
  assertSameMembers(feedsOf(site), [
    'rss.xml',
    'timeline/rss.xml',
    ...topics.map((id) => `topics/${id}/rss.xml`),
  ]);
  expect(topics.length).toBeGreaterThan(5);
});

describe.each(feeds)('of the build "%s" the feed %s', (name, file) => {
  const site = openSite(name);
  const { xml, channel, items } = readFeed(site, file);
  const root = rootOf(site);

  test('is well-formed and shows what it is in its first 512 bytes', () => {
    expect(() => readXml(xml)).not.toThrow();
    expect(Buffer.from(xml).subarray(0, 512).toString()).toMatch(/<rss [^>]*version="2\.0"/u);
  });

  test('names a style sheet that is there, and no XSLT', () => {
    const sheet = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/u.exec(xml)?.[1] ?? '';
    expect(sheet.startsWith(site.base)).toBe(true);
    expect(site.files).toContain(sheet.slice(site.base.length));
    expect(xml).not.toMatch(/\.xslt?"/u);
  });

  test('says whose it is, where it is, in which language, and when it last changed', () => {
    const page = file.replace(/rss\.xml$/u, '');
    expect(channel).toMatchObject({
      link: `${root}${page}`,
      language: 'ar',
      'atom:link': { '@_rel': 'self', '@_type': 'application/rss+xml', '@_href': `${root}${file}` },
    });
    expect(site.files).toContain(`${page}index.html`);
    expect(xml).toContain('<rss xml:lang="ar"');
    expect(channel.title.startsWith('معاينة: ')).toBe(name === 'preview');
    const changes = items.map((item) => Date.parse(item['atom:updated'] ?? item.pubDate));
    expect(channel.lastBuildDate).toBe(
      items.length > 0 ? new Date(Math.max(...changes)).toUTCString() : undefined,
    );
    expect(channel.image.url.startsWith(root)).toBe(true);
    expect(site.files).toContain(channel.image.url.slice(root.length));
  });

  test('has ids that no host, base path or title is part of, each once', () => {
    for (const { guid } of items) {
      expect(guid['@_isPermaLink']).toBe('false');
      expect(guid['#text']).toMatch(
        /^tag:(?:preview\.)?uful\.example,2026:(?:articles\/[a-z0-9-]+|timeline\/[a-z0-9/-]+)$/u,
      );
    }
    expect(new Set(items.map(({ guid }) => guid['#text'])).size).toBe(items.length);
  });

  test('dates items by noon UTC of their day, newest first, and none by a day that has not come', () => {
    const moments = items.map(({ pubDate }) => Date.parse(pubDate));
    expect(items.every(({ pubDate }) => pubDate.endsWith(' 12:00:00 GMT'))).toBe(true);
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    const today = new Date(testClock * 1000).toISOString().slice(0, 10);
    expect(new Date(Math.max(...moments)).toISOString().slice(0, 10) <= today).toBe(true);
  });

  test('begins its name and every text with an Arabic letter', () => {
    const texts = items.flatMap(({ title, description, body }) => [
      title,
      description,
      textOf(byName(body, 'p')[0]!),
    ]);
    assertNone(
      'These texts begin otherwise',
      [channel.title, channel.description, ...texts]
        .filter((text) => !beginsInArabic(text))
        .map((text) => text.slice(0, 60)),
    );
  });

  test('closes every isolate that it opens, and leaves no Latin name outside one', () => {
    const offenders = items.flatMap((item) => {
      const blocks = byName(item.body, 'p', 'li', 'td', 'th', 'h2', 'h3', 'h4').map(textOf);
      return [item.title, item.description, ...blocks]
        .filter((text) => !isBalanced(text) || hasBareLatin(text))
        .map((text) => `${item.link}: ${text.slice(0, 80)}`);
    });
    assertNone('These texts are not isolated', offenders);
  });

  test('sets every body right-to-left, in Arabic', () => {
    for (const { body } of items) {
      const whole = body.children.filter((child) => 'name' in child || child.value !== '');
      expect(whole).toHaveLength(1);
      expect(whole[0]).toMatchObject({ name: 'div', attributes: { dir: 'rtl', lang: 'ar' } });
    }
  });

  test('carries allowed elements and attributes only', () => {
    const offenders = items.flatMap(({ link, body }) =>
      [...descendants(body)].flatMap(({ name: element, attributes }) => {
        const allowed = [...(ALLOWED[element] ?? []), 'dir', 'lang'];
        if (!ALLOWED[element]) return [`${link}: <${element}>`];
        return Object.keys(attributes)
          .filter((key) => !allowed.includes(key))
          .map((key) => `${link}: <${element} ${key}>`);
      }),
    );
    assertNone('These do not belong in a feed', offenders);
  });

  test('has whole addresses only, and those of this site lead to files of this build', () => {
    const offenders = items.flatMap(({ link, body }) =>
      [...descendants(body)].flatMap(({ attributes }) =>
        [attributes['href'], attributes['src'], attributes['cite'], link]
          .filter((address) => address !== undefined)
          .filter((address) => {
            if (!/^(?:https?:\/\/|mailto:)[\u0021-\u007E]+$/u.test(address)) return true;
            if (!address.startsWith(site.origin)) return false;
            if (!address.startsWith(root)) return true;
            const file = address
              .slice(root.length)
              .replace(/#.*$/u, '')
              .replace(/(?<=^|\/)$/u, 'index.html');
            return !site.files.includes(file);
          })
          .map((address) => `${link}: ${address}`),
      ),
    );
    assertNone('These addresses are wrong', offenders);
  });

  test('gives pictures their size and their words', () => {
    for (const { attributes } of items.flatMap(({ body }) => byName(body, 'img'))) {
      expect(attributes).toMatchObject({
        width: expect.stringMatching(/^\d+$/u),
        height: expect.stringMatching(/^\d+$/u),
        alt: expect.stringMatching(/\p{Script=Arabic}/u),
      });
    }
  });

  test('ends every item with the way to its page', () => {
    for (const { link, body } of items) expect(byName(body, 'a').at(-1)?.attributes['href']).toBe(link);
  });
});
