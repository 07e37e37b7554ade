import { expect, test } from './site-test.ts';

const petition = '2026-01-29-chatgpt-gpt-4o';

// 9,000 and 6,000 pixels for the 66 announcements that there were when the page was made.
test('the timeline is at most 136 pixels tall for an announcement on a phone, and 91 on a screen', async ({
  visit,
  page,
}) => {
  await visit('/timeline/');
  for (const [width, tallest] of [
    [390, 136],
    [1280, 91],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const announcements = await page.locator('[data-retirement]').count();
    expect(height / announcements, `${width} px`).toBeLessThanOrEqual(tallest);
  }
});

test('an address with an announcement opens its row, whose name stays in view', async ({ visit, page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await visit(`/timeline/#${petition}`);
    const row = page.locator(`[data-retirement="${petition}"] details`);
    await expect(row).toHaveAttribute('open');
    await expect(row.locator('.whole')).toBeInViewport();
    const [name, bar] = await Promise.all([
      row.locator('.name').boundingBox(),
      page.locator('[data-timeline-filters]').boundingBox(),
    ]);
    // On a narrow screen the bar of filters stands over the list.
    expect(name!.y).toBeGreaterThanOrEqual(width === 390 ? bar!.y + bar!.height : 0);
    await expect(page.locator('[data-retirement] details[open]')).toHaveCount(1);
    await page.goto('about:blank');
  }
});

test('a row opens by the keyboard, and j goes on from it', async ({ visit, page }) => {
  await visit('/timeline/');
  const rows = page.locator('[data-retirement] details');
  await rows.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toHaveAttribute('open');
  await page.keyboard.press('j');
  await expect(rows.nth(1).locator('summary')).toBeFocused();
});

test('a month of the sheet leads to all that was announced in it, even where a choice had hidden it', async ({
  visit,
  page,
}) => {
  await visit('/timeline/?surface=product');
  const hidden = page.locator(`[data-retirement="${petition}"]`);
  await expect(hidden).toBeHidden();
  await page
    .locator('[data-record-overview] tbody tr', { hasText: '2026' })
    .locator('td')
    .first()
    .getByRole('link')
    .click();
  await expect(hidden).toBeInViewport();
  await expect(page).toHaveURL(/\/timeline\/#month-2026-01$/u);
});

test('the month that was tapped is in view with its name, and all its rows are marked', async ({
  visit,
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await visit('/timeline/');
    const surface = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.locator('[data-record-overview] a[href="#month-2026-05"]').click();
    const month = page.locator('#month-2026-05');
    const name = month.getByRole('heading', { name: 'مايو 2026' });
    await expect(name).toBeInViewport({ ratio: 1 });
    const [head, bar] = await Promise.all([
      name.boundingBox(),
      page.locator('[data-timeline-filters]').boundingBox(),
    ]);
    if (width === 390) expect(head!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
    await expect(month).not.toHaveCSS('background-color', surface);
    expect(await month.locator('[data-retirement]').count()).toBeGreaterThan(4);
    await expect(page.locator('[data-timeline-status]'), 'a way in the page is no choice').toHaveText('');
  }
});

test('every row stands under the month of its announcement, and the sheet begins on the first screen', async ({
  visit,
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await visit('/timeline/');
    await expect(page.locator('[data-record-overview] thead')).toBeInViewport();
  }
  const pairs = await page
    .locator('[data-retirement]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.closest('[data-month-section]')!.id.slice('month-'.length),
        (row as HTMLElement).dataset['retirement']!.slice(0, 7),
      ]),
    );
  for (const [month, announced] of pairs) expect(month).toBe(announced);
});

test('on a view nothing is counted that it does not show, and a sheet of one surface has no key', async ({
  visit,
  page,
}) => {
  await visit('/timeline/by/surface/chatgpt/');
  const rows = await page.locator('[data-retirement]').count();
  await expect(page.locator('.state .count, .year .count')).toHaveCount(0);
  await expect(page.locator('[data-filter="surface"][aria-current] .count')).toHaveText(String(rows));
  await expect(page.locator('[data-record-overview] .key')).toHaveCount(0);
  await visit('/timeline/');
  const counts = await page.locator('[data-timeline-filters] .count').allTextContents();
  expect(counts.length).toBeGreaterThan(8);
  expect(counts).not.toContain('0');
});

test('the timeline prints as it is read: closed rows, and those that the reader has opened', async ({
  visit,
  page,
}) => {
  await visit(`/timeline/#${petition}`);
  await page.emulateMedia({ media: 'print' });
  const whole = page.locator('[data-retirement] .whole');
  await expect(page.locator(`[id="${petition}"]`)).toBeVisible();
  const open = await whole.evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).length);
  expect(open).toBe(1);
});

test('the sheet of months counts every announcement of the list once', async ({ visit, page }) => {
  await visit('/timeline/');
  const names = await page.locator('[data-record-overview] td .visually-hidden').allTextContents();
  const counts = names.map((name) => {
    const words = name.split(': ').at(-1)!;
    return words === 'إعلان واحد' ? 1 : words === 'إعلانان' ? 2 : Number(/\d+/u.exec(words)![0]);
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await page.locator('[data-retirement]').count());
});

test('on a narrow screen the filters fold into a bar that stays in view', async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('/timeline/');
  const bar = page.locator('[data-timeline-filters]');
  await page.locator('[data-retirement]').nth(40).scrollIntoViewIfNeeded();
  await expect(bar.locator('summary')).toBeInViewport();
  await expect(bar.locator('[data-filter]').first()).toBeHidden();
  await bar.locator('summary').click();
  await bar.locator('[data-filter="surface"][data-value="chatgpt"]').click();
  await expect(page.locator('[data-timeline-status]')).toHaveText(/يوافق اختيارك/u);
});

test('on a wide screen the filters stand open beside the list while it scrolls', async ({ visit, page }) => {
  await visit('/timeline/');
  await page.locator('[data-retirement]').nth(40).scrollIntoViewIfNeeded();
  await expect(page.locator('[data-filter="state"][data-value=""]')).toBeInViewport();
  await expect(page.locator('[data-timeline-filters] summary')).toBeHidden();
});

test('what comes next stands first, at the right edge and lowest', async ({ visit, page }) => {
  await visit('/');
  const days = await page
    .locator('.sky [data-days-left-to]')
    .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['daysLeftTo']!));
  expect(days).toEqual(days.toSorted());
  const suns = await page.locator('.sky .sun circle').evaluateAll((circles) =>
    circles.map((circle) => {
      const { x, y } = circle.getBoundingClientRect();
      return { x, y };
    }),
  );
  expect(suns.length).toBeGreaterThan(2);
  for (const [index, sun] of suns.slice(1).entries()) {
    expect(sun.x).toBeLessThan(suns[index]!.x);
    expect(sun.y).toBeLessThanOrEqual(suns[index]!.y);
  }
});

test('the names of two dates are not read as one where the sky has columns', async ({ visit, page }) => {
  await page.setViewportSize({ width: 1280, height: 1400 });
  await visit('/');
  const gaps = await page.locator('.sky > ol > li').evaluateAll((columns) => {
    const edges = columns.map((column) => {
      const names = [...column.querySelectorAll('a li')].map((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        return range.getBoundingClientRect();
      });
      return {
        left: Math.min(...names.map(({ left }) => left)),
        right: Math.max(...names.map(({ right }) => right)),
      };
    });
    return edges.slice(1).map(({ right }, before) => edges[before]!.left - right);
  });
  expect(gaps.length).toBeGreaterThan(1);
  // A space between two words is 3 pixels wide there.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a row opens in place, and holds items, changes, sources and the way to its page', async ({
    page,
  }) => {
    await page.goto('timeline/');
    const entry = page.locator(`[data-retirement="${petition}"]`);
    await expect(entry.locator('.whole')).toBeHidden();
    await entry.locator('summary').click();
    await expect(entry.locator('.groups > li').first()).toBeVisible();
    await expect(entry.locator('.changes li').first()).toBeVisible();
    await expect(entry.getByRole('link', { name: 'صفحة الإعلان' })).toHaveAttribute(
      'href',
      `/timeline/${petition}/`,
    );
  });

  test('the filters of a narrow screen can be opened', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('timeline/');
    await page.locator('[data-timeline-filters] summary').click();
    await expect(page.locator('[data-filter="year"][data-value="2025"]')).toBeVisible();
  });
});
