import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { compareSites } from '../../src/review/compare.ts';
import type { SiteManifest } from '../../src/review/manifest-schema.ts';
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

  test('has the same texts whatever its address and path, so that a preview differs by its changes alone', () => {
    const other = JSON.parse(openSite('base').read('manifest.json')) as SiteManifest;
    const manifest = JSON.parse(production.read('manifest.json')) as SiteManifest;
    expect([manifest.address, other.address]).toEqual(['https://uful.example/', 'https://example.org/uful/']);
    const { changed, added, deleted } = compareSites(manifest, other);
    expect(changed.map(({ page }) => page.path)).toEqual([]);
    expect([...added, ...deleted]).toEqual([]);
  });

  test('says which of its pages a published site has not, and leaves out what previews have for editors', () => {
    const { pages } = JSON.parse(preview.read('manifest.json')) as SiteManifest;
    expect(pages.filter((one) => one.published === false).map(({ path }) => path)).toEqual([
      '/articles/draft-with-picture/',
      '/articles/scheduled-for-december/',
    ]);
    expect(pages.filter(({ path }) => path.startsWith('/about/components/'))).toEqual([]);
    const facts = JSON.parse(published.read('manifest.json')) as SiteManifest;
    // Its former addresses are pages on this host, and none of the site's own.
    expect(facts.pages.map(({ path }) => path).sort()).toEqual(
      published.pages.map(({ path }) => path).sort(),
    );
    expect(facts.files).toEqual(
      expect.arrayContaining([
        '/rss.xml',
        '/timeline/calendar.ics',
        '/api/v1/models.json',
        '/models/gpt-4o/badge.svg',
      ]),
    );
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
      address: (JSON.parse(preview.read('manifest.json')) as SiteManifest).address,
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
    expect(stdout).toContain('<code dir="ltr">/articles/draft-with-picture/</code>');
  });

  const folder = mkdtempSync(join(tmpdir(), 'uful-former-'));
  const former = join(folder, 'manifest.json');
  beforeAll(() => {
    const manifest = JSON.parse(published.read('manifest.json')) as SiteManifest;
    const gone = ['/articles/gone/', '/models/gone/'].map((path) => ({ ...manifest.pages[0]!, path }));
    writeFileSync(former, JSON.stringify({ ...manifest, pages: [...manifest.pages, ...gone] }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('ends with an error that names the addresses that break, each with what mends it', () => {
    const { status, stderr } = review('--base', former, '--site', published.folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\/articles\/gone\/: .*"aliases"/u);
    expect(stderr).toMatch(/\/models\/gone\/: keep the file/u);
  });

  test('ends well where whoever asks says that the deletion is wanted, and records that', () => {
    const { status, stdout } = review(
      ...['--base', former, '--site', published.folder],
      ...['--allow', '/articles/gone/', '--allow', '/models/gone/'],
    );
    expect(status).toBe(0);
    expect(stdout.match(/حذف مقصود/gu)).toHaveLength(2);
  });

  test('ends with another status where nothing can be compared, in one line', () => {
    writeFileSync(join(folder, 'other.json'), '{"version":1,"pages":[]}');
    const { status, stderr } = review('--base', join(folder, 'other.json'), '--site', published.folder);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('other.json: is no manifest')]);
  });

  test('reads of the build itself no manifest either that is none', () => {
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'manifest.json'), '{"version":1,"pages":[]}');
    const { status, stderr } = review('--base', published.folder, '--site', site);
    expect(status).toBe(2);
    expect(stderr).toContain('is no manifest of a build of this site ("builtAt" is missing or wrong); build');
  });

  test('asks for what to compare with', () => {
    const { status, stderr } = review('--site', published.folder);
    expect(status).toBe(2);
    expect(stderr).toContain('--base');
  });
});
