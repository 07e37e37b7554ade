import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BaseError, openBase } from '../../../src/review/base.ts';
import { reviewBuild } from '../../../src/review/review.ts';
import { sampleManifest } from './sample-manifest.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'uful-base-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A server for one test, and its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const problemOf = async (location: string): Promise<string> => {
  const error: unknown = await openBase(location).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(BaseError);
  return (error as Error).message;
};

describe('what cannot be compared with is told in one line, with its place', () => {
  test.each([
    ['no page', { version: 1, pages: [] }, 'is no manifest'],
    ['no other fields', { version: 1, pages: sampleManifest().pages }, 'builtAt'],
    ['a page without a path', { ...sampleManifest(), pages: [{ title: 'x' }] }, 'pages.0.path'],
    ['another version', { ...sampleManifest(), version: 2 }, 'version'],
    ['no object', 7, 'is no manifest'],
  ])('a manifest with %s', async (_, content, field) => {
    const folder = folderWith({ 'manifest.json': JSON.stringify(content) });
    const message = await problemOf(join(folder, 'manifest.json'));
    expect(message).toContain(join(folder, 'manifest.json'));
    expect(message).toContain(field);
    expect(message.split('\n')).toHaveLength(1);
  });

  test('a folder with broken files', async () => {
    const folder = folderWith({ '404.html': '<title>x</title>', _redirects: 'nonsense\n' });
    const message = await problemOf(folder);
    expect(message).toContain(folder);
    expect(message).toContain('build it again');
    expect(message.split('\n')).toHaveLength(1);
  });

  test.each([
    ['nothing', 404, 'answered 404'],
    ['an error', 500, 'answered 500'],
  ])('an address that answers with %s', async (_, status, words) => {
    const address = await serve((_request, response) => response.writeHead(status).end());
    const message = await problemOf(address);
    expect(message).toContain(`${address}manifest.json: ${words}`);
  });

  test('an address that hangs up in the middle', async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '5000' });
      response.write('{"version":1,');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await problemOf(address)).toContain(`${address}manifest.json: `);
  });

  test('no address at all', async () => {
    expect(await problemOf('http://')).toContain('is no address');
  });
});

const html = (text: string): string => `<title>t</title><main><p>${text}</p></main>`;

describe('pages of the base that cannot be read', () => {
  const paths = Array.from({ length: 20 }, (_, place) => `/articles/a${place}/`);
  const manifestOf = (digest: string) =>
    sampleManifest({ pages: paths.map((path) => ({ path, title: path, digest, bytes: 1 })) });

  test('leave the others compared, and are named, each with its reason', async () => {
    const statusOf: Record<string, number> = { '/articles/a8/': 503, '/articles/a9/': 404 };
    let [now, most] = [0, 0];
    const address = await serve((request, response) => {
      if (request.url === '/manifest.json') {
        response.end(JSON.stringify(manifestOf('was')));
        return;
      }
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        if (request.url === '/articles/a7/') response.destroy();
        else response.writeHead(statusOf[request.url ?? ''] ?? 200).end(html('قبل'));
      }, 10);
    });
    const folder = folderWith(
      Object.fromEntries(paths.map((path) => [`${path.slice(1)}index.html`, html('بعد')])),
    );
    const review = await reviewBuild({
      folder,
      contentDir: 'tests/fixtures/tree',
      head: manifestOf('is'),
      base: await openBase(address),
    });
    expect(review.failures).toEqual([
      expect.stringContaining(`${address}articles/a7/: `),
      expect.stringContaining(`${address}articles/a8/: answered 503`),
    ]);
    const without = review.pages.filter(({ blocks }) => blocks === undefined).map(({ page }) => page.path);
    expect(without).toEqual(['/articles/a7/', '/articles/a8/', '/articles/a9/']);
    // A few at once: neither all, which a host may refuse, nor one after the other.
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(10);
  });
});
