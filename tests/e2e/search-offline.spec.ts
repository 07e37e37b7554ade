import { field, hits, results, searchPath, summary } from './search-page.ts';
import { addressOf, expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'allow' });

test('a search page that is open goes on without a network', async ({ visit, page, context }) => {
  await visit(searchPath('عريضة'));
  await context.setOffline(true);
  await field(page).fill('عريضه');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page).first()).toBeVisible();
});

for (const site of ['production', 'base'] as const) {
  const under = new URL(addressOf(site)).pathname;

  test(`once used, the search page opens without a network, with other words too, under ${under}`, async ({
    page,
    context,
  }) => {
    const address = (query: string): string => `${addressOf(site)}${searchPath(query).slice(1)}`;
    await page.goto(address('عريضة'));
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(() => caches.match(location.pathname).then(Boolean))).toBe(true);
    await context.setOffline(true);
    await page.goto(address('العريضة'));
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await expect(summary(page)).toContainText('«العريضة»');
    await expect(hits(page).first()).toBeVisible();
    // What was never loaded is not there, and that is said.
    await field(page).fill('Whisper');
    await expect(results(page)).toHaveAttribute('data-state', 'error');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await expect(results(page)).toHaveAttribute('data-state', 'done');
  });
}

test('the dialog goes on without a network on the page where it was used', async ({
  visit,
  page,
  context,
}) => {
  await visit('/articles/gpt-4o-petition/');
  await page.keyboard.press('Control+k');
  await field(page).fill('عريضة');
  await expect(hits(page).first()).toBeVisible();
  await context.setOffline(true);
  await field(page).fill('العريضة');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page).first()).toBeVisible();
});
