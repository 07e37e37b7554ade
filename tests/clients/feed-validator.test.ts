import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { openSite } from '../support/built-site.ts';
import { feedsOf, rootOf } from '../support/read-feed.ts';
import { skipTest } from '../support/skip.ts';
import { variants, type VariantName } from '../support/variants.ts';
import { needTools, pythonModule, runPython } from './tools.ts';

const folder = process.env['FEEDVALIDATOR_DIR']?.trim() ?? '';

const validate = (path: string, type: string, address: string): Promise<string[]> =>
  runPython('validate-feed.py', 'lxml', folder, path, type, address);

beforeEach((context) => {
  if (folder === '') {
    skipTest(
      context,
      'FEEDVALIDATOR_DIR does not name a copy of the W3C feed validator (github w3c/feedvalidator)',
    );
  }
  needTools(context, pythonModule('lxml', 'python3-lxml'), pythonModule('html5lib', 'python3-html5lib'));
});

describe.each<VariantName>(['production', 'base', 'fixture', 'preview'])('of the build "%s"', (name) => {
  const site = openSite(name);
  let server: SiteServer;
  beforeAll(async () => {
    server = await startServer({ dir: site.folder, base: variants[name].base });
  });
  afterAll(() => server.close());

  test.each(feedsOf(site))('the W3C feed validator finds neither error nor warning in %s', async (file) => {
    const response = await fetch(`${server.url}${file}`);
    const type = response.headers.get('content-type') ?? '';
    expect(await validate(join(site.folder, file), type, `${rootOf(site)}${file}`)).toEqual([]);
  });
});

test('the W3C feed validator is awake: it finds what is wrong', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'uful-validator-'));
  try {
    const path = join(temporary, 'rss.xml');
    const site = openSite('production');
    writeFileSync(
      path,
      site.read('rss.xml').replace('<language>ar<', '<language>arabic<').replace(/<guid/u, '<gid'),
    );
    const found = await validate(path, 'application/xml; charset=utf-8', `${rootOf(site)}rss.xml`);
    expect(found.length).toBeGreaterThan(0);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
