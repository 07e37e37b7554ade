import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAddresses, type Addresses, type ReadVariable } from './deployment/addresses.ts';
import { issuesOf, pageOfRepository, readDeployment } from './deployment/deployment.ts';
import type { Deployment, Environment } from './deployment/hosts.ts';
import { LOCAL, readDeskRepository, type DeskRepository } from './desk/cms-backend.ts';

/** What a build can be told from outside; everything else is in `site.ts`. */
export interface Settings extends Pick<Addresses, 'siteUrl' | 'basePath' | 'canonicalUrl'> {
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
  const read: ReadVariable = (name, fallback, parse) => {
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
  const { siteUrl, basePath, canonicalUrl, isPublishedKnown } = addresses;
  const warnings = [...(deployment.doubt === undefined ? [] : [deployment.doubt]), ...addresses.warnings];
  if (deployment.host !== undefined && !preview && !addresses.isKnown) {
    problems.push(
      `SITE_URL: ${deployment.host} does not say where the published site stands; ${deployment.fix}`,
    );
  }
  const published = preview && isPublishedKnown ? canonicalUrl : undefined;
  const reviewBase = read<string | undefined>('REVIEW_BASE', published, (text) =>
    text === 'none' ? undefined : text,
  );
  const reviewAllow = read<readonly string[]>('REVIEW_ALLOW', [], parsePaths);
  const desk = readDesk(read, { preview, deployment, problems });
  const contentDir = read('CONTENT_DIR', resolve('content'), parseContentDir);
  const clock = read('SOURCE_DATE_EPOCH', now, parseEpoch);
  const issues = deployment.repository === undefined ? undefined : issuesOf(deployment.repository);
  const contactUrl = read<string | undefined>('CONTACT_URL', issues, parseContactUrl);

  if (problems.length > 0) {
    // That the host was guessed may be the reason for all of them.
    throw new SettingsError(deployment.doubt === undefined ? problems : [deployment.doubt, ...problems]);
  }
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

/** Whether there is a desk, and where it saves: what DESK_REPOSITORY says, else the repository and branch that the host names. */
function readDesk(
  read: ReadVariable,
  { preview, deployment, problems }: { preview: boolean; deployment: Deployment; problems: string[] },
): DeskRepository | undefined {
  if (!read('DESK', false, parseSwitch)) return undefined;
  if (!preview) {
    problems.push('DESK="1": only a preview has a desk; set PREVIEW=1 too, or leave DESK out of this build');
    return undefined;
  }
  const branch = deployment.branch ?? 'main';
  if (read('DESK_REPOSITORY', false, () => true)) {
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
