import type { Locator, Page } from '@playwright/test';
import { field, hits, results, summary } from './search-page.ts';
import { addressOf, expect, test } from './site-test.ts';

const article = '/articles/gpt-4o-petition/';
const dialog = (page: Page): Locator => page.getByRole('dialog');
const link = (page: Page): Locator => page.locator('[data-search-link]');

test('the masthead has a link to the search page, which opens a dialog with the field ready', async ({
  visit,
  page,
}) => {
  await visit(article);
  await expect(link(page)).toHaveAttribute('href', '/search/');
  await expect(link(page)).toHaveAttribute('aria-haspopup', 'dialog');
  await link(page).click();
  await expect(dialog(page)).toHaveAccessibleName('البحث');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${article}$`, 'u'));
});

for (const [name, press] of [
  ['Ctrl and K', (page: Page) => page.keyboard.press('Control+k')],
  ['⌘ and K', (page: Page) => page.keyboard.press('Meta+k')],
  // What the key gives on an Arabic keyboard.
  [
    'Ctrl and the key of K on an Arabic keyboard',
    (page: Page) => sendKey(page, { key: 'ن', code: 'KeyK', ctrlKey: true }),
  ],
] as const) {
  test(`${name} opens it from any page`, async ({ visit, page }) => {
    await visit('/models/gpt-4o/');
    await press(page);
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });
}

function sendKey(page: Page, init: { key: string; code: string; ctrlKey?: boolean }): Promise<void> {
  return page.evaluate((key) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  }, init);
}

test('a press outside closes it when it is let go there, and not before', async ({ visit, page }) => {
  await visit(article);
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
  // Begun on the field, as a selection is, or taken back into it: nothing happens.
  const box = (await field(page).boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(5, 890);
  await page.mouse.up();
  await page.mouse.down();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 890);
  await expect(dialog(page)).toBeHidden();
});

test('no key by itself opens it: whoever speaks to the machine would set it off', async ({ visit, page }) => {
  await visit('/timeline/');
  await page.locator('h1').click();
  for (const key of ['/', 'k', 's', '?', 'Alt+k', 'Shift+A']) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('on the search page the keys lead into its field', async ({ visit, page }) => {
  await visit('/search/?q=Sora');
  await page.locator('h1').click();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Sora');
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('Escape closes it, first the list of completions, and the focus returns', async ({ visit, page }) => {
  await visit(article);
  await link(page).focus();
  await page.keyboard.press('Enter');
  await field(page).pressSequentially('عري', { delay: 20 });
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('عري');
});

test('its button closes it, and so does a press beside it', async ({ visit, page }) => {
  await visit(article);
  await link(page).click();
  await page.getByRole('button', { name: 'أغلق البحث' }).click();
  await expect(dialog(page)).toBeHidden();
  await link(page).click();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).locator('h2').first().click();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(20, 800);
  await expect(dialog(page)).toBeHidden();
});

test('it shows the first results, and leads to all of them with the same words', async ({ visit, page }) => {
  await visit(article);
  await page.keyboard.press('Control+k');
  await field(page).pressSequentially('OpenAI');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(summary(page)).toContainText('«OpenAI»');
  await expect(hits(page)).toHaveCount(5);
  await expect(page.locator('[data-search-choices]')).toBeHidden();
  await expect(page.locator('[data-search-more]')).toBeHidden();
  await page.getByRole('link', { name: 'كل النتائج' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=OpenAI$/u);
  await expect(hits(page)).toHaveCount(10);
});

test('Enter goes to the search page', async ({ visit, page }) => {
  await visit(article);
  await page.keyboard.press('Control+k');
  await field(page).fill('عريضة');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=%D8%B9/u);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
});

test('a result of it leads to its page, under a base path too', async ({ page }) => {
  await page.goto(`${addressOf('base')}models/`);
  await page.keyboard.press('Control+k');
  await field(page).fill('عريضة');
  await hits(page).locator('a[href$="/articles/gpt-4o-petition/"]').click();
  await expect(page).toHaveURL(`${addressOf('base')}articles/gpt-4o-petition/`);
});

test('a hand that comes near the link loads it, and a press then finds it ready', async ({ visit, page }) => {
  await visit(article);
  const loaded = page.waitForResponse(/\/search\/$/u);
  await link(page).hover();
  await loaded;
  await expect(page.locator('dialog')).toHaveCount(0);
  await link(page).click();
  await expect(results(page)).toBeAttached();
});

for (const [line, latency, bytesPerSecond] of [
  ['a fast line', 0, -1],
  ['slow 3G', 400, 50_000],
] as const) {
  test(`no key is lost that follows those that open it, on first use over ${line}`, async ({
    visit,
    page,
  }) => {
    test.slow();
    await visit(article);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('whisper', { delay: 110 });
    await expect(field(page)).toHaveValue('whisper');
    if (latency > 0) await expect(dialog(page).getByText('جارٍ البحث…')).toBeVisible();
    await expect(hits(page).first()).toBeVisible({ timeout: 20_000 });
    await expect(summary(page)).toContainText('«whisper»');
    await page.keyboard.type(' x');
    await expect(field(page)).toHaveValue('whisper x');
  });
}

test('the field stays where it is while the rest comes round it', async ({ visit, page }) => {
  await visit(article);
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/search\/$/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('GPT');
  const early = await dialog(page).locator('form').boundingBox();
  release();
  await expect(hits(page).first()).toBeVisible();
  const whole = await dialog(page).locator('form').boundingBox();
  expect(Math.abs(whole!.y - early!.y)).toBeLessThanOrEqual(1);
  expect(Math.abs(whole!.height - early!.height)).toBeLessThanOrEqual(1);
  await expect(dialog(page).getByRole('button', { name: 'ابحث', exact: true })).toHaveText('ابحث');
});

for (const cache of ['kept', 'dropped'] as const) {
  test(`back from a result, the dialog is open again with its query, the page being ${cache}`, async ({
    visit,
    page,
  }) => {
    // A page that listens for its own unloading is not kept by browsers.
    if (cache === 'dropped') await page.addInitScript(() => addEventListener('unload', () => undefined));
    await visit(article);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('عريضة');
    await expect(hits(page).first()).toBeVisible();
    const followed = hits(page).nth(1).locator('a').first();
    await followed.click();
    await page.waitForURL((url) => url.pathname !== article);
    await page.goBack();
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toHaveValue('عريضة');
    await expect(hits(page).nth(1)).toBeVisible();
    await expect(followed).toBeFocused();
    // Who closes it has done with it.
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await page.reload();
    await expect(page.locator('dialog')).toHaveCount(0);
  });
}

test('a result in the page itself shows it, without the dialog, and back opens that again', async ({
  visit,
  page,
}) => {
  await visit(article);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('صوت قياسي');
  await expect(hits(page).first()).toBeVisible();
  await page.evaluate((path) => {
    const section = document.querySelector('main h2[id]')!.id;
    document.querySelector<HTMLAnchorElement>('[data-result] a')!.href = `${path}#${section}`;
  }, article);
  await hits(page).first().locator('a').first().click();
  await expect(page).toHaveURL(/#/u);
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(dialog(page)).toBeVisible();
  await expect(field(page)).toHaveValue('صوت قياسي');
});

test('nothing of it is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${addressOf('production')}${article.slice(1)}`);
  await page.waitForLoadState('networkidle');
  const ofSearch = (): string[] => asked.filter((path) => /search|panel|dialog|pagefind/u.test(path));
  expect(ofSearch()).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  expect(ofSearch()).not.toEqual([]);
  // Until the dialog is whole, which it is a moment after its field.
  await expect(dialog(page).locator('[data-results]')).toBeAttached();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  await field(page).pressSequentially('So');
  await expect.poll(() => asked.filter((path) => path.includes('/pagefind/')).length).toBeGreaterThan(0);
});

test('when it cannot be loaded, it says so and leads to the search page with what was typed', async ({
  visit,
  page,
}) => {
  await visit(article);
  await page.route(/\/_astro\/dialog/u, (route) => route.fulfill({ status: 404 }));
  await link(page).click();
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'تعذّر البحث هنا. يفتح زر «ابحث» صفحة البحث بما كتبتَه.',
  );
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Sora');
  await expect(page).toHaveURL(new RegExp(`${article}$`, 'u'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=Sora$/u);
  await expect(hits(page).first()).toBeVisible();
});

test('a press with Ctrl opens the search page in its own tab, and no dialog', async ({ visit, page }) => {
  await visit(article);
  const opened = page.context().waitForEvent('page');
  await link(page).click({ modifiers: ['ControlOrMeta'] });
  // A tab is there before its address is.
  await expect(await opened).toHaveURL(/\/search\/$/u);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('it stays within 360 and 1440 pixels', async ({ visit, page }) => {
  await visit(article);
  await page.keyboard.press('Control+k');
  await field(page).fill('جي بي تي');
  await expect(hits(page).first()).toBeVisible();
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const { inside, before, across, height } = await dialog(page).evaluate((element) => ({
      inside: element.scrollWidth - element.clientWidth,
      before: element.getBoundingClientRect().left,
      across: element.getBoundingClientRect().right,
      height: element.getBoundingClientRect().bottom,
    }));
    expect(inside).toBe(0);
    expect(across).toBeLessThanOrEqual(width);
    expect(Math.abs(before - (width - across)), 'in the middle').toBeLessThanOrEqual(1);
    expect(height).toBeLessThanOrEqual(700);
  }
});
