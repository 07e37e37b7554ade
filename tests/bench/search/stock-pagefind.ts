import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { FACTS_ATTRIBUTE } from '../../../src/search/format/facts.ts';
import { toPage } from './site-search.ts';

/** Where stock Pagefind's files are put in a built site. */
export const STOCK_FOLDER = 'stock-pagefind';

/** Builds Pagefind's own index over the pages that our search knows, with no setting but the part that is searched. */
export async function buildStock(siteDir: string): Promise<void> {
  const { index } = await createIndex({ rootSelector: `[${FACTS_ATTRIBUTE}]` });
  const files = readdirSync(siteDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  for (const file of files) {
    const content = readFileSync(join(siteDir, file), 'utf8');
    if (!content.includes(FACTS_ATTRIBUTE)) continue;
    await index!.addHTMLFile({ url: `/${file.replaceAll('\\', '/').replace(/index\.html$/u, '')}`, content });
  }
  await index!.writeFiles({ outputPath: join(siteDir, STOCK_FOLDER) });
  await close();
}

/** Takes the policy off Pagefind's own files: its worker compiles WebAssembly under the policy that it comes with. */
export async function letStockRun(page: Page): Promise<void> {
  await page.route(`**/${STOCK_FOLDER}/**`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': '' };
    await route.fulfill({ response, headers });
  });
}

/** Asks Pagefind's own script, in a page of the site. */
export async function askStock(page: Page, siteUrl: string, query: string): Promise<string[]> {
  if (!page.url().startsWith(siteUrl)) await page.goto(siteUrl);
  const urls = await page.evaluate(
    async ({ script, text }) => {
      const pagefind = (await import(script)) as {
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(text);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return data.map(({ url }) => url);
    },
    { script: `${siteUrl}${STOCK_FOLDER}/pagefind.js`, text: query },
  );
  return urls.map((url) => toPage(new URL(url.replace(/^\//u, ''), siteUrl).href, siteUrl));
}
