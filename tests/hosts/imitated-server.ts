import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { RunningServer } from './host.ts';

/** How a host that cannot be started here serves files, as far as its documentation says so. */
export interface Manners {
  /** Status with which a folder without its slash is sent to it. */
  toSlash: 301 | 302;
  /** Whether `about` is answered by `about.html`. */
  addsEnding: boolean;
  /** Endings of packed copies that are sent as they are, by their coding, the best first. */
  packed: Readonly<Record<string, string>>;
  /** Headers of every answer. */
  headers: Readonly<Record<string, string>>;
}

/** Types by mime-db, from which these hosts or who uploads to them take them; what is not here is a stream of bytes. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Starts a server with the manners of a host: what the site itself does there can be tried, and nothing of the host's own work. */
export async function startImitation(
  { toSlash, addsEnding, packed, headers }: Manners,
  { dir, base }: { dir: string; base: string },
): Promise<RunningServer> {
  const fileAt = (path: string): string | undefined => {
    const file = join(dir, path);
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    const sitePath = path.startsWith(base) ? path.slice(base.length) : undefined;
    const isFolder = sitePath === '' || sitePath?.endsWith('/');
    if (sitePath !== undefined && !isFolder && fileAt(`${sitePath}/index.html`)) {
      response.writeHead(toSlash, { Location: `${url.pathname}/${url.search}` }).end();
      return;
    }
    const found =
      sitePath === undefined
        ? undefined
        : isFolder
          ? fileAt(`${sitePath}index.html`)
          : (fileAt(sitePath) ?? (addsEnding ? fileAt(`${sitePath}.html`) : undefined));
    const file = found ?? join(dir, '404.html');
    const taken = String(request.headers['accept-encoding']).split(/,\s*/u);
    const [coding, ending = ''] =
      Object.entries(packed).find(([name, end]) => taken.includes(name) && existsSync(file + end)) ?? [];
    const body = readFileSync(file + ending);
    response.statusCode = found ? 200 : 404;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('ETag', `"${createHash('md5').update(body).digest('hex')}"`);
    if (coding !== undefined) response.setHeader('Content-Encoding', coding);
    if (Object.keys(packed).length > 0) response.setHeader('Vary', 'Accept-Encoding');
    response.end(request.method === 'HEAD' ? undefined : body);
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
