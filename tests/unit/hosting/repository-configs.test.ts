import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { toNetlify } from '../../../src/hosting/server-configs/netlify.ts';
import { toWrangler } from '../../../src/hosting/server-configs/cloudflare.ts';

test.each([
  ['netlify.toml', 'netlify', toNetlify],
  ['wrangler.jsonc', 'cloudflare', toWrangler],
] as const)('%s is what "npm run host-config -- %s" writes', (file, _, write) => {
  expect(readFileSync(file, 'utf8')).toBe(write());
});

/** A right of the token, as GitHub names those that we use. */
const permissions = z.strictObject({
  actions: z.enum(['read', 'write']).optional(),
  contents: z.enum(['read', 'write']).optional(),
  pages: z.enum(['read', 'write']).optional(),
  'pull-requests': z.enum(['read', 'write']).optional(),
  'id-token': z.literal('write').optional(),
});

const common = {
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string().regex(/^[A-Z_]+$/u), z.union([z.string(), z.number()])).optional(),
};
const step = z.union([
  z.strictObject({
    ...common,
    // A tag can be moved to other code, a commit cannot.
    uses: z.string().regex(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/u, 'pin the action by its full commit'),
    with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  z.strictObject({ ...common, run: z.string(), 'working-directory': z.string().optional() }),
]);

/** As much of GitHub's workflow syntax as ours use: what is written otherwise is a slip, or belongs in here. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(z.string()).min(1) }).optional(),
    pull_request: z.strictObject({ types: z.array(z.string()).min(1) }).optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^(?:[\d*,/-]+ ){4}[\d*,/-]+$/u) })).optional(),
    workflow_dispatch: z.null().optional(),
  }),
  // What a job needs beyond reading, it says itself.
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string().regex(/^[a-z-]+$/u),
    z.strictObject({
      if: z.string().optional(),
      needs: z.string().optional(),
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.number().int().max(60),
      permissions: permissions.optional(),
      outputs: z.record(z.string().regex(/^[a-z-]+$/u), z.string()).optional(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      env: common.env,
      defaults: z.strictObject({ run: z.strictObject({ shell: z.literal('bash') }) }).optional(),
      steps: z.array(step).min(1),
    }),
  ),
});

/** Actions with the commits of their releases, read in their repositories on 2026-11-29. */
const releases: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/cache': '27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/configure-pages': '983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

const files = globSync('.github/workflows/*.yml').sort();

describe.each(files)('%s', (file) => {
  const source = readFileSync(file, 'utf8');
  const { jobs } = workflow.parse(parse(source));

  test('pins every action by the commit of a release, and says which', () => {
    const uses = [...source.matchAll(/uses: (\S+)@(.+)$/gmu)].map(([, name = '', version]) => [
      name,
      version,
    ]);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses).toEqual(uses.map(([name = '']) => [name, releases[name]]));
  });

  test('leaves no token in the checkout', () => {
    const checkouts = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter((one) => 'uses' in one && one.uses.startsWith('actions/checkout@')),
    );
    for (const checkout of checkouts)
      expect(checkout).toMatchObject({ with: { 'persist-credentials': false } });
  });

  test('runs nothing that somebody else has written as a part of a command', () => {
    const commands = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((one) => ('run' in one ? [one.run] : [])),
    );
    for (const command of commands) {
      const inserted = [...command.matchAll(/\$\{\{\s*([\w.-]+)\s*\}\}/gu)].map(([, name]) => name);
      // Numbers of GitHub's own.
      const numbers = ['github.event.number', 'github.run_id'];
      expect(inserted.filter((name) => !numbers.includes(name ?? ''))).toEqual([]);
    }
  });

  test('reads the results of no step that is not there, or comes later', () => {
    let found = 0;
    for (const { steps, environment, outputs } of Object.values(jobs)) {
      const known = new Set<string>();
      const expectKnown = (part: unknown): void => {
        for (const [, name] of JSON.stringify(part).matchAll(/\bsteps\.([\w-]+)\./gu)) {
          expect([...known]).toContain(name);
          found += 1;
        }
      };
      for (const one of steps) {
        expectKnown(one);
        if (one.id !== undefined) known.add(one.id);
      }
      if (environment) expectKnown(environment);
      if (outputs) expectKnown(outputs);
    }
    expect(found).toBe(source.match(/\bsteps\.[\w-]+\./gu)?.length ?? 0);
  });

  test('needs no job that is not there', () => {
    for (const { needs } of Object.values(jobs))
      if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
  });
});

const jobsOf = (file: string) => workflow.parse(parse(readFileSync(file, 'utf8'))).jobs;

/** Whether a job runs what stands in the repository, and so what a pull request has written. */
const runsOwnCode = ({ steps }: ReturnType<typeof jobsOf>[string]): boolean =>
  steps.some(
    (one) =>
      ('uses' in one && one.uses.startsWith('actions/checkout@')) ||
      ('run' in one && /\b(?:npm|node)\b/u.test(one.run)),
  );

test('no job that runs what a pull request has written may write anything', () => {
  const jobs = jobsOf('.github/workflows/pull-request.yml');
  const writers = Object.values(jobs).filter((job) => Object.values(job.permissions ?? {}).includes('write'));
  expect(writers).toHaveLength(1);
  expect(writers.filter(runsOwnCode)).toEqual([]);
});

test('the site goes to GitHub Pages with its hidden files, of which security.txt is one', () => {
  const upload = Object.values(jobsOf('.github/workflows/site.yml'))
    .flatMap(({ steps }) => steps)
    .find((one) => 'uses' in one && one.uses.startsWith('actions/upload-pages-artifact@'));
  expect(upload).toMatchObject({ with: { path: 'dist', 'include-hidden-files': true } });
});

test('there are workflows to check', () => {
  expect(files).toHaveLength(3);
});
