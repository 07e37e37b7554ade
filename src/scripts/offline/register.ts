import { workerPolicy } from '../../hosting/worker-policy.ts';

/** What of Trusted Types is used here; TypeScript's own types of the DOM lack it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

let registered: Promise<void> | undefined;

/**
 * Registers the site's worker, once a page. The worker that the search page had before, and what it kept, are thrown away:
 * it would go on to speak for `/search/`, as the narrower scope wins.
 *
 * @param base the site's base address
 * @throws whatever the browser says where it allows none
 */
export function registerWorker(base: string): Promise<void> {
  registered ??= register(base);
  return registered;
}

async function register(base: string): Promise<void> {
  // Whatever the browser's cache holds, the worker is asked for anew: none can stay on an old one.
  await navigator.serviceWorker.register(trusted(`${base}worker.js`), { updateViaCache: 'none' });
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (registration.scope === `${base}search/`) await registration.unregister();
  }
  await caches.delete('search-page');
}

/** The address of our own worker, as the content policy wants it where browsers know Trusted Types. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(workerPolicy, { createScriptURL: (own) => own });
  return (policy?.createScriptURL(address) ?? address) as string;
}
