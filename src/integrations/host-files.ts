import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatHeaders } from '../hosting/headers-file.ts';
import { headersFor } from '../hosting/headers.ts';

/**
 * Writes what hosts look for in a site's folder: `_headers` (Netlify, Cloudflare Pages) and `.nojekyll`, without
 * which GitHub Pages leaves out `_astro` when it serves a branch.
 */
export function hostFiles(options: { preview: boolean }): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), formatHeaders(headersFor(options)));
        await writeFile(new URL('.nojekyll', dir), '');
      },
    },
  };
}
