/**
 * The service worker of the whole site. It keeps nothing itself: what is there without a network was put there by the
 * pages that a reader has opened (`keep.ts`), so that all that may change is in scripts that come fresh with each page.
 *
 * - A page comes from the network, always; a kept copy is shown where the network fails, or has not answered in time.
 *   The copy says itself that it is one, and of which day.
 * - A file whose name is a hash of its content is the same wherever it comes from: a kept one first.
 * - Everything else is none of its business.
 */

/** What of the Service Workers API (W3C) is used here; TypeScript has its types for workers alone, which differ from those of pages. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends WorkerEvent {
  readonly request: Request;
  /** What the browser has asked for meanwhile; not in every browser. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

/** How long the network is waited for where a kept copy could be shown, in milliseconds. */
const PATIENCE = 4000;

const worker = self as unknown as WorkerScope;
const base = worker.registration.scope;

// It holds nothing that belongs to one version of the site, so a newer worker never has to wait for the pages of an older one.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  // The network is asked while the worker starts: a reader who has one does not wait for us.
  const preload = (worker.registration.navigationPreload as NavigationPreloadManager | undefined)?.enable();
  event.waitUntil(Promise.all([preload, worker.clients.claim()]));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(event));
  else if (request.url.startsWith(`${base}_astro/`)) event.respondWith(getFile(request));
});

async function openPage(event: AskedEvent): Promise<Response> {
  const { request } = event;
  const network = Promise.resolve(event.preloadResponse).then((response) => response ?? fetch(request));
  event.waitUntil(network.catch(() => undefined));
  // No page of a static site depends on its query.
  const { origin, pathname } = new URL(request.url);
  const kept = await findKept(origin + pathname);
  if (kept) return Promise.race([network.catch(() => kept), later(kept)]);
  try {
    return await network;
  } catch (error) {
    const offlinePage = await findKept(`${base}saved/`);
    if (offlinePage) return offlinePage;
    throw error;
  }
}

async function getFile(request: Request): Promise<Response> {
  return (await findKept(request.url)) ?? fetch(request);
}

/** What is kept of an address; undefined too where storage is closed or broken. */
async function findKept(address: string): Promise<Response | undefined> {
  return caches.match(address, { ignoreVary: true }).catch(() => undefined);
}

function later(response: Response): Promise<Response> {
  return new Promise((done) => {
    setTimeout(() => done(response), PATIENCE);
  });
}
