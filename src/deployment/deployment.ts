import { HOSTS, type Deployment, type Environment, type Read } from './hosts.ts';

const SITE_URL = 'set SITE_URL to the address of the published site';

/** Every variable by which a host says what it builds; tests leave them out of the builds that they make. */
export const hostVariables: readonly string[] = [
  'PRODUCTION_BRANCH',
  ...HOSTS.flatMap(({ sign, variables }) => [sign, ...variables]),
];

/**
 * Tells from the host's own variables which deployment a build is. When unsure, it is a preview: an unfinished text is not
 * published by a setting that was forgotten. Cloudflare and GitHub do not say which branch is published; it is the one
 * named by PRODUCTION_BRANCH, or `main`.
 */
export function readDeployment(env: Environment): Deployment {
  const read: Read = (name) => env[name]?.trim() || undefined;
  const host = HOSTS.find(({ sign }) => read(sign) !== undefined);
  if (!host) return NOWHERE;
  return { fix: SITE_URL, ...host.read(read, read('PRODUCTION_BRANCH') ?? 'main'), host: host.name };
}

const NOWHERE: Deployment = {
  host: undefined,
  preview: undefined,
  address: undefined,
  production: undefined,
  branch: undefined,
  commit: undefined,
  repository: undefined,
  fix: SITE_URL,
};

/** The page of a repository on the web, where it has one; undefined for an address that a browser cannot open. */
export function pageOfRepository(repository: string): string | undefined {
  const url = URL.parse(repository.replace(/^git@([^:]+):/u, 'https://$1/').replace(/\.git\/?$/u, ''));
  return url?.protocol === 'https:' ? `${url.origin}${url.pathname.replace(/\/$/u, '')}` : undefined;
}

/** Where a repository's host takes reports of errors: its issues. */
export function issuesOf(repository: string): string | undefined {
  const page = pageOfRepository(repository);
  if (page === undefined) return undefined;
  return /(?:^|\.)gitlab\./u.test(new URL(page).host) ? `${page}/-/issues` : `${page}/issues`;
}
