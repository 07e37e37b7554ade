import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { headersFor } from '../../../src/hosting/headers.ts';
import { packings, precompress } from '../../../src/hosting/precompress.ts';
import { formatRedirects } from '../../../src/hosting/redirects-file.ts';
import { openSite } from '../../support/built-site.ts';
import { ask } from '../ask.ts';
import { checkHost } from '../check-host.ts';
import type { Host } from '../host.ts';
import { makeFolder } from '../made-folders.ts';
import { firstFile, serveSite } from '../served-site.ts';

/** What is packed for the test: a kind of file each, under a path, as packing all would take a minute. */
const PACKED =
  /^(?:|_headers|404\.html|index\.html|rss\.xml|feed\.json|timeline|timeline\/calendar\.ics|models|models\/gpt-4o.*|api.*|_astro.*)$/u;

const redirects = [{ from: '/articles/former/', to: '/models/gpt-4o/' }];

const packedBuild = (from: string): Promise<string> =>
  makeFolder(`packed ${from}`, async (folder) => {
    const isTaken = (file: string): boolean => PACKED.test(relative(from, file));
    cpSync(from, folder, { recursive: true, filter: isTaken, preserveTimestamps: true });
    writeFileSync(join(folder, '_redirects'), formatRedirects(redirects));
    await precompress(folder);
  });

/** What a server does with a build that has packed copies beside its text files, under the deepest path that the host can have. */
export function checkPackedCopies(host: Host): void {
  const variant = host.builds.at(-1)!;
  const site = openSite(variant);
  let folder = '';
  const { at } = serveSite(host, variant, {
    redirects,
    precompressed: true,
    makeDir: async () => {
      folder = await packedBuild(site.folder);
      return folder;
    },
  });
  const paths = [
    '',
    'models/gpt-4o/',
    'rss.xml',
    'feed.json',
    'timeline/calendar.ics',
    'api/v1/retirements.json',
    'api/v1/shutdowns.csv',
    'models/gpt-4o/badge.svg',
    firstFile(site, /^_astro\/.*\.css$/u),
  ];
  const names = headersFor({ preview: false }).flatMap(({ headers }) => Object.keys(headers));

  const [best = 'gzip', ...others] = host.packed;
  for (const coding of [best, ...others]) {
    checkHost(
      host,
      'packedCopies',
      `sends the packed file, with the headers of the plain one: ${coding}`,
      async () => {
        const { ending } = packings.find((packing) => packing.coding === coding)!;
        for (const path of paths) {
          const plain = await ask(at(path));
          const packed = await ask(at(path), { 'accept-encoding': coding });
          const file = `${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}${ending}`;
          expect([path, plain.headers['content-encoding']]).toEqual([path, undefined]);
          expect([path, packed.status, packed.headers['content-encoding']]).toEqual([path, 200, coding]);
          expect([path, packed.body.equals(readFileSync(join(folder, file)))]).toEqual([path, true]);
          expect(packed.headers['vary']?.toLowerCase()).toContain('accept-encoding');
          for (const name of ['content-type', ...names.map((key) => key.toLowerCase())])
            expect([path, name, packed.headers[name]]).toEqual([path, name, plain.headers[name]]);
        }
        return coding;
      },
    );
  }

  if (host.packed.length === 0) return;

  checkHost(host, 'packedAgain', 'answers 304 to who has the packed file', async () => {
    const headers = { 'accept-encoding': best };
    const tag = (await ask(at(''), headers)).headers['etag']!;
    const again = await ask(at(''), { ...headers, 'if-none-match': tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  checkHost(host, 'packedCopies', 'sends the file itself to who takes no packing', async () => {
    for (const none of ['identity', 'br;q=0, zstd;q=0.0, gzip;q=0']) {
      const { headers, body } = await ask(at('feed.json'), { 'accept-encoding': none });
      expect([none, headers['content-encoding']]).toEqual([none, undefined]);
      expect(body.equals(readFileSync(join(folder, 'feed.json')))).toBe(true);
    }
    const gone = await ask(at('nowhere/'), { 'accept-encoding': 'identity' });
    expect(gone.status).toBe(404);
  });

  checkHost(host, 'errorCaching', 'lets no error live where files are packed', async () => {
    const gone = await ask(at('nowhere/'), { 'accept-encoding': best });
    expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
  });

  // An imitation has no redirects of its own, and this build no pages that send on.
  if (host.version === undefined) return;
  checkHost(host, 'moved', 'sends readers on from a former address, with its slash and without', async () => {
    for (const path of ['articles/former/', 'articles/former']) {
      const { status, headers } = await ask(at(path));
      expect([path, status]).toEqual([path, 301]);
      expect(new URL(headers['location']!, at(path)).href).toBe(at('models/gpt-4o/'));
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });
}
