import { chromium } from '@playwright/test';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/header-patterns.ts';
import { defaultCaching, headersFor } from '../../src/hosting/headers.ts';
import { mediaType } from '../../src/hosting/media-types.ts';
import { packings, precompress } from '../../src/hosting/precompress.ts';
import { formatRedirects } from '../../src/hosting/redirects-file.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { programs, type RunningServer } from './servers.ts';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks without a client that unpacks, follows or remembers. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const all = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(all) as Record<string, string>,
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

const rules = headersFor({ preview: false });
const same = (value: string | undefined): string => (value ?? '').toLowerCase().replaceAll(/\s/gu, '');

/** What is packed for the test: a kind of file each, under a path, as packing all would take a minute. */
const PACKED =
  /^(?:|_headers|404\.html|index\.html|rss\.xml|feed\.json|timeline|timeline\/calendar\.ics|models|models\/gpt-4o.*|api.*|_astro.*)$/u;

describe.each(programs)('$name', ({ missing, sends, start }) => {
  describe('with a packed build', () => {
    const site = openSite('base');
    const folder = mkdtempSync(join(tmpdir(), 'uful-packed-'));
    const redirects = [{ from: '/articles/former/', to: '/models/gpt-4o/' }];
    let server: RunningServer;
    const at = (path: string): string => `${server.origin}${site.base}${path}`;
    beforeAll(async () => {
      if (missing !== undefined) throw new Error(missing);
      chmodSync(folder, 0o755);
      const isTaken = (file: string): boolean => PACKED.test(relative(site.folder, file));
      cpSync(site.folder, folder, { recursive: true, filter: isTaken, preserveTimestamps: true });
      writeFileSync(join(folder, '_redirects'), formatRedirects(redirects));
      await precompress(folder);
      server = await start({ dir: folder, base: site.base, redirects, precompressed: true });
    });
    afterAll(async () => {
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
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
      site.files.find((file) => /^_astro\/.*\.css$/u.test(file))!,
    ];

    test.each(sends)('sends the packed file, with the headers of the plain one: %s', async (coding) => {
      const { ending } = packings.find((packing) => packing.coding === coding)!;
      for (const path of paths) {
        const plain = await ask(at(path));
        const packed = await ask(at(path), { 'accept-encoding': coding });
        const file = `${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}${ending}`;
        expect([path, plain.headers['content-encoding']]).toEqual([path, undefined]);
        expect([path, packed.status, packed.headers['content-encoding']]).toEqual([path, 200, coding]);
        expect([path, packed.body.equals(readFileSync(join(folder, file)))]).toEqual([path, true]);
        expect(packed.headers['vary']?.toLowerCase()).toContain('accept-encoding');
        for (const { headers } of rules)
          for (const name of ['content-type', ...Object.keys(headers).map((key) => key.toLowerCase())])
            expect([path, name, packed.headers[name]]).toEqual([path, name, plain.headers[name]]);
      }
    });

    test('answers 304 to who has the packed file', async () => {
      const headers = { 'accept-encoding': sends[0]! };
      const tag = (await ask(at(''), headers)).headers['etag']!;
      const again = await ask(at(''), { ...headers, 'if-none-match': tag });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    test('sends readers on from a former address for good, with its slash and without', async () => {
      for (const path of ['articles/former/', 'articles/former']) {
        const { status, headers } = await ask(at(path));
        expect([path, status]).toEqual([path, 301]);
        expect(new URL(headers['location']!, at(path)).href).toBe(at('models/gpt-4o/'));
        expect(headers['content-security-policy']).toContain("default-src 'none'");
      }
    });

    test('sends the file itself to who takes no packing, and the page for what is missing', async () => {
      for (const none of ['identity', 'br;q=0, zstd;q=0.0, gzip;q=0']) {
        const { headers, body } = await ask(at('feed.json'), { 'accept-encoding': none });
        expect([none, headers['content-encoding']]).toEqual([none, undefined]);
        expect(body.equals(readFileSync(join(folder, 'feed.json')))).toBe(true);
      }
      const gone = await ask(at('nowhere/'), { 'accept-encoding': 'identity' });
      expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
    });
  });

  describe.each(['production', 'base'] as const)('with the build "%s"', (variant) => {
    const site = openSite(variant);
    let server: RunningServer;
    const at = (path: string): string => `${server.origin}${site.base}${path}`;
    const first = (pattern: RegExp): string => site.files.find((file) => pattern.test(file))!;
    beforeAll(async () => {
      if (missing !== undefined) throw new Error(missing);
      server = await start({ dir: site.folder, base: site.base, redirects: [], precompressed: false });
    });
    afterAll(() => server?.close());

    test('answers every kind of file with its media type and headers', async () => {
      const kinds = [
        /^index\.html$/u,
        /^articles\/gpt-4o-petition\/index\.html$/u,
        /^timeline\/index\.html$/u,
        /^models\/gpt-4o\/index\.html$/u,
        /^rss\.xml$/u,
        /^feed\.json$/u,
        /^sitemap-index\.xml$/u,
        /^timeline\/calendar\.ics$/u,
        /^models\/gpt-4o\/badge\.svg$/u,
        /^api\/v1\/retirements\.json$/u,
        /^api\/v1\/shutdowns\.csv$/u,
        /^_astro\/.*\.js$/u,
        /^_astro\/.*\.css$/u,
        /^_astro\/.*\.woff2$/u,
        /^articles\/.*\/card\.png$/u,
        /^pagefind\/search\.json$/u,
        /^pagefind\/index\//u,
        /^pagefind\/fragment\//u,
        /^pagefind\/words\//u,
        /^robots\.txt$/u,
        /^favicon\.ico$/u,
        /^icon\.svg$/u,
        /^icon-192\.png$/u,
        /^manifest\.webmanifest$/u,
        /^worker\.js$/u,
      ].map(first);
      const wrong: string[] = [];
      for (const file of kinds) {
        const path = file.replace(/(?:^|(?<=\/))index\.html$/u, '');
        const { status, headers } = await ask(at(path));
        const wanted = new Map([
          ['cache-control', defaultCaching],
          ['content-type', mediaType(file)],
          ...headersAt(rules, `/${path}`),
        ]);
        if (status !== 200) wrong.push(`${path}: ${status}`);
        for (const [name, value] of wanted)
          if (same(headers[name]) !== same(value))
            wrong.push(`${path}: ${name}: ${headers[name]} and not ${value}`);
      }
      expect(wrong).toEqual([]);
    });

    test('says 404 with the page for it, and lets no error live long', async () => {
      for (const path of [
        'nowhere/',
        '_astro/gone.0123abcd.js',
        'pagefind/index/gone.pf_index',
        'api/v1/gone.json',
        '.git/config',
        '_headers',
      ]) {
        const { status, headers, body } = await ask(at(path));
        expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
        expect(body.toString('utf8')).toContain('lang="ar"');
        expect(headers['content-type']).toMatch(/^text\/html/u);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(headers['access-control-allow-origin']).toBeUndefined();
        expect(headers['cross-origin-resource-policy']).toBeUndefined();
      }
    });

    test('sends a folder without its slash to the one with it, and keeps the query', async () => {
      const plain = await ask(at('timeline'));
      expect([301, 302, 307, 308]).toContain(plain.status);
      expect(new URL(plain.headers['location']!, at('timeline')).href).toBe(at('timeline/'));
      const asked = await ask(at('timeline?state=active&from=2026'));
      expect(new URL(asked.headers['location']!, at('timeline')).href).toBe(
        at('timeline/?state=active&from=2026'),
      );
    });

    test('sends nobody to another host', async () => {
      for (const path of ['//timeline', '/%2Ftimeline', '//example.org/timeline', '/%5Ctimeline']) {
        const { headers } = await ask(`${server.origin}${path}`);
        const target = new URL(headers['location'] ?? '/', server.origin);
        expect([path, target.origin]).toEqual([path, server.origin]);
      }
    });

    test('keeps a refused part of a file from living as long as the file', async () => {
      const { status, headers, body } = await ask(at(first(/^_astro\/.*\.js$/u)), {
        range: 'bytes=99999999-',
      });
      if (status === 416) expect(headers['cache-control']).toBe('no-store');
      else expect([status, body.length > 0]).toEqual([200, true]);
    });

    test('compresses text, and leaves what is packed as it is', async () => {
      for (const path of [
        '',
        'rss.xml',
        'feed.json',
        'timeline/calendar.ics',
        'api/v1/shutdowns.csv',
        'api/v1/retirements.json',
      ]) {
        const plain = await ask(at(path));
        const small = await ask(at(path), { 'accept-encoding': 'gzip' });
        expect([path, small.headers['content-encoding']]).toEqual([path, 'gzip']);
        expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
        expect(small.headers['vary']?.toLowerCase()).toContain('accept-encoding');
      }
      for (const path of [first(/^pagefind\/index\//u), first(/^_astro\/.*\.woff2$/u)]) {
        const { headers } = await ask(at(path), { 'accept-encoding': 'gzip' });
        expect([path, headers['content-encoding']]).toEqual([path, undefined]);
      }
    });

    test('answers 304 to who has the page already, compressed or not', async () => {
      for (const encoding of ['identity', 'gzip']) {
        const { headers } = await ask(at(''), { 'accept-encoding': encoding });
        expect(headers['etag']).toBeDefined();
        const again = await ask(at(''), { 'accept-encoding': encoding, 'if-none-match': headers['etag']! });
        expect([encoding, again.status, again.body.length]).toEqual([encoding, 304, 0]);
      }
    });

    test('answers HEAD without a body', async () => {
      const { status, headers, body } = await ask(at(''), {}, 'HEAD');
      expect([status, body.length]).toEqual([200, 0]);
      expect(headers['content-type']).toMatch(/^text\/html/u);
    });

    test('serves a search under the policy, with a silent console', async () => {
      const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
      try {
        const page = await browser.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        await page.goto(at('search/?q=GPT-4o'));
        await page.locator('[data-results][data-state="done"] [data-result]').first().waitFor();
        await page.evaluate(() => navigator.serviceWorker.ready);
        expect(said).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  });
});
