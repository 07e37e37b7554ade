import { DESK_FOLDER } from './desk-policy.ts';
import { headerPolicy } from './policy.ts';

/** Response headers for the paths that a pattern matches; see `header-patterns.ts` for the patterns. */
export interface HeaderRule {
  pattern: string;
  /** Header names as they are usually written, each with its value. */
  headers: Readonly<Record<string, string>>;
}

const MINUTE = 60;
const YEAR = 365 * 24 * 60 * MINUTE;

/**
 * How long a browser keeps what no rule speaks of: pages above all. It is what Netlify and Cloudflare Pages
 * send of their own accord, and no rule can say it for "all other paths", because of the rule below.
 */
export const defaultCaching = 'public, max-age=0, must-revalidate';

const everything: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Of this host alone: what stands beside it under the same name is not ours. Browsers pass over it on plain HTTP.
  'Strict-Transport-Security': `max-age=${YEAR}`,
};

const ownPolicy: Record<string, string> = { 'Content-Security-Policy': headerPolicy };

/** What stands in its place where one folder has another policy: the pages carry theirs as a `<meta>`, which cannot say this. */
const noFrames: Record<string, string> = { 'X-Frame-Options': 'DENY' };

/** For files that have a hash of their content as their name. */
const forEver: Record<string, string> = { 'Cache-Control': `public, max-age=${YEAR}, immutable` };

/** Parts of the search index: packed already, and read by our own pages alone. */
const packed: Record<string, string> = {
  'Cache-Control': `public, max-age=${YEAR}, immutable, no-transform`,
  'Content-Type': 'application/octet-stream',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For feeds, calendars and data: read by other sites' scripts too, and asked for often. */
const openData: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': `public, max-age=${15 * MINUTE}`,
};

/** What the headers of a build depend on. */
export interface HeaderOptions {
  preview: boolean;
  /** Policy of the editors' desk, in a preview that has one. */
  deskPolicy?: string | undefined;
}

/**
 * The response headers of the whole site. Patterns begin at the folder that is uploaded: a host reads
 * `_headers` there and nowhere else, whatever base path the pages were built for.
 *
 * No path may get the same header from two rules, because hosts disagree on what that means: Cloudflare
 * Pages joins the values with a comma, Netlify keeps the last.
 */
export function headersFor({ preview, deskPolicy }: HeaderOptions): HeaderRule[] {
  const hasDesk = deskPolicy !== undefined;
  return [
    {
      pattern: '/*',
      headers: {
        ...(hasDesk ? noFrames : ownPolicy),
        ...everything,
        ...(preview ? { 'X-Robots-Tag': 'noindex' } : {}),
      },
    },
    ...(hasDesk
      ? [
          {
            pattern: `/${DESK_FOLDER}/*`,
            headers: { 'Content-Security-Policy': deskPolicy, 'Cache-Control': defaultCaching },
          },
        ]
      : []),
    // Every file here carries a hash of its content in its name: scripts, styles, fonts, pictures.
    { pattern: '/_astro/*', headers: forEver },
    // Those of the search index carry the version of the whole of it, but for `search.json`, which says that.
    { pattern: '/pagefind/index/*', headers: packed },
    { pattern: '/pagefind/fragment/*', headers: packed },
    { pattern: '/pagefind/words/*', headers: forEver },
    // XML that browsers show (with our style sheet) instead of offering to download it.
    { pattern: '/*.xml', headers: { ...openData, 'Content-Type': 'application/xml; charset=utf-8' } },
    { pattern: '/*.ics', headers: { ...openData, 'Content-Type': 'text/calendar; charset=utf-8' } },
    {
      pattern: '/*feed.json',
      headers: { ...openData, 'Content-Type': 'application/feed+json; charset=utf-8' },
    },
    { pattern: '/api/v1/*', headers: openData },
    { pattern: '/models/:id/badge.svg', headers: openData },
  ];
}
