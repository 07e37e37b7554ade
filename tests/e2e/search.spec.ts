import type { Page } from '@playwright/test';
import { field, hits, results, searchPath, summary, targetsOf } from './search-page.ts';
import { addressOf, expect, test } from './site-test.ts';

const petition = '/articles/gpt-4o-petition/';
const nowhere = 'قسطنطينوبوليسزقزق';

for (const query of ['عريضة', 'GPT-4o']) {
  test(`«${query}» finds the founding article`, async ({ visit, page }) => {
    await visit(searchPath(query));
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await expect(field(page)).toHaveValue(query);
    // Many announcements and models have the name in their title, and come before it.
    const more = page.locator('[data-search-more]');
    while (await more.isVisible()) {
      const shown = await hits(page).count();
      await more.click();
      await expect.poll(() => hits(page).count()).toBeGreaterThan(shown);
    }
    expect(await targetsOf(page)).toContain(petition);
  });
}

test('every result leads to its page, under a base path too', async ({ page }) => {
  const site = addressOf('base');
  await page.goto(`${site}search/?q=${encodeURIComponent('Codex')}`);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const links = await hits(page).evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.href ?? ''),
  );
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    expect(link.startsWith(site), link).toBe(true);
    expect((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(200);
  }
});

test('typing searches, the address follows, and an emptied field is a new beginning', async ({
  visit,
  page,
}) => {
  await visit('/search/');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await field(page).pressSequentially('عريضة');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(page).toHaveURL(/\/search\/\?q=%D8%B9/u);
  expect(await hits(page).count()).toBeGreaterThan(0);
  await field(page).fill('');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await expect(hits(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/search\/$/u);
});

test('from the key on that changes the query, no older answer is called done', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const states = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('[data-search] input')!;
    const list = document.querySelector<HTMLElement>('[data-results]')!;
    input.value = 'Sora';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const atOnce = list.dataset['state'];
    while (list.dataset['state'] !== 'done') await new Promise((next) => setTimeout(next, 5));
    return [atOnce, list.querySelector('[data-result] a')?.textContent];
  });
  expect(states).toEqual(['loading', expect.stringContaining('Sora')]);
});

test('the number of results is said in words, in the right plural', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  const said = (await summary(page).innerText()).trim();
  const count = Number(/\d+/u.exec(said)?.[0] ?? (said.startsWith('نتيجتان') ? 2 : 1));
  const end = count % 100;
  const noun =
    count === 1
      ? 'نتيجة واحدة'
      : count === 2
        ? 'نتيجتان'
        : end >= 3 && end <= 10
          ? `${count} نتائج`
          : `${count} نتيجة`;
  expect(said).toContain(noun);
  expect(said).toContain('«عريضة»');
  expect(await hits(page).count()).toBe(Math.min(count, 10));
});

test('a screen reader is told the same once the typing has paused', async ({ visit, page }) => {
  await visit('/search/');
  await field(page).pressSequentially('عريضة');
  const status = page.locator('[data-search] [role="status"]');
  const said = page.locator('[data-search-said]');
  await expect(said).toContainText('«عريضة»');
  expect(await said.innerText()).toBe(await summary(page).innerText());
  await expect(status.locator('[aria-hidden="true"]')).toHaveCount(1);
});

test('a name that was read otherwise than written is told', async ({ visit, page }) => {
  await visit(searchPath('جي بي تي'));
  await expect(summary(page)).toContainText('«جي بي تي» (GPT)');
  await visit(searchPath('إيقاف سورا'));
  await expect(summary(page)).toContainText('(«سورا» أي Sora)');
});

test('a mistyped word is answered with the nearest, which is said, and can be refused', async ({
  visit,
  page,
}) => {
  await visit(searchPath('عرىضضة'));
  await expect(hits(page).first()).toBeVisible();
  await expect(summary(page)).toContainText('لم نجد «عرىضضة»');
  await expect(summary(page)).toContainText('«عريضة»');
  await page.locator('[data-search-offers]').getByRole('link', { name: 'كما كُتبت' }).click();
  await expect(hits(page)).toHaveCount(0);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(summary(page)).toHaveText('لم نجد شيئًا عن «عرىضضة».');
  await expect(page).toHaveURL(/as=typed/u);
  await expect(page.locator('[data-search-offers]')).toContainText('هل تقصد «عريضة»؟');
  await page.locator('[data-search-offers]').getByRole('link', { name: 'عريضة' }).click();
  await expect(summary(page)).toHaveText(/عن «عريضة»\.$/u);
  await expect(hits(page).first()).toBeVisible();
  await page.goBack();
  await expect(hits(page)).toHaveCount(0);
});

test('of words that no page has together the name is kept, and what is left out is said', async ({
  visit,
  page,
}) => {
  await visit(searchPath('عريضة babbage'));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page).first().locator('a').first()).toHaveAttribute('href', /\/models\/babbage/u);
  await expect(summary(page)).toContainText(
    /لم نجد صفحة تجمع كلمات «عريضة babbage» كلها؛ (?:هذه|هاتان) .+ من دون «عريضة»\./u,
  );
  await expect(page.locator('[data-search-offers] li')).toHaveCount(0);
});

test('where a word is nowhere, the rest is offered, and not as results', async ({ visit, page }) => {
  await visit(searchPath(`عريضة ${nowhere}`));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page)).toHaveCount(0);
  await expect(summary(page)).toContainText(`لم نجد صفحة تجمع كلمات «عريضة ${nowhere}» كلها`);
  const offers = page.locator('[data-search-offers] li');
  await expect(offers).toHaveCount(1);
  await expect(offers.filter({ hasText: 'عريضة' })).toContainText(/نتيج|نتائج/u);
  await offers.getByRole('link', { name: 'عريضة' }).click();
  await expect(field(page)).toHaveValue('عريضة');
  await expect(hits(page).first()).toBeVisible();
});

test('a word that is nowhere is said to be nowhere, with a way on', async ({ visit, page }) => {
  await visit(searchPath(nowhere));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page)).toHaveCount(0);
  const help = page.locator('[data-search-none]');
  await expect(help).toBeVisible();
  await help.getByRole('link', { name: 'السجل' }).click();
  await expect(page).toHaveURL(/\/timeline\/$/u);
});

test('a result tells its type, its date, and its topics or its state', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  const article = hits(page).filter({ has: page.locator(`a[href="${petition}"]`) });
  await expect(article).toHaveAttribute('data-result', 'article');
  await expect(article.locator('.meta span').first()).toHaveText('خبر');
  await expect(article.locator('time')).toHaveText('22 نوفمبر 2026');
  await expect(article.locator('time')).toHaveAttribute('datetime', '2026-11-22');
  await expect(article.locator('.meta span').nth(2)).toHaveText('صوت الجمهور');
  await visit(searchPath('o1-pro', { type: 'model' }));
  await expect(hits(page).first().locator('.meta')).toContainText('صدر في');
});

test('a result shows where the word stands, with names isolated as a whole', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  const hit = hits(page).filter({ has: page.locator(`a[href="${petition}"]`) });
  await expect(hit.locator('mark').first()).toBeVisible();
  await expect(hit.locator('a bdi[lang="en"]').first()).toHaveText('OpenAI');
  // What is marked of a name stays inside its isolate, or the name would fall apart.
  await visit(searchPath('جي بي تي'));
  const torn = await page.locator('[data-result] mark').evaluateAll((marks) =>
    marks
      .filter((mark) => /\p{Script=Latin}/u.test(mark.textContent))
      .filter((mark) => !mark.closest('bdi[dir="ltr"]'))
      .map((mark) => mark.parentElement?.textContent),
  );
  expect(torn).toEqual([]);
  await expect(hits(page).locator('bdi mark').first()).toBeVisible();
});

test('a result leads to its page first, and then to the section of its excerpt', async ({ visit, page }) => {
  await visit(searchPath('جي بي تي', { type: 'article' }));
  const links = await hits(page).evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll('a')].map(({ pathname, hash }) => pathname + hash)),
  );
  const withSection = links.filter(({ length }) => length > 1);
  expect(withSection.length).toBeGreaterThan(0);
  for (const [first, second] of withSection) expect(second).toMatch(new RegExp(`^${first!}#.`, 'u'));
  await page.locator('[data-result] .section a').first().click();
  await page.waitForURL(/#/u);
  expect(await page.evaluate(() => document.querySelector(':target')?.localName)).toMatch(/^h[2-4]$/u);
});

test('more results are shown on demand, once for two taps, and the focus goes to the first of them', async ({
  visit,
  page,
}) => {
  await visit(searchPath('OpenAI'));
  await expect(hits(page)).toHaveCount(10);
  await page.locator('[data-search-more]').evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(hits(page).nth(10).locator('a').first()).toBeFocused();
  await expect(hits(page)).toHaveCount(20);
  const targets = await targetsOf(page);
  expect(targets).toEqual([...new Set(targets)]);
});

test('pages that only mention the thing stand behind the results, under a button that counts them', async ({
  visit,
  page,
}) => {
  await visit(searchPath('whisper'));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const found = await hits(page).count();
  await expect(summary(page)).toContainText(String(found));
  const more = page.locator('[data-search-more]');
  await expect(more).toHaveText(/^اعرض \d+ صفح(?:ات|ة) أخرى فيها هذه الكلمات$/u);
  const mentions = Number(/\d+/u.exec(await more.innerText())![0]);
  await more.click();
  await expect(hits(page)).toHaveCount(found + mentions);
  await expect(hits(page).nth(found).locator('a').first()).toBeFocused();
  await expect(more).toBeHidden();
});

test('no search is begun before the reader searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${addressOf('production')}search/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test.describe('an index that is not whole', () => {
  const whole = `${addressOf('production')}${searchPath('عريضة').slice(1)}`;

  for (const [what, pattern, answer] of [
    ['is missing', /\/pagefind\/search\.json/u, { status: 404, body: '' }],
    ['lacks its chunks', /\/pagefind\/index\//u, { status: 404, body: '' }],
    ['has damaged chunks', /\/pagefind\/index\//u, { status: 200, body: 'no chunk' }],
    ['is no JSON', /\/pagefind\/search\.json/u, { status: 200, body: '<html>' }],
    ['lacks what results show', /\/pagefind\/fragment\//u, { status: 500, body: '' }],
  ] as const) {
    test(`because it ${what}, is an error that says so and offers the archive`, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill(answer));
      await page.goto(whole);
      await expect(results(page)).toHaveAttribute('data-state', 'error');
      const failure = page.getByRole('alert');
      await expect(failure).toContainText('تعذّر تحميل فهرس البحث');
      await expect(failure.getByRole('link')).toHaveCount(3);
      await expect(page.locator('[data-search-none]')).toBeHidden();
      await expect(hits(page)).toHaveCount(0);
    });
  }

  test('is asked for again when the reader wishes', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(whole);
    await expect(results(page)).toHaveAttribute('data-state', 'error');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await expect(page.locator('[data-search-error]')).toBeHidden();
  });
});

test('quotation marks stand beside what they hold, at every width', async ({ visit, page }) => {
  test.slow();
  for (const query of [
    'عريضة تسعون يوما في chatgpt babbage-002',
    'عرىضضة',
    'gpt-4o-mini-realtime-preview-2024-12-17 babbage-002 عريضة',
  ]) {
    await visit(searchPath(query));
    for (let width = 280; width <= 460; width += 12) {
      await page.setViewportSize({ width, height: 844 });
      expect(await loneQuotes(page), `${query}, ${width} pixels`).toEqual([]);
    }
  }
});

/** Quotation marks on another line than the letter that they belong to. */
function loneQuotes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blocks = document.querySelectorAll('[data-search-visible], [data-search-offers] :is(p, li)');
    return [...blocks].flatMap((block) => {
      const letters: { letter: string; line: number }[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (const [at, letter] of node.data.split('').entries()) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const [box] = range.getClientRects();
          if (box) letters.push({ letter, line: box.bottom });
        }
      }
      return letters
        .filter(({ letter, line }, at) => {
          const held = { '«': letters[at + 1], '»': letters[at - 1] }[letter];
          return held && Math.abs(held.line - line) > 8;
        })
        .map(() => block.textContent);
    });
  });
}

test('an empty search offers doors, and what was searched for on this device until it is cleared', async ({
  visit,
  page,
}) => {
  await visit('/search/');
  const start = page.locator('[data-search-start]');
  await expect(start.getByRole('link', { name: 'السجل' })).toHaveAttribute('href', '/timeline/');
  await expect(start.locator('[data-search-recent]')).toBeHidden();
  await visit(searchPath('عريضة'));
  await expect(start).toBeHidden();
  await hits(page).first().locator('a').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await visit('/search/');
  await start.getByRole('link', { name: 'عريضة' }).click();
  await expect(hits(page).first()).toBeVisible();
  await expect(field(page)).toHaveValue('عريضة');
  await field(page).fill('');
  await start.getByRole('button', { name: 'امحُ القائمة' }).click();
  await expect(start.getByRole('link', { name: 'عريضة' })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('where nothing is found, names and titles that look like it are offered, and are no results', async ({
  visit,
  page,
}) => {
  await visit(searchPath('عريظم زقزق'));
  await expect(hits(page)).toHaveCount(0);
  const near = page.locator('[data-search-near]');
  await near.getByRole('link', { name: /^عريضة جمعت/u }).click();
  await expect(hits(page).first().locator(`a[href="${petition}"]`).first()).toBeVisible();
  await visit(searchPath(nowhere));
  await expect(near).toBeHidden();
});

test('on slow 3G and a slow phone, the query is in the field at first paint, and results follow', async ({
  page,
}) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  // The search itself is held back, so that what is seen is none of its work.
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/_astro\/panel/u, async (route) => {
    await held;
    await route.continue();
  });
  const manifest = page.waitForRequest(/\/pagefind\/search\.json$/u);
  await page.goto(`${addressOf('production')}${searchPath('whisper').slice(1)}`, { waitUntil: 'commit' });
  await expect(field(page)).toHaveValue('whisper');
  await expect(summary(page)).toHaveText('جارٍ البحث…');
  await expect(results(page)).toHaveAttribute('data-state', 'loading');
  await manifest;
  release();
  await expect(hits(page).first()).toBeVisible({ timeout: 15_000 });
  // What was asked for early is used, and not only asked for.
  await expect(page.locator('.search-panel')).toHaveCSS('display', 'grid');
});

const bad: readonly (readonly [name: string, query: string, answer: RegExp])[] = [
  ['spaces alone', '   ', /^اكتب اسم نموذج/u],
  ['one letter', 'ع', /^حرف واحد لا يكفي/u],
  ['5,000 letters', 'نموذج '.repeat(834), /./u],
  ['5,000 letters without a space', 'ب'.repeat(5000), /«ب+…»/u],
  ['stop words alone', 'في من على', /كلمات مثل «في» و«من»/u],
  ['signs alone', '؟!…', /^لا حرف في ما كتبت/u],
  ['emoji', '😀👩‍👩‍👧', /^لا حرف في ما كتبت/u],
  ['bidi controls', '\u202Eعريضة\u2066\u2069\u2069', /«عريضة»/u],
  ['a script', '<script>window.taken=1</script>', /<script>window\.taken=1<\/script>/u],
  ['a picture with a handler', '<img src=x onerror="window.taken=1">', /<img src=x/u],
  ['broken markup', '"\'><svg onload=window.taken=1>', /"'><svg/u],
  ['a regular expression', '(.*)+[^\\', /^لا حرف في ما كتبت/u],
  ['a pattern of replacement', '$& $1 {query} {count}', /«\$& \$1 \{query\} \{count\}/u],
  ['one quotation mark', '«عريضة', /عريضة/u],
  ['a lone surrogate', 'عريضة \uD800', /عريضة/u],
  ['Persian and Urdu letters', 'مدل‌های ہوش گپ', /./u],
];

test('what nobody means as a query is answered sensibly, and is text and nothing else', async ({
  visit,
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const taken = (): Promise<number | undefined> =>
    page.evaluate(() => (window as unknown as { taken?: number }).taken);
  await visit('/search/');
  for (const [name, query, answer] of bad) {
    await page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('[data-search] input')!;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    const state = query.trim() === '' ? 'idle' : 'done';
    await expect(results(page), name).toHaveAttribute('data-state', state);
    await expect(summary(page), name).toHaveText(answer);
    expect((await summary(page).innerText()).length, name).toBeLessThan(200);
    expect(await page.locator('[data-search] :is(script, img, svg)').count(), name).toBe(0);
    expect(await taken(), name).toBeUndefined();
  }
  // The same from the address, as a link from elsewhere has it.
  for (const [name, query] of bad) {
    await page.goto(`${addressOf('production')}search/?q=${encodeURIComponent(query.toWellFormed())}`);
    await expect(results(page), name).toHaveAttribute('data-state', query.trim() === '' ? 'idle' : 'done');
    expect(await taken(), name).toBeUndefined();
  }
  expect(errors).toEqual([]);
});

test('a question about a model is answered above its results, with the source', async ({ visit, page }) => {
  await visit(searchPath('متى ينتهي whisper-1'));
  const answer = page.locator('[data-search-answer]');
  await expect(answer).toBeVisible();
  await expect(answer.getByRole('link').first()).toHaveAttribute('href', /\/models\/whisper-1\/$/u);
  await expect(answer).toContainText('26 فبراير/شباط 2027');
  await expect(answer.getByRole('link').last()).toHaveAttribute('rel', 'external');
  await field(page).fill('whisper-1');
  await expect(answer).toBeHidden();
});

test('every query that an empty search offers as an example finds something', async ({ page }) => {
  await page.goto(`${addressOf('production')}search/`);
  const examples = page.locator('[data-search-start] [data-ask]:not([data-search-recent] *)');
  await expect(examples).toHaveCount(4);
  for (const example of await examples.allTextContents()) {
    await page.goto(`${addressOf('production')}search/`);
    await examples.filter({ hasText: example.trim() }).click();
    await expect(page.locator('main [data-result]').first(), example).toBeVisible();
    await expect(page.locator('main input[type="text"], main input[type="search"]')).toHaveValue(
      example.trim(),
    );
  }
});
