import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyOf, openSite } from '../support/built-site.ts';
import { byClass, byName, hasClass, textOf } from '../support/html.ts';
import { assertNone, assertSameMembers } from '../support/offenders.ts';

/** The articles of the real content, read without the code that is on trial. */
const articles = readdirSync('content/articles').map((slug) => {
  const source = readFileSync(`content/articles/${slug}/index.mdx`, 'utf8');
  const topics = /^topics: \[(.*)\]$/mu.exec(source)?.[1]?.split(/,\s*/u) ?? [];
  return { slug, topics, publishedOn: /^publishedOn: (\S+)$/mu.exec(source)?.[1] ?? '' };
});
const site = openSite('production');

describe('articles', () => {
  test('are all published, each on a page of its own', () => {
    expect(articles.length).toBeGreaterThanOrEqual(13);
    const built = site.pages.flatMap(({ path }) => /^\/articles\/([^/]+)\/$/u.exec(path)?.[1] ?? []);
    assertSameMembers(
      built,
      articles.map(({ slug }) => slug),
    );
  });

  test('stand in the list exactly once, newest first', () => {
    const lists = site.pages
      .filter(({ path }) => path === '/articles/' || path.startsWith('/articles/page/'))
      .toSorted((a, b) => a.path.length - b.path.length);
    const listed = lists.flatMap((page) =>
      byClass(bodyOf(page), 'headline').map((heading) => byName(heading, 'a')[0]?.attributes['href'] ?? ''),
    );
    assertSameMembers(
      listed,
      articles.map(({ slug }) => `/articles/${slug}/`),
    );
    const days = listed.map(
      (path) => articles.find(({ slug }) => path === `/articles/${slug}/`)!.publishedOn,
    );
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('begin with three key points, and so does their text in the feed', () => {
    const told = site.read('rss.xml').toString().split('&lt;strong&gt;الخلاصة&lt;/strong&gt;').length - 1;
    const offenders = articles.flatMap(({ slug }) => {
      const [points] = byClass(bodyOf(site.page(`/articles/${slug}/`)), 'key-points');
      const texts = points ? byName(points, 'li').map((point) => textOf(point).trim()) : [];
      return texts.length === 3 && texts.every((text) => text.endsWith('.')) ? [] : [slug];
    });
    assertNone('These articles lack key points', offenders);
    expect(told).toBe(articles.length);
  });

  test('stand on the pages of their topics, each once', () => {
    const offenders = articles.flatMap(({ slug, topics }) =>
      topics
        .filter((topic) => {
          const pages = site.pages.filter(({ path }) => path.startsWith(`/topics/${topic}/`));
          const headlines = pages.flatMap((page) => byClass(bodyOf(page), 'headline'));
          const links = headlines.map((heading) => byName(heading, 'a')[0]?.attributes['href']);
          return links.filter((link) => link === `/articles/${slug}/`).length !== 1;
        })
        .map((topic) => `${slug} under ${topic}`),
    );
    assertNone('These articles are not under their topic', offenders);
  });

  test('name their sources', () => {
    const offenders = articles
      .filter(({ slug }) => byClass(bodyOf(site.page(`/articles/${slug}/`)), 'sources').length === 0)
      .map(({ slug }) => slug);
    assertNone('These articles name no source', offenders);
  });

  test('mark where they use their sources, each mark with a name in Arabic and a way to its entry', () => {
    const offenders = articles.flatMap(({ slug }) => {
      const page = bodyOf(site.page(`/articles/${slug}/`));
      const [text] = byClass(page, 'prose');
      const marks = byName(text!, 'sup').flatMap((sup) => byName(sup, 'a'));
      const entries = byClass(page, 'sources').flatMap((list) => byName(list, 'li'));
      const wrong = marks.filter((mark) => {
        const number = /^\[(\d+)\]$/u.exec(textOf(mark).trim())?.[1] ?? '';
        const entry = entries[Number(number) - 1];
        return (
          mark.attributes['aria-label'] !== `المصدر ${number}` ||
          mark.attributes['href'] !== `#s${number}` ||
          entry?.attributes['id'] !== `s${number}`
        );
      });
      return marks.length === 0 ? [`${slug}: no mark`] : wrong.map((mark) => `${slug}: ${textOf(mark)}`);
    });
    assertNone('These marks lead nowhere', offenders);
  });

  test('list their sources by kind, numbered through all of them', () => {
    const lists = byClass(bodyOf(site.page('/articles/gpt-4o-petition/')), 'sources');
    const sizes = lists.map((list) => byName(list, 'li').length);
    expect(lists.map(({ attributes }) => attributes['start'])).toEqual([
      undefined,
      String(1 + sizes[0]!),
      String(1 + sizes[0]! + sizes[1]!),
    ]);
  });

  test('say in feeds where words rest on a source that they do not link, and nothing more', () => {
    const text = openSite('fixture').read('feed.json').toString();
    expect(text).toContain(
      'كما يقول التقرير عن 2026 (<a href=\\"https://uful.example/articles/horizon-of-models/#sources\\">المصدر</a>).',
    );
    expect(text).not.toMatch(/#s\d/u);
  });

  test('show when they were updated, and what was corrected, there and on the page of corrections', () => {
    const fixture = openSite('fixture');
    const article = bodyOf(fixture.page('/articles/horizon-of-models/'));
    const dates = byName(article, 'time').map(({ attributes }) => attributes['datetime']);
    expect(dates).toEqual(expect.arrayContaining(['2026-10-01', '2026-11-02', '2026-10-15']));
    for (const page of [article, bodyOf(fixture.page('/corrections/'))]) {
      expect(textOf(page)).toContain('كُتب gpt-4o-2024-05-13 مكان gpt-4o-2024-08-06، وصُحّح.');
    }
  });

  test('have footnotes in Arabic, with ways there and back', () => {
    const article = bodyOf(openSite('fixture').page('/articles/horizon-of-models/'));
    const links = byName(article, 'a');
    const there = links.find(({ attributes }) => attributes['href']?.endsWith('fn-price'));
    const back = links.find(({ attributes }) => attributes['href']?.endsWith('fnref-price'));
    expect(there?.attributes['href']).toMatch(/^#/u);
    expect(back?.attributes['aria-label'] ?? textOf(back!)).toMatch(/العودة/u);
    expect(byName(article, 'h2').map(textOf)).toContain('الحواشي');
  });

  test('may hold two drawings of lives, which share the masks that a page has once', () => {
    const article = bodyOf(openSite('fixture').page('/articles/horizon-of-models/'));
    expect(byName(article, 'figure').filter((figure) => hasClass(figure, 'lives-embed'))).toHaveLength(2);
    const masks = byName(article, 'mask').map(({ attributes }) => attributes['id']);
    expect(masks).toEqual(['fade-east', 'fade-west']);
  });

  test('have tables with headings, in a frame that the keyboard can scroll', () => {
    const article = bodyOf(openSite('fixture').page('/articles/horizon-of-models/'));
    const [table] = byName(article, 'table');
    expect(byName(byName(table!, 'thead')[0]!, 'th').map(textOf)).toEqual(['الاسم', 'المدى', 'البديل']);
    expect(table?.parent && hasClass(table.parent, 'table-scroller')).toBe(true);
    expect(table?.parent?.attributes).toMatchObject({ tabindex: '0', role: 'group' });
    expect(table?.parent?.attributes['aria-label']).toMatch(/\p{Script=Arabic}/u);
  });
});
