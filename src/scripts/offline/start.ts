import { placeOfSite } from './place.ts';

/** How long a page is left alone before it is kept: whoever leaves at once leaves nothing behind, and nothing is slowed down. */
const REST_MS = 2000;

const base = placeOfSite();
if (base !== undefined) {
  for (const door of document.querySelectorAll<HTMLElement>('[data-saved-door]')) door.hidden = false;
  if (document.readyState === 'complete') begin(base);
  else addEventListener('load', () => begin(base), { once: true });
}

function begin(site: string): void {
  const place = document.querySelector<HTMLElement>('[data-save-place]');
  // A newer version of the site may have taken the place of these files, or the network is gone: nothing is offered then.
  if (place)
    import('./save-button.ts').then(({ placeSaveButton }) => placeSaveButton(place, site)).catch(nothing);
  setTimeout(() => {
    import('./keep.ts').then(({ keepVisited }) => keepVisited(site)).catch(nothing);
  }, REST_MS);
}

function nothing(): void {
  // The page is whole without.
}
