import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RunningServer } from './servers.ts';

/** Types as GitHub Pages sends them, by mime-db; what is not here is `application/octet-stream`. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml',
  '.ics': 'text/calendar',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * A server that behaves as GitHub Pages is documented to (docs.github.com/pages): a project's site under a path of the host,
 * `404.html` with status 404, a folder without its slash redirected (301), `about` answered by `about.html`, ten minutes of caching for
 * everything, and none of our headers.
 *
 * Not imitated: HTTP/2 and TLS, the cache before it, redirects of a domain of one's own, ranges, and which types it packs
 * (here: text).
 */
export async function startPagesLike({ dir, base }: { dir: string; base: string }): Promise<RunningServer> {
  const fileAt = (path: string): string | undefined => {
    const file = join(dir, path);
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    const sitePath = path.startsWith(base) ? path.slice(base.length) : undefined;
    const folder = sitePath === '' || sitePath?.endsWith('/');
    if (sitePath !== undefined && !folder && fileAt(`${sitePath}/index.html`)) {
      response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
      return;
    }
    const file =
      sitePath === undefined
        ? undefined
        : folder
          ? fileAt(`${sitePath}index.html`)
          : (fileAt(sitePath) ?? fileAt(`${sitePath}.html`));
    const body = readFileSync(file ?? join(dir, '404.html'));
    const type = types[extname(file ?? '404.html')] ?? 'application/octet-stream';
    response.statusCode = file ? 200 : 404;
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'max-age=600');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (
      /^text|json|javascript|xml/u.test(type) &&
      /\bgzip\b/u.test(String(request.headers['accept-encoding']))
    ) {
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Vary', 'Accept-Encoding');
      response.end(request.method === 'HEAD' ? undefined : gzipSync(body));
    } else {
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
