import { expect } from 'vitest';
import { parseRedirects } from '../../../src/hosting/redirects-file.ts';
import { openSite } from '../../support/built-site.ts';
import { byName, parsePage } from '../../support/html.ts';
import { ask } from '../ask.ts';
import { checkHost } from '../check-host.ts';
import type { Host } from '../host.ts';
import { serveSite } from '../served-site.ts';

/** Where an answer sends its reader: by a header, or by a page for readers alone. */
function targetOf({ headers, body }: Awaited<ReturnType<typeof ask>>): string | undefined {
  if (headers['location'] !== undefined) return headers['location'];
  const refresh = byName(parsePage(body.toString('utf8')), 'meta').find(
    ({ attributes }) => attributes['http-equiv'] === 'refresh',
  );
  return /^0; url=(?<target>.+)$/u.exec(refresh?.attributes['content'] ?? '')?.groups!['target'];
}

/** Former addresses of articles, at a build that has some, at the root of a host. */
export function checkMoved(host: Host): void {
  const variant = 'fixture';
  const written = parseRedirects(openSite(variant).read('_redirects'));
  const redirects = [...written].filter(([from]) => from.endsWith('/')).map(([from, to]) => ({ from, to }));
  const { at, origin } = serveSite(host, variant, { redirects });

  checkHost(
    host,
    'moved',
    'sends readers on from every former address, with its slash and without',
    async () => {
      expect(redirects.length).toBeGreaterThan(0);
      const ways = new Set<string>();
      for (const [from, to] of written) {
        let answer = await ask(at(from.slice(1)));
        // Some send a folder to its slash before they look at what stands there.
        if (answer.headers['location']?.endsWith(`${from}/`)) answer = await ask(`${origin()}${from}/`);
        expect([from, new URL(targetOf(answer) ?? '/', origin()).pathname]).toEqual([from, to]);
        ways.add(answer.status === 200 ? 'by a page' : String(answer.status));
      }
      expect(['301', 'by a page']).toContain([...ways].join(', '));
      return [...ways].join(', ');
    },
  );

  checkHost(host, 'movedQuery', 'keeps the query of a former address', async () => {
    const [from, to] = [...written][0]!;
    const answer = await ask(at(`${from.slice(1)}?utm=1`));
    expect(targetOf(answer)?.replace(origin(), '')).toBe(`${to}?utm=1`);
  });
}
