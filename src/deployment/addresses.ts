import type { Deployment } from './hosts.ts';

/** Reads a variable of the environment; the fallback where it is not set, blank, or wrong, which is then told. */
export type ReadVariable = <T>(name: string, fallback: T, parse: (text: string) => T) => T;

/** Where the site is published when nobody says otherwise. */
const PRODUCTION = 'https://uful.example';

/** Where a build stands, and where the published site does. */
export interface Addresses {
  /** Origin that the built site is served from, without a trailing slash. */
  siteUrl: string;
  /** Path under that origin; begins and ends with a slash. */
  basePath: string;
  /** Whole address of the published site, with a slash at its end: what search engines and data name. */
  canonicalUrl: string;
  /** Whether somebody has said where this build stands. */
  isKnown: boolean;
  /** Whether somebody has said where the published site stands. */
  isPublishedKnown: boolean;
  /** What is probably not meant, one line each, with its fix. */
  warnings: readonly string[];
}

/**
 * Reads where a build stands, and where the published site does. What is set goes before what the host says, but for one case: a
 * SITE_URL that is set for all of a host's builds names the published site, while the host itself says where its preview stands.
 */
export function readAddresses(
  read: ReadVariable,
  { preview, deployment }: { preview: boolean; deployment: Deployment },
): Addresses {
  const { host, preview: isPreviewOfHost } = deployment;
  const asked = read<string | undefined>('SITE_URL', undefined, parseSiteUrl);
  const path = read<string | undefined>('BASE_PATH', undefined, parseBasePath);
  const own = URL.parse((preview ? deployment.address : deployment.production) ?? '');
  const production = URL.parse(deployment.production ?? '');
  const isForAll =
    preview && isPreviewOfHost === true && own !== null && asked !== undefined && asked !== own.origin;
  const siteUrl = (isForAll ? undefined : asked) ?? own?.origin ?? PRODUCTION;
  const basePath = path ?? parseBasePath(own?.pathname ?? '/');

  // A preview stands on a host of its own and is never the site itself; any other build is.
  const publishedOrigin = isForAll ? asked : production?.origin;
  const hostPath = parseBasePath(production?.pathname ?? '/');
  // A host that gives its site no path is not told of one that the build is for.
  const publishedPath = hostPath === '/' ? (path ?? '/') : hostPath;
  const published = publishedOrigin === undefined ? `${PRODUCTION}/` : `${publishedOrigin}${publishedPath}`;
  const named = read<string | undefined>('CANONICAL_URL', undefined, parseCanonicalUrl);
  const canonicalUrl = named ?? (preview ? published : `${siteUrl}${basePath}`);

  const warnings: string[] = [];
  if (isForAll) {
    warnings.push(
      `SITE_URL="${asked}": ${host} says that this preview stands at ${siteUrl}, so SITE_URL is taken for the published site; set it for production alone`,
    );
  } else if (preview && host !== undefined && own === null) {
    if (asked === undefined) {
      warnings.push(
        `SITE_URL: ${host} does not say where this preview stands, so its feeds, data and share cards name ${siteUrl}; set SITE_URL to the address of the preview`,
      );
    } else if (canonicalUrl.startsWith(`${asked}/`)) {
      warnings.push(
        `SITE_URL="${asked}": this preview calls the address of the published site its own; set SITE_URL to the address of the preview, and the published site as CANONICAL_URL`,
      );
    }
  }
  // A wrong SITE_URL is told of already.
  const isKnown = own !== null || read('SITE_URL', false, () => true);
  const isPublishedKnown = named !== undefined || publishedOrigin !== undefined;
  return { siteUrl, basePath, canonicalUrl, isKnown, isPublishedKnown, warnings };
}

// Each parser returns a value or throws an error whose message says how to fix the variable.

function parseSiteUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error('write a whole address, such as https://uful.example');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error('use an http or https address');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error('write the origin alone; the path belongs in BASE_PATH');
  }
  return url.origin;
}

function parseCanonicalUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol)) {
    throw new Error('write a whole http or https address, such as https://uful.example/');
  }
  if (url.search !== '' || url.hash !== '') throw new Error('write the address without "?" and "#"');
  return `${url.origin}${url.pathname.replace(/\/*$/u, '/')}`;
}

function parseBasePath(text: string): string {
  if (/[\s?#\\]|:\/\//u.test(text)) throw new Error('write a path alone, such as /uful/');
  const parts = text.split('/').filter((part) => part !== '');
  if (parts.includes('..') || parts.includes('.')) {
    throw new Error('write the path without "." and ".."');
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
