import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageSheets } from '../../../src/integrations/page-sheets.ts';

const ROUTES = [
  '/',
  '/articles/[slug]',
  '/timeline',
  '/timeline/by/[by]/[value]',
  '/timeline/[id]',
  '/models',
  '/in-use',
  '/models/[id]',
  '/timeline/figures',
  '/timeline/figures/[name]',
];
const WHOLE = 'style.abcd1234.css';
const SHEET = '.plain{color:red}.lead[data-s1]{color:blue}.note[data-s2]{color:green}.shown{color:teal}';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-sheets-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const page = (body: string): string =>
  `<!doctype html><title>«أفول» ${WHOLE}</title><link rel="stylesheet" href="/_astro/${WHOLE}"><main>${body}</main>`;

/** Divides the sheet of a small site as its build would; returns the sheet of each page, and its text before and after the name. */
async function divide(articles: Record<string, string>): Promise<Map<string, string>> {
  const site = join(folder, 'site');
  rmSync(site, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  write(`_astro/${WHOLE}`, SHEET);
  write('_astro/page.js', 'element.classList.add("shown")');
  write('search/index.html', page('<p class="plain">'));
  const paths = Object.entries(articles).map(([slug, body]) => {
    const path = `articles/${slug}/index.html`;
    write(path, page(body));
    return path;
  });
  const assets = new Map(
    [...ROUTES, '/search'].map((route) => [
      route,
      (route === '/articles/[slug]' ? paths : route === '/search' ? ['search/index.html'] : []).map((path) =>
        pathToFileURL(join(site, path)),
      ),
    ]),
  );
  const { hooks } = pageSheets();
  const cacheDir = pathToFileURL(`${folder}/cache/`);
  await hooks['astro:config:done']?.({ config: { cacheDir } } as never);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${site}/`), assets } as never);
  expect(readdirSync(join(site, '_astro'))).not.toContain(WHOLE);
  return new Map(
    paths.map((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      const own = /href="\/_astro\/(?<name>style\.[\w-]+\.css)"/u.exec(html)!.groups!['name']!;
      expect(html.replace(`/_astro/${own}`, `/_astro/${WHOLE}`)).toBe(page(articles[path.split('/')[1]!]!));
      return [path.split('/')[1]!, readFileSync(join(site, '_astro', own), 'utf8')];
    }),
  );
}

test('a page gets the rules of what stands on pages of its type, and nothing else of it is changed', async () => {
  const sheets = await divide({
    one: '<p class="lead" data-s1>',
    two: '<div class="lives-embed" data-s2 class="note">',
  });
  expect(sheets.get('one')).toContain('.lead');
  expect(sheets.get('one')).not.toContain('.note');
  expect(sheets.get('two')).toContain('.shown');
  expect(sheets.get('two')).not.toContain('.lead');
});

test('what is kept of pages gives the same sheets, damaged or not, and a changed page is read again', async () => {
  const bodies = { one: '<p class="lead" data-s1>', two: '<p>' };
  const first = await divide(bodies);
  expect(await divide(bodies)).toEqual(first);
  const file = join(folder, 'cache/page-styles');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('data-s1', 'data-s9'));
  expect(await divide(bodies)).toEqual(first);
  const later = await divide({ ...bodies, two: '<p class="note" data-s2>' });
  expect(later.get('two')).toContain('.note');
});
