import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byName, parsePage, textOf, type Element } from './html.ts';
import { folderOf, variants, type VariantName } from './variants.ts';

export interface BuiltPage {
  /** Path under the site's root: `/`, `/about/`, `/404.html`. */
  path: string;
  /** Path of the file in the build's folder. */
  file: string;
  html: string;
  root: Element;
}

export interface BuiltSite {
  folder: string;
  /** Path that it is served under. */
  base: string;
  origin: string;
  /** Every page, in the order of the paths, but for those that only send readers on. */
  pages: readonly BuiltPage[];
  /** The pages at former addresses, which send readers on. */
  moved: readonly BuiltPage[];
  /** Every file, with forward slashes. */
  files: readonly string[];
  /** The page of a path. */
  page(path: string): BuiltPage;
  read(file: string): string;
}

const opened = new Map<VariantName, BuiltSite>();

/** Reads a build, once for all test files of a worker; its pages are parsed when they are asked for. */
export function openSite(name: VariantName): BuiltSite {
  let site = opened.get(name);
  if (!site) {
    site = readSite(name);
    opened.set(name, site);
  }
  return site;
}

function readSite(name: VariantName): BuiltSite {
  const folder = folderOf(name);
  const { base, origin } = variants[name];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const all = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = read(file);
      let root: Element | undefined;
      return {
        path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`,
        file,
        html,
        // Parsing all pages takes three seconds, and many tests look at few.
        get root() {
          return (root ??= parsePage(html));
        },
      };
    });
  const isMoved = ({ html }: BuiltPage): boolean => html.includes('http-equiv="refresh"');
  const pages = all.filter((page) => !isMoved(page));
  if (pages.length === 0 || !existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} holds no site`);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    folder,
    base,
    origin,
    pages,
    moved: all.filter(isMoved),
    files,
    read,
    page(path) {
      const page = byPath.get(path);
      if (!page) throw new Error(`the build has no page ${path}`);
      return page;
    },
  };
}

/** The content of a `<meta>` with this name or property. */
export function metaOf({ root }: BuiltPage, name: string): string | undefined {
  return byName(root, 'meta').find(
    ({ attributes }) => attributes['name'] === name || attributes['property'] === name,
  )?.attributes['content'];
}

/** The targets of `<link>` elements with this relation. */
export function linksOf({ root }: BuiltPage, relation: string): string[] {
  return byName(root, 'link')
    .filter(({ attributes }) => attributes['rel']?.split(' ').includes(relation))
    .map(({ attributes }) => attributes['href'] ?? '');
}

export function titleOf({ root }: BuiltPage): string {
  const [title] = byName(root, 'title');
  return title ? textOf(title) : '';
}

/** Whether search engines may list a page. */
export function isIndexable(page: BuiltPage): boolean {
  return !/noindex/u.test(metaOf(page, 'robots') ?? '');
}

/** The body alone. */
export function bodyOf({ root }: BuiltPage): Element {
  const [body] = byName(root, 'body');
  if (!body) throw new Error('the page has no body');
  return body;
}
