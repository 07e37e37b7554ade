import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const statement = readFileSync(new URL('./layers.css', import.meta.url), 'utf8').trim();

/**
 * Puts the order of the cascade layers before every component's own styles, since nothing promises that
 * the site's stylesheet comes first in the bundle.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: (code, id) => (/\.astro\?astro&type=style/u.test(id) ? `${statement}\n${code}` : undefined),
  };
}
