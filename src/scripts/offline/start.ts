/** How long a page is left alone before it is kept: whoever leaves at once leaves nothing behind, and nothing is slowed down. */
const REST_MS = 2000;

// The web manifest stands at the site's base address. Previews name none in their head, and keep nothing.
const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
if (import.meta.env.PROD && manifest && 'serviceWorker' in navigator && 'caches' in globalThis) {
  const base = new URL('.', manifest.href).href;
  for (const door of document.querySelectorAll<HTMLElement>('[data-saved-door]')) door.hidden = false;
  if (document.readyState === 'complete') begin(base);
  else addEventListener('load', () => begin(base), { once: true });
  // The search page says so when it has loaded what it answers with.
  addEventListener('keep-page', () => keep(base));
}

function begin(base: string): void {
  const place = document.querySelector<HTMLElement>('[data-save]');
  // A newer version of the site may have taken the place of these files, or the network is gone: nothing is offered then.
  if (place)
    import('./save-button.ts').then(({ placeSaveButton }) => placeSaveButton(place, base)).catch(nothing);
  setTimeout(() => keep(base), REST_MS);
}

function keep(base: string): void {
  import('./keep.ts').then(({ keepVisited }) => keepVisited(base)).catch(nothing);
}

function nothing(): void {
  // The page is whole without.
}
