import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { searchEdition } from '../../src/search/build/edition.ts';
import { createSearchEngine } from '../../src/search/read/engine.ts';
import { readSiteCases, SITE_SETS, type SiteSet } from '../bench/search/cases.ts';
import { flaws, score, type CaseResult, type Score } from '../bench/search/score.ts';
import { openSite } from '../support/built-site.ts';

const site = openSite('production');
let server: SiteServer;
beforeAll(async () => {
  server = await startServer({ dir: site.folder });
});
afterAll(() => server.close());

/** What a page says, without its markup; a case's `about` is looked for in it. */
const textOf = (path: string): string => {
  const html = readFileSync(join(site.folder, path, 'index.html'), 'utf8');
  return html.slice(html.indexOf('data-search-facts')).replaceAll(/<[^>]+>/gu, '');
};

// The precision of the second set counts pages that have all words of a date, though apart. A query of a reader's that finds
// nothing has a precision of 0.
const goals: Record<SiteSet, Partial<Score>> = {
  'site-cases': { hitAt1: 0.97, recallAt5: 0.95, precision: 0.97 },
  'site-late-cases': { hitAt1: 0.97, recallAt5: 0.95, precision: 0.93 },
  'reader-cases': { hitAt1: 0.97, recallAt5: 0.95, precisionOfAll: 0.97 },
  'reader-late-cases': { hitAt1: 0.91, recallAt5: 0.94, precisionOfAll: 0.97 },
  'reader-blind-cases': { hitAt1: 0.93, recallAt5: 0.94, precisionOfAll: 0.96 },
  // Its author names every page that is about what was asked, so fewer of the five can be among them.
  'reader-blind-second-cases': { hitAt1: 0.94, recallAt5: 0.76, precisionOfAll: 0.89 },
  'reader-blind-third-cases': { hitAt1: 0.97, recallAt5: 0.92, precisionOfAll: 0.91 },
  'reader-blind-fourth-cases': { hitAt1: 0.96, recallAt5: 0.95, precisionOfAll: 0.93 },
  'reader-blind-fifth-cases': { hitAt1: 0.96, recallAt5: 0.94, precisionOfAll: 0.93 },
  'reader-blind-sixth-cases': { hitAt1: 0.97, recallAt5: 0.94, precisionOfAll: 0.95 },
  'reader-blind-seventh-cases': { hitAt1: 0.97, recallAt5: 0.95, precisionOfAll: 0.95 },
  'reader-blind-eighth-cases': { hitAt1: 0.92, recallAt5: 0.92, precisionOfAll: 0.9 },
};

describe.each(SITE_SETS)('queries about the site itself, %s', (set) => {
  test('find its pages, and nothing where nothing answers', async () => {
    const engine = createSearchEngine(`${server.url}pagefind/`, searchEdition());
    const results: CaseResult[] = [];
    for (const one of readSiteCases(set, textOf)) {
      const hits = await (await engine.search(one.query)).load(0, 10);
      results.push({ case: one, pages: hits.map(({ url }) => url.replace(/\/$/u, '')) });
    }
    const scores = score(results);
    const wrong = flaws(results).join('\n');
    for (const [name, goal] of Object.entries(goals[set])) {
      expect(scores[name as keyof Score], `${name}\n${wrong}`).toBeGreaterThanOrEqual(goal);
    }
    expect(scores.nothingFound, wrong).toBe(scores.unanswerable);
  });
});
