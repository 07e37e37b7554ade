import type { Locator, Page } from '@playwright/test';
import { addressOf, expect, isInOurFont, test } from './site-test.ts';
import { serveCopy, type SiteCopy } from './site-copy.ts';

test.use({ serviceWorkers: 'allow' });

const ARTICLE = 'articles/gpt-4o-petition/';
const note = (page: Page): Locator => page.locator('[data-kept-note]');
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'احفظ للقراءة لاحقًا' });
const listed = (page: Page, list: 'saved' | 'visited'): Locator => page.locator(`[data-list="${list}"] li a`);

/** Waits until the page that is open is kept as it is now, and the worker is at work. */
async function untilKept(page: Page, since: number): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async (moment) => {
        const copy = await caches.match(location.origin + location.pathname);
        const isActive = (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated';
        return isActive && Number(copy?.headers.get('x-kept-at')) >= moment;
      }, since),
    )
    .toBe(true);
}

/** Opens a page and has it kept at once, as the search page has itself kept, instead of after two seconds. */
async function openAndKeep(page: Page, address: string): Promise<void> {
  const since = Date.now();
  await page.goto(address);
  await page.evaluate(() => dispatchEvent(new Event('keep-page')));
  await untilKept(page, since);
}

for (const site of ['production', 'base'] as const) {
  test(`a page that was visited opens without a network and says which day it is of, under ${new URL(addressOf(site)).pathname}`, async ({
    page,
    context,
  }) => {
    const address = addressOf(site);
    const since = Date.now();
    await page.goto(address + ARTICLE);
    await untilKept(page, since);
    await context.setOffline(true);
    await page.goto(`${address}${ARTICLE}?from=mail`);
    await expect(heading(page)).toBeVisible();
    await expect(note(page)).toHaveText(/^هذه نسخة محفوظة على جهازك يوم \d{1,2}\s\D+ \d{4}، وربما/u);
    await expect(page.locator('body')).toHaveCSS('display', 'flex');
    expect(await isInOurFont(page, 'h1')).toBe(true);

    // A page that nobody has opened: what is kept stands in its place.
    await page.goto(`${address}models/gpt-4o/`);
    await expect(page.getByRole('alert')).toContainText('غير محفوظة على جهازك');
    await expect(heading(page)).toHaveText('المحفوظات');
    expect(await isInOurFont(page, 'h1')).toBe(true);
    await expect(listed(page, 'visited')).toHaveCount(1);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await expect(heading(page)).toContainText('GPT-4o');
    await page.goto(address + ARTICLE);
    await expect(note(page)).toHaveCount(0);
  });
}

test('an article that is saved stays, and is removed when its reader says so', async ({ page, context }) => {
  const address = addressOf('production');
  await page.goto(address + ARTICLE);
  await saveButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[aria-live]').filter({ hasText: 'حُفظ المقال' })).toBeVisible();
  // Its newer copy stays a saved one.
  await openAndKeep(page, address + ARTICLE);
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');

  await context.setOffline(true);
  await page.goto(`${address}saved/`);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(listed(page, 'saved')).toHaveCount(1);
  await expect(listed(page, 'visited')).toHaveCount(0);
  await expect(page.locator('[data-part="size"]')).toHaveText(/نحو \d+(?:\.\d)? ميغابايت/u);
  await listed(page, 'saved').click();
  await expect(note(page)).toBeVisible();

  await page.goto(`${address}saved/`);
  await page.getByRole('button', { name: /^إزالة «/u }).click();
  await expect(listed(page, 'saved')).toHaveCount(0);
  await expect(page.getByText('لم تحفظ شيئًا بعد.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'ما حفظتَه' })).toBeFocused();
  await context.setOffline(false);
  await page.goto(address + ARTICLE);
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('an article that is read from its kept copy is saved there, without a network', async ({
  page,
  context,
}) => {
  const address = addressOf('production');
  await page.goto(address + ARTICLE);
  // What the button needs is among what is kept.
  await expect(saveButton(page)).toBeVisible();
  await openAndKeep(page, address + ARTICLE);
  await expect(saveButton(page)).toBeVisible();

  await context.setOffline(true);
  await page.goto(address + ARTICLE);
  await expect(note(page)).toBeVisible();
  await saveButton(page).press('Enter');
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${address}saved/`);
  await expect(listed(page, 'saved')).toHaveCount(1);
  await expect(listed(page, 'visited')).toHaveCount(0);
  await listed(page, 'saved').click();
  await expect(note(page)).toHaveCount(1);
  await expect(heading(page)).toContainText('GPT-4o');
});

test('a browser that saves data keeps what its reader saves, and nothing ahead of need', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
  });
  const address = addressOf('production');
  const kept = (): Promise<{ entries: number; workers: number }> =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const entries = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).length),
      );
      const workers = await navigator.serviceWorker.getRegistrations();
      return { entries: entries.reduce((sum, count) => sum + count, 0), workers: workers.length };
    });
  await page.goto(address + ARTICLE);
  await expect(saveButton(page)).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('keep-page')));
  // Longer than a page rests before it is kept.
  await page.waitForTimeout(3000);
  expect(await kept()).toEqual({ entries: 0, workers: 0 });

  await saveButton(page).click();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await kept()).workers).toBe(1);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.goto(address + ARTICLE);
  await expect(note(page)).toBeVisible();
});

test('of visited pages the newest thirty are kept, with their files and no other', async ({ page }) => {
  const address = addressOf('production');
  await page.goto(`${address}404.html`);
  await page.evaluate(async (base) => {
    const visited = await caches.open(`visited ${base}`);
    const files = await caches.open(`files ${base}`);
    for (let age = 1; age <= 30; age += 1) {
      const headers = {
        'x-kept-at': String(Date.now() - age * 1000),
        'x-kept-files': `${base}_astro/${age}.css`,
      };
      await visited.put(`${base}articles/${age}/`, new Response('', { headers }));
      await files.put(`${base}_astro/${age}.css`, new Response(''));
    }
  }, address);
  await openAndKeep(page, `${address}corrections/`);
  const kept = (name: string): Promise<string[]> =>
    page.evaluate(
      async (cache) => (await (await caches.open(cache)).keys()).map(({ url }) => url),
      `${name} ${address}`,
    );
  await expect.poll(async () => (await kept('visited')).length).toBe(30);
  const visited = await kept('visited');
  expect(visited).toContain(`${address}corrections/`);
  expect(visited).not.toContain(`${address}articles/30/`);
  expect(await kept('files')).toContain(`${address}_astro/29.css`);
  await expect.poll(() => kept('files')).not.toContain(`${address}_astro/30.css`);

  await page.goto(`${address}saved/`);
  await page.getByRole('button', { name: 'أزل كل المحفوظات' }).click();
  await expect(listed(page, 'visited')).toHaveCount(0);
  expect(await kept('visited')).toEqual([]);
});

test('the site can be installed, and its manifest has no fault', async ({ page }) => {
  for (const site of ['production', 'base'] as const) {
    await page.goto(addressOf(site));
    const session = await page.context().newCDPSession(page);
    const { url, errors } = await session.send('Page.getAppManifest');
    expect([url, errors]).toEqual([`${addressOf(site)}manifest.webmanifest`, []]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A test's window is one that leaves nothing behind, and in such no browser installs anything.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await session.detach();
  }
});

test.describe('a site that changes', () => {
  let copy: SiteCopy;
  test.beforeEach(async () => {
    copy = await serveCopy('production');
  });
  test.afterEach(async () => {
    await copy.close();
  });

  test('is shown as it is now, and as it was only to whom the network keeps waiting', async ({ page }) => {
    await openAndKeep(page, copy.url + ARTICLE);
    const file = `${ARTICLE}index.html`;
    copy.write(file, copy.read(file).replace(/(<h1[^>]*>)/u, '$1اليوم: '));
    copy.delay = 1000;
    await page.goto(copy.url + ARTICLE);
    await expect(heading(page)).toContainText('اليوم: ');
    await expect(note(page)).toHaveCount(0);

    copy.delay = 30_000;
    await page.goto(copy.url + ARTICLE, { waitUntil: 'commit' });
    await expect(note(page)).toBeVisible();
    copy.delay = 0;
    // An answer of a server is an answer: what is gone is not shown as if it were there.
    copy.write(file, '');
    await page.goto(`${copy.url}articles/gone/`);
    await expect(heading(page)).toHaveText('لا شيء هنا');
  });

  test('lets nobody stay on an old version, and an open page goes on', async ({ page, context }) => {
    await openAndKeep(page, copy.url + ARTICLE);
    await copy.renew('الطبعة ب');

    // The open page: what it loads only now is gone; it says so, and leads to where it is.
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('alert')).toContainText('تعذّر البحث هنا');
    await page.getByRole('button', { name: 'ابحث', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/\?q=$/u);
    await expect(heading(page)).toContainText('الطبعة ب');
    await expect(page.getByRole('combobox')).toBeVisible();

    // Until the new version was seen, the old one is whole without a network.
    await context.setOffline(true);
    await page.goto(copy.url + ARTICLE);
    await expect(note(page)).toBeVisible();
    await expect(heading(page)).not.toContainText('الطبعة ب');
    expect(await isInOurFont(page, 'h1')).toBe(true);
    await context.setOffline(false);

    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await openAndKeep(page, copy.url + ARTICLE);
    await expect(heading(page)).toContainText('الطبعة ب');
    await expect(note(page)).toHaveCount(0);
    expect(failed).toEqual([]);
    const files = await page.evaluate(
      async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
      `files ${copy.url}`,
    );
    expect(files.some((file) => /\/next-style\./u.test(file))).toBe(true);

    await context.setOffline(true);
    await page.goto(copy.url + ARTICLE);
    await expect(heading(page)).toContainText('الطبعة ب');
    expect(await isInOurFont(page, 'h1')).toBe(true);
  });

  test('takes over from the search page’s former worker, and its worker can be called off', async ({
    page,
  }) => {
    copy.write('search/worker.js', 'self.addEventListener("fetch", () => {});');
    await page.goto(copy.url);
    await page.evaluate(async () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
      };
      const policy = trustedTypes.createPolicy('uful-worker', { createScriptURL: (own: string) => own });
      await navigator.serviceWorker.register(policy.createScriptURL('/search/worker.js'));
      await caches.open('search-page');
    });
    const left = (): Promise<{ scopes: string[]; caches: string[] }> =>
      page.evaluate(async () => ({
        scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        caches: await caches.keys(),
      }));
    await openAndKeep(page, copy.url + ARTICLE);
    await expect.poll(async () => (await left()).scopes).toEqual([copy.url]);
    await expect.poll(async () => (await left()).caches).not.toContain('search-page');

    // A preview in the same place takes the worker away, and so would its end in production.
    copy.deploy('preview');
    await page.goto(copy.url);
    await expect.poll(left).toEqual({ scopes: [], caches: [] });
  });
});

test.describe('a preview', () => {
  test.use({ site: 'preview' });

  test('keeps nothing, and offers to keep nothing', async ({ visit, page }) => {
    await visit('/articles/horizon-of-models/');
    await expect(page.locator('[data-saved-door]')).toBeHidden();
    await page.waitForTimeout(3000);
    await expect(saveButton(page)).toHaveCount(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await visit('/saved/');
    await expect(page.getByText('لا يتيح متصفحك حفظ الصفحات هنا')).toBeVisible();
  });
});
