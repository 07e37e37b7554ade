import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatHeaders } from '../../../src/hosting/headers-file.ts';
import { headersFor } from '../../../src/hosting/headers.ts';
import { startServer, type SiteServer } from '../../../src/hosting/server.ts';

const longText = 'أُفول النماذج '.repeat(200);
const packed = gzipSync(longText.repeat(50));

const files: Record<string, string | Buffer> = {
  _headers: formatHeaders(headersFor({ preview: true })),
  '.nojekyll': '',
  '404.html': '<!doctype html><title>404</title>',
  'index.html': '<!doctype html><title>home</title>',
  'about/index.html': `<!doctype html><title>about</title>${longText}`,
  'about/.secret': 'secret',
  'empty/note.txt': 'نص',
  'rss.xml': '<rss/>',
  'calendar.ics': 'BEGIN:VCALENDAR',
  'feed.json': '{}',
  'api/models.json': '[]',
  'manifest.webmanifest': '{}',
  '_astro/site.AbC1.js': `// ${longText}`,
  'pagefind/wasm.ar.pagefind': packed,
  'pagefind/pagefind.ar_1.pf_meta': packed,
  'pagefind/fragment/ar_1.pf_fragment': packed,
  'engine.wasm': Buffer.from([0, 97, 115, 109]),
};

const folder = mkdtempSync(join(tmpdir(), 'uful-server-'));
const dir = join(folder, 'dist');
let server: SiteServer;

beforeAll(async () => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  server = await startServer({ dir, base: '/uful/' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Asks for a path exactly as it is written, which `fetch` would first put in order. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(chunks),
        });
      });
    })
      .on('error', fail)
      .end();
  });
}

describe('the preview server', () => {
  test('gives the address of the home page under its base path', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/uful\/$/u);
    expect((await ask('/uful/')).body.toString()).toContain('home');
  });

  test.each([
    ['/uful', '/uful/'],
    ['/uful?from=feed', '/uful/?from=feed'],
    ['/uful/about', '/uful/about/'],
    ['/uful/about?q=%D8%A3', '/uful/about/?q=%D8%A3'],
  ])('sends %s on to %s', async (path, location) => {
    const { status, headers } = await ask(path);
    expect([status, headers['location']]).toEqual([308, location]);
  });

  test('has nothing outside its base path, so that a link without it is found out', async () => {
    for (const path of ['/', '/about/', '/ufulx/', '/_astro/site.AbC1.js']) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, 'The site is under /uful/\n']);
    }
  });

  test.each(['/uful/nothing', '/uful/nothing/', '/uful/empty/', '/uful/rss.xml/', '/uful/_astro/old.js'])(
    'answers %s with the page for missing pages, which nobody keeps',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.toString()).toContain('<title>404</title>');
    },
  );

  test.each([
    '/uful/../outside.txt',
    '/uful/../../outside.txt',
    '/uful/%2e%2e/outside.txt',
    '/uful/..%2foutside.txt',
    '/uful/about/..%2f..%2f..%2foutside.txt',
    '/uful/..%5coutside.txt',
    '/uful/about%00/',
    '/uful//about',
    '/uful//outside.example/..',
    '/uful/_headers',
    '/uful/.nojekyll',
    '/uful/about/.secret',
    `/uful/${'a'.repeat(5000)}`,
  ])('keeps %s to itself', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('refuses an address that is not well-formed, and methods that change something', async () => {
    expect((await ask('/uful/%E0%A4%A')).status).toBe(400);
    const { status, headers } = await ask('/uful/', {}, 'POST');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    ['/uful/about/', 'text/html; charset=utf-8'],
    ['/uful/rss.xml', 'application/xml; charset=utf-8'],
    ['/uful/calendar.ics', 'text/calendar; charset=utf-8'],
    ['/uful/feed.json', 'application/feed+json; charset=utf-8'],
    ['/uful/api/models.json', 'application/json'],
    ['/uful/manifest.webmanifest', 'application/manifest+json'],
    ['/uful/empty/note.txt', 'text/plain; charset=utf-8'],
    ['/uful/_astro/site.AbC1.js', 'text/javascript; charset=utf-8'],
    ['/uful/engine.wasm', 'application/wasm'],
    ['/uful/pagefind/wasm.ar.pagefind', 'application/octet-stream'],
    ['/uful/pagefind/pagefind.ar_1.pf_meta', 'application/octet-stream'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('sends the headers of _headers, by the path below the base', async () => {
    const page = await ask('/uful/about/');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const asset = await ask('/uful/_astro/site.AbC1.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/uful/rss.xml')).headers['access-control-allow-origin']).toBe('*');
  });

  test('compresses text by what the browser understands', async () => {
    const plain = await ask('/uful/about/');
    const gzip = await ask('/uful/about/', { 'accept-encoding': 'gzip' });
    const brotli = await ask('/uful/about/', { 'accept-encoding': 'gzip, br' });
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ]);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(brotli.headers['vary']).toBe('Accept-Encoding');
  });

  test.each(['wasm.ar.pagefind', 'pagefind.ar_1.pf_meta', 'fragment/ar_1.pf_fragment'])(
    'leaves %s of the search index as it is, which is compressed already',
    async (name) => {
      const { headers, body } = await ask(`/uful/pagefind/${name}`, { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body).toEqual(packed);
    },
  );

  test('sends no body for HEAD', async () => {
    const { status, headers, body } = await ask('/uful/about/', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
    expect((await ask('/uful/nothing', {}, 'HEAD')).status).toBe(404);
  });

  test('does not send again what the browser has', async () => {
    const { headers } = await ask('/uful/about/', { 'accept-encoding': 'br' });
    const tag = headers['etag'] ?? '';
    const again = await ask('/uful/about/', { 'if-none-match': `"other", ${tag}` });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, tag]);
    expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/uful/about/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('sends the whole file when asked for a part, which compression could not keep apart', async () => {
    const { status, body } = await ask('/uful/about/', { range: 'bytes=0-9' });
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(1000);
  });

  test('serves a new build without being started again', async () => {
    writeFileSync(join(dir, 'index.html'), '<!doctype html><title>newer</title>');
    expect((await ask('/uful/')).body.toString()).toContain('newer');
  });

  test('says that a port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ dir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
