import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatHeaders } from '../hosting/headers-file.ts';
import { headersFor } from '../hosting/headers.ts';
import { formatRedirects } from '../hosting/redirects-file.ts';
import type { PublicationRule } from '../content/publication.ts';
import { readRedirects } from '../content/redirects.ts';

/**
 * Writes what hosts look for in a site's folder: `_headers` and, where addresses have moved, `_redirects` (Netlify, Cloudflare
 * Pages), and `.nojekyll`, without which GitHub Pages leaves out `_astro` when it serves a branch.
 */
export function hostFiles({
  contentDir,
  ...rule
}: { contentDir: string } & PublicationRule): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const redirects = readRedirects(contentDir, rule);
        await writeFile(new URL('_headers', dir), formatHeaders(headersFor(rule)));
        if (redirects.length > 0) await writeFile(new URL('_redirects', dir), formatRedirects(redirects));
        await writeFile(new URL('.nojekyll', dir), '');
      },
    },
  };
}
