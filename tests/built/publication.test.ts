import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf, metaOf, openSite } from '../support/built-site.ts';
import { byClass, byName, textOf } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';

const published = openSite('fixture');
const preview = openSite('preview');

/** Words that stand in unpublished files alone, and names that only they bear. */
const SECRETS = [
  'سرابمكنون',
  'غدمستور',
  'draft-with-picture',
  'scheduled-for-december',
  'gpt-5.1 في موعد',
  '2026-12-05-api',
];

/** The text of a file; Pagefind's files are compressed. */
function textIn(folder: string, file: string): string {
  const bytes = readFileSync(`${folder}/${file}`);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe('a published site', () => {
  test('has nothing of drafts and scheduled items in any file, its search index included', () => {
    const offenders = published.files.flatMap((file) => {
      const text = textIn(published.folder, file);
      return SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${file}: ${secret}`);
    });
    assertNone('These files give away what is not published', offenders);
  });

  test('has no picture of a draft', () => {
    expect(published.files.filter((file) => /draft-only|scheduled-only/u.test(file))).toEqual([]);
    expect(published.files.filter((file) => file.includes('rising-disc'))).not.toEqual([]);
  });

  test('has no mark of a preview', () => {
    assertNone(
      'These pages look like a preview',
      askEach(published.pages, ({ root }) =>
        byClass(root, 'preview').length + byClass(root, 'publication-mark').length > 0 ? ['marked'] : [],
      ),
    );
    expect(published.read('_headers')).not.toMatch(/x-robots-tag/iu);
  });
});

describe('a preview', () => {
  test('shows drafts and scheduled items, and marks them', () => {
    const mark = (path: string): string[] =>
      byClass(bodyOf(preview.page(path)), 'publication-mark').map(textOf);
    expect(mark('/articles/draft-with-picture/')).toContain('مسودة');
    expect(mark('/articles/scheduled-for-december/')).toContainEqual(
      expect.stringMatching(/^مجدول ليوم 1\sديسمبر/u),
    );
    expect(mark('/articles/')).toHaveLength(2);
    expect(preview.files.filter((file) => file.includes('draft-only-body'))).not.toEqual([]);
  });

  test('has text on every page on which the published site has it', () => {
    const words = (path: string, site: typeof preview): number => {
      const main = byName(site.page(path).root, 'main')[0];
      return main ? textOf(main).split(/\s+/u).length : 0;
    };
    const offenders = published.pages
      .filter(({ path }) => !published.moved.some((moved) => moved.path === path))
      .filter(({ path }) => words(path, preview) * 2 < words(path, published))
      .map(({ path }) => path);
    assertNone('These pages of the preview have lost their text', offenders);
  });

  test('says on every page that it is one, and keeps search engines out', () => {
    const offenders = askEach(preview.pages, (page) => [
      ...(metaOf(page, 'robots') === 'noindex' ? [] : ['no noindex']),
      ...(byClass(page.root, 'preview').length === 1 ? [] : ['no banner']),
    ]);
    assertNone('These pages of the preview lack something', offenders);
    expect(preview.read('_headers')).toMatch(/^\/\*\n(?: {2}.*\n)*? {2}X-Robots-Tag: noindex$/mu);
  });

  test('leads to the repository that it was built from, and to where errors are reported', () => {
    const main = byName(preview.page('/about/').root, 'main')[0]!;
    const links = byName(main, 'a').map(({ attributes }) => attributes['href']);
    expect(links).toContain('https://github.com/example/uful');
    expect(links).toContain('https://github.com/example/uful/issues');
    // Where the host tells of no repository, none is made up.
    const own = byName(openSite('production').page('/about/').root, 'main')[0]!;
    expect(
      byName(own, 'a')
        .map(({ attributes }) => attributes['href'])
        .join(' '),
    ).not.toContain('github.com/example');
  });
});
