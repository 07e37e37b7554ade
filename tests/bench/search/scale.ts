import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { searchEdition } from '../../../src/search/build/edition.ts';
import { FACTS_ATTRIBUTE, type PageFacts } from '../../../src/search/format/facts.ts';
import { createSearchEngine } from '../../../src/search/read/engine.ts';
import type { Cost } from '../build/measure.ts';
import type { CaseArticle } from './article-tree.ts';
import { measureEdits } from './index-cost.ts';

/** How many results are loaded for a query. */
const SHOWN = 10;

/** As the site has them: an announcement and three models for each article, of nine topics and three surfaces, in five years. */
const TYPES = ['article', 'retirement', 'model', 'model', 'model'] as const;
const TOPICS = 9;
const SURFACES = 3;
const YEARS = 5;

const ADDRESS = 'http://index.test/pagefind/';

/** Bytes that a first query loads beside code, by what they are. */
export interface QueryLoad {
  query: string;
  results: number;
  manifest: number;
  chunks: number;
  fragments: number;
  total: number;
}

/** What an index at scale weighs for readers, and takes to make. */
export interface Scale {
  loads: QueryLoad[];
  costs: Record<string, Cost>;
}

/** Indexes pages that no site is built for, after edits too, and counts what first queries load of the index. */
export async function weighAtScale(
  articles: readonly CaseArticle[],
  queries: readonly string[],
): Promise<Scale> {
  const dir = mkdtempSync(join(tmpdir(), 'uful-scale-'));
  const network = globalThis.fetch;
  try {
    for (const [place, article] of articles.entries()) {
      mkdirSync(join(dir, article.id));
      writeFileSync(join(dir, article.id, 'index.html'), toHtml(article, place));
    }
    const edited = articles[articles.length >> 1]!;
    const costs = await measureEdits(dir, join(dir, edited.id, 'index.html'));
    const loads: QueryLoad[] = [];
    for (const query of queries) {
      const load = { manifest: 0, chunks: 0, fragments: 0 };
      globalThis.fetch = (address) => {
        const name = String(address).slice(ADDRESS.length);
        const content = readFileSync(join(dir, 'pagefind', name));
        load[kindOf(name)] += wireSize(name, content);
        return Promise.resolve(new Response(content));
      };
      const { total: results, load: loadHits } = await createSearchEngine(ADDRESS, searchEdition()).search(
        query,
      );
      await loadHits(0, SHOWN);
      loads.push({ query, results, ...load, total: load.manifest + load.chunks + load.fragments });
    }
    return { loads, costs };
  } finally {
    globalThis.fetch = network;
    rmSync(dir, { recursive: true, force: true });
  }
}

function kindOf(name: string): 'manifest' | 'chunks' | 'fragments' {
  if (name.startsWith('fragment/')) return 'fragments';
  return name.startsWith('index/') ? 'chunks' : 'manifest';
}

/** Pagefind's own files are compressed already; hosts compress the others. */
function wireSize(name: string, content: Buffer): number {
  return /\.pf_\w+$/u.test(name) ? content.length : brotliCompressSync(content).length;
}

function toHtml({ title, body }: CaseArticle, place: number): string {
  const type = TYPES[place % TYPES.length]!;
  const choice = (kind: string, number: number): { id: string; name: string } => ({
    id: `${kind}-${number}`,
    name: `${kind} ${number}`,
  });
  // Dates and topics have nothing to do with where a page stands among the others.
  const shuffled = (place * 7919) % 100_003;
  const year = 2022 + (shuffled % YEARS);
  const day = `${year}-${String(1 + (shuffled % 12)).padStart(2, '0')}-${String(1 + (shuffled % 28)).padStart(2, '0')}`;
  const facts: PageFacts = {
    type,
    ...(type !== 'model' && { date: day }),
    ...(type === 'article' && {
      topics: [choice('topic', shuffled % TOPICS), choice('topic', place % TOPICS)],
    }),
    surfaces: [choice('surface', shuffled % SURFACES)],
    ...(type === 'model' && { names: [`model-${place}`], ends: [day] }),
  };
  const attribute = JSON.stringify(facts).replaceAll('"', '&quot;');
  return `<!doctype html><html lang="ar"><body><article ${FACTS_ATTRIBUTE}="${attribute}"><h1>${title}</h1><p>${body}</p></article></body></html>`;
}
