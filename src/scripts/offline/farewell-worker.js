/**
 * What stands where a service worker is no longer wanted: it takes the place of the one that a reader's browser has,
 * throws away what was kept below its address, and goes. Browsers look for a newer worker whenever a page is opened.
 *
 * It is served at the address of the search page's former worker, and at that of the site's in previews. To take the
 * site's worker away from all readers, serve it there too (docs/decisions/0068-read-without-a-network.md).
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = self.registration;
  const own = (await caches.keys()).filter((name) => name === 'search-page' || name.endsWith(` ${scope}`));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
