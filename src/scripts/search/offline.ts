import { workerPolicy } from '../../hosting/worker-policy.ts';

/** The cache in which the search page and its files are kept; `worker.js` answers from it. */
const CACHE = 'search-page';

/**
 * Keeps the search page for when there is no network, once it has been used: its own files, and a worker that gives
 * them back. The index is kept by the engine. What an earlier version of the page has left is thrown away.
 *
 * @param page path of the search page
 */
export async function keepPage(page: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    // These are in the browser's own cache, for their names are hashes.
    const files = new Set([
      new URL(page, location.href).href,
      ...loaded.filter((name) => name.includes('/_astro/')),
    ]);
    const cache = await caches.open(CACHE);
    for (const request of await cache.keys()) if (!files.has(request.url)) await cache.delete(request);
    await cache.addAll([...files]);
    await navigator.serviceWorker.register(trusted(`${page}worker.js`));
  } catch {
    // No storage is allowed here, or it is full; the search needs the network then.
  }
}

/** What of Trusted Types is used here; TypeScript's own types of the DOM lack it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

let trustedTypes: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of our own worker, as the content policy wants it where browsers know Trusted Types. */
function trusted(address: string): string {
  const { trustedTypes: types } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes ??= types?.createPolicy(workerPolicy, { createScriptURL: (own) => own });
  return (trustedTypes?.createScriptURL(address) ?? address) as string;
}
