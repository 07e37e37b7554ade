import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDeployment } from '../../src/deployment/deployment.ts';
import type { Environment } from '../../src/deployment/hosts.ts';
import { readSettings, SettingsError } from '../../src/settings.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

function problemsOf(env: Environment): readonly string[] {
  try {
    readSettings(env, NOW);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  test('have a default for every variable', () => {
    expect(readSettings({}, NOW)).toEqual({
      siteUrl: 'https://uful.example',
      basePath: '/',
      canonicalUrl: 'https://uful.example/',
      contentDir: resolve('content'),
      clock: NOW,
      preview: false,
      precompress: false,
      reviewBase: undefined,
      reviewAllow: [],
      desk: undefined,
      contactUrl: undefined,
      deployment: readDeployment({}),
      warnings: [],
    });
  });

  test('take an empty variable for an absent one', () => {
    const empty = {
      SITE_URL: '',
      BASE_PATH: ' ',
      CANONICAL_URL: '',
      CONTENT_DIR: '',
      SOURCE_DATE_EPOCH: '',
      PREVIEW: '',
      PRECOMPRESS: '',
      REVIEW_BASE: '',
      REVIEW_ALLOW: '',
      DESK: '',
      DESK_REPOSITORY: '',
      CONTACT_URL: '',
    };
    expect(readSettings(empty, NOW)).toEqual(readSettings({}, NOW));
  });

  test('are read from their variables', () => {
    const env = {
      SITE_URL: 'https://news.example/',
      BASE_PATH: '/uful/',
      CANONICAL_URL: 'https://uful.news',
      CONTENT_DIR: 'tests',
      SOURCE_DATE_EPOCH: '1795305600',
      PREVIEW: '1',
      PRECOMPRESS: '1',
      REVIEW_BASE: 'https://news.example/',
      REVIEW_ALLOW: '/articles/old/ /models/old/',
      CONTACT_URL: 'mailto:desk@news.example',
    };
    expect(readSettings(env, NOW)).toEqual({
      siteUrl: 'https://news.example',
      basePath: '/uful/',
      canonicalUrl: 'https://uful.news/',
      contentDir: resolve('tests'),
      clock: 1_795_305_600_000,
      preview: true,
      precompress: true,
      reviewBase: 'https://news.example/',
      reviewAllow: ['/articles/old/', '/models/old/'],
      desk: undefined,
      contactUrl: 'mailto:desk@news.example',
      deployment: readDeployment({}),
      warnings: [],
    });
  });

  test('take a build for the published site itself, unless it is a preview', () => {
    const env = { SITE_URL: 'https://news.example', BASE_PATH: '/uful/' };
    expect(readSettings(env, NOW).canonicalUrl).toBe('https://news.example/uful/');
    expect(readSettings({ ...env, PREVIEW: '1' }, NOW).canonicalUrl).toBe('https://uful.example/');
  });

  test.each([
    ['uful', '/uful/'],
    ['/uful', '/uful/'],
    ['uful/', '/uful/'],
    ['/news//uful/', '/news/uful/'],
    ['/', '/'],
  ])('write the base path %j as %j', (text, basePath) => {
    expect(readSettings({ BASE_PATH: text }, NOW).basePath).toBe(basePath);
  });

  test.each([
    ['1', true],
    ['TRUE', true],
    ['yes', true],
    ['0', false],
    ['no', false],
  ])('read the switch %j as %j', (text, preview) => {
    expect(readSettings({ PREVIEW: text }, NOW).preview).toBe(preview);
  });

  test.each([
    ['SITE_URL', 'uful.example', 'whole address'],
    ['SITE_URL', 'ftp://uful.example', 'http or https'],
    ['SITE_URL', 'https://uful.example/news', 'BASE_PATH'],
    ['BASE_PATH', 'https://uful.example/', 'path alone'],
    ['BASE_PATH', '/a b/', 'path alone'],
    ['BASE_PATH', '/a/?b', 'path alone'],
    ['BASE_PATH', '/a/../b/', '".."'],
    ['CONTENT_DIR', 'no-such-folder', 'no folder'],
    ['CONTENT_DIR', 'package.json', 'no folder'],
    ['SOURCE_DATE_EPOCH', '2026-11-22', 'seconds'],
    ['SOURCE_DATE_EPOCH', '-1', 'seconds'],
    ['PREVIEW', 'maybe', '1 or 0'],
    ['CONTACT_URL', 'desk@news.example', 'https or mailto'],
    ['CONTACT_URL', 'http://news.example/', 'https or mailto'],
    ['CONTACT_URL', 'https:news.example', 'https or mailto'],
    ['CONTACT_URL', 'https://news.example/report here', 'without spaces'],
    ['CONTACT_URL', 'https://news.example/بلاغ', 'other than Latin'],
    ['CONTACT_URL', 'https://news.example/100%', 'other than Latin'],
    ['CONTACT_URL', 'mailto:desk', 'whole e-mail address'],
    ['REVIEW_ALLOW', 'articles/old', 'paths of the site'],
  ])('refuse %s=%j and say how to fix it', (name, text, fix) => {
    const problems = problemsOf({ [name]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name}="${text}": `);
    expect(problems[0]).toContain(fix);
  });

  test('name every wrong variable at once', () => {
    const error = new SettingsError(
      problemsOf({ SITE_URL: 'x', BASE_PATH: '/ok/', PREVIEW: 'x', CONTACT_URL: 'x' }),
    );
    expect(error.problems.map((problem) => problem.split('=')[0]).toSorted()).toEqual([
      'CONTACT_URL',
      'PREVIEW',
      'SITE_URL',
    ]);
    expect(error.message.split('\n')).toHaveLength(4);
  });
});

describe("the editors' desk", () => {
  const preview = { PREVIEW: '1', DESK: '1' };

  test('is in no build that does not ask for it', () => {
    expect(readSettings({ PREVIEW: '1' }, NOW).desk).toBeUndefined();
    expect(readSettings({ PREVIEW: '1', DESK: '0' }, NOW).desk).toBeUndefined();
  });

  test.each([
    { DESK: '1' },
    { DESK: '1', PREVIEW: '0' },
    { DESK: '1', NETLIFY: 'true', CONTEXT: 'production' },
  ])('is refused in a build that is no preview, with the fix: %o', (env) => {
    expect(problemsOf({ SITE_URL: 'https://news.example', ...env })).toEqual([
      'DESK="1": only a preview has a desk; set PREVIEW=1 too, or leave DESK out of this build',
    ]);
  });

  test("opens the project's folder where no host builds, and asks nobody", () => {
    expect(readSettings(preview, NOW).desk!.hosts).toEqual({ connects: [], pictures: [] });
  });

  test('writes to the branch and repository that the host names', () => {
    const netlify = {
      ...preview,
      NETLIFY: 'true',
      CONTEXT: 'deploy-preview',
      URL: 'https://news.example',
      HEAD: 'fix-dates',
      REPOSITORY_URL: 'git@github.com:example/uful.git',
    };
    expect(readSettings(netlify, NOW).desk).toMatchObject({
      backend: { name: 'github', repo: 'example/uful', branch: 'fix-dates' },
      hosts: { connects: ['https://api.github.com'] },
    });
  });

  test('writes to the repository that DESK_REPOSITORY names, on GitLab too', () => {
    const repository = 'https://gitlab.example.org/desk/news/uful';
    expect(readSettings({ ...preview, DESK_REPOSITORY: repository }, NOW).desk).toMatchObject({
      backend: {
        name: 'gitlab',
        repo: 'desk/news/uful',
        branch: 'main',
        api_root: 'https://gitlab.example.org/api/v4',
      },
      hosts: { connects: ['https://gitlab.example.org'] },
    });
  });

  test('is refused where nobody names a repository that it can write to', () => {
    const cloudflare = {
      DESK: '1',
      CF_PAGES: '1',
      CF_PAGES_BRANCH: 'fix',
      CF_PAGES_URL: 'https://a.pages.dev',
    };
    expect(problemsOf(cloudflare).join()).toMatch(/^DESK_REPOSITORY: Cloudflare Pages names no repository/u);
    for (const address of ['example/uful', 'https://example.org/uful', 'https://github.com/example']) {
      expect(problemsOf({ ...preview, DESK_REPOSITORY: address }).join()).toContain(
        'https://github.com/owner/name',
      );
    }
  });
});
