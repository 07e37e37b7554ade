import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { folderOf } from '../support/variants.ts';
import { runExample } from './run-example.ts';

const recipe = readFileSync('docs/recipes/ci-check.md', 'utf8');
const code = /```js\n(?<code>[\s\S]*?)```/u.exec(recipe)?.groups?.['code'] ?? '';

let server: SiteServer;
beforeAll(async () => {
  server = await startServer({ dir: folderOf('production') });
});
afterAll(() => server.close());

const run = (day: string, address = server.url) =>
  runExample('check-models.mjs', code, address, Date.parse(`${day}T06:00:00Z`));

describe('the check that a developer copies into CI', () => {
  test('is ten lines, its name among them', () => {
    expect(code.trim().split('\n')).toHaveLength(10);
  });

  test('fails when models in use retire within its days, and says which, when, and where to read of it', async () => {
    const { code: exit, stderr } = await run('2026-11-27');
    expect(exit).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'gpt-5-2025-08-07 retires 2026-12-11: https://uful.example/timeline/2026-06-11-api-gpt-5-o3/',
      'gpt-4o-2024-08-06 retires 2027-01-14: https://uful.example/timeline/2026-10-14-api-gpt-4-family/',
    ]);
  });

  test('passes, and says nothing, while all of them are further away', async () => {
    // Ninety days before 11 December 2026 is 12 September.
    expect(await run('2026-09-11')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await run('2026-09-12')).code).toBe(1);
  });

  test('fails when the record cannot be read', async () => {
    const { code: exit, stderr } = await run('2026-09-11', `${server.url}nowhere/`);
    expect(exit).toBe(1);
    expect(stderr).toContain('The record answers 404');
  });
});
