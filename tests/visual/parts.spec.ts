import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { testClock } from '../support/variants.ts';
import { expect, test } from '../e2e/site-test.ts';

/** Where the pictures are kept, that were looked at and found right. */
const FOLDER = 'tests/visual/pictures';

/** The parts of `/about/components/parts/` of which there are pictures; all are made of the same data on the same day. */
const PARTS = [
  'StateName',
  'Row',
  'NoticePeriod',
  'Teaser',
  'Teaser lead',
  'KeyPoints',
  'Since',
  'CorrectionList',
  'Summary',
  'ItemGroups',
  'ChangeList',
  'ConflictList',
  'ModelTable',
  'AnswerList',
  'LifeDetails',
  'UseEntry',
  'SettingSky',
  'Lives',
  'Notice',
  'Years',
  'Overview',
  'SearchField',
  'NeighbourLinks',
  'PageLinks',
  'FeedEntry',
  'CodeExample',
];

/** The frame that stands around every page. */
const FRAME = { Masthead: '.masthead', Footer: 'footer' };

test.use({ site: 'preview' });
// Thirty pictures a page.
test.setTimeout(600_000);

const pictureOf = (part: string, width: number, hour: string): string =>
  `${part.toLowerCase().replaceAll(' ', '-')}-${width}-${hour}.png`;

async function open(page: Page, visit: (path: string) => Promise<Page>, hour: string): Promise<void> {
  await page.clock.setFixedTime(testClock * 1000);
  await page.emulateMedia({ colorScheme: hour === 'night' ? 'dark' : 'light', reducedMotion: 'reduce' });
  await visit('/about/components/parts/');
}

/** Leaves one part on the page: at what fraction of a pixel a part begins is then not up to those above it. */
async function leave(page: Page, part: string): Promise<void> {
  await page.evaluate((name) => {
    for (const sample of document.querySelectorAll<HTMLElement>('[data-sample]')) {
      sample.hidden = sample.dataset['sample'] !== name;
      sample.style.display = sample.hidden ? 'none' : '';
    }
  }, part);
}

for (const width of [390, 1280]) {
  for (const hour of ['day', 'night']) {
    test.describe(`at ${width} pixels, by ${hour}`, () => {
      test.use({ viewport: { width, height: 900 } });

      test('the parts of pages look as they did', async ({ page, visit }) => {
        await open(page, visit, hour);
        for (const part of PARTS) {
          await leave(page, part);
          await expect
            .soft(page.locator(`[data-sample="${part}"]`), part)
            .toHaveScreenshot(pictureOf(part, width, hour));
        }
        for (const [part, selector] of Object.entries(FRAME)) {
          await expect.soft(page.locator(selector), part).toHaveScreenshot(pictureOf(part, width, hour));
        }
      });

      test('an announcement that is opened looks as it did', async ({ page, visit }) => {
        await open(page, visit, hour);
        await leave(page, 'Row');
        const row = page.locator('[data-sample="Row"] details').nth(0);
        await row.locator('summary').click();
        await expect(row).toHaveScreenshot(pictureOf('Row opened', width, hour));
      });
    });
  }
}

test('every picture is of a part that is there', () => {
  const wanted = [390, 1280].flatMap((width) =>
    ['day', 'night'].flatMap((hour) =>
      [...PARTS, ...Object.keys(FRAME), 'Row opened'].map((part) => pictureOf(part, width, hour)),
    ),
  );
  expect(readdirSync(FOLDER).toSorted()).toEqual(wanted.toSorted());
});
