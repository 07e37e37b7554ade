import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { parseArticle } from '../../src/content/document.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { buildSite } from './build-site.ts';
import { startDevServer, type DevServer } from './dev-server.ts';
import { giveOwnFiles, readTexts } from './own-files.ts';

const PATIENCE_MS = 60_000;

/** What an editor writes, with components of ours, which a program could write anew. */
const BODY = [
  'كتبنا هذه الفقرة في المتصفح، وفيها [صفحة إعلان GPT-4](https://openai.com/index/gpt-4/) و*تشديد*.',
  '',
  '<Retirement id="2026-06-11-api-gpt-4o" />',
  '',
  '## عنوان فرعي',
  '',
  '<PullQuote by="المحرّر" publisher="OpenAI" href="https://openai.com/index/gpt-4/">نص قصير</PullQuote>',
].join('\n');

let server: DevServer;
let browser: Browser;
let page: Page;
/** The texts of the content as they were, by path. */
let before: ReadonlyMap<string, string>;
const outside: string[] = [];

beforeAll(async () => {
  server = await startDevServer('tests/fixtures/tree');
  before = readTexts(server.contentDir);
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  page = await browser.newPage({ locale: 'ar', viewport: { width: 1280, height: 1200 } });
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('response', (response) => {
    if (/^https?:/u.test(response.url()) && !response.url().startsWith(server.url))
      outside.push(response.url());
  });
  await giveOwnFiles(page, before);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** All texts that the browser's own file system holds now, by path. */
function readOwnFiles(): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const texts: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, way: string): Promise<void> => {
      // Iterated by hand: the types of the browser's files have no iterator.
      const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
      for await (const entry of entries) {
        if (entry.kind === 'directory')
          await read(entry as FileSystemDirectoryHandle, `${way}${entry.name}/`);
        else texts[`${way}${entry.name}`] = await (await (entry as FileSystemFileHandle).getFile()).text();
      }
    };
    await read(await navigator.storage.getDirectory(), '');
    return texts;
  });
}

const field = (path: string): Locator => page.locator(`[data-key-path="${path}"]`);

describe('the browser desk', () => {
  it('opens the folder of the project, in Arabic and from right to left, and asks nobody else', async () => {
    await page.goto(`${server.url}admin/`, { timeout: 120_000 });
    await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).click();
    await page.getByText('مقال قصير بجانب الأول').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(outside).toEqual([]);
  });

  it('writes an article in Arabic that the check accepts and the build publishes, with its body as it was written', async () => {
    await page.goto(`${server.url}admin/#/collections/articles/new`);
    await field('title').locator('input').fill('مقال كُتب في المتصفح');
    await field('deck').locator('textarea').fill('جملة تحت العنوان، كُتبت في المتصفح أيضًا.');
    await field('publishedOn').locator('input[type="date"]').fill('2026-11-26');
    await field('topics').getByRole('checkbox').first().click();
    await field('sources').getByRole('button', { name: 'إضافة' }).first().click();
    await field('sources.0.url').locator('input').fill('https://openai.com/index/gpt-4/');
    await field('sources.0.publisher').locator('input').fill('OpenAI');
    await field('drawing').scrollIntoViewIfNeeded();
    await field('body').locator('textarea').fill(BODY);
    // The slug stands in a panel of its own, with a pencil beside it that selects it all.
    await page.locator('[aria-label="Slug"]').first().click();
    await page.getByRole('button', { name: 'تعديل المعرف' }).click();
    await page.locator('input:focus').waitFor();
    await page.keyboard.insertText('written-in-the-browser');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'حفظ', exact: true }).click();

    const path = 'articles/written-in-the-browser/index.mdx';
    await vi.waitFor(async () => expect(Object.keys(await readOwnFiles())).toContain(path), PATIENCE_MS);
    const after = await readOwnFiles();
    for (const [name, text] of before) expect(after[name], name).toBe(text);
    expect(Object.keys(after).length).toBe(before.size + 1);
    const { data, body } = parseArticle(after[path]!);
    expect(body.trim()).toBe(BODY);
    expect(data).toMatchObject({
      title: 'مقال كُتب في المتصفح',
      publishedOn: '2026-11-26',
      author: 'desk',
      sources: [{ url: 'https://openai.com/index/gpt-4/', publisher: 'OpenAI' }],
    });

    const file = join(server.contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, after[path]!);
    expect(checkContent(server.contentDir).filter(({ advice }) => !advice)).toEqual([]);
    const out = join(server.contentDir, '../dist');
    buildSite(out, {
      CONTENT_DIR: server.contentDir,
      ASTRO_CACHE_DIR: join(server.contentDir, '../build-cache'),
    });
    const html = readFileSync(join(out, 'articles/written-in-the-browser/index.html'), 'utf8');
    expect(html).toContain('مقال كُتب في المتصفح');
    expect(html).toContain('/timeline/2026-06-11-api-gpt-4o/');
  });
});
