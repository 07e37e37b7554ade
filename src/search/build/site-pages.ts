import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../hosting/files-below.ts';
import type { PageSource } from './indexed-page.ts';
import type { KeptPage } from './kept-index.ts';
import { headOf, readPage, searchedBytes, type PageHead, type SearchPage } from './page-text.ts';

/** A searched page of the built site. */
export interface SitePage {
  url: string;
  head: PageHead;
  source: PageSource;
  /** As the build before has left it, where its bytes are the same. */
  before?: KeptPage;
  /** The whole page, where it was not kept, until the index has what it needs of it. */
  page?: SearchPage | undefined;
  /** Reads it whole, again. */
  read(): SearchPage;
}

/**
 * The searched pages of a built site: newest first, articles before announcements before models. Of those that were kept, the HTML is
 * not parsed.
 *
 * @param asked what pages are asked by beside their own words, by their addresses
 * @param keptPage gives a page as the build before has left it
 */
export function readSitePages(
  siteDir: string,
  asked: ReadonlyMap<string, readonly string[]>,
  keptPage: (url: string) => KeptPage | undefined,
): SitePage[] {
  return filesBelow(siteDir)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => readSitePage(siteDir, file, asked, keptPage))
    .filter((page) => page !== undefined)
    .toSorted((a, b) => compare(rankOf(b), rankOf(a)) || compare(a.url, b.url));
}

function readSitePage(
  siteDir: string,
  file: string,
  asked: ReadonlyMap<string, readonly string[]>,
  keptPage: (url: string) => KeptPage | undefined,
): SitePage | undefined {
  const url = file.replace(/index\.html$/u, '');
  const path = join(siteDir, file);
  const bytes = searchedBytes(readFileSync(path));
  if (!bytes) return undefined;
  const digest = createHash('sha256').update(bytes).digest('base64url');
  const further = asked.get(url) ?? [];
  const withRows = <Page extends PageHead>(page: Page, ownRows: number): Page => ({
    ...page,
    askedBy: [...page.askedBy.slice(0, ownRows), ...further],
  });
  const toSitePage = (known: PageHead, source: PageSource): SitePage => ({
    url,
    head: headOf(withRows(known, source.ownRows)),
    source,
    read: () => withRows(readPage(readFileSync(path, 'utf8'), url)!, source.ownRows),
  });
  const before = keptPage(url);
  if (before?.source.digest === digest) return { ...toSitePage(before.head, before.source), before };
  const page = readPage(bytes.toString('utf8'), url)!;
  const ownRows = page.askedBy.length;
  return { ...toSitePage(page, { digest, ownRows }), page: withRows(page, ownRows) };
}

function rankOf({ head: { facts } }: SitePage): string {
  return `${facts.date ?? ''}${{ article: 3, retirement: 2, model: 1, page: 0 }[facts.type]}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
