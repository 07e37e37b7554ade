import { extname } from 'node:path';

/** What the hosts that we deploy to send for our files; a rule of `_headers` may say otherwise. */
export const typesByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // Packed by Pagefind; compressed already.
  '.pf_index': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

/** Whether files of a media type are text, which gets smaller when it is packed. */
export function isText(type: string): boolean {
  return /^text\/|json|xml/u.test(type);
}

/**
 * The media type (RFC 6838) of a file by the ending of its name. An unknown one, such as those of Pagefind's
 * index (`.pf_meta`, `.pf_index`, `.pf_fragment`, `.pagefind`), is a stream of bytes, which also keeps the
 * server from compressing what is compressed already.
 */
export function mediaType(path: string): string {
  return typesByEnding[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
