import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import type { SiteManifest } from '../../src/review/manifest.ts';
import { writeManifest, writeReview } from '../../src/review/write-review.ts';
import { openSite } from '../support/built-site.ts';
import { fixtureTree } from '../support/variants.ts';

const production = openSite('production');
const preview = openSite('preview');
const published = openSite('fixture');

describe('every build', () => {
  test('says what it is made of', () => {
    const manifest = JSON.parse(production.read('manifest.json')) as SiteManifest;
    expect(manifest.builtAt).toBe('2026-11-29T09:00:00.000Z');
    expect(manifest.pages.map(({ path }) => path).sort()).toEqual(
      production.pages.map(({ path }) => path).sort(),
    );
    expect(manifest.dates.length).toBeGreaterThan(200);
    expect(manifest.identities['/rss.xml']!.length).toBeGreaterThan(0);
  });

  test('shows reviews in previews alone', () => {
    expect(production.files.filter((file) => file.startsWith('__review'))).toEqual([]);
    expect(preview.read('__review/index.html')).toContain('REVIEW_BASE');
  });
});

describe('a preview beside the published site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uful-review-'));
  const site = join(folder, 'site');
  const settings = {
    folder: site,
    contentDir: fixtureTree,
    basePath: '/',
    canonicalUrl: 'https://uful.example/',
    timeZone: 'Asia/Riyadh',
  };
  let server: SiteServer;
  let page: string;

  beforeAll(async () => {
    cpSync(preview.folder, site, { recursive: true });
    server = await startServer({ dir: published.folder });
    const file = join(site, 'articles/horizon-of-models/index.html');
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, html.replace(/(<main[^]*?<p>[^]*?)<\/p>/u, '$1 وهذه جملة أضيفت.</p>'));
    rmSync(join(site, 'about'), { recursive: true });
    const head = writeManifest(site, {
      clock: Date.UTC(2026, 10, 28),
      branch: 'fix-dates',
      commit: '0123456789abcdef',
    });
    const { trouble } = await writeReview(head, {
      ...settings,
      base: server.url,
    });
    expect(trouble).toBeUndefined();
    page = readFileSync(join(site, '__review/index.html'), 'utf8');
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is shown with the words that came, against an address', () => {
    expect(page).toMatch(/<ins>[^<]*وهذه جملة أضيفت\.?<\/ins>/u);
    expect(page).toContain(`href="${server.url}articles/horizon-of-models/"`);
  });

  test('names pages whose links break', () => {
    expect(page).toMatch(/\/about\/<\/bdi>[^]*?الروابط إليها ستنكسر/u);
  });

  test('shows drafts as new pages, and how they look where they are shared', () => {
    expect(page).toContain('/articles/draft-with-picture/');
    expect(page).toMatch(/<figure class="telegram">[^]*?<img src="\/_astro\//u);
  });

  test('says why where the published site cannot be read, and is written all the same', async () => {
    const head = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as SiteManifest;
    const { trouble } = await writeReview(head, {
      ...settings,
      base: join(folder, 'nowhere'),
    });
    expect(trouble).toContain('nowhere');
    expect(existsSync(join(site, '__review/index.html'))).toBe(true);
  });
});

describe('npm run review', () => {
  const review = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['src/commands/review.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: fixtureTree, REVIEW_BASE: '' },
    });

  test('writes Markdown, and ends well where no address breaks', () => {
    const { status, stdout } = review('--base', published.folder, '--site', preview.folder);
    expect(status).toBe(0);
    expect(stdout).toContain('<div dir="rtl">');
    expect(stdout).toContain('`/articles/draft-with-picture/`');
  });

  test('ends with an error that names the addresses that break', () => {
    const { status, stderr } = review('--base', preview.folder, '--site', published.folder);
    expect(status).toBe(1);
    expect(stderr).toContain('/articles/draft-with-picture/');
  });

  test('asks for what to compare with', () => {
    const { status, stderr } = review('--site', published.folder);
    expect(status).toBe(1);
    expect(stderr).toContain('--base');
  });
});
