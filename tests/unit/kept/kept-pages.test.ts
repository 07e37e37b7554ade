import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptPages, type PageToTake } from '../../../src/kept/kept-pages.ts';

const BASE = 'words and code';
const SHEET = 'style.Ab_1.css';
const PAGE = `<link href="/_astro/${SHEET}"><p>نص.</p><script src="/uful/_astro/one.js"></script>`;
const PATH = 'articles/gone/index.html';

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-kept-pages-'));
  site = join(folder, 'site');
  put(`_astro/${SHEET}`, '');
  put('_astro/one.js', '');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
}

const page = (fields: Partial<PageToTake> = {}): PageToTake => ({
  route: '/articles/[slug]',
  path: PATH,
  shown: 'one',
  ...fields,
});

const next = (base = BASE): KeptPages => new KeptPages(join(folder, 'kept'), base);

/** Does what a build does that renders a page. */
function build(one = page(), html = PAGE): void {
  const kept = next();
  expect(kept.take(one)).toBe(false);
  put(one.path, html);
  kept.keepFrom(site);
  rmSync(join(site, one.path));
}

test('a page that would be the same is taken again, and put where it would stand', () => {
  build();
  const kept = next();
  expect(kept.take(page())).toBe(true);
  expect(kept.isUsed).toBe(true);
  expect([...kept.standing]).toEqual([['/articles/[slug]', [PATH]]]);
  kept.putInto(site);
  expect(readFileSync(join(site, PATH), 'utf8')).toBe(PAGE);
});

test('a page that shows something else, other words and another address make another page', () => {
  build();
  expect(next().take(page({ shown: 'two' }))).toBe(false);
  expect(next().take(page({ path: 'articles/other/index.html' }))).toBe(false);
  expect(next('other words').take(page())).toBe(false);
  expect(next().take(page())).toBe(true);
});

test('a share card stands beside its page; where it is no more, the page is rendered with it', () => {
  const card = join(folder, 'card');
  writeFileSync(card, 'a picture');
  build();
  const kept = next();
  expect(kept.take(page({ card }))).toBe(true);
  kept.putInto(site);
  expect(readFileSync(join(site, 'articles/gone/card.png'), 'utf8')).toBe('a picture');
  rmSync(card);
  expect(next().take(page({ card }))).toBe(false);
});

test('a page with pictures is never kept', () => {
  for (const picture of ['<img src="/_astro/one.avif">', '<a href="/_astro/one.Ab_1.svg">صورة</a>']) {
    build(page(), `${PAGE}${picture}`);
    expect(next().take(page())).toBe(false);
  }
});

test('a page that is damaged is not taken, and an error where it was', () => {
  build();
  const kept = next();
  kept.take(page());
  writeFileSync(join(folder, 'kept', PATH), 'other');
  expect(next().take(page())).toBe(false);
  expect(() => kept.putInto(site)).toThrow(PATH);
});

test('a page that names a file which this build has not made is an error', () => {
  build();
  for (const name of [SHEET, 'one.js']) {
    const kept = next();
    kept.take(page());
    rmSync(join(site, '_astro', name));
    expect(() => kept.putInto(site)).toThrow(`${name} is no file of this one`);
    put(`_astro/${name}`, '');
  }
});

test('what is kept of a page goes with it', () => {
  build();
  build(page({ path: 'topics/research/page/2/index.html' }));
  expect(existsSync(join(folder, 'kept', PATH))).toBe(false);
  expect(readdirSync(join(folder, 'kept/topics/research/page/2'))).toEqual(['index.html']);
});

test('what stands is kept for the build after the next', () => {
  build();
  const kept = next();
  kept.take(page());
  kept.keepFrom(site);
  kept.putInto(site);
  expect(next().take(page())).toBe(true);
});
