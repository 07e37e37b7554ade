import { describe, expect, test } from 'vitest';
import { bodyOf, isIndexable, openSite, type BuiltSite } from '../support/built-site.ts';
import {
  byClass,
  byName,
  closest,
  descendants,
  hasClass,
  parsePage,
  textOf,
  type Element,
} from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import { testClock, type VariantName } from '../support/variants.ts';
import { readXml } from '../unit/syndication/read-xml.ts';

interface Item {
  title: string;
  link: string;
  guid: { '#text': string; '@_isPermaLink': string };
  description: string;
  pubDate: string;
  'content:encoded': string;
  'dc:creator': string;
  category: string[];
}

function readFeed(site: BuiltSite) {
  const xml = site.read('rss.xml');
  const { channel } = readXml(xml).rss;
  const items = ((channel.item ?? []) as Item[]).map((item) => ({
    ...item,
    body: parsePage(item['content:encoded']),
  }));
  return { xml, channel, items };
}

const rootOf = ({ origin, base }: BuiltSite): string => `${origin}${base}`;
const slugOf = (address: string): string => /\/articles\/([^/]+)\/$/u.exec(address)?.[1] ?? '';

/** The slugs of the articles of a build. */
function publishedIn(site: BuiltSite): string[] {
  return site.pages.flatMap(({ path }) => /^\/articles\/([^/]+)\/$/u.exec(path)?.[1] ?? []);
}

/** Text as it is compared: without isolates and with single spaces. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Isolates that open and do not close, or close and were not open, in one paragraph of plain text. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[\u2066-\u2069]/gu) ?? []) {
    depth += sign === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

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

describe.each<VariantName>(['production', 'base', 'fixture', 'preview'])(
  'the feed of the build "%s"',
  (name) => {
    const site = openSite(name);
    const { xml, channel, items } = readFeed(site);
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

    test('says whose it is, where it is, in which language, and when it was built', () => {
      expect(channel).toMatchObject({
        title: name === 'preview' ? 'معاينة: أُفول' : 'أُفول',
        link: root,
        language: 'ar',
        lastBuildDate: new Date(testClock * 1000).toUTCString(),
        'atom:link': { '@_rel': 'self', '@_type': 'application/rss+xml', '@_href': `${root}rss.xml` },
      });
      expect(channel.image.url.startsWith(root)).toBe(true);
      expect(site.files).toContain(channel.image.url.slice(root.length));
    });

    test('has ids that no host, base path, title or date is part of', () => {
      for (const item of items) {
        expect(item.guid).toEqual({
          '#text': `tag:uful.example,2026:articles/${slugOf(item.link)}`,
          '@_isPermaLink': 'false',
        });
      }
      expect(new Set(items.map(({ guid }) => guid['#text'])).size).toBe(items.length);
    });

    test('dates articles by the first moment of their day in Riyadh, newest first', () => {
      const moments = items.map(({ pubDate }) => Date.parse(pubDate));
      expect(items.every(({ pubDate }) => pubDate.endsWith(' 21:00:00 GMT'))).toBe(true);
      expect(moments).toEqual(moments.toSorted((a, b) => b - a));
      expect(Math.max(...moments)).toBeLessThanOrEqual(testClock * 1000);
    });

    test('begins every text with an Arabic letter', () => {
      const first = /^[^\p{L}\u2066-\u2068]*\p{Script=Arabic}/u;
      const offenders = items.flatMap((item) =>
        [item.title, item.description, textOf(item.body)]
          .filter((text) => !first.test(text))
          .map((text) => text.slice(0, 60)),
      );
      assertNone('These texts begin otherwise', [
        ...offenders,
        ...(first.test(channel.title) ? [] : [channel.title]),
      ]);
    });

    test('closes every isolate that it opens, and leaves no Latin name outside one', () => {
      const offenders = items.flatMap((item) => {
        const blocks = byName(item.body, 'p', 'li', 'td', 'th', 'h2', 'h3', 'h4').map(textOf);
        const texts = [item.title, item.description, ...blocks];
        const bare = texts.filter((text) =>
          /[A-Za-z]/u.test(text.replaceAll(/\u2066[^\u2069]*\u2069/gu, '')),
        );
        return [...texts.filter((text) => !isBalanced(text)), ...bare].map(
          (text) => `${item.link}: ${text.slice(0, 80)}`,
        );
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
  },
);

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
        const text = plain(textOf(body));
        return partsOfPage(site, slugOf(link))
          .leaves.map((leaf) => plain(textOf(leaf)))
          .filter((block) => !text.includes(block))
          .map((block) => `${slugOf(link)}: ${block.slice(0, 80)}`);
      });
      assertNone('These blocks are not in the feed', offenders);
    });

    test('is every word of its figures, quotations and claims', () => {
      const offenders = items.flatMap(({ link, body }) => {
        const text = plain(textOf(body));
        const parts = partsOfPage(site, slugOf(link)).components.filter((part) => part.name !== 'aside');
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

    test('is every announcement that an article shows from the record, with its link', () => {
      const offenders = items.flatMap(({ link, body }) => {
        const root = rootOf(site);
        const shown = partsOfPage(site, slugOf(link))
          .components.filter((part) => part.name === 'aside')
          .flatMap((part) => byClass(part, 'title').flatMap((title) => byName(title, 'a')));
        const carried = new Map(byName(body, 'a').map((a) => [a.attributes['href'], plain(textOf(a))]));
        return shown
          .filter((a) => {
            const address = `${root}${(a.attributes['href'] ?? '').slice(site.base.length)}`;
            return carried.get(address) !== plain(textOf(a));
          })
          .map((a) => `${slugOf(link)}: ${textOf(a)}`);
      });
      assertNone('These announcements are not in the feed', offenders);
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

describe('two builds with one clock', () => {
  test('have the same feed and sitemaps, byte for byte', () => {
    for (const file of ['rss.xml', 'sitemap-index.xml', 'sitemap-pages.xml', 'robots.txt']) {
      expect(openSite('again').read(file)).toBe(openSite('production').read(file));
    }
  });
});

describe.each<VariantName>(['production', 'base', 'fixture'])('the sitemap of the build "%s"', (name) => {
  const site = openSite(name);
  const root = rootOf(site);
  const entries = readXml(site.read('sitemap-pages.xml')).urlset.url as {
    loc: string;
    lastmod?: string;
  }[];

  test('is named by the index, and the index by robots.txt', () => {
    const index = readXml(site.read('sitemap-index.xml')).sitemapindex.sitemap as { loc: string }[];
    expect(index.map(({ loc }) => loc)).toEqual([`${root}sitemap-pages.xml`]);
    expect(site.read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
  });

  test('lists every page that may be listed, once, but not the search', () => {
    const pages = site.pages.filter(isIndexable).map(({ path }) => `${root}${path.slice(1)}`);
    expect(entries.map(({ loc }) => loc).toSorted()).toEqual(
      pages.filter((address) => address !== `${root}search/`).toSorted(),
    );
  });

  test('dates pages by their content: real days, none after that of the build', () => {
    const build = new Date(testClock * 1000).toISOString().slice(0, 10);
    for (const { lastmod } of entries) {
      if (lastmod === undefined) continue;
      expect(new Date(lastmod).toISOString().slice(0, 10)).toBe(lastmod);
      expect(lastmod <= build).toBe(true);
    }
    expect(entries.find(({ loc }) => loc === root)?.lastmod).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  test('dates every article by the last date on its page', () => {
    for (const slug of publishedIn(site)) {
      const [head] = byName(bodyOf(site.page(`/articles/${slug}/`)), 'header').filter((header) =>
        hasClass(header, 'article-head'),
      );
      const days = byName(head!, 'time').map(({ attributes }) => attributes['datetime']!);
      expect(entries.find(({ loc }) => loc === `${root}articles/${slug}/`)?.lastmod).toBe(
        days.toSorted().at(-1),
      );
    }
  });
});

describe('the sitemap of a preview', () => {
  test('is not offered, and nothing is forbidden, so that crawlers read its noindex', () => {
    expect(openSite('preview').read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});
