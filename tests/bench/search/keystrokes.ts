import type { Browser } from '@playwright/test';

export interface Keystrokes {
  count: number;
  /** Milliseconds from a key press until the results stand in the page. */
  median: number;
  p95: number;
  /** The longest task of the main thread, in milliseconds; 0 when none was over 50 ms. */
  longestTask: number;
}

/** Of so many rounds the quickest counts for each key press: what else the machine does is no part of it. */
const ROUNDS = 3;

/** Types queries letter by letter into the search page, after a first one that has loaded what all need. */
export async function timeKeystrokes(
  browser: Browser,
  siteUrl: string,
  queries: readonly string[],
): Promise<Keystrokes> {
  const rounds: { times: number[]; longestTask: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await typeAll(browser, siteUrl, queries));
  const times = rounds[0]!.times.map((_, press) => Math.min(...rounds.map((round) => round.times[press]!)));
  times.sort((a, b) => a - b);
  const at = (part: number): number => Math.round(times[Math.floor(times.length * part)]! * 10) / 10;
  const longestTask = Math.min(...rounds.map((round) => round.longestTask));
  return { count: times.length, median: at(0.5), p95: at(0.95), longestTask };
}

async function typeAll(
  browser: Browser,
  siteUrl: string,
  queries: readonly string[],
): Promise<{ times: number[]; longestTask: number }> {
  const page = await browser.newPage();
  await page.goto(`${siteUrl}search/?q=${encodeURIComponent(queries[0]!)}`);
  await page.locator('[data-results][data-state="done"]').first().waitFor({ state: 'attached' });
  const typed = await page.evaluate(async (texts) => {
    const list = document.querySelector<HTMLElement>('[data-results]')!;
    const input = document.querySelector<HTMLInputElement>('[data-search] form input')!;
    const tasks: number[] = [];
    const observer = new PerformanceObserver((entries) => {
      tasks.push(...entries.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const settle = (): Promise<void> =>
      new Promise((done) => {
        const watch = new MutationObserver(() => {
          if (list.dataset['state'] !== 'done') return;
          watch.disconnect();
          done();
        });
        watch.observe(list, { attributes: true, attributeFilter: ['data-state'] });
      });
    const elapsed: number[] = [];
    for (const query of texts) {
      for (let length = 1; length <= query.length; length += 1) {
        const settled = settle();
        input.value = query.slice(0, length);
        const start = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await settled;
        elapsed.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 30));
      }
    }
    await new Promise((done) => setTimeout(done, 200));
    observer.disconnect();
    return { times: elapsed, longestTask: Math.max(0, ...tasks) };
  }, queries);
  await page.close();
  return typed;
}
