/** The sites that the suites question: each a build with settings of its own, made once a run. */
export interface Variant {
  /** Environment variable that names the folder of the finished build. */
  variable: string;
  /** Path that it is built for and served under. */
  base: string;
  /** Origin at which it stands; canonical addresses of a preview are elsewhere. */
  origin: string;
  /** Settings of the build, see docs/hosting.md. */
  settings: Readonly<Record<string, string>>;
}

/** 2026-11-29T09:00:00Z: noon in Riyadh. Every build of the tests has this clock. */
export const testClock = Date.UTC(2026, 10, 29, 9) / 1000;

/** The content tree of the tests: one of everything, drafts and scheduled items too. */
export const fixtureTree = 'tests/fixtures/tree';

const origin = 'https://uful.example';

/** Where the preview stands. */
export const previewOrigin = 'https://deploy-preview-7--uful.example';

export const variants = {
  /** The real content as it is published. */
  production: { variable: 'UFUL_DIST', base: '/', origin, settings: {} },
  /** The real content under a path of another host. */
  base: {
    variable: 'UFUL_DIST_BASE',
    base: '/uful/',
    origin: 'https://example.org',
    settings: { SITE_URL: 'https://example.org', BASE_PATH: '/uful/' },
  },
  /** The content of the tests as it would be published. */
  fixture: { variable: 'UFUL_DIST_FIXTURE', base: '/', origin, settings: { CONTENT_DIR: fixtureTree } },
  /** The same once more, to compare bytes: one of everything, in a third of the time that the real content takes. */
  again: { variable: 'UFUL_DIST_AGAIN', base: '/', origin, settings: { CONTENT_DIR: fixtureTree } },
  /** The content of the tests with drafts and scheduled items, as a host builds it for a proposed change. */
  preview: {
    variable: 'UFUL_DIST_PREVIEW',
    base: '/',
    origin: previewOrigin,
    settings: {
      CONTENT_DIR: fixtureTree,
      NETLIFY: 'true',
      CONTEXT: 'deploy-preview',
      URL: origin,
      DEPLOY_PRIME_URL: previewOrigin,
      HEAD: 'fix-dates',
      REPOSITORY_URL: 'https://github.com/example/uful',
      COMMIT_REF: '0123456789abcdef0123456789abcdef01234567',
      // Nothing answers at the address of the published site, which would be the base.
      REVIEW_BASE: 'none',
    },
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;

/** Folder of a variant's build. */
export function folderOf(name: VariantName): string {
  const { variable } = variants[name];
  const folder = process.env[variable];
  if (!folder) throw new Error(`${variable} names no build: start the tests with "node tests/run.ts"`);
  return folder;
}
