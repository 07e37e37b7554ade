import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';

/** A site under which a later build can take the place of the one that pages are open of. */
export interface RenewableSite {
  /** Whole address, with a closing slash. */
  address: string;
  /** Puts a later build in place, whose headings begin with the mark. */
  renew(mark: string, edition?: string): Promise<void>;
}

/** What every heading of the later build begins with. */
const MARK = 'الطبعة ب';
/** A search for this finds the article, in both builds. */
const QUERY = 'عريضة';
const ARTICLE = 'articles/gpt-4o-petition/';
const TIMEOUT = 15_000;

/** A page that is open while the site is renewed, and what is done with it before and after. */
interface Visit {
  name: string;
  before(page: Page): Promise<void>;
  after(page: Page): Promise<void>;
}

/**
 * Opens pages of a build, lets a later one take its place, and goes on in each without loading it anew: with the
 * search page and the dialog, asked before and not asked before, the filters of timeline and table, and the copying of
 * a feed's address.
 *
 * @returns what did not go as it should; nothing when all is well
 */
export async function goOnAcrossBuilds(browser: Browser, site: RenewableSite): Promise<string[]> {
  const results = async (page: Page): Promise<void> => {
    await field(page).fill(QUERY);
    await hits(page).filter({ hasText: MARK }).first().waitFor({ timeout: TIMEOUT });
    await expectHidden(page, '[data-search-error], [data-search-outdated]');
  };
  return visitAcross(browser, site, undefined, [
    {
      name: 'a search page that was asked goes on with the new index',
      before: (page) => ask(page, `${site.address}search/?q=GPT-4o`),
      after: results,
    },
    {
      name: 'a search page that was not asked searches the new index',
      before: async (page) => void (await page.goto(`${site.address}search/`)),
      after: results,
    },
    {
      name: 'a dialog that was asked goes on with the new index',
      before: (page) => askDialog(page, site.address + ARTICLE),
      after: results,
    },
    {
      name: 'a dialog that was never opened says that it cannot search, and its button does',
      before: async (page) => void (await page.goto(site.address + ARTICLE)),
      after: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(QUERY);
        await page.getByRole('alert').filter({ hasText: 'تعذّر البحث هنا' }).waitFor({ timeout: TIMEOUT });
        expectAt(page, site.address + ARTICLE);
        await page.getByRole('button', { name: 'ابحث', exact: true }).click();
        await hits(page).filter({ hasText: MARK }).first().waitFor({ timeout: TIMEOUT });
        expectAt(page, `${site.address}search/?${new URLSearchParams({ q: QUERY })}`);
      },
    },
    {
      name: 'scripts that are gone are told of, with a link that keeps the query',
      before: async (page) => void (await page.goto(`${site.address}search/`)),
      after: (page) => openAnew(page, site.address, '13 فبراير 2026'),
    },
    {
      name: 'the timeline is still narrowed',
      before: async (page) => void (await page.goto(`${site.address}timeline/`)),
      after: (page) => narrow(page, '[data-timeline-form] input[name="q"]', '[data-retirement]'),
    },
    {
      name: 'the table of models is still narrowed',
      before: async (page) => void (await page.goto(`${site.address}models/`)),
      after: (page) => narrow(page, '[data-models-filters] input[name="q"]', 'tr[data-model]'),
    },
    {
      name: 'a feed is still copied',
      before: async (page) => void (await page.goto(`${site.address}feeds/`)),
      after: async (page) => {
        await page.locator('[data-copy-button]').first().click();
        await page.locator('[data-copy-status]:not(:empty)').first().waitFor({ timeout: TIMEOUT });
      },
    },
  ]);
}

/** The same where the later build's index cannot be read by the scripts of the former: it is told, and the query is kept. */
export async function goOnAcrossEditions(browser: Browser, site: RenewableSite): Promise<string[]> {
  return visitAcross(browser, site, 'ffffffff', [
    {
      name: 'a search page that was asked tells of it',
      before: (page) => ask(page, `${site.address}search/?q=GPT-4o`),
      after: (page) => openAnew(page, site.address, QUERY),
    },
    {
      name: 'a search page that was not asked tells of it',
      before: async (page) => void (await page.goto(`${site.address}search/`)),
      after: (page) => openAnew(page, site.address, QUERY),
    },
    {
      name: 'a dialog that was asked tells of it',
      before: (page) => askDialog(page, site.address + ARTICLE),
      after: (page) => openAnew(page, site.address, QUERY),
    },
  ]);
}

async function visitAcross(
  browser: Browser,
  site: RenewableSite,
  edition: string | undefined,
  visits: readonly Visit[],
): Promise<string[]> {
  const wrong: string[] = [];
  const attempt = async (name: string, step: () => Promise<void>): Promise<void> => {
    await step().catch((error: unknown) => wrong.push(`${name}: ${String(error)}`));
  };
  const contexts: BrowserContext[] = [];
  try {
    const pages = new Map<Visit, Page>();
    for (const visit of visits) {
      // A cache of its own: what another has loaded would be there for it too.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      contexts.push(context);
      const page = await context.newPage();
      pages.set(visit, page);
      await attempt(visit.name, () => visit.before(page));
    }
    await site.renew(MARK, edition);
    for (const [visit, page] of pages) await attempt(visit.name, () => visit.after(page));
  } finally {
    for (const context of contexts) await context.close();
  }
  return wrong;
}

const field = (page: Page): Locator => page.locator('[data-search] input');
const hits = (page: Page): Locator => page.locator('[data-results][data-state="done"] [data-result]');

async function ask(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hits(page).first().waitFor({ timeout: TIMEOUT });
}

async function askDialog(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('GPT-4o');
  await hits(page).first().waitFor({ timeout: TIMEOUT });
}

/** Searches, is told that the page is outdated, and follows the link to the query on the new page. */
async function openAnew(page: Page, address: string, query: string): Promise<void> {
  const was = page.url();
  await field(page).fill(query);
  const note = page.locator('[data-search-outdated]');
  await note.waitFor({ timeout: TIMEOUT });
  await expectHidden(page, '[data-search-error], [data-search-none]');
  if (new URL(was).pathname !== new URL(page.url()).pathname) throw new Error(`it has gone to ${page.url()}`);
  await note.getByRole('link').click();
  await page.locator('h1').filter({ hasText: MARK }).waitFor({ timeout: TIMEOUT });
  await hits(page).filter({ hasText: MARK }).first().waitFor({ timeout: TIMEOUT });
  expectAt(page, `${address}search/?${new URLSearchParams({ q: query })}`);
}

/** Types into a filter, after which some rows are seen, and fewer than there are: those of the table of models are folded before. */
async function narrow(page: Page, input: string, row: string): Promise<void> {
  const shown = (): Promise<number> => page.locator(`${row}:visible`).count();
  const all = await page.locator(row).count();
  await page.locator(input).first().fill('whisper');
  for (let tries = 0; tries < 50; tries += 1) {
    const left = await shown();
    if (left > 0 && left < all) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${await shown()} of ${all} rows are left`);
}

async function expectHidden(page: Page, selector: string): Promise<void> {
  for (const part of await page.locator(selector).all())
    if (await part.isVisible()) throw new Error(`it shows: ${await part.innerText()}`);
}

function expectAt(page: Page, address: string): void {
  if (page.url() !== address) throw new Error(`it is at ${page.url()} and not at ${address}`);
}
