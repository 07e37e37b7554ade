import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptArticles, textMarks, type ArticleFile } from '../../../src/kept/kept-articles.ts';

const BASES = { text: 'words and code', record: 'words, code and record' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-kept-articles-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const article = (fields: Partial<ArticleFile> = {}): ArticleFile => ({
  slug: 'gone',
  source: '---\ntitle: رحل\n---\n\nنص.\n',
  hasPictures: false,
  isInFeed: false,
  isLoaded: true,
  ...fields,
});

const TEXT = '<p>نص.</p>';
const PAGE = `<link href="/_astro/style.Ab_1.css"><div>${TEXT}</div>`;
const HEADINGS = [{ depth: 2, slug: 'one', text: 'واحد' }];

/** Does what a build does that renders an article; returns its page. */
function build(one = article(), { bases = BASES, feed = '', text = TEXT } = {}): KeptArticles {
  const kept = new KeptArticles(folder, bases);
  expect(kept.take(one)).toBe(false);
  if (feed !== '') kept.noteFeed(one.slug, feed);
  const marked = PAGE.replace(TEXT, `${textMarks.before}${text}${textMarks.after}`);
  if (!kept.noteRendered(one.slug, 'shown', HEADINGS)) return kept;
  const page = kept.takeText(one.slug, marked);
  for (const slug of kept.rendered) kept.keepPage(slug, page);
  kept.prune();
  return kept;
}

const next = (bases = BASES) => new KeptArticles(folder, bases);

test('an article that has not changed is taken again, its text and its page', () => {
  build();
  const kept = next();
  expect(kept.take(article())).toBe(true);
  expect(kept.textOf('gone')).toEqual({ html: TEXT, headings: HEADINGS, feed: undefined });
  expect(kept.pageOf('gone', 'shown')).toBe(PAGE);
  expect([...kept.assets]).toEqual(['style.Ab_1.css']);
  expect(kept.isStanding('articles/gone/index.html')).toBe(true);
  expect(kept.isUsed).toBe(true);
});

test('a page that shows something else is rendered around the same text', () => {
  build();
  const kept = next();
  expect(kept.take(article())).toBe(true);
  expect(kept.pageOf('gone', 'shown otherwise')).toBeUndefined();
  expect(kept.isStanding('articles/gone/index.html')).toBe(false);
  expect(kept.textOf('gone')?.html).toBe(TEXT);
});

test('another file, another name and other words or code make another text', () => {
  build();
  expect(next().take(article({ source: `${article().source}ونص.` }))).toBe(false);
  expect(next().take(article({ slug: 'renamed' }))).toBe(false);
  expect(next({ ...BASES, text: 'other words' }).take(article())).toBe(false);
});

test('another record makes another page, and another text where that shows something of it', () => {
  const other = { ...BASES, record: 'another record' };
  build();
  const kept = next(other);
  expect(kept.take(article())).toBe(true);
  expect(kept.pageOf('gone', 'shown')).toBeUndefined();

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

test('an article with pictures is never kept, however they come', () => {
  build(article({ hasPictures: true }));
  build(article({ source: '![صورة](./one.png)' }));
  build(article(), { text: '<p><img src="/_astro/one.avif"></p>' });
  build(article(), { text: '<a href="/_astro/one.Ab_1.svg">صورة</a>' });
  expect(existsSync(join(folder, 'texts'))).toBe(false);
  expect(existsSync(join(folder, 'pages'))).toBe(false);
});

test('what is damaged, in whichever byte, is not taken', () => {
  build();
  for (const kind of ['texts', 'pages']) {
    const file = join(folder, kind, 'gone');
    const whole = readFileSync(file);
    for (let place = 0; place < whole.length; place += 1) {
      const broken = Buffer.from(whole);
      broken[place]! ^= 1;
      writeFileSync(file, broken);
      const kept = next();
      expect(kept.take(article()) && kept.pageOf('gone', 'shown') !== undefined).toBe(false);
    }
    writeFileSync(file, whole.subarray(0, 20));
    const kept = next();
    expect(kept.take(article()) && kept.pageOf('gone', 'shown') !== undefined).toBe(false);
    writeFileSync(file, whole);
  }
});

test('a page is not taken where its text is compiled: it is rendered, and kept with it', () => {
  build();
  rmSync(join(folder, 'texts'), { recursive: true });
  const kept = next();
  expect(kept.take(article())).toBe(false);
  expect(kept.pageOf('gone', 'shown')).toBeUndefined();
});

test('what is kept of an article goes with it', () => {
  build();
  build(article({ slug: 'other' }));
  expect(readdirSync(join(folder, 'texts'))).toEqual(['other']);
  expect(readdirSync(join(folder, 'pages'))).toEqual(['other']);
});

test('a page without the marks of its text is an error', () => {
  const kept = next();
  kept.take(article());
  kept.noteRendered('gone', 'shown', []);
  expect(() => kept.takeText('gone', PAGE)).toThrow('gone');
});
