import { describe, expect, it } from 'vitest';
import { readArticles, readCases } from '../../bench/search/cases.ts';
import { flaws, score, type CaseResult } from '../../bench/search/score.ts';
import { searchedSite } from './searched-site.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const site = searchedSite(
  readArticles('open-cases').map(({ id, title, body }) => ({
    url: id,
    title: escape(title),
    body: `<p>${escape(body)}</p>`,
  })),
);

const toId = (url: string): string => url.replace(/\/$/u, '');

async function ask(set: string): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of readCases(set))
    results.push({ case: one, pages: (await site.find(one.query)).map(toId) });
  return results;
}

// The goals of `npm run bench:search`, which measures the same in a browser and beside other engines.
describe.each(['open-cases', 'further-cases'])('%s', (set) => {
  it('are answered as well as they ever were', async () => {
    const results = await ask(set);
    const { hitAt1, recallAt5, precision, nothingFound, unanswerable } = score(results);
    const wrong = flaws(results).join('\n');
    expect(hitAt1, wrong).toBeGreaterThanOrEqual(0.97);
    expect(recallAt5, wrong).toBeGreaterThanOrEqual(0.98);
    expect(precision, wrong).toBeGreaterThanOrEqual(0.98);
    expect(nothingFound, wrong).toBe(unanswerable);
  });
});
