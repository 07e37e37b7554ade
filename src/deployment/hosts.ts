/** Variables of the environment, as Node gives them. */
export type Environment = Record<string, string | undefined>;

/** What a host says about the build that it runs. */
export interface Deployment {
  /** The host's own name for itself; undefined for a local build. */
  host: string | undefined;
  /** Whether the build is a preview and not the published site; undefined if no host says. */
  preview: boolean | undefined;
  /** Address at which this build will be served, with its path. */
  address: string | undefined;
  /** Address of the published site, if the host tells it. */
  production: string | undefined;
  branch: string | undefined;
  /** The full hash. */
  commit: string | undefined;
  /** Web address of the repository. */
  repository: string | undefined;
  /** What to say and mend where the host is only guessed, from a variable that hints at it. */
  doubt: string | undefined;
  /** The advice to give if the address of the published site is not known. */
  fix: string;
}

/** Reads a variable; undefined where it is not set or blank. */
export type Read = (name: string) => string | undefined;

/** Whether a host reads redirects from the file `_redirects`. On other hosts a page has to redirect. */
export function readsRedirects(host: Deployment['host']): boolean {
  return host === 'Netlify' || host?.startsWith('Cloudflare') === true;
}

/** A host, and how to read its variables. */
export interface Host {
  name: string;
  /** The variable that it sets to say that a build is its own. */
  own: string;
  /**
   * Variables that hint at it where that one is missing, since builds are also made with some of a host's variables, by hand or in
   * its containers, each with the values that do. Where others set a variable of the same name, only values that are this host's
   * own hint at it, or none do: Woodpecker has a CI_COMMIT_BRANCH too, and an editor's machine a GITHUB_REPOSITORY.
   */
  hints: Readonly<Record<string, RegExp>>;
  /** The other variables that it sets and that are read. */
  variables: readonly string[];
  read(read: Read, productionBranch: string): Omit<Deployment, 'host' | 'doubt' | 'fix'> & { fix?: string };
}

/** Whatever a variable says: no other host has one of that name. */
const ANY = /./u;

/** The hosts in the order in which they are tried: some hosts run their builds on the machines of others. */
export const HOSTS: readonly Host[] = [
  {
    // https://docs.netlify.com/build/configure-builds/environment-variables/
    name: 'Netlify',
    own: 'NETLIFY',
    hints: {
      CONTEXT: /^(?:production|deploy-preview|branch-deploy|preview-server|dev)$/u,
      DEPLOY_PRIME_URL: ANY,
    },
    variables: ['URL', 'DEPLOY_URL', 'BRANCH', 'HEAD', 'COMMIT_REF', 'REPOSITORY_URL'],
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
    own: 'CF_PAGES',
    hints: { CF_PAGES_BRANCH: ANY, CF_PAGES_URL: ANY, CF_PAGES_COMMIT_SHA: ANY },
    variables: [],
    read: (read, productionBranch) => ({
      preview: read('CF_PAGES_BRANCH') !== productionBranch,
      address: read('CF_PAGES_URL'),
      // CF_PAGES_URL is the address of this one build, even when the build is the published site.
      production: undefined,
      branch: read('CF_PAGES_BRANCH'),
      commit: read('CF_PAGES_COMMIT_SHA'),
      repository: undefined,
    }),
  },
  {
    // https://developers.cloudflare.com/workers/ci-cd/builds/configuration/#environment-variables
    name: 'Cloudflare Workers',
    own: 'WORKERS_CI',
    hints: { WORKERS_CI_BRANCH: ANY, WORKERS_CI_COMMIT_SHA: ANY },
    variables: [],
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
    own: 'VERCEL',
    hints: { VERCEL_ENV: ANY, VERCEL_URL: ANY, VERCEL_BRANCH_URL: ANY, VERCEL_GIT_COMMIT_REF: ANY },
    variables: [
      'VERCEL_PROJECT_PRODUCTION_URL',
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
    own: 'RENDER',
    // Others may say so too, and then it is a preview as well.
    hints: { IS_PULL_REQUEST: /^true$/u, RENDER_EXTERNAL_URL: ANY, RENDER_GIT_BRANCH: ANY },
    variables: ['RENDER_GIT_COMMIT', 'RENDER_GIT_REPO_SLUG'],
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
    own: 'GITLAB_CI',
    hints: { CI_PAGES_URL: ANY, CI_MERGE_REQUEST_IID: ANY },
    variables: [
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
    own: 'GITHUB_ACTIONS',
    hints: { GITHUB_EVENT_NAME: ANY, GITHUB_HEAD_REF: ANY },
    variables: ['GITHUB_REF_NAME', 'GITHUB_SHA', 'GITHUB_SERVER_URL', 'GITHUB_REPOSITORY'],
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
