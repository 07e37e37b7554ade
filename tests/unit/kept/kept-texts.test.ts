import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleBases } from '../../../src/kept/article-bases.ts';
import { KeptTexts, textMarks, type PlainArticle } from '../../../src/kept/kept-texts.ts';

const BASES: ArticleBases = {
  words: 'words and code',
  record: 'words, code and record',
  retirement: (id) => `words, code and ${id}`,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-kept-texts-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const article = (fields: Partial<PlainArticle> = {}): PlainArticle => ({
  slug: 'gone',
  source: '---\ntitle: رحل\n---\n\nنص.\n',
  isInFeed: false,
  isLoaded: true,
  ...fields,
});

const TEXT = '<p>نص.</p>';
const PAGE = `<link href="/_astro/style.Ab_1.css"><div>${TEXT}</div>`;
const HEADINGS = [{ depth: 2, slug: 'one', text: 'واحد' }];

const next = (bases = BASES): KeptTexts => new KeptTexts(folder, bases);

/** Does what a build does that renders an article. */
function build(one = article(), { bases = BASES, feed = '', text = TEXT } = {}): void {
  const kept = next(bases);
  expect(kept.take(one)).toBe(false);
  if (feed !== '') kept.noteFeed(one.slug, feed);
  if (kept.noteRendered(one.slug, HEADINGS)) {
    const marked = PAGE.replace(TEXT, `${textMarks.before}${text}${textMarks.after}`);
    expect([...kept.rendered]).toEqual([one.slug]);
    expect(kept.keepText(one.slug, marked)).toBe(PAGE.replace(TEXT, text));
  }
  kept.prune();
}

test('a text that has not changed is taken again, and its page needs no marks', () => {
  build();
  const kept = next();
  expect(kept.take(article())).toBe(true);
  expect(kept.isUsed).toBe(true);
  expect(kept.textOf('gone')).toEqual({ html: TEXT, headings: HEADINGS, feed: undefined });
  expect(kept.noteRendered('gone', HEADINGS)).toBe(false);
});

test('another file, another name and other words or code make another text', () => {
  build();
  expect(next().take(article({ source: `${article().source}ونص.` }))).toBe(false);
  expect(next().take(article({ slug: 'renamed' }))).toBe(false);
  expect(next({ ...BASES, words: 'other words' }).take(article())).toBe(false);
});

test('another record makes another text where that shows something of it', () => {
  const other = { ...BASES, record: 'another record' };
  build();
  expect(next(other).take(article())).toBe(true);
  for (const component of ['<DaysLeft id="one" />', '<Unknown />']) {
    const showing = article({ slug: 'showing', source: `${article().source}\n${component}` });
    build(showing);
    expect(next().take(showing)).toBe(true);
    expect(next(other).take(showing)).toBe(false);
    rmSync(folder, { recursive: true });
  }
  const quoting = article({ source: `${article().source}\n<PullQuote by="أحد">قال.</PullQuote>` });
  build(quoting);
  expect(next(other).take(quoting)).toBe(true);
});

test('an announcement in a text is a part of its key, and the rest of the record is none', () => {
  const showing = article({
    source: `${article().source}\n<Retirement id="one" />\n<Retirement id="two" />`,
  });
  build(showing);
  expect(next({ ...BASES, record: 'another record' }).take(showing)).toBe(true);
  const other = { ...BASES, retirement: (id: string) => (id === 'two' ? 'edited' : BASES.retirement(id)) };
  expect(next(other).take(showing)).toBe(false);
});

test('an announcement whose id is not written out may be any of the record', () => {
  for (const component of ['<Retirement id={one} />', '<Retirement\n  id="one"\n/>', '<Retirement />']) {
    const showing = article({ source: `${article().source}\n${component}` });
    build(showing);
    expect(next({ ...BASES, record: 'another record' }).take(showing), component).toBe(false);
    rmSync(folder, { recursive: true });
  }
});

test('a text that a feed needs is compiled where it is kept without', () => {
  build();
  expect(next().take(article({ isInFeed: true }))).toBe(false);
  build(article({ isInFeed: true }), { feed: '<p>للخلاصة.</p>' });
  const kept = next();
  expect(kept.take(article({ isInFeed: true }))).toBe(true);
  expect(kept.textOf('gone')?.feed).toBe('<p>للخلاصة.</p>');
});

test('an article whose fields Astro does not know is compiled', () => {
  build();
  expect(next().take(article({ isLoaded: false }))).toBe(false);
});

test('a text in which pictures were rendered is never kept', () => {
  build(article(), { text: '<p><img src="/_astro/one.avif"></p>' });
  build(article(), { text: '<a href="/_astro/one.Ab_1.svg">صورة</a>' });
  expect(existsSync(join(folder, 'gone'))).toBe(false);
});

test('a text that is damaged is not taken, and not given when it was', () => {
  build();
  const kept = next();
  kept.take(article());
  writeFileSync(join(folder, 'gone'), 'other');
  expect(next().take(article())).toBe(false);
  expect(() => kept.textOf('gone')).toThrow('gone');
});

test('what is kept of a text goes with its article', () => {
  build();
  build(article({ slug: 'other' }));
  expect(readdirSync(folder)).toEqual(['other']);
});

test('a page without the marks of its text is an error', () => {
  const kept = next();
  kept.take(article());
  kept.noteRendered('gone', []);
  expect(() => kept.keepText('gone', PAGE)).toThrow('gone');
});
