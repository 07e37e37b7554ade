import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { startPagesLike } from './pages-like-server.ts';
import type { RunningServer } from './servers.ts';

describe('a host like GitHub Pages, under a path and without our headers', () => {
  const site = openSite('base');
  let server: RunningServer;
  const at = (path: string): string => `${server.origin}${site.base}${path}`;
  beforeAll(async () => {
    server = await startPagesLike({ dir: site.folder, base: site.base });
  });
  afterAll(() => server?.close());

  test('answers every page and file of the build at its address', async () => {
    const wrong: string[] = [];
    for (const path of [
      ...site.pages.map((page) => page.path.slice(1)),
      'rss.xml',
      'feed.json',
      'timeline/calendar.ics',
    ]) {
      const { status } = await fetch(at(path), { redirect: 'manual' });
      if (status !== 200) wrong.push(`${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('sends a folder to its slash, and what is missing to the page for it', async () => {
    const folder = await fetch(at('timeline?state=active'), { redirect: 'manual' });
    expect([folder.status, folder.headers.get('location')]).toEqual([
      301,
      `${site.base}timeline/?state=active`,
    ]);
    const gone = await fetch(at('nowhere/'));
    expect([gone.status, (await gone.text()).includes('lang="ar"')]).toEqual([404, true]);
  });

  test('shows page, search and the page for what is missing under the policy that each page carries', async () => {
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(at('articles/gpt-4o-petition/'));
      expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(1);
      await page.goto(at('search/?q=GPT-4o'));
      await page.locator('[data-results][data-state="done"] [data-result]').first().waitFor();
      expect(said).toEqual([]);
      const refused = await page.evaluate(async () => {
        const violation = new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
        });
        const picture = document.createElement('img');
        picture.src = 'https://example.org/x.png';
        document.body.append(picture);
        return violation;
      });
      expect(refused).toBe('img-src');
    } finally {
      await browser.close();
    }
  });
});
