/** Variables of the environment, as Node gives them. */
export type Environment = Record<string, string | undefined>;

/** What a host says of the build that it runs. */
export interface Deployment {
  /** The host, as it names itself; undefined on a machine of one's own. */
  host: string | undefined;
  /** Whether it is for review and not the published site; undefined where nobody says. */
  preview: boolean | undefined;
  /** Address at which this build will stand, with its path. */
  address: string | undefined;
  /** Address of the published site, where the host knows it. */
  production: string | undefined;
  branch: string | undefined;
  /** The whole hash. */
  commit: string | undefined;
  /** Web address of the repository. */
  repository: string | undefined;
  /** What to set where the published site's address is not known. */
  fix: string;
}

/** Reads a variable; undefined where it is not set or blank. */
export type Read = (name: string) => string | undefined;

/** Whether a host sends readers on by the file `_redirects`; the others need a page that does. */
export function readsRedirects(host: Deployment['host']): boolean {
  return host === 'Netlify' || host?.startsWith('Cloudflare') === true;
}

/** A host, and what its variables say. */
export interface Host {
  name: string;
  /** The variable by which it is known. */
  sign: string;
  /** Variables whose values say what the build is. */
  variables: readonly string[];
  read(read: Read, productionBranch: string): Omit<Deployment, 'host' | 'fix'> & { fix?: string };
}

/** Hosts in the order in which they are looked for: some run inside others' machines. */
export const HOSTS: readonly Host[] = [
  {
    // https://docs.netlify.com/build/configure-builds/environment-variables/
    name: 'Netlify',
    sign: 'NETLIFY',
    variables: [
      'CONTEXT',
      'URL',
      'DEPLOY_PRIME_URL',
      'DEPLOY_URL',
      'BRANCH',
      'HEAD',
      'COMMIT_REF',
      'REPOSITORY_URL',
    ],
    read: (read) => {
      const preview = read('CONTEXT') !== 'production';
      return {
        preview,
        address: preview ? (read('DEPLOY_PRIME_URL') ?? read('DEPLOY_URL')) : read('URL'),
        production: read('URL'),
        branch: read('HEAD') ?? read('BRANCH'),
        commit: read('COMMIT_REF'),
        repository: read('REPOSITORY_URL'),
      };
    },
  },
  {
    // https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables
    name: 'Cloudflare Pages',
    sign: 'CF_PAGES',
    variables: ['CF_PAGES_BRANCH', 'CF_PAGES_COMMIT_SHA', 'CF_PAGES_URL'],
    read: (read, productionBranch) => ({
      preview: read('CF_PAGES_BRANCH') !== productionBranch,
      address: read('CF_PAGES_URL'),
      // CF_PAGES_URL is an address of this build alone, also of the published one.
      production: undefined,
      branch: read('CF_PAGES_BRANCH'),
      commit: read('CF_PAGES_COMMIT_SHA'),
      repository: undefined,
    }),
  },
  {
    // https://developers.cloudflare.com/workers/ci-cd/builds/configuration/#environment-variables
    name: 'Cloudflare Workers',
    sign: 'WORKERS_CI',
    variables: ['WORKERS_CI_BRANCH', 'WORKERS_CI_COMMIT_SHA'],
    read: (read, productionBranch) => ({
      preview: read('WORKERS_CI_BRANCH') !== productionBranch,
      address: undefined,
      production: undefined,
      branch: read('WORKERS_CI_BRANCH'),
      commit: read('WORKERS_CI_COMMIT_SHA'),
      repository: undefined,
    }),
  },
  {
    // https://vercel.com/docs/environment-variables/system-environment-variables
    name: 'Vercel',
    sign: 'VERCEL',
    variables: [
      'VERCEL_ENV',
      'VERCEL_URL',
      'VERCEL_BRANCH_URL',
      'VERCEL_PROJECT_PRODUCTION_URL',
      'VERCEL_GIT_COMMIT_REF',
      'VERCEL_GIT_COMMIT_SHA',
      'VERCEL_GIT_PROVIDER',
      'VERCEL_GIT_REPO_OWNER',
      'VERCEL_GIT_REPO_SLUG',
    ],
    read: (read) => {
      const preview = read('VERCEL_ENV') !== 'production';
      const production = withScheme(read('VERCEL_PROJECT_PRODUCTION_URL'));
      const [provider, owner, slug] = ['PROVIDER', 'REPO_OWNER', 'REPO_SLUG'].map((part) =>
        read(`VERCEL_GIT_${part}`),
      );
      return {
        preview,
        address: preview ? withScheme(read('VERCEL_BRANCH_URL') ?? read('VERCEL_URL')) : production,
        production,
        branch: read('VERCEL_GIT_COMMIT_REF'),
        commit: read('VERCEL_GIT_COMMIT_SHA'),
        repository:
          provider === 'github' && owner && slug ? `https://github.com/${owner}/${slug}` : undefined,
      };
    },
  },
  {
    // https://render.com/docs/environment-variables
    name: 'Render',
    sign: 'RENDER',
    variables: [
      'IS_PULL_REQUEST',
      'RENDER_EXTERNAL_URL',
      'RENDER_GIT_BRANCH',
      'RENDER_GIT_COMMIT',
      'RENDER_GIT_REPO_SLUG',
    ],
    read: (read) => {
      const preview = read('IS_PULL_REQUEST') !== 'false';
      const address = read('RENDER_EXTERNAL_URL');
      const slug = read('RENDER_GIT_REPO_SLUG');
      return {
        preview,
        address,
        production: preview ? undefined : address,
        branch: read('RENDER_GIT_BRANCH'),
        commit: read('RENDER_GIT_COMMIT'),
        repository: slug === undefined ? undefined : `https://github.com/${slug}`,
      };
    },
  },
  {
    // https://docs.gitlab.com/ci/variables/predefined_variables/
    name: 'GitLab',
    sign: 'GITLAB_CI',
    variables: [
      'CI_PAGES_URL',
      'CI_MERGE_REQUEST_IID',
      'CI_COMMIT_BRANCH',
      'CI_DEFAULT_BRANCH',
      'CI_COMMIT_REF_NAME',
      'CI_COMMIT_SHA',
      'CI_ENVIRONMENT_URL',
      'CI_PROJECT_URL',
    ],
    read: (read) => {
      const branch = read('CI_COMMIT_BRANCH');
      const preview = branch === undefined || branch !== read('CI_DEFAULT_BRANCH');
      return {
        preview,
        address: preview ? read('CI_ENVIRONMENT_URL') : read('CI_PAGES_URL'),
        production: read('CI_PAGES_URL'),
        branch: read('CI_COMMIT_REF_NAME'),
        commit: read('CI_COMMIT_SHA'),
        repository: read('CI_PROJECT_URL'),
      };
    },
  },
  {
    // https://docs.github.com/actions/reference/workflows-and-actions/variables
    name: 'GitHub Actions',
    sign: 'GITHUB_ACTIONS',
    variables: [
      'GITHUB_EVENT_NAME',
      'GITHUB_REF_NAME',
      'GITHUB_HEAD_REF',
      'GITHUB_SHA',
      'GITHUB_SERVER_URL',
      'GITHUB_REPOSITORY',
    ],
    read: (read, productionBranch) => {
      const branch = read('GITHUB_HEAD_REF') ?? read('GITHUB_REF_NAME');
      const [server, repository] = [read('GITHUB_SERVER_URL'), read('GITHUB_REPOSITORY')];
      return {
        preview:
          read('GITHUB_EVENT_NAME')?.startsWith('pull_request') === true || branch !== productionBranch,
        address: undefined,
        production: undefined,
        branch,
        commit: read('GITHUB_SHA'),
        repository: server && repository ? `${server}/${repository}` : undefined,
        fix: 'set SITE_URL (and BASE_PATH) from the outputs of actions/configure-pages',
      };
    },
  },
];

function withScheme(address: string | undefined): string | undefined {
  return address === undefined || /^https?:/u.test(address) ? address : `https://${address}`;
}
