import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { readRedirects } from '../content/redirects.ts';
import { formatHeaders } from '../hosting/headers-file.ts';
import { headersFor } from '../hosting/headers.ts';
import { formatRedirects } from '../hosting/redirects-file.ts';
import { formatSecurity } from '../hosting/security-file.ts';
import type { Settings } from '../settings.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';

export type HostFilesOptions = Pick<
  Settings,
  'contentDir' | 'preview' | 'contactUrl' | 'canonicalUrl' | 'clock'
> & { today: CalendarDay };

/**
 * Writes what hosts and machines look for in a site's folder: `_headers` and, where addresses have moved, `_redirects` (Netlify,
 * Cloudflare Pages); `.nojekyll`, without which GitHub Pages leaves out `_astro` when it serves a branch; and, where the published
 * site has an address for reports, `.well-known/security.txt`.
 */
export function hostFiles(options: HostFilesOptions): AstroIntegration {
  const { contentDir, preview, today, contactUrl } = options;
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const redirects = readRedirects(contentDir, { preview, today });
        await writeFile(new URL('_headers', dir), formatHeaders(headersFor({ preview })));
        if (redirects.length > 0) await writeFile(new URL('_redirects', dir), formatRedirects(redirects));
        await writeFile(new URL('.nojekyll', dir), '');
        if (contactUrl === undefined || preview) return;
        await mkdir(new URL('.well-known/', dir), { recursive: true });
        await writeFile(new URL('.well-known/security.txt', dir), formatSecurity({ ...options, contactUrl }));
      },
    },
  };
}
