import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeskRepository } from '../../src/desk/cms-backend.ts';
import { deskPolicy } from '../../src/hosting/desk-policy.ts';
import { metaPolicy } from '../../src/hosting/policy.ts';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { fixtureTree } from '../support/variants.ts';
import { buildSite } from './build-site.ts';
import { giveOwnFiles, readTexts } from './own-files.ts';

const REPOSITORY = 'https://github.com/example/uful';
const BASE = '/uful/';

let folder: string;
let site: string;
let server: SiteServer;
let browser: Browser;
let page: Page;
let said: string[];
let asked: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uful-preview-desk-'));
  const contentDir = join(folder, 'content');
  cpSync(fixtureTree, contentDir, { recursive: true });
  site = join(folder, 'site');
  buildSite(site, {
    CONTENT_DIR: contentDir,
    BASE_PATH: BASE,
    PREVIEW: '1',
    DESK: '1',
    DESK_REPOSITORY: REPOSITORY,
    ASTRO_CACHE_DIR: join(folder, 'cache'),
  });
  server = await startServer({ dir: site, base: BASE });
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage({ locale: 'ar', viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(60_000);
  said = [];
  asked = [];
  page.on('console', (message) => {
    // What it tells of its own work is no fault.
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const isOutside = /^https?:/u.test(request.url()) && !request.url().startsWith(server.url);
    if (isOutside) asked.push(request.url());
  });
});

afterEach(() => page.close());

const policyOf = deskPolicy(readDeskRepository(REPOSITORY, 'main').hosts);

describe('the desk of a preview', () => {
  it('opens the folder of the project, in Arabic, with a silent console under its policy, and asks nobody', async () => {
    await giveOwnFiles(page, readTexts(join(folder, 'content')));
    const response = await page.goto(`${server.url}admin/`);
    expect(response!.headers()['content-security-policy']).toBe(policyOf);
    expect(response!.headers()['x-robots-tag']).toBe('noindex');
    await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).click();
    await page.getByText('مقال قصير بجانب الأول').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    await page.goto(`${server.url}admin/#/collections/articles/new`);
    await page.locator('[data-key-path="title"] input').waitFor();
    expect(said).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('sends the token of an editor to the host of the repository and to nobody else', async () => {
    await page.route('https://api.github.com/**', (route) =>
      route.fulfill({
        status: 401,
        json: { message: 'Bad credentials' },
        headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      }),
    );
    await page.goto(`${server.url}admin/`);
    await page.getByRole('button', { name: /Access Token/u }).click();
    await page.locator('input:focus').fill('ghp_of_nobody');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ visible: true }).first().waitFor();
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual(['https://api.github.com']);
  });

  it('is named by nothing that readers, crawlers or reviewers see', () => {
    expect(existsSync(join(site, 'admin/index.html'))).toBe(true);
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.(?:html|js|css|xml|json|txt|ics|webmanifest)$/u.test(path) && !/^admin[\\/]/u.test(path),
    );
    expect(files).toContain('sitemap-pages.xml');
    expect(files).toContain('manifest.json');
    const naming = files.filter((path) => /\badmin\/|sveltia/iu.test(readFileSync(join(site, path), 'utf8')));
    expect(naming).toEqual([]);
  });

  it('leaves the pages of readers under their own policy', async () => {
    const response = await page.goto(server.url);
    expect(response!.headers()['content-security-policy']).toBeUndefined();
    expect(response!.headers()['x-frame-options']).toBe('DENY');
    expect(await response!.text()).toContain(
      `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}">`,
    );
    expect(said).toEqual([]);
  });
});
