import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

/** A second is what a person should wait; a busy machine is given more. */
const PATIENCE_MS = 20_000;

const ARTICLE = 'articles/horizon-of-models/index.mdx';

let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startDevServer('tests/fixtures/tree');
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  page = await browser.newPage({ locale: 'ar' });
  page.setDefaultTimeout(PATIENCE_MS);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Changes a file of the content, until the function returned is called. */
function spoil(path: string, from: RegExp | string, to: string): () => void {
  const file = join(server.contentDir, path);
  const source = readFileSync(file, 'utf8');
  const spoilt = source.replace(from, to);
  expect(spoilt).not.toBe(source);
  writeFileSync(file, spoilt);
  return () => writeFileSync(file, source);
}

/** Waits until the panel is there, or gone, and says how long that took. */
async function waitForPanel(state: 'visible' | 'detached'): Promise<void> {
  const startedAt = performance.now();
  await page.locator('uful-problems').waitFor({ state });
  process.stderr.write(`  panel ${state} after ${Math.round(performance.now() - startedAt)} ms\n`);
}

describe('content problems in development', () => {
  it('are shown on the page and in the terminal after a save, and go when they are fixed', async () => {
    await page.goto(server.url, { timeout: 120_000 });
    // Until the server has answered, an absent panel says nothing.
    await page.waitForFunction(() => customElements !== undefined && document.readyState === 'complete');
    expect(await page.locator('uful-problems').count()).toBe(0);

    const fix = spoil(ARTICLE, /^title: .*$/mu, "title: ''");
    await waitForPanel('visible');
    const panel = page.locator('uful-problems');
    expect(await panel.locator('summary').textContent()).toMatch(/ما يجب إصلاحه في المحتوى: \d/u);
    const place = panel.locator('li code').first();
    expect(await place.textContent()).toMatch(/content\/articles\/horizon-of-models\/index\.mdx:2$/u);
    expect(await place.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await panel.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await panel.locator('li').first().textContent()).toContain(
      'write some text, or leave the field out',
    );
    await vi.waitFor(
      () => expect(server.output()).toContain(`${ARTICLE}:2 title: write some text`),
      PATIENCE_MS,
    );

    fix();
    await waitForPanel('detached');
    await vi.waitFor(
      () => expect(server.output()).toContain('every mistake in the content is fixed'),
      PATIENCE_MS,
    );
  });

  it('stand over the report of a page that could not be made, which comes back by itself', async () => {
    const fix = spoil(ARTICLE, /^title: .*$/mu, 'title: "no end');
    await waitForPanel('visible');
    await page.goto(`${server.url}articles/horizon-of-models/`);
    await waitForPanel('visible');
    expect(await page.locator('uful-problems li').first().textContent()).toContain('is not YAML');
    const isOnTop = await page.locator('uful-problems').evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === element;
    });
    expect(isOnTop).toBe(true);
    fix();
    await waitForPanel('detached');
    // The report of the error is a page of its own, without an article.
    await page.locator('article h1').waitFor();
  });

  it('leave the last good data on the page while a data file is broken', async () => {
    const fix = spoil('topics/api.yml', /^name: .*$/mu, 'name: [');
    await page.goto(`${server.url}topics/api/`);
    await waitForPanel('visible');
    expect(await page.locator('h1').count()).toBe(1);
    expect(server.output()).not.toContain('UnhandledRejection');
    fix();
    await waitForPanel('detached');
  });
});
