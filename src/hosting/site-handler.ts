import { existsSync, readFileSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from './header-patterns.ts';
import { parseHeaders } from './headers-file.ts';
import { defaultCaching, type HeaderRule } from './headers.ts';
import { mediaType } from './media-types.ts';
import { parseRedirects } from './redirects-file.ts';
import { errorCaching, ofFilesOnly } from './server-configs/site-responses.ts';
import { findFile } from './site-files.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers requests for a built site. The folder is read anew for each, so that a build which replaces it
 * shows at once.
 *
 * @param base path under which the pages were built; begins and ends with a slash
 */
export function siteHandler({ dir, base }: { dir: string; base: string }): Handler {
  const sendFile = sirv(dir, { dev: true, extensions: [], brotli: true, gzip: true });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Only GET and HEAD are answered here.');
      return;
    }

    // Who stands before a server and who stands behind it may each go by another one (RFC 9112, 3.2).
    if ((request.headersDistinct['host']?.length ?? 0) > 1) {
      sendText(response, 400, 'A request names one host.');
      return;
    }

    const [rawPath = '/', query] = splitOnce(request.url ?? '/', '?');
    const path = decodePath(rawPath);
    if (path === undefined) {
      sendText(response, 400, 'This address is not well-formed.');
      return;
    }
    if (`${path}/` === base) {
      redirect(response, base, query);
      return;
    }
    if (!path.startsWith(base)) {
      sendText(response, 404, `The site is under ${base}`);
      return;
    }

    const sitePath = path.slice(base.length - 1);
    const movedTo = readRedirects(dir).get(sitePath);
    if (movedTo !== undefined) {
      setHeaders(response, readRules(dir), sitePath);
      redirect(response, `${base.slice(0, -1)}${movedTo}`, query, 301);
      return;
    }
    const answer = findFile(dir, sitePath);
    setHeaders(response, readRules(dir), sitePath);
    if (answer.kind === 'redirect') {
      redirect(response, `${rawPath}/`, query);
    } else if (answer.kind === 'missing') {
      sendMissing(response, dir);
    } else if (isUnchanged(request, response, answer.stats)) {
      response.writeHead(304).end();
    } else {
      if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', mediaType(answer.path));
      // Parts of a file cannot be compressed on the way, and nothing here is long enough to need them.
      delete request.headers.range;
      // The sender of files knows no coding that is refused (`br;q=0`).
      request.headers['accept-encoding'] = acceptedCodings(request.headers['accept-encoding']);
      request.url = encodeURI(answer.path);
      sendFile(request, response);
    }
  };
}

/** The codings of an Accept-Encoding (RFC 9110, 12.5.3) without those of weight 0. */
function acceptedCodings(header: unknown): string {
  return String(header ?? '')
    .split(',')
    .filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/u.test(coding))
    .join(',');
}

function setHeaders(response: ServerResponse, rules: readonly HeaderRule[], path: string): void {
  response.setHeader('Cache-Control', defaultCaching);
  for (const [name, value] of headersAt(rules, path)) response.setHeader(name, value);
}

function readRules(dir: string): HeaderRule[] {
  const file = join(dir, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

function readRedirects(dir: string): ReadonlyMap<string, string> {
  const file = join(dir, '_redirects');
  return existsSync(file) ? parseRedirects(readFileSync(file, 'utf8')) : new Map();
}

/** Sets the ETag (RFC 9110, weak because compression changes the bytes), and says whether the client has it. */
function isUnchanged(request: IncomingMessage, response: ServerResponse, stats: Stats): boolean {
  const tag = `W/"${stats.size.toString(16)}-${Math.trunc(stats.mtimeMs).toString(16)}"`;
  response.setHeader('ETag', tag);
  const known = request.headers['if-none-match']?.split(',').map((text) => text.trim()) ?? [];
  return known.includes('*') || known.includes(tag);
}

function sendMissing(response: ServerResponse, dir: string): void {
  // As Cloudflare Pages does: a rule for a folder must not make its missing files last a year.
  for (const name of ofFilesOnly) response.removeHeader(name);
  response.setHeader('Cache-Control', errorCaching);
  const page = join(dir, '404.html');
  if (!existsSync(page)) {
    sendText(response, 404, 'There is nothing at this address.');
    return;
  }
  response.statusCode = 404;
  response.setHeader('Content-Type', mediaType(page));
  response.end(readFileSync(page));
}

function redirect(response: ServerResponse, path: string, query: string | undefined, status = 308): void {
  response.writeHead(status, { Location: query === undefined ? path : `${path}?${query}` }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
