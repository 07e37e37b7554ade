/**
 * `npm run bench:timeline`: how long filtering the whole timeline keeps the main thread busy on a processor four times
 * slower, beside an idle click in the same page (the ratio says what the machine adds). JSON on the last line.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { formatTable, withServedBuild } from './served-build.ts';

const SLOWDOWN = 4;
const ROUNDS = 5;
const actions: Record<string, (page: Page) => Promise<void>> = {
  'an idle click': (page) => page.locator('h1').click(),
  'one surface': (page) => page.locator('[data-filter="surface"][data-value="chatgpt"]').click(),
  'every surface again': (page) => page.locator('[data-filter="surface"][data-value=""]').click(),
  'a family': async (page) => {
    await page.locator('[data-timeline-form] select').selectOption('gpt-4o');
  },
  'every family again': async (page) => {
    await page.locator('[data-timeline-form] select').selectOption('');
  },
  'words, the first time': (page) => page.locator('[data-timeline-form] input').fill('realtime'),
  'no words again': (page) => page.locator('[data-timeline-form] input').fill(''),
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

await withServedBuild(async (site) => {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const longest = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await openSlowed(browser, `${site.url}timeline/`);
    for (const [name, act] of Object.entries(actions)) {
      await page.evaluate(() => {
        (globalThis as unknown as { tasks: number[] }).tasks.length = 0;
      });
      await act(page);
      await page.waitForTimeout(800);
      const task = await page.evaluate(() =>
        Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
      );
      longest.set(name, [...(longest.get(name) ?? []), Math.round(task)]);
    }
    await page.close();
  }
  await browser.close();

  const rows = [...longest].map(([action, tasks]) => ({
    action,
    median: median(tasks),
    worst: Math.max(...tasks),
  }));
  console.log(`Longest task in ms, ${SLOWDOWN} times slower, ${ROUNDS} rounds (0: none over 50 ms)`);
  console.log(formatTable([['action', 'median', 'worst'], ...rows.map((row) => Object.values(row))]));
  console.log(JSON.stringify(rows));
});

async function openSlowed(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ar' });
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  return page;
}
