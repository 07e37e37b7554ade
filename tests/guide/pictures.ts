/**
 * `npm run guide:pictures`: pictures of the components as a reader sees them, for the guide of editors (docs/guide/). Builds a
 * preview of the real content, or takes the one that UFUL_DIST_PREVIEW names, and opens `/about/components/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '../../src/hosting/server.ts';
import { buildSite, removeRun, runFolder } from '../runner/site-builds.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { variants } from '../support/variants.ts';

/** Where the pictures are kept. */
const FOLDER = 'docs/guide';

/** A column of text on a telephone or in a narrow window. */
const WIDTH = 640;

/** No picture is higher: what a component goes on with below says nothing new. */
const HIGHEST = 520;

/** So much of the page stands around it. */
const MARGIN = 14;

const QUALITY = 70;

async function main(): Promise<void> {
  const named = process.env['UFUL_DIST_PREVIEW']?.trim();
  const dir = named ? resolve(named) : join(runFolder, 'guide');
  if (!named) {
    const settings = { ...variants.production.settings, PREVIEW: '1' };
    const failure = await buildSite({ ...variants.production, settings }, dir);
    if (failure !== undefined) throw new Error(failure);
  }
  const server = await startServer({ dir });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({
      locale: 'ar',
      timezoneId: 'Asia/Riyadh',
      colorScheme: 'light',
      viewport: { width: WIDTH, height: 900 },
    });
    await page.goto(`${server.url}about/components/`);
    await page.evaluate(() => document.fonts.ready);
    mkdirSync(FOLDER, { recursive: true });
    for (const example of await page.locator('section.example').all()) {
      const name = (await example.locator('h2').textContent())!.replaceAll(/[<>\s]/gu, '');
      const live = example.locator('> .prose');
      await live.scrollIntoViewIfNeeded();
      const box = (await live.boundingBox())!;
      const session = await page.context().newCDPSession(page);
      const top = await page.evaluate(() => window.scrollY);
      const { data } = await session.send('Page.captureScreenshot', {
        format: 'webp',
        quality: QUALITY,
        captureBeyondViewport: true,
        clip: {
          x: box.x - MARGIN,
          y: box.y + top - MARGIN,
          width: box.width + 2 * MARGIN,
          height: Math.min(box.height, HIGHEST) + 2 * MARGIN,
          scale: 1.5,
        },
      });
      await session.detach();
      const file = join(FOLDER, `${name}.webp`);
      writeFileSync(file, Buffer.from(data, 'base64'));
      console.log(`${file}: ${Math.round((data.length * 3) / 4 / 1024)} KB`);
    }
  } finally {
    await browser.close();
    await server.close();
    removeRun();
  }
}

await main();
