import { chromium, type Browser } from '@playwright/test';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { goOnAcrossBuilds, goOnAcrossEditions, type RenewableSite } from '../../support/across-builds.ts';
import { browserFlags, ensureBrowser } from '../../support/browser.ts';
import { openSite } from '../../support/built-site.ts';
import { copySite, renewSite } from '../../support/site-folder.ts';
import { ask } from '../ask.ts';
import { checkHost } from '../check-host.ts';
import type { FeatureName } from '../features.ts';
import type { Host } from '../host.ts';
import { makeFolder } from '../made-folders.ts';
import { serveSite } from '../served-site.ts';

const MARK = 'الطبعة ب';
const ARTICLE = 'articles/gpt-4o-petition/';

/** So many answers in a row, a quarter of a second apart, a server has to give from the newer build. */
const STEADY = 12;

/** The build that comes after another; to index it takes seconds. */
const nextBuild = (from: string, mark: string, edition: string | undefined): Promise<string> =>
  makeFolder(`${from} ${mark} ${edition ?? ''}`, async (folder) => {
    copySite(from, folder);
    await renewSite(folder, mark, edition);
  });

/** A newer build takes the place of one of which pages are open. */
export function checkDeployment(host: Host): void {
  const variant = host.builds.at(-1)!;
  const site = openSite(variant);
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  });
  afterAll(() => browser?.close());

  /** Serves the older build for one check, which then puts another in its place. */
  const acrossBuilds = (
    feature: FeatureName,
    title: string,
    go: (site: RenewableSite) => Promise<string[]>,
  ): void => {
    describe(`with a build of its own: ${title}`, () => {
      const dir = mkdtempSync(join(tmpdir(), 'uful-served-'));
      afterAll(() => rmSync(dir, { recursive: true, force: true }));
      const { at } = serveSite(host, variant, {
        makeDir: () => {
          chmodSync(dir, 0o755);
          copySite(site.folder, dir);
          return Promise.resolve(dir);
        },
      });
      checkHost(host, feature, title, async () => {
        const renew = async (mark: string, edition?: string): Promise<void> => {
          const next = await nextBuild(site.folder, mark, edition);
          for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
          cpSync(next, dir, { recursive: true });
          // wrangler watches the folder, and begins anew for some of the files, and then for the others.
          let steady = 0;
          await expect
            .poll(
              async () => {
                const isNew = await ask(at(ARTICLE)).then(
                  ({ body }) => String(body).includes(mark),
                  () => false,
                );
                steady = isNew ? steady + 1 : 0;
                return steady;
              },
              { timeout: 120_000, interval: 250 },
            )
            .toBeGreaterThanOrEqual(STEADY);
        };
        const wrong = await go({ address: at(''), renew });
        expect(wrong, wrong.join('\n')).toEqual([]);
      });
    });
  };

  acrossBuilds('renewed', 'lets open pages go on searching, filtering and subscribing', (served) =>
    goOnAcrossBuilds(browser, served),
  );
  acrossBuilds('renewed', 'lets open pages say so where they cannot go on', (served) =>
    goOnAcrossEditions(browser, served),
  );
  acrossBuilds('renewedWorker', 'leaves nobody on the former build who has its worker', async (served) => {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await page.goto(served.address + ARTICLE);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      dispatchEvent(new Event('keep-page'));
    });
    await served.renew(MARK);
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(served.address + ARTICLE);
    const heading = await page.locator('h1').innerText();
    await page.locator('body').click();
    await context.close();
    return [...(heading.includes(MARK) ? [] : [`the heading is "${heading}"`]), ...failed];
  });
}
