import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptFiles } from '../../../../src/search/read/kept-files.ts';

const ADDRESS = 'https://uful.example/pagefind/';

/** Cache storage as browsers have it, of the parts that are used. */
function fakeStorage() {
  const caches = new Map<string, Map<string, Response>>();
  return {
    open: (name: string) => {
      const cache = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, cache);
      return Promise.resolve({
        put: (url: string, response: Response) => Promise.resolve(void cache.set(url, response)),
      });
    },
    keys: () => Promise.resolve([...caches.keys()]),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    match: (url: string) =>
      Promise.resolve(
        [...caches.values()]
          .find((cache) => cache.has(url))
          ?.get(url)
          ?.clone(),
      ),
  };
}

const online = (body: string, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
/** What comes of a body before its line is cut. */
const brokenOff = (begin: string) =>
  new ReadableStream<Uint8Array>({
    start: (body) => body.enqueue(new TextEncoder().encode(begin)),
    pull: (body) => body.error(new TypeError('cut')),
  });
const textOf = async (bytes: Promise<Uint8Array>): Promise<string> => new TextDecoder().decode(await bytes);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('files of the index', () => {
  it('come from the network where there is one', async () => {
    vi.stubGlobal('caches', fakeStorage());
    const files = keptFiles(ADDRESS);
    online('old');
    await files.get('a');
    await files.keep('1');
    online('new');
    expect(await textOf(files.get('a'))).toBe('new');
  });

  it('are there without a network, those too that were loaded before the version was known', async () => {
    vi.stubGlobal('caches', fakeStorage());
    const files = keptFiles(ADDRESS);
    online('manifest');
    await files.get('a');
    await files.keep('1');
    offline();
    expect(await textOf(keptFiles(ADDRESS).get('a'))).toBe('manifest');
  });

  it('that a network breaks off are as if there were none', async () => {
    vi.stubGlobal('caches', fakeStorage());
    const files = keptFiles(ADDRESS);
    online('whole');
    await files.get('a');
    await files.keep('1');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(brokenOff('wh'))));
    expect(await textOf(files.get('a'))).toBe('whole');
    await expect(files.get('b')).rejects.toThrow('b: no network');
    offline();
    expect(await textOf(files.get('a'))).toBe('whole');
  });

  it('of another version are forgotten, and those of other sites are not', async () => {
    const storage = fakeStorage();
    vi.stubGlobal('caches', storage);
    await storage.open('search https://uful.example/other/pagefind/ 1');
    const files = keptFiles(ADDRESS);
    await files.keep('1');
    await files.keep('2');
    expect(await storage.keys()).toEqual([
      'search https://uful.example/other/pagefind/ 1',
      `search ${ADDRESS} 2`,
    ]);
  });

  it('that the server does not have are an error, and nothing old is given for them', async () => {
    vi.stubGlobal('caches', fakeStorage());
    const files = keptFiles(ADDRESS);
    online('there');
    await files.get('a');
    await files.keep('1');
    online('gone', 404);
    await expect(files.get('a')).rejects.toThrow('a: 404');
  });

  it('can be had where no storage is allowed', async () => {
    const denied = () => Promise.reject(new Error('denied'));
    vi.stubGlobal('caches', { open: denied, match: denied });
    const files = keptFiles(ADDRESS);
    online('body');
    await files.keep('1');
    expect(await textOf(files.get('a'))).toBe('body');
    offline();
    await expect(files.get('a')).rejects.toThrow('no network');
  });
});
