import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { issuesOf, pageOfRepository, readDeployment } from './deployment/deployment.ts';
import type { Deployment, Environment } from './deployment/hosts.ts';
import { LOCAL, readDeskRepository, type DeskRepository } from './desk/cms-backend.ts';

/** What a build can be told from outside; everything else is in `site.ts`. */
export interface Settings {
  /** Origin that the built site is served from, without a trailing slash. */
  siteUrl: string;
  /** Path under that origin; begins and ends with a slash. */
  basePath: string;
  /** Whole address of the published site, with a slash at its end: what search engines and data name. */
  canonicalUrl: string;
  /** Absolute path of the content tree. */
  contentDir: string;
  /** The build clock: milliseconds since 1970-01-01T00:00:00Z. */
  clock: number;
  /** Whether drafts and scheduled items are part of the build. */
  preview: boolean;
  /** Whether the build puts packed copies beside its text files, and a server's configuration sends them. */
  precompress: boolean;
  /** What a preview is compared with (folder of a built site, manifest.json or address), if anything. */
  reviewBase: string | undefined;
  /** Paths whose deletion is wanted; `all` for every path. */
  reviewAllow: readonly string[];
  /** Where the editors' desk of this preview saves; undefined where there is no desk. */
  desk: DeskRepository | undefined;
  /** Where readers report errors (https or mailto), if the deployer has given an address. */
  contactUrl: string | undefined;
  /** What the host says of this build. */
  deployment: Deployment;
  /** What is probably not meant, one line each, with its fix. */
  warnings: readonly string[];
}

/** Where the site is published when nobody says otherwise. */
const PRODUCTION = 'https://uful.example';

/** All that is wrong with the environment, one line a variable, each with its fix. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The build settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/**
 * Reads the build settings from environment variables (an empty one counts as absent).
 *
 * @param now the time that serves as build clock when SOURCE_DATE_EPOCH is absent, in milliseconds since 1970
 * @throws SettingsError naming every wrong variable at once
 */
export function readSettings(env: Environment, now: number = Date.now()): Settings {
  const problems: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => T): T => {
    const text = env[name]?.trim();
    if (text === undefined || text === '') return fallback;
    try {
      return parse(text);
    } catch (fix) {
      problems.push(`${name}="${text}": ${(fix as Error).message}`);
      return fallback;
    }
  };

  const deployment = readDeployment(env);
  const preview = read('PREVIEW', deployment.preview ?? false, parseSwitch);
  const precompress = read('PRECOMPRESS', false, parseSwitch);
  const addresses = readAddresses(read, { preview, deployment });
  const { siteUrl, basePath, canonicalUrl, isPublishedKnown, warnings } = addresses;
  if (deployment.host !== undefined && !preview && siteUrl === PRODUCTION && !env['SITE_URL']?.trim()) {
    problems.push(
      `SITE_URL: ${deployment.host} does not say where the published site stands; ${deployment.fix}`,
    );
  }
  const published = preview && isPublishedKnown ? canonicalUrl : undefined;
  const reviewBase = read<string | undefined>('REVIEW_BASE', published, (text) =>
    text === 'none' ? undefined : text,
  );
  const reviewAllow = read<readonly string[]>('REVIEW_ALLOW', [], parsePaths);
  const desk = readDesk(env, { read, preview, deployment, problems });
  const contentDir = read('CONTENT_DIR', resolve('content'), parseContentDir);
  const clock = read('SOURCE_DATE_EPOCH', now, parseEpoch);
  const issues = deployment.repository === undefined ? undefined : issuesOf(deployment.repository);
  const contactUrl = read<string | undefined>('CONTACT_URL', issues, parseContactUrl);

  if (problems.length > 0) throw new SettingsError(problems);
  return {
    siteUrl,
    basePath,
    canonicalUrl,
    contentDir,
    clock,
    preview,
    precompress,
    reviewBase,
    reviewAllow,
    desk,
    contactUrl,
    deployment,
    warnings,
  };
}

type ReadVariable = <T>(name: string, fallback: T, parse: (text: string) => T) => T;

interface Addresses extends Pick<Settings, 'siteUrl' | 'basePath' | 'canonicalUrl' | 'warnings'> {
  /** Whether somebody has said where the published site stands. */
  isPublishedKnown: boolean;
}

/**
 * Where a build stands, and where the published site does. What is set goes before what the host says, but for one case: a
 * SITE_URL that is set for all of a host's builds names the published site, while the host itself says where its preview stands.
 */
function readAddresses(
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
  const isPublishedKnown = named !== undefined || publishedOrigin !== undefined;
  return { siteUrl, basePath, canonicalUrl, isPublishedKnown, warnings };
}

/** Whether there is a desk, and where it saves: what DESK_REPOSITORY says, else the repository and branch that the host names. */
function readDesk(
  env: Environment,
  options: { read: ReadVariable; preview: boolean; deployment: Deployment; problems: string[] },
): DeskRepository | undefined {
  const { read, preview, deployment, problems } = options;
  if (!read('DESK', false, parseSwitch)) return undefined;
  if (!preview) {
    problems.push('DESK="1": only a preview has a desk; set PREVIEW=1 too, or leave DESK out of this build');
    return undefined;
  }
  const branch = deployment.branch ?? 'main';
  const isGiven = Boolean(env['DESK_REPOSITORY']?.trim());
  if (isGiven) {
    return read('DESK_REPOSITORY', LOCAL, (text) => readDeskRepository(pageOfRepository(text), branch));
  }
  // On a machine of one's own the desk opens the folder of the project.
  if (deployment.host === undefined) return LOCAL;
  try {
    return readDeskRepository(pageOfRepository(deployment.repository ?? ''), branch);
  } catch (fix) {
    problems.push(
      `DESK_REPOSITORY: ${deployment.host} names no repository that the desk can write to; ${(fix as Error).message}`,
    );
    return undefined;
  }
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

function parseContentDir(text: string): string {
  const path = resolve(text);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new Error(`there is no folder ${path}; name an existing content folder`);
  }
  return path;
}

function parseEpoch(text: string): number {
  if (!/^\d{1,11}$/u.test(text)) {
    throw new Error('write whole seconds since 1970, such as 1795305600');
  }
  return Number(text) * 1000;
}

function parseSwitch(text: string): boolean {
  if (['1', 'true', 'yes'].includes(text.toLowerCase())) return true;
  if (['0', 'false', 'no'].includes(text.toLowerCase())) return false;
  throw new Error('write 1 or 0');
}

/** Paths of the site, with spaces between them, or the word for all of them. */
function parsePaths(text: string): string[] {
  const paths = text.split(/\s+/u);
  if (paths.some((path) => path !== 'all' && !path.startsWith('/'))) {
    throw new Error('write paths of the site with spaces between them, such as /articles/old/, or all');
  }
  return paths;
}

/** All that may stand in a URI (RFC 3986). A browser takes more, but security.txt is read by machines. */
const URI = /^[a-z]+:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})+$/iu;

function parseContactUrl(text: string): string {
  if (!URL.canParse(text) || !/^(?:https:\/\/|mailto:)/u.test(text)) {
    throw new Error('write an https or mailto address where readers can report errors');
  }
  if (!URI.test(text)) {
    throw new Error(
      'write it without spaces and letters other than Latin ones, as in https://news.example/%D8%A3',
    );
  }
  if (text.startsWith('mailto:') && !/^mailto:[^@?]+@[^@?]+/u.test(text)) {
    throw new Error('write a whole e-mail address, such as mailto:desk@news.example');
  }
  return text;
}
