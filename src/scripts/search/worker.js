/**
 * The service worker of the search page, and of no other: without a network, it gives back what `offline.ts` has kept.
 * With one, it changes nothing.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate' || request.url.includes('/_astro/')) event.respondWith(answer(request));
});

async function answer(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { cacheName: 'search-page', ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
