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
  /** Where the editors' desk of this preview saves; undefined where there is no desk. */
  desk: DeskRepository | undefined;
  /** Where readers report errors (https or mailto), if the deployer has given an address. */
  contactUrl: string | undefined;
  /** What the host says of this build. */
  deployment: Deployment;
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
  const reviewBase = env['REVIEW_BASE']?.trim() || undefined;
  // What the host says is taken where nothing else is set.
  const given = URL.parse((preview ? deployment.address : deployment.production) ?? '');
  const siteUrl = read('SITE_URL', given?.origin ?? PRODUCTION, parseSiteUrl);
  const basePath = read('BASE_PATH', parseBasePath(given?.pathname ?? '/'), parseBasePath);
  if (deployment.host !== undefined && !preview && siteUrl === PRODUCTION && !env['SITE_URL']?.trim()) {
    problems.push(
      `SITE_URL: ${deployment.host} does not say where the published site stands; ${deployment.fix}`,
    );
  }
  const desk = readDesk(env, { read, preview, deployment, problems });
  const contentDir = read('CONTENT_DIR', resolve('content'), parseContentDir);
  const clock = read('SOURCE_DATE_EPOCH', now, parseEpoch);
  const issues = deployment.repository === undefined ? undefined : issuesOf(deployment.repository);
  const contactUrl = read<string | undefined>('CONTACT_URL', issues, parseContactUrl);
  // A preview stands on a host of its own and is never the site itself; any other build is.
  const published = URL.canParse(deployment.production ?? '')
    ? parseCanonicalUrl(deployment.production!)
    : `${PRODUCTION}/`;
  const ownUrl = preview ? published : `${siteUrl}${basePath}`;
  const canonicalUrl = read('CANONICAL_URL', ownUrl, parseCanonicalUrl);

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
    desk,
    contactUrl,
    deployment,
  };
}

type ReadVariable = <T>(name: string, fallback: T, parse: (text: string) => T) => T;

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

function parseContactUrl(text: string): string {
  if (!URL.canParse(text) || !/^(https|mailto):/u.test(text)) {
    throw new Error('write an https or mailto address where readers can report errors');
  }
  return text;
}
