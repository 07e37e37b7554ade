/**
 * Where the site keeps pages for reading without a network: below its own base address, which the web manifest stands
 * at. Previews name no manifest in their head, and keep nothing.
 *
 * @returns whole address with a closing slash; undefined where nothing is kept
 */
export function placeOfSite(): string | undefined {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const isAble = import.meta.env.PROD && 'serviceWorker' in navigator && 'caches' in globalThis;
  return manifest && isAble ? new URL('.', manifest.href).href : undefined;
}

/** The address of this page, without query and fragment: no page of a static site depends on them. */
export function addressOfPage(): string {
  return location.origin + location.pathname;
}
