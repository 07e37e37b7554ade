import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { runLine } from '../runner/run-program.ts';
import { openSite } from '../support/built-site.ts';
import { byAttribute, byName, textOf } from '../support/html.ts';
import { skipTest } from '../support/skip.ts';
import { folderOf, testClock } from '../support/variants.ts';
import { readJson } from './read-json.ts';
import { runExample } from './run-example.ts';

const site = openSite('production');
const page = site.page('/api/');
/** What the buttons of the page copy, in its order. */
const [curl = '', typescript = '', badge = ''] = byAttribute(page.root, 'data-copy').map(
  ({ attributes }) => attributes['data-copy']!,
);
const upcoming = readJson<{ on: string; names: string[] }[]>(site, 'api/v1/upcoming.json');

let server: SiteServer;
beforeAll(async () => {
  server = await startServer({ dir: folderOf('production') });
});
afterAll(() => server.close());

describe('the page about the data', () => {
  test('shows the code that its buttons copy', () => {
    const shown = byName(page.root, 'pre').map((block) => textOf(block));
    expect(shown).toEqual([curl, typescript, badge].map((code) => code.replaceAll(/\s+/gu, ' ')));
  });

  test('has an example for the shell that works as it stands', async (context) => {
    if (spawnSync('curl', ['--version']).error) skipTest(context, 'there is no curl on this machine');
    expect(curl).toContain('https://uful.example/api/v1/upcoming.json');
    const { code, output } = await runLine(curl.replace('https://uful.example/', server.url));
    expect(code).toBe(0);
    expect(output).toBe(site.read('api/v1/upcoming.json'));
  });

  test('has an example in TypeScript that Node runs as it stands', async () => {
    const { code, stdout, stderr } = await runExample(
      'upcoming.ts',
      typescript,
      server.url,
      testClock * 1000,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [first, ...lines] = stdout.trim().split('\n');
    expect(first).toBe('As of 2026-11-29');
    expect(lines).toHaveLength(upcoming.length);
    expect(
      lines[0]!.startsWith(
        `${upcoming[0]!.on} ${upcoming[0]!.names.join(', ')} https://uful.example/timeline/`,
      ),
    ).toBe(true);
  });

  test('has a badge whose picture and page are there', () => {
    const addresses = [...badge.matchAll(/\((https:\/\/uful\.example\/[^)]+)\)/gu)].map((match) => match[1]!);
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(site.files).toContain(
        address.replace('https://uful.example/', '').replace(/\/$/u, '/index.html'),
      );
    }
  });

  test('links every file that it lists', () => {
    const links = byName(page.root, 'dt').flatMap((entry) => byName(entry, 'a'));
    expect(links).toHaveLength(9);
    for (const { attributes } of links) expect(site.files).toContain(attributes['href']!.slice(1));
  });
});
