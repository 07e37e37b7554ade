import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { linksOf, openSite, type BuiltPage } from '../support/built-site.ts';
import { byName } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';

const site = openSite('production');

/**
 * What HTML and style of an article may weigh. One round trip carries 14,600 bytes, which is the goal; three of 21
 * articles are there. The founding report, with its drawing, 28 sources and their marks, is the heaviest: by up to 50 bytes more or
 * less as the names of files and scopes happen to fall.
 */
const HTML_AND_STYLE = 20_500;
/** The same of the front page. */
const FRONT_PAGE = 12_000;
const WHOLE_ARTICLE = 60_000;
const FILES = 6;

const sizes = new Map<string, number>();

/** Bytes of a file as a browser that takes Brotli receives it. */
function sizeOf(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    const text = site.read(file);
    size = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    sizes.set(file, size);
  }
  return size;
}

const stylesOf = (page: BuiltPage): string[] => linksOf(page, 'stylesheet').map((path) => path.slice(1));
const scriptsOf = ({ root }: BuiltPage): string[] =>
  byName(root, 'script').flatMap(({ attributes }) => attributes['src']?.slice(1) ?? []);

/** Scripts with the modules that they import. */
function withImports(scripts: readonly string[]): string[] {
  const imported = scripts.flatMap((script) =>
    [...site.read(script).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)].map(
      ([, name]) => `_astro/${name ?? ''}`,
    ),
  );
  return [...new Set([...scripts, ...(imported.length > 0 ? withImports(imported) : [])])];
}

const articles = site.pages.filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path));
const fontSize = site.files
  .filter((file) => file.endsWith('.woff2'))
  .reduce((sum, file) => sum + statSync(join(site.folder, file)).size, 0);

test('the front page arrives light with its style', () => {
  const front = site.pages.find(({ path }) => path === '/')!;
  expect([front.file, ...stylesOf(front)].reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(
    FRONT_PAGE,
  );
});

describe('an article', () => {
  test('arrives light with its style', () => {
    const offenders = articles
      .map((page) => ({
        path: page.path,
        size: [page.file, ...stylesOf(page)].reduce((sum, file) => sum + sizeOf(file), 0),
      }))
      .filter(({ size }) => size > HTML_AND_STYLE)
      .map(({ path, size }) => `${path}: ${size} bytes`);
    assertNone(`HTML and CSS are over ${HTML_AND_STYLE} bytes`, offenders);
  });

  test('is light as a whole, in few files', () => {
    const offenders = articles.flatMap((page) => {
      const scripts = withImports(scriptsOf(page));
      const size = [page.file, ...stylesOf(page), ...scripts].reduce(
        (sum, file) => sum + sizeOf(file),
        fontSize,
      );
      const files = 1 + stylesOf(page).length + scripts.length + 1;
      return size > WHOLE_ARTICLE || files > FILES ? [`${page.path}: ${size} bytes in ${files} files`] : [];
    });
    assertNone(`These are over ${WHOLE_ARTICLE} bytes or ${FILES} files`, offenders);
  });
});
