import { HOSTS, type Deployment, type Environment, type Read } from './hosts.ts';

const SET_SITE_URL = 'set SITE_URL to the address of the published site';

/** All variables by which hosts describe a build. Tests remove them from the environment of the builds they make. */
export const hostVariables: readonly string[] = [
  'PRODUCTION_BRANCH',
  ...new Set(HOSTS.flatMap(({ detectedBy, variables }) => [...detectedBy, ...variables])),
];

/** How a variable says that it does not hold: `NETLIFY=false` is no build of Netlify's. */
const NO = /^(?:false|0|no|off)$/iu;

/**
 * Tells from the variables of the host what kind of deployment a build is. In doubt it is a preview, so that a forgotten
 * setting never publishes an unfinished text. Cloudflare and GitHub do not say which branch is published: it is
 * PRODUCTION_BRANCH, or else `main`.
 */
export function readDeployment(env: Environment): Deployment {
  const read: Read = (name) => env[name]?.trim() || undefined;
  const isSaid = (name: string): boolean => !NO.test(read(name) ?? 'no');
  // What a host sets for this purpose goes before what only hints at it.
  const host =
    HOSTS.find(({ detectedBy: [own] }) => isSaid(own)) ??
    HOSTS.find(({ detectedBy }) => detectedBy.some(isSaid));
  if (!host) return NO_HOST;
  return { fix: SET_SITE_URL, ...host.read(read, read('PRODUCTION_BRANCH') ?? 'main'), host: host.name };
}

const NO_HOST: Deployment = {
  host: undefined,
  preview: undefined,
  address: undefined,
  production: undefined,
  branch: undefined,
  commit: undefined,
  repository: undefined,
  fix: SET_SITE_URL,
};

/** The web page of a repository; undefined if its address is not one that a browser can open over https. */
export function pageOfRepository(repository: string): string | undefined {
  const url = URL.parse(repository.replace(/^git@([^:]+):/u, 'https://$1/').replace(/\.git\/?$/u, ''));
  return url?.protocol === 'https:' ? `${url.origin}${url.pathname.replace(/\/$/u, '')}` : undefined;
}

/** The page on which a repository's issues are reported; undefined if the repository has no web page. */
export function issuesOf(repository: string): string | undefined {
  const page = pageOfRepository(repository);
  if (page === undefined) return undefined;
  return /(?:^|\.)gitlab\./u.test(new URL(page).host) ? `${page}/-/issues` : `${page}/issues`;
}
