import { HOSTS, type Deployment, type Environment, type Host, type Read } from './hosts.ts';

const SET_SITE_URL = 'set SITE_URL to the address of the published site';

/** All variables by which hosts describe a build. Tests remove them from the environment of the builds they make. */
export const hostVariables: readonly string[] = [
  'PRODUCTION_BRANCH',
  ...new Set(HOSTS.flatMap(({ own, hints, variables }) => [own, ...Object.keys(hints), ...variables])),
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
  const hintAt = ({ hints }: Host): string | undefined =>
    Object.keys(hints).find((name) => isSaid(name) && hints[name]!.test(read(name)!));
  // What a host sets for this purpose goes before what only hints at it.
  const host = HOSTS.find(({ own }) => isSaid(own)) ?? HOSTS.find(hintAt);
  if (!host) return NO_HOST;
  const said = host.read(read, read('PRODUCTION_BRANCH') ?? 'main');
  const hint = isSaid(host.own) ? undefined : hintAt(host)!;
  const doubt =
    hint &&
    `${hint}="${read(hint)}": taken for a build of ${host.name}, ${said.preview ? 'a preview' : 'the published site'}, although ${host.own} is not set; set ${host.own}=1 if it is one, or else leave ${hint} out of this build`;
  return { fix: SET_SITE_URL, ...said, host: host.name, doubt };
}

const NO_HOST: Deployment = {
  host: undefined,
  preview: undefined,
  address: undefined,
  production: undefined,
  branch: undefined,
  commit: undefined,
  repository: undefined,
  doubt: undefined,
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
