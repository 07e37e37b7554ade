import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { compareSites } from '../../../src/review/compare.ts';
import { writeMarkdown } from '../../../src/review/markdown.ts';
import type { SiteManifest, SitePage } from '../../../src/review/manifest-schema.ts';
import type { Review } from '../../../src/review/review.ts';
import { diffBlocks } from '../../../src/review/text-diff.ts';
import { createTranslate } from '../../../src/strings.ts';
import { sampleManifest } from './sample-manifest.ts';

const t = createTranslate(readStrings('content'));

const page = (path: string, title = path, digest = path): SitePage => ({ path, title, digest, bytes: 2000 });

function review(
  base: Partial<SiteManifest>,
  head: Partial<SiteManifest>,
  { was = 'قبل', is = 'بعد', failures = [] }: { was?: string; is?: string; failures?: string[] } = {},
): string {
  const [before, after] = [sampleManifest(base), sampleManifest(head)];
  const comparison = compareSites(before, after);
  const blocks = diffBlocks([was], [is]);
  const made: Review = {
    head: after,
    base: { name: 'base', address: undefined, manifest: before },
    trouble: undefined,
    comparison,
    failures,
    pages: comparison.changed.map((change) => ({ ...change, blocks })),
    unread: [],
    cards: [],
    advice: [
      { file: 'articles/a/index.mdx', line: 3, field: 'x', message: 'last line of advice', advice: true },
    ],
  };
  return writeMarkdown(made, t);
}

describe('a review that is too long for a comment', () => {
  const pages = (digest: string): SitePage[] =>
    Array.from({ length: 60 }, (_, place) => page(`/articles/a${place}/`, `خبر ${place}`, digest));
  const text = review(
    { pages: pages('was'), identities: { '/rss.xml': ['one'] }, headers: ['  X: 1'] },
    { pages: pages('is'), identities: { '/rss.xml': ['two'] }, headers: ['  X: 2'] },
    { was: 'كلمة '.repeat(1000), is: 'لفظة '.repeat(1000) },
  );

  test('loses differences of texts and nothing else', () => {
    expect(text.length).toBeLessThan(65_536);
    for (const words of [t('review.identitiesTitle'), t('review.headersTitle'), 'last line of advice'])
      expect(text).toContain(words);
    expect(text).toContain('/articles/a59/');
    expect(text).toContain('<details>');
  });

  test('leaves nothing open', () => {
    for (const name of ['details', 'summary', 'ins', 'del', 'code', 'div'])
      expect(text.match(new RegExp(`<${name}\\b`, 'gu'))?.length).toBe(
        text.match(new RegExp(`</${name}>`, 'gu'))?.length,
      );
    expect(text.trimEnd().endsWith('</div>')).toBe(true);
  });

  test('says of the longest lists how much they leave out', () => {
    const many = Array.from({ length: 3000 }, (_, place) => page(`/articles/former-address-${place}/`));
    const long = review({ pages: many }, {});
    expect(long.length).toBeLessThan(65_536);
    expect(long).toMatch(/^- … \+\d+$/mu);
  });
});

describe('what stands in a review', () => {
  test('is neither Markdown nor HTML, and calls nobody', () => {
    const nasty =
      'خبر <b>|*_`[x](y) @octo #5 GH-7 ~~لا~~ &amp; $x$ https://github.com/octo/x www.example.org 0123abc';
    const text = review(
      { pages: [page('/'), page('/articles/a/', 'قبل', '1')] },
      { pages: [page('/', nasty), page('/articles/a/', nasty, '2'), page('/articles/new/', nasty)] },
      { was: nasty, is: `${nasty} ${nasty}` },
    );
    const shown = text.replaceAll(/<\/?(?:div|details|summary|code|ins|del)\b[^>]*>/gu, '');
    expect(shown).not.toMatch(/<|@octo|#5|GH-7|https:\/\/|www\.|0123abc|\*\b|`|\[x\]|~~|&amp;amp;/u);
    expect(shown).toContain('&#60;b&#62;&#124;&#42;');
  });

  test('has its addresses whole, to be followed and copied', () => {
    const headers = ['  Link: https://www.example.org/'];
    expect(review({}, { headers })).toContain('Link: https://www.example.org/');
  });

  test('says of what could not be read how much it leaves out', () => {
    const failures = Array.from({ length: 9 }, (_, place) => `https://example.org/${place}/: answered 503`);
    const text = review({ pages: [page('/', 'x', '1')] }, { pages: [page('/', 'x', '2')] }, { failures });
    expect(text).toContain('https://example.org/5/');
    expect(text).not.toContain('https://example.org/6/');
    expect(text).toContain('- … +3');
  });

  test.each(['1. بند', '- بند', '# بند', '=== بند', '> بند'])('begins no list or heading: %s', (line) => {
    const text = review(
      { pages: [page('/', 'خبر', '1')] },
      { pages: [page('/', 'خبر', '2')] },
      { was: `${line} قديم جدا جدا`, is: `${line} جديد جدا جدا` },
    );
    expect(text).toMatch(/^&#\d+;[^\n]* بند/mu);
  });

  test('shows where a page has moved to, each address isolated, so that the arrow points to the new one', () => {
    const text = review(
      { pages: [page('/articles/old/', 'x', 'same')] },
      { pages: [page('/articles/new/', 'x', 'same')] },
    );
    expect(text).toContain('<code dir="ltr">/articles/old/</code> ← <code dir="ltr">/articles/new/</code>');
  });

  test('are sizes, and the names of identities that came and went', () => {
    const text = review(
      { identities: { '/rss.xml': ['tag:uful.example,2026:articles/old'] } },
      { identities: { '/rss.xml': ['tag:uful.example,2026:articles/new'] } },
    );
    expect(text).toContain('<del><code dir="ltr">tag:uful.example,2026:articles/old</code></del>');
    expect(text).toContain('<ins><code dir="ltr">tag:uful.example,2026:articles/new</code></ins>');
    expect(text).toContain('كيلوبايت');
  });
});
