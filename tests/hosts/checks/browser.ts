import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserFlags, ensureBrowser } from '../../support/browser.ts';
import { checkHost } from '../check-host.ts';
import type { ServedSite } from '../served-site.ts';

/** Opens a page of which all that it says in the console is kept. */
async function openListening(browser: Browser): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return { page, said };
}

/** What a browser makes of the site on this host. */
export function checkInBrowser({ host, at }: ServedSite): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  });
  afterAll(() => browser?.close());

  checkHost(host, 'search', 'shows pages and a search under the policy, with a silent console', async () => {
    const { page, said } = await openListening(browser);
    for (const path of ['', 'articles/gpt-4o-petition/', 'timeline/', 'models/', 'in-use/#use=gpt-4o']) {
      await page.goto(at(path), { waitUntil: 'load' });
    }
    await page.goto(at('search/?q=GPT-4o'));
    await page.locator('[data-results][data-state="done"] [data-result]').first().waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    expect(said).toEqual([]);
    await page.close();
  });

  checkHost(
    host,
    'policy',
    'stops a picture of another site, and a text that would become a script',
    async () => {
      const { page } = await openListening(browser);
      await page.goto(at('articles/gpt-4o-petition/'));
      const stopped = await page.evaluate(async () => {
        const violation = new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
        });
        const picture = document.createElement('img');
        picture.src = 'https://example.org/x.png';
        document.body.append(picture);
        const first = await violation;
        try {
          document.createElement('script').text = 'document.title = "";';
          return [first, 'a text became a script'];
        } catch (error) {
          return [first, (error as Error).name];
        }
      });
      expect(stopped).toEqual(['img-src', 'TypeError']);
      await page.close();
    },
  );
}
