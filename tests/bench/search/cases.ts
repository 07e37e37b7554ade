import { readFileSync } from 'node:fs';
import type { CaseArticle } from './article-tree.ts';

/** A query, and the pages that answer it. */
export interface SearchCase {
  id: string;
  category: string;
  query: string;
  /** Pages that must be among the first five, or as many as fit; none for a query that nothing answers. */
  expected: readonly string[];
  /** Whether a page is a right answer, if not one that must be found. */
  isAcceptable(page: string): boolean;
  /** Whether a page is right as the first of the results. */
  isBest(page: string): boolean;
}

interface WrittenCase {
  id: string;
  category: string;
  query: string;
  expected: string[];
  acceptable?: string[];
  first?: string[];
  about?: string;
}

/** The sets of cases about the site's own pages, oldest first. Those of readers are in the kinds in which they type. */
export const SITE_SETS = [
  'site-cases',
  'site-late-cases',
  'reader-cases',
  'reader-late-cases',
  'reader-blind-cases',
  'reader-blind-second-cases',
  'reader-blind-third-cases',
  'reader-blind-fourth-cases',
  'reader-blind-fifth-cases',
  'reader-blind-sixth-cases',
  'reader-blind-seventh-cases',
  'reader-blind-eighth-cases',
] as const;
export type SiteSet = (typeof SITE_SETS)[number];

const FIXTURES = 'tests/fixtures/search';

/** The articles of a set of cases that brings its own. */
export function readArticles(name: string): CaseArticle[] {
  return read(name).corpus ?? [];
}

/** Cases about articles of a set; a page is known by its slug. */
export function readCases(name: string): SearchCase[] {
  return read(name).queries.map(({ acceptable = [], ...written }) => {
    const isAcceptable = (page: string) => acceptable.includes(page) || written.expected.includes(page);
    return { ...written, isAcceptable, isBest: isAcceptable };
  });
}

/**
 * Cases about the site's own pages, which are known by their addresses.
 *
 * @param name the set
 * @param textOf what a page says; one that matches a case's `about` is a right answer
 */
export function readSiteCases(name: SiteSet, textOf: (page: string) => string): SearchCase[] {
  return read(name).queries.map(({ about = '', acceptable = [], first, ...written }) => {
    const isAcceptable = (page: string) =>
      written.expected.includes(page) ||
      acceptable.includes(page) ||
      (about !== '' && new RegExp(about, 'iu').test(textOf(page)));
    // Readers' queries say which pages may stand first: those that must be found, or some of them.
    const best = name.startsWith('reader-') ? (first ?? written.expected) : undefined;
    return { ...written, isAcceptable, isBest: (page) => best?.includes(page) ?? isAcceptable(page) };
  });
}

function read(name: string): { corpus?: CaseArticle[]; queries: WrittenCase[] } {
  return JSON.parse(readFileSync(`${FIXTURES}/${name}.json`, 'utf8')) as ReturnType<typeof read>;
}
