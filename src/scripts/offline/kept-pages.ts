/** How many visited pages are kept beside those that a reader has saved. */
export const VISITED_LIMIT = 30;

/** A page as it is listed. */
export interface KeptPage {
  /** Whole address. */
  url: string;
  title: string;
  /** When this copy was made, in milliseconds since 1970. */
  keptAt: number;
  /** When the reader saved it; undefined for a page that was only visited. */
  savedAt: number | undefined;
}

/** A page as it is to be kept. */
export interface PageCopy {
  url: string;
  title: string;
  html: string;
  /** Of the answer that the page came with: its policy goes with it. */
  headers: Headers;
  /** Whole addresses of the files that it needs, which are named by hashes. */
  files: readonly string[];
}

/** What is kept of one site (a base address) in the browser's cache storage, which is the only record of it. */
export interface KeptPages {
  /** Keeps a page that was visited; of those that are not saved, the newest few. */
  visit(page: PageCopy): Promise<void>;
  /** Keeps a page until it is removed. */
  save(page: PageCopy): Promise<void>;
  /** Keeps a visited page from now on until it is removed, as it is; false when it is not among them. */
  saveVisited(url: string): Promise<boolean>;
  /** Keeps a page of the site's own that has to be there without a network: the offline page, the search. */
  furnish(page: PageCopy): Promise<void>;
  isSaved(url: string): Promise<boolean>;
  /** The site's own page that was kept of this address, and when. */
  own(url: string): Promise<{ response: Response; keptAt: number } | undefined>;
  /** All but the site's own, newest first. */
  list(): Promise<KeptPage[]>;
  remove(url: string): Promise<void>;
  /** Removes all that was visited or saved. */
  removeAll(): Promise<void>;
  /** Size of all that is kept, in bytes. */
  size(): Promise<number>;
}

/** What an entry says of itself, in headers of ours. */
const TITLE = 'x-kept-title';
const KEPT_AT = 'x-kept-at';
const SAVED_AT = 'x-saved-at';
const FILES = 'x-kept-files';

/** Of the network's coding, which a kept copy no longer has. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding'];

/** Opens what is kept of the site at a base address. Tabs take turns, so that none drops what another is keeping. */
export function openKeptPages(base: string): KeptPages {
  const open = (name: string): Promise<Cache> => caches.open(`${name} ${base}`);
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    'locks' in navigator ? (navigator.locks.request(`kept ${base}`, work) as Promise<T>) : work();

  const put = async (cache: Cache, page: PageCopy, savedAt?: number): Promise<void> => {
    const files = await open('files');
    for (const url of page.files) {
      // One that is missing by now is missing in the copy; its words are there.
      if (!(await files.match(url))) await files.add(url).catch(() => undefined);
    }
    await cache.put(page.url, toResponse(page, savedAt));
  };

  /** Drops the oldest of the visited pages, and files that no page names any more. */
  const tidy = async (): Promise<void> => {
    const visited = await open('visited');
    for (const { url } of (await entriesOf(visited)).slice(VISITED_LIMIT)) await visited.delete(url);
    const needed = new Set<string>();
    for (const cache of [visited, await open('saved'), await open('own')]) {
      for (const { headers } of await cache.matchAll()) filesOf(headers).forEach((file) => needed.add(file));
    }
    const files = await open('files');
    for (const { url } of await files.keys()) if (!needed.has(url)) await files.delete(url);
  };

  return {
    visit: (page) =>
      inTurn(async () => {
        const saved = await open('saved');
        const before = await saved.match(page.url);
        // A saved page stays one, in its newest form.
        if (before) await put(saved, page, Number(before.headers.get(SAVED_AT)));
        else await put(await open('visited'), page);
        await tidy();
      }),
    save: (page) =>
      inTurn(async () => {
        await put(await open('saved'), page, Date.now());
        await (await open('visited')).delete(page.url);
      }),
    saveVisited: (url) =>
      inTurn(async () => {
        const visited = await open('visited');
        const copy = await visited.match(url);
        if (!copy) return false;
        const headers = new Headers(copy.headers);
        headers.set(SAVED_AT, String(Date.now()));
        await (await open('saved')).put(url, new Response(copy.body, { headers }));
        return visited.delete(url);
      }),
    furnish: (page) =>
      inTurn(async () => {
        await put(await open('own'), page);
        await tidy();
      }),
    isSaved: async (url) => (await (await open('saved')).match(url)) !== undefined,
    own: async (url) => {
      const response = await (await open('own')).match(url);
      return response && { response, keptAt: Number(response.headers.get(KEPT_AT)) };
    },
    list: async () => [
      ...(await entriesOf(await open('saved'))),
      ...(await entriesOf(await open('visited'))),
    ],
    remove: (url) =>
      inTurn(async () => {
        for (const name of ['saved', 'visited']) await (await open(name)).delete(url);
        await tidy();
      }),
    removeAll: () =>
      inTurn(async () => {
        for (const name of ['saved', 'visited']) await caches.delete(`${name} ${base}`);
        await tidy();
      }),
    async size() {
      let bytes = 0;
      for (const name of ['saved', 'visited', 'own', 'files']) {
        for (const response of await (await open(name)).matchAll()) bytes += (await response.blob()).size;
      }
      return bytes;
    },
  };
}

function toResponse({ title, html, headers: original, files }: PageCopy, savedAt?: number): Response {
  const headers = new Headers(original);
  for (const name of OF_TRANSFER) headers.delete(name);
  headers.set(TITLE, encodeURIComponent(title.toWellFormed()));
  headers.set(KEPT_AT, String(Date.now()));
  if (savedAt !== undefined) headers.set(SAVED_AT, String(savedAt));
  headers.set(FILES, files.join(' '));
  return new Response(html, { headers });
}

async function entriesOf(cache: Cache): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const { url } of await cache.keys()) {
    const headers = (await cache.match(url))?.headers;
    if (!headers) continue;
    const savedAt = headers.get(SAVED_AT);
    pages.push({
      url,
      title: decodeURIComponent(headers.get(TITLE) ?? ''),
      keptAt: Number(headers.get(KEPT_AT)),
      savedAt: savedAt === null ? undefined : Number(savedAt),
    });
  }
  return pages.toSorted((a, b) => (b.savedAt ?? b.keptAt) - (a.savedAt ?? a.keptAt));
}

function filesOf(headers: Headers): string[] {
  return (headers.get(FILES) ?? '').split(' ').filter((file) => file !== '');
}
