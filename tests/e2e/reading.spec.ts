import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './site-test.ts';

const article = '/articles/moving-deadlines/';

/** A device with one Arabic voice, or none, that speaks as fast as it is told to. */
async function giveVoice(
  page: Page,
  voices: readonly { lang: string; localService: boolean }[],
): Promise<void> {
  await page.addInitScript((given) => {
    const seen = { spoken: [] as string[], cancelled: 0, current: undefined as EventTarget | undefined };
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => given,
      speak: (utterance: Utterance) => {
        seen.spoken.push(utterance.text);
        seen.current = utterance;
      },
      cancel: () => {
        seen.cancelled += 1;
        // Browsers tell the utterance that it was cut off.
        seen.current?.dispatchEvent(new Event('error'));
        seen.current = undefined;
      },
    });
    Object.assign(window, { seen });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
}

const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { seen: { spoken: string[] } }).seen.spoken);
const sayOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { seen: { current?: EventTarget } }).seen.current?.dispatchEvent(new Event('end'));
  });
const play = (page: Page) => page.getByRole('button', { name: 'استمع إلى المقال' });
const ARABIC = { lang: 'ar-SA', localService: true };

test.describe('an article', () => {
  test('begins with its three key points', async ({ visit, page }) => {
    await visit(article);
    const points = page.getByRole('region', { name: 'الخلاصة' }).getByRole('listitem');
    await expect(points).toHaveCount(3);
    await expect(points.first()).toContainText('925 يومًا');
  });

  test('says at its head that it was corrected, and leads to what was', async ({ visit, page }) => {
    await visit(article);
    await page.getByRole('link', { name: /^صُوّب في/u }).click();
    await expect(page).toHaveURL(/#corrections$/u);
    await expect(page.getByRole('heading', { name: 'تصويبات' })).toBeInViewport();
  });

  test('says nothing of what came later where nothing did', async ({ visit, page }) => {
    await visit(article);
    await expect(page.getByRole('region', { name: 'ما استجدّ بعد كتابة المقال' })).toHaveCount(0);
  });
});

test.describe('an article of whose announcement the record has learnt more', () => {
  test.use({ site: 'fixture' });

  test('tells what and when, with the way to it', async ({ visit, page }) => {
    await visit('/articles/plain-neighbour/');
    const since = page.getByRole('region', { name: 'ما استجدّ بعد كتابة المقال' });
    await expect(since.getByRole('listitem')).toHaveCount(1);
    await expect(since.locator('time')).toHaveAttribute('datetime', '2026-08-01');
    await expect(since.getByRole('link')).toHaveAttribute('href', '/timeline/2026-06-11-api-gpt-4o/');
    // One that was brought up to date after the change knew of it.
    await visit('/articles/horizon-of-models/');
    await expect(since).toHaveCount(0);
  });
});

test.describe('the list of contents', () => {
  const contents = (page: Page) => page.getByRole('navigation', { name: 'في هذا المقال' });

  test('stays beside the text and marks the section that is read', async ({ visit, page }) => {
    await visit(article);
    const links = contents(page).getByRole('link');
    await expect(links).toHaveCount(5);
    await expect(contents(page).locator('[aria-current]')).toHaveCount(0);
    await links.nth(2).click();
    await expect(links.nth(2)).toHaveAttribute('aria-current', 'true');
    await expect(links.nth(2)).toBeInViewport();
    await expect(contents(page).locator('[aria-current]')).toHaveCount(1);
    // The record takes its place at the end of the margin, and they never meet.
    await page.locator('[data-article-record]').evaluate((record) => record.scrollIntoView({ block: 'end' }));
    const [upper, lower] = await Promise.all([
      contents(page).boundingBox(),
      page.locator('[data-article-record]').boundingBox(),
    ]);
    expect(upper!.y + upper!.height).toBeLessThanOrEqual(lower!.y);
  });

  test('is folded on a narrow screen, and missing from a short article', async ({ visit, page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await visit(article);
    await expect(contents(page).getByRole('link')).toHaveCount(0);
    await contents(page).locator('summary').click();
    await contents(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/#/u);
    await visit('/articles/three-dates-this-fortnight/');
    await expect(contents(page)).toHaveCount(0);
  });
});

test.describe('the link to a paragraph', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is offered once a link was asked for, by keyboard too, and leads to the paragraph', async ({
    visit,
  }) => {
    const page = await visit('/articles/gpt-4o-petition/');
    const paragraph = page.locator('[data-article-text] > p', { hasText: 'وأثنى منشور الشركة' });
    await expect(paragraph.getByRole('button')).toHaveCount(0);
    await page.getByRole('button', { name: 'انسخ رابط «ماذا قالت OpenAI»' }).press('Enter');
    const button = paragraph.getByRole('button', { name: 'انسخ رابط «وأثنى منشور الشركة على النموذج،…»' });
    await page.locator('.heading-said', { hasText: 'نُسخ الرابط' }).waitFor();
    await button.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`:~:text=${encodeURIComponent('وأثنى منشور الشركة على')}`);
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(decodeURIComponent(copied.hash)).toMatch(/^#ماذا-قالت-openai:~:text=/u);

    const opened = await page.context().newPage();
    await opened.goto(`${new URL(page.url()).origin}${copied.pathname}${copied.hash}`);
    await expect(
      opened.locator('[data-article-text] > p', { hasText: 'وأثنى منشور الشركة' }),
    ).toBeInViewport();
  });
});

test.describe('the mark of a source', () => {
  test('leads to the entry, and the entry back to that very mark', async ({ visit }) => {
    const page = await visit('/articles/gpt-4o-petition/');
    const marks = page.getByRole('link', { name: 'المصدر 11', exact: true });
    expect(await marks.count()).toBeGreaterThan(2);
    const third = marks.nth(2);
    await third.click();
    const entry = page.locator('#s11');
    await expect(entry).toBeInViewport();
    await entry.getByRole('link', { name: 'موضعه في النص' }).click();
    await expect(third).toBeInViewport();
  });
});

test.describe('the link to a heading', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is reached by the keyboard, named, copied, and said to be', async ({ visit, page }) => {
    await visit(article);
    const heading = page.getByRole('heading', { name: 'لكلٍّ تاريخه', exact: true });
    // What a screen reader says of a heading is all that it holds.
    await expect(heading).toHaveText('لكلٍّ تاريخه');
    const button = page.getByRole('button', { name: 'انسخ رابط «لكلٍّ تاريخه»' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.heading-said')).toHaveText('نُسخ الرابط');
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.href).toMatch(/^https:\/\/uful\.example\/articles\/moving-deadlines\/#/u);
    expect(decodeURIComponent(copied.hash.slice(1))).toBe(
      await page.locator('h2', { has: button }).getAttribute('id'),
    );
    await button.press('Space');
    await expect(page.locator('.heading-said')).toHaveText('نُسخ الرابط');
  });
});

test.describe('the size of text', () => {
  const size = (page: Page): Promise<number> =>
    page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const button = (page: Page) => page.locator('[data-text-size-switch]');

  test('has three steps, says each when it comes and what comes next, and holds on the next page from before its first paint', async ({
    visit,
    page,
  }) => {
    await visit(article);
    const own = await size(page);
    await expect(button(page)).toHaveAccessibleName('كبّر النص');
    // The name alone changes without a word from some screen readers.
    const said = page.getByRole('banner').locator('[aria-live]');
    await expect(said).toHaveText('');
    await button(page).click();
    await expect(said).toHaveText('كُبّر النص');
    const large = await size(page);
    await expect(button(page)).toHaveAccessibleName('كبّر النص أكثر');
    await button(page).press('Enter');
    const largest = await size(page);
    await expect(said).toHaveText('كُبّر النص أكثر');
    expect(large).toBeGreaterThan(own);
    expect(largest).toBeGreaterThan(large);

    await page.addInitScript(() => {
      const seen = window as unknown as { sizeBeforeBody?: string | undefined };
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        seen.sizeBeforeBody = document.documentElement.dataset['textSize'];
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${addressOf('production')}about/`);
    expect(await page.evaluate(() => (window as unknown as { sizeBeforeBody?: string }).sizeBeforeBody)).toBe(
      'largest',
    );
    await expect(button(page)).toHaveAccessibleName('أعد النص إلى حجمه');
    await button(page).click();
    await expect(said).toHaveText('عاد النص إلى حجمه');
    expect(await size(page)).toBe(own);
  });

  test('changes where storage is closed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(addressOf('production'));
    const own = await size(page);
    await button(page).click();
    expect(await size(page)).toBeGreaterThan(own);
  });

  for (const path of ['/', '/articles/assistants-agent-builder/', '/models/', '/timeline/']) {
    test(`makes ${path} no wider than 320 pixels at its largest`, async ({ visit, page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.addInitScript(() => localStorage.setItem('text-size', 'largest'));
      await visit(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }
});

test.describe('listening', () => {
  test('is offered with an Arabic voice of the device alone', async ({ page }) => {
    await giveVoice(page, [
      { lang: 'en-US', localService: true },
      { lang: 'ar-EG', localService: false },
    ]);
    await page.goto(`${addressOf('production')}${article.slice(1)}`);
    await expect(page.locator('.heading-link').first()).toBeVisible();
    await expect(play(page)).toHaveCount(0);
  });

  test('reads title, deck and text in order, marks what is read, pauses, goes on and ends', async ({
    page,
  }) => {
    await giveVoice(page, [ARABIC]);
    await page.goto(`${addressOf('production')}${article.slice(1)}`);
    await play(page).click();
    const marked = page.locator('[data-being-read]');
    await expect(marked).toContainText('مواعيد تتحرّك');
    for (let piece = 0; piece < 4; piece += 1) await sayOn(page);
    await expect
      .poll(async () => (await spoken(page)).join(' '))
      .toMatch(/^مواعيد تتحرّك.*عاش نموذج.*يرنّ الهاتف/u);
    await expect(marked).toHaveCount(1);

    await page.getByRole('button', { name: 'أوقف القراءة مؤقتًا' }).click();
    const before = await spoken(page);
    await page.getByRole('button', { name: 'تابع القراءة' }).click();
    expect((await spoken(page)).at(-1), 'the piece begins anew').toBe(before.at(-1));

    const stop = page.getByRole('button', { name: 'أنهِ القراءة' });
    await stop.press('Enter');
    await expect(stop).toHaveCount(0);
    await expect(marked).toHaveCount(0);
    await expect(play(page)).toBeFocused();
  });

  test('says the whole text in short pieces, nothing of the page, and is silent at its end', async ({
    page,
  }) => {
    await giveVoice(page, [ARABIC]);
    await page.goto(`${addressOf('production')}${article.slice(1)}`);
    await play(page).click();
    await page.evaluate(() => {
      const { seen } = window as unknown as { seen: { current?: EventTarget; spoken: string[] } };
      for (let count = -1; count !== seen.spoken.length;) {
        count = seen.spoken.length;
        seen.current?.dispatchEvent(new Event('end'));
      }
    });
    const pieces = await spoken(page);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(160);
    const text = pieces.join(' ');
    expect(text).toContain('والخط صامت.');
    expect(text, 'rows of a table').toMatch(/gpt-4-0314، 13 سبتمبر/u);
    for (const chrome of ['انسخ رابط', 'استمع إلى المقال', 'قراءة 6 دقائق'])
      expect(text).not.toContain(chrome);
    await expect(play(page)).toBeVisible();
    await expect(page.locator('[data-being-read]')).toHaveCount(0);
  });

  test('ends when the reader leaves', async ({ page }) => {
    await giveVoice(page, [ARABIC]);
    await page.goto(`${addressOf('production')}${article.slice(1)}`);
    await play(page).click();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(
      await page.evaluate(() => (window as unknown as { seen: { cancelled: number } }).seen.cancelled),
    ).toBeGreaterThan(0);
    await expect(play(page)).toBeVisible();
  });
});

test('nothing of an article moves when its tools and a voice arrive', async ({ page }) => {
  await giveVoice(page, [ARABIC]);
  await page.addInitScript(() => {
    const moved = { by: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.by += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route(/\/_astro\/(?!theme-early)[^/]+\.js$/u, async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.setViewportSize({ width: 390, height: 3000 });
  await page.goto(`${addressOf('production')}${article.slice(1)}`, { waitUntil: 'networkidle' });
  await expect(page.locator('.listen-bar')).toBeVisible();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await page.evaluate(() => (window as unknown as { moved: { by: number } }).moved.by)).toBe(0);
});

test('paper has the text, and none of its tools', async ({ page }) => {
  await giveVoice(page, [ARABIC]);
  await page.goto(`${addressOf('production')}${article.slice(1)}`);
  await play(page).click();
  await page.emulateMedia({ media: 'print' });
  for (const tool of ['[data-contents]', '.heading-link', '.listen-bar', '[data-text-size-switch]']) {
    await expect(page.locator(tool).first()).toBeHidden();
  }
  await expect(page.locator('[data-being-read]')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.getByRole('region', { name: 'الخلاصة' })).toBeVisible();
});
