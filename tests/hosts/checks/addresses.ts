import { expect } from 'vitest';
import { pageTypes } from '../../e2e/page-types.ts';
import { ask } from '../ask.ts';
import { checkHost } from '../check-host.ts';
import type { ServedSite } from '../served-site.ts';

/** Where pages stand, and what is said of an address at which none stands. */
export function checkAddresses({ host, site, at, origin }: ServedSite): void {
  checkHost(host, 'pages', 'has every type of page at its address', async () => {
    const paths = Object.values(pageTypes).filter((path) => path !== '/404.html');
    for (const path of paths) {
      const { pathname, search } = new URL(path, 'http://127.0.0.1');
      const { status, headers, body } = await ask(at(pathname.slice(1) + search));
      expect([path, status, headers['content-type']?.startsWith('text/html')]).toEqual([path, 200, true]);
      expect([path, body.toString('utf8') === site.page(pathname).html]).toEqual([path, true]);
    }
  });

  checkHost(
    host,
    'slash',
    'sends a folder without its slash to the one with it, and keeps the query',
    async () => {
      const plain = await ask(at('timeline'));
      expect([301, 302, 307, 308]).toContain(plain.status);
      expect(new URL(plain.headers['location']!, at('timeline')).href).toBe(at('timeline/'));
      const asked = await ask(at('timeline?state=active&from=2026'));
      expect(new URL(asked.headers['location']!, at('timeline')).href).toBe(
        at('timeline/?state=active&from=2026'),
      );
      return String(plain.status);
    },
  );

  checkHost(host, 'missing', 'says 404 with the page for it, at every depth', async () => {
    for (const path of [
      'nowhere/',
      '_astro/gone.0123abcd.js',
      'pagefind/index/gone.pf_index',
      'api/v1/gone.json',
    ]) {
      const { status, body } = await ask(at(path));
      expect([path, status]).toEqual([path, 404]);
      expect([path, body.toString('utf8') === site.page('/404.html').html]).toEqual([path, true]);
    }
    // Of what no reader opens, the media type is another feature.
    expect((await ask(at('nowhere/'))).headers['content-type']).toMatch(/^text\/html/u);
  });

  checkHost(host, 'hidden', 'has no address for what is no page and no file for readers', async () => {
    for (const path of ['_headers', '.git/config']) {
      const { status, body } = await ask(at(path));
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString('utf8')).toContain('lang="ar"');
    }
  });

  checkHost(host, 'elsewhere', 'sends nobody to another host', async () => {
    for (const path of ['//timeline', '/%2Ftimeline', '//example.org/timeline', '/%5Ctimeline']) {
      const { headers } = await ask(`${origin()}${path}`);
      const target = new URL(headers['location'] ?? '/', origin());
      expect([path, target.origin]).toEqual([path, origin()]);
    }
  });
}
