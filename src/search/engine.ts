/** What the search page needs to know of a hit. */
export interface SearchHit {
  url: string;
  title: string;
  /** HTML of Pagefind: escaped text with `<mark>`. */
  excerpt: string;
  type: 'article' | 'retirement' | 'model' | 'page';
  /** ISO date of the article or announcement, where it has one. */
  date: string | undefined;
}

export interface SearchResults {
  total: number;
  /** Loads the hits from one place to another, counted from 0. */
  load(from: number, to: number): Promise<SearchHit[]>;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] } | null>;
}

/** Searches the site; the first search loads the index. */
export interface SearchEngine {
  /** @throws Error when the index cannot be loaded */
  search(query: string): Promise<SearchResults>;
}

/**
 * Makes the engine of a site.
 *
 * @param basePath path that the site is served under; begins and ends with a slash
 */
export function createSearchEngine(basePath: string): SearchEngine {
  let loading: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> => {
    loading ??= loadPagefind(basePath).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    async search(query) {
      const pagefind = await load();
      const found = await pagefind.search(query);
      const results = found?.results ?? [];
      return {
        total: results.length,
        load: (from, to) => Promise.all(results.slice(from, to).map(toHit)),
      };
    },
  };
}

async function loadPagefind(basePath: string): Promise<Pagefind> {
  const address = `${basePath}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: basePath, excerptLength: 26 });
  await pagefind.init();
  return pagefind;
}

const types = new Set(['article', 'retirement', 'model']);

async function toHit(result: PagefindResult): Promise<SearchHit> {
  const { url, excerpt, meta } = await result.data();
  return {
    url,
    excerpt,
    title: meta['title'] ?? url,
    type: types.has(meta['type'] ?? '') ? (meta['type'] as SearchHit['type']) : 'page',
    date: meta['date'],
  };
}
