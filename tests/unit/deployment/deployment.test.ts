import { describe, expect, test } from 'vitest';
import { hostVariables, issuesOf, readDeployment } from '../../../src/deployment/deployment.ts';
import { HOSTS, type Environment } from '../../../src/deployment/hosts.ts';
import { readSettings, SettingsError } from '../../../src/settings.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

const netlify = {
  NETLIFY: 'true',
  URL: 'https://uful.netlify.app',
  COMMIT_REF: SHA,
  REPOSITORY_URL: 'https://github.com/desk/uful',
};
const deployPreview = {
  ...netlify,
  CONTEXT: 'deploy-preview',
  HEAD: 'fix-dates',
  BRANCH: 'pull/7/head',
  DEPLOY_PRIME_URL: 'https://deploy-preview-7--uful.netlify.app',
};
const pages = { CF_PAGES: '1', CF_PAGES_COMMIT_SHA: SHA, CF_PAGES_URL: 'https://0123abcd.uful.pages.dev' };
const workers = { WORKERS_CI: '1', WORKERS_CI_COMMIT_SHA: SHA };
const vercel = {
  VERCEL: '1',
  VERCEL_URL: 'uful-abc.vercel.app',
  VERCEL_BRANCH_URL: 'uful-git-fix.vercel.app',
  VERCEL_PROJECT_PRODUCTION_URL: 'uful.news',
  VERCEL_GIT_COMMIT_REF: 'fix',
  VERCEL_GIT_COMMIT_SHA: SHA,
};
const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SHA: SHA,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'desk/uful',
};
const gitlab = {
  GITLAB_CI: 'true',
  CI_PAGES_URL: 'https://desk.gitlab.io/uful',
  CI_DEFAULT_BRANCH: 'main',
  CI_COMMIT_SHA: SHA,
  CI_PROJECT_URL: 'https://gitlab.com/desk/uful',
};
const render = {
  RENDER: 'true',
  RENDER_EXTERNAL_URL: 'https://uful.onrender.com',
  RENDER_GIT_BRANCH: 'main',
  RENDER_GIT_COMMIT: SHA,
};

/** Host, whether it is a preview, where it stands, where the published site does, and the branch. */
const cases: [
  string,
  Environment,
  [
    string | undefined,
    boolean | undefined,
    (string | undefined)?,
    (string | undefined)?,
    (string | undefined)?,
  ],
][] = [
  ['a machine of one’s own', {}, [undefined, undefined]],
  ['a machine where an empty variable is left', { NETLIFY: ' ' }, [undefined, undefined]],
  [
    'Netlify, published',
    { ...netlify, CONTEXT: 'production', HEAD: 'main' },
    ['Netlify', false, 'https://uful.netlify.app', 'https://uful.netlify.app', 'main'],
  ],
  [
    'Netlify, a pull request',
    deployPreview,
    ['Netlify', true, 'https://deploy-preview-7--uful.netlify.app', 'https://uful.netlify.app', 'fix-dates'],
  ],
  [
    'Netlify, a branch',
    { ...deployPreview, CONTEXT: 'branch-deploy' },
    ['Netlify', true, 'https://deploy-preview-7--uful.netlify.app', 'https://uful.netlify.app', 'fix-dates'],
  ],
  [
    'Netlify, a context of one’s own',
    { ...deployPreview, CONTEXT: 'staging' },
    ['Netlify', true, 'https://deploy-preview-7--uful.netlify.app', 'https://uful.netlify.app', 'fix-dates'],
  ],
  [
    'Netlify, without a context',
    netlify,
    ['Netlify', true, undefined, 'https://uful.netlify.app', undefined],
  ],
  [
    'Netlify’s variables for a deploy preview, but the one that names it',
    { CONTEXT: 'deploy-preview', DEPLOY_PRIME_URL: 'https://deploy-preview-7--uful.netlify.app' },
    ['Netlify', true, 'https://deploy-preview-7--uful.netlify.app', undefined, undefined],
  ],
  ['a context of Netlify’s alone', { CONTEXT: 'branch-deploy' }, ['Netlify', true]],
  ['a context of Netlify’s alone, for what is published', { CONTEXT: 'production' }, ['Netlify', false]],
  ['a context of something else', { CONTEXT: 'prod-cluster' }, [undefined, undefined]],
  [
    'an address of a deployment, which many a tool has',
    { DEPLOY_URL: 'https://a.example' },
    [undefined, undefined],
  ],
  [
    'Woodpecker, which names its branches as GitLab does',
    { CI: 'woodpecker', CI_COMMIT_BRANCH: 'main', CI_COMMIT_SHA: SHA, CI_PIPELINE_EVENT: 'push' },
    [undefined, undefined],
  ],
  [
    'GitLab’s address alone, with a branch that nobody calls the published one',
    { CI_PAGES_URL: 'https://desk.gitlab.io/uful', CI_COMMIT_BRANCH: 'main' },
    ['GitLab', true, undefined, 'https://desk.gitlab.io/uful'],
  ],
  ['a pull request of whichever host, which Render says so', { IS_PULL_REQUEST: 'true' }, ['Render', true]],
  ['no pull request, of whichever host', { IS_PULL_REQUEST: 'false' }, [undefined, undefined]],
  ['a machine that says that it is not Netlify', { NETLIFY: 'false' }, [undefined, undefined]],
  [
    'a machine that says that it is not Netlify, with the variables of a preview',
    { NETLIFY: '0', CONTEXT: 'deploy-preview' },
    ['Netlify', true],
  ],
  [
    'Vercel’s variable for a preview alone',
    { VERCEL_ENV: 'preview', VERCEL_URL: 'uful-abc.vercel.app' },
    ['Vercel', true, 'https://uful-abc.vercel.app'],
  ],
  [
    'the branch of Cloudflare Pages alone',
    { CF_PAGES_BRANCH: 'fix' },
    ['Cloudflare Pages', true, undefined, undefined, 'fix'],
  ],
  [
    'the branch of Cloudflare Workers alone',
    { WORKERS_CI_BRANCH: 'fix' },
    ['Cloudflare Workers', true, undefined, undefined, 'fix'],
  ],
  ['the event of GitHub Actions alone', { GITHUB_EVENT_NAME: 'pull_request' }, ['GitHub Actions', true]],
  ['the number of a merge request alone', { CI_MERGE_REQUEST_IID: '3' }, ['GitLab', true]],
  [
    'a runner of GitHub on which another program has a context: what names a host goes before what hints at one',
    { ...github, GITHUB_EVENT_NAME: 'push', GITHUB_REF_NAME: 'main', CONTEXT: 'deploy-preview' },
    ['GitHub Actions', false, undefined, undefined, 'main'],
  ],
  [
    'Cloudflare Pages, main',
    { ...pages, CF_PAGES_BRANCH: 'main' },
    ['Cloudflare Pages', false, 'https://0123abcd.uful.pages.dev', undefined, 'main'],
  ],
  [
    'Cloudflare Pages, another branch',
    { ...pages, CF_PAGES_BRANCH: 'fix' },
    ['Cloudflare Pages', true, 'https://0123abcd.uful.pages.dev', undefined, 'fix'],
  ],
  [
    'Cloudflare Pages, published from another branch',
    { ...pages, CF_PAGES_BRANCH: 'live', PRODUCTION_BRANCH: 'live' },
    ['Cloudflare Pages', false, 'https://0123abcd.uful.pages.dev', undefined, 'live'],
  ],
  [
    'Cloudflare Pages, without a branch',
    pages,
    ['Cloudflare Pages', true, 'https://0123abcd.uful.pages.dev', undefined, undefined],
  ],
  [
    'Cloudflare Workers, main',
    { ...workers, WORKERS_CI_BRANCH: 'main' },
    ['Cloudflare Workers', false, undefined, undefined, 'main'],
  ],
  [
    'Cloudflare Workers, another branch',
    { ...workers, WORKERS_CI_BRANCH: 'fix' },
    ['Cloudflare Workers', true, undefined, undefined, 'fix'],
  ],
  [
    'Vercel, published',
    { ...vercel, VERCEL_ENV: 'production' },
    ['Vercel', false, 'https://uful.news', 'https://uful.news', 'fix'],
  ],
  [
    'Vercel, a preview',
    { ...vercel, VERCEL_ENV: 'preview' },
    ['Vercel', true, 'https://uful-git-fix.vercel.app', 'https://uful.news', 'fix'],
  ],
  [
    'Vercel, development',
    { ...vercel, VERCEL_ENV: 'development' },
    ['Vercel', true, 'https://uful-git-fix.vercel.app', 'https://uful.news', 'fix'],
  ],
  [
    'Render, published',
    { ...render, IS_PULL_REQUEST: 'false' },
    ['Render', false, 'https://uful.onrender.com', 'https://uful.onrender.com', 'main'],
  ],
  [
    'Render, a pull request',
    { ...render, IS_PULL_REQUEST: 'true' },
    ['Render', true, 'https://uful.onrender.com', undefined, 'main'],
  ],
  [
    'GitLab, the default branch',
    { ...gitlab, CI_COMMIT_BRANCH: 'main', CI_COMMIT_REF_NAME: 'main' },
    ['GitLab', false, 'https://desk.gitlab.io/uful', 'https://desk.gitlab.io/uful', 'main'],
  ],
  [
    'GitLab, a merge request',
    {
      ...gitlab,
      CI_MERGE_REQUEST_IID: '3',
      CI_COMMIT_REF_NAME: 'fix',
      CI_ENVIRONMENT_URL: 'https://desk.gitlab.io/-/uful/-/jobs/1/artifacts/public',
    },
    [
      'GitLab',
      true,
      'https://desk.gitlab.io/-/uful/-/jobs/1/artifacts/public',
      'https://desk.gitlab.io/uful',
      'fix',
    ],
  ],
  [
    'GitHub Actions, a push to main',
    { ...github, GITHUB_EVENT_NAME: 'push', GITHUB_REF_NAME: 'main' },
    ['GitHub Actions', false, undefined, undefined, 'main'],
  ],
  [
    'GitHub Actions, the daily run',
    { ...github, GITHUB_EVENT_NAME: 'schedule', GITHUB_REF_NAME: 'main' },
    ['GitHub Actions', false, undefined, undefined, 'main'],
  ],
  [
    'GitHub Actions, a pull request',
    { ...github, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF_NAME: '7/merge', GITHUB_HEAD_REF: 'main' },
    ['GitHub Actions', true, undefined, undefined, 'main'],
  ],
  [
    'GitHub Actions, another branch',
    { ...github, GITHUB_EVENT_NAME: 'push', GITHUB_REF_NAME: 'fix' },
    ['GitHub Actions', true, undefined, undefined, 'fix'],
  ],
];

describe('which deployment a build is', () => {
  test.each(cases)('%s', (_, env, [host, preview, address, production, branch]) => {
    expect(readDeployment(env)).toMatchObject({ host, preview, address, production, branch });
  });

  test('every variable that a case has is in the list of those that builds of tests leave out', () => {
    const used = cases.flatMap(([, env]) => Object.keys(env));
    const ofOthers = ['CI', 'CI_PIPELINE_EVENT'];
    expect(used.filter((name) => !hostVariables.includes(name))).toEqual(ofOthers);
  });
});

describe('a host that is known by a hint alone', () => {
  test.each<[Environment, string]>([
    [{ CONTEXT: 'deploy-preview' }, 'CONTEXT="deploy-preview": taken for a build of Netlify, a preview'],
    [{ CONTEXT: 'production' }, 'CONTEXT="production": taken for a build of Netlify, the published site'],
    [{ VERCEL_ENV: 'preview' }, 'VERCEL_ENV="preview": taken for a build of Vercel, a preview'],
  ])('is a guess, which the build tells with its mend: %o', (env, doubt) => {
    const { warnings } = readSettings({ ...env, SITE_URL: 'https://uful.news' });
    expect(warnings[0]).toContain(doubt);
    expect(warnings[0]).toMatch(/set (?:NETLIFY|VERCEL)=1 if it is one/u);
  });

  test('is told beside what a build by that guess lacks', () => {
    expect(() => readSettings({ CONTEXT: 'production' })).toThrow(
      /taken for a build of Netlify[\s\S]*SITE_URL: Netlify does not say/u,
    );
  });

  test('is no guess where it names itself', () => {
    for (const [, env] of cases) {
      const isNamed = HOSTS.some(({ own }) => /^(?:1|true)$/u.test(env[own] ?? ''));
      const { host, doubt } = readDeployment(env);
      expect(doubt !== undefined, JSON.stringify(env)).toBe(host !== undefined && !isNamed);
    }
  });

  test.each<Environment>([
    { CI_COMMIT_BRANCH: 'main', CI_COMMIT_SHA: SHA },
    { CONTEXT: 'prod-cluster' },
    { DEPLOY_URL: 'https://a.example' },
  ])('is not guessed from what others say too, so that the site is published: %o', (env) => {
    expect(readSettings({ ...env, SITE_URL: 'https://uful.news' })).toMatchObject({
      preview: false,
      siteUrl: 'https://uful.news',
      canonicalUrl: 'https://uful.news/',
      warnings: [],
    });
  });
});

describe('settings on a host', () => {
  const problemsOf = (env: Environment): readonly string[] => {
    try {
      readSettings(env);
    } catch (error) {
      if (error instanceof SettingsError) return error.problems;
      throw error;
    }
    return [];
  };

  test('a deploy preview is a preview, at its own address, and names the published site alone as canonical', () => {
    expect(readSettings(deployPreview)).toMatchObject({
      preview: true,
      siteUrl: 'https://deploy-preview-7--uful.netlify.app',
      canonicalUrl: 'https://uful.netlify.app/',
    });
  });

  test('what is set wins over what the host says', () => {
    const env = { ...deployPreview, PREVIEW: '0', SITE_URL: 'https://uful.news', BASE_PATH: '/a/' };
    expect(readSettings(env)).toMatchObject({
      preview: false,
      siteUrl: 'https://uful.news',
      basePath: '/a/',
      canonicalUrl: 'https://uful.news/a/',
    });
  });

  test('a preview under a path of its own names the published site under the same path', () => {
    expect(readSettings({ ...deployPreview, BASE_PATH: '/uful/' }).canonicalUrl).toBe(
      'https://uful.netlify.app/uful/',
    );
    const mergeRequest = {
      ...gitlab,
      CI_MERGE_REQUEST_IID: '3',
      CI_ENVIRONMENT_URL: 'https://review.example/3',
    };
    expect(readSettings(mergeRequest).canonicalUrl).toBe('https://desk.gitlab.io/uful/');
  });

  test('a SITE_URL that is set for previews too names the published site, and the build says so', () => {
    const settings = readSettings({ ...deployPreview, SITE_URL: 'https://uful.news' });
    expect(settings).toMatchObject({
      siteUrl: 'https://deploy-preview-7--uful.netlify.app',
      canonicalUrl: 'https://uful.news/',
    });
    expect(settings.warnings).toHaveLength(1);
    expect(settings.warnings[0]).toContain('set it for production alone');
    expect(readSettings(deployPreview).warnings).toEqual([]);
  });

  test.each([
    ['Cloudflare Workers', { ...workers, WORKERS_CI_BRANCH: 'fix' }],
    ['GitHub Actions', { ...github, GITHUB_EVENT_NAME: 'pull_request' }],
    ['GitLab', { ...gitlab, CI_MERGE_REQUEST_IID: '3', CI_PAGES_URL: '' }],
  ])('%s: a preview that is not told where it stands says what to set', (host, env) => {
    expect(readSettings(env).warnings.join()).toContain(`${host} does not say where this preview stands`);
    const own = { ...env, SITE_URL: 'https://preview.news' };
    expect(readSettings(own).warnings).toEqual([]);
    const published = { ...env, SITE_URL: 'https://uful.news', CANONICAL_URL: 'https://uful.news/' };
    expect(readSettings(published).warnings.join()).toContain(
      'calls the address of the published site its own',
    );
  });

  test('a preview is compared with the published site where that is known, unless it is told otherwise', () => {
    expect(readSettings(deployPreview).reviewBase).toBe('https://uful.netlify.app/');
    expect(readSettings({ ...deployPreview, REVIEW_BASE: 'base/dist' }).reviewBase).toBe('base/dist');
    expect(readSettings({ ...deployPreview, REVIEW_BASE: 'none' }).reviewBase).toBeUndefined();
    expect(readSettings({ ...netlify, CONTEXT: 'production' }).reviewBase).toBeUndefined();
    expect(readSettings({ ...workers, WORKERS_CI_BRANCH: 'fix' }).reviewBase).toBeUndefined();
  });

  test('a path in the host’s address is the base path', () => {
    const env = { ...gitlab, CI_COMMIT_BRANCH: 'main' };
    expect(readSettings(env)).toMatchObject({
      siteUrl: 'https://desk.gitlab.io',
      basePath: '/uful/',
      canonicalUrl: 'https://desk.gitlab.io/uful/',
    });
  });

  test.each([
    ['Cloudflare Pages', { ...pages, CF_PAGES_BRANCH: 'main' }],
    ['Cloudflare Workers', { ...workers, WORKERS_CI_BRANCH: 'main' }],
    ['GitHub Actions', { ...github, GITHUB_EVENT_NAME: 'push', GITHUB_REF_NAME: 'main' }],
  ])('%s: the published site without its address is an error that says what to set', (host, env) => {
    const [problem, ...others] = problemsOf(env);
    expect(problem).toContain(`SITE_URL: ${host} does not say where the published site stands; set SITE_URL`);
    expect(others).toEqual([]);
    expect(problemsOf({ ...env, SITE_URL: 'https://uful.news' })).toEqual([]);
  });

  test('errors are reported where the repository takes them, unless another address is set', () => {
    expect(readSettings(deployPreview).contactUrl).toBe('https://github.com/desk/uful/issues');
    expect(readSettings({ ...deployPreview, CONTACT_URL: 'mailto:desk@uful.news' }).contactUrl).toBe(
      'mailto:desk@uful.news',
    );
    expect(readSettings({ ...gitlab, CI_COMMIT_BRANCH: 'main' }).contactUrl).toBe(
      'https://gitlab.com/desk/uful/-/issues',
    );
  });

  test.each([
    ['git@github.com:desk/uful.git', 'https://github.com/desk/uful/issues'],
    ['https://github.com/desk/uful.git', 'https://github.com/desk/uful/issues'],
    ['/srv/git/uful', undefined],
  ])('the issues of %s', (repository, issues) => {
    expect(issuesOf(repository)).toBe(issues);
  });
});
