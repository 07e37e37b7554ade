import { EVERY_RULE, RULES_OF_COLOUR, violationsOn } from './checks/axe.ts';
import { lostToKeyboardOn } from './checks/focus.ts';
import { joinedForVoicesOn, joinedWordsOn } from './checks/joined-words.ts';
import { latinWithoutLanguageOn } from './checks/languages.ts';
import { NARROWEST, sweep } from './checks/overflow.ts';
import { wrongOnPaper } from './checks/paper.ts';
import { misplacedOn } from './checks/reading-order.ts';
import { partsWithoutRoleOn } from './checks/table-roles.ts';
import { smallTargetsOn } from './checks/targets.ts';
import { noteTrouble } from './checks/trouble.ts';
import { everyPage } from './page-types.ts';
import { addressOf, expect, test } from './site-test.ts';

// The worker is part of what loads without an error.
test.use({ serviceWorkers: 'allow' });

/* One visit for all that every page must be: loading pages is what takes the time of these tests. */
for (const [name, path] of everyPage) {
  test(`${name} loads without an error, breaks no rule of accessibility by day or night, parts its words, names their language, fits, reads in order, can be hit with a thumb and reached by the keyboard, and prints`, async ({
    visit,
    page,
  }) => {
    const trouble = noteTrouble(page, addressOf('production'));
    await visit(path);
    expect.soft(await violationsOn(page, EVERY_RULE), 'rules of accessibility by day').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violationsOn(page, RULES_OF_COLOUR), 'rules of colour by night').toEqual([]);
    expect.soft(await joinedWordsOn(page), 'words that touch').toEqual([]);
    expect.soft(await joinedForVoicesOn(page), 'words that touch to a screen reader').toEqual([]);
    expect.soft(await latinWithoutLanguageOn(page), 'Latin words in an Arabic voice').toEqual([]);
    expect.soft(await smallTargetsOn(page), 'targets at 1280 pixels').toEqual([]);
    expect.soft(await sweep(page, NARROWEST), 'what does not fit from 360 to 1280 pixels').toEqual([]);
    await page.setViewportSize({ width: 360, height: 900 });
    expect.soft(await smallTargetsOn(page), 'targets at 360 pixels').toEqual([]);
    expect.soft(await joinedForVoicesOn(page), 'words that touch to a screen reader, narrow').toEqual([]);
    expect.soft(await misplacedOn(page), 'what is read after what it stands above').toEqual([]);
    expect.soft(await partsWithoutRoleOn(page), 'tables that are none to a screen reader').toEqual([]);
    expect.soft(await wrongOnPaper(page), 'what is wrong on paper').toEqual([]);
    // Last, because it scrolls.
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    expect.soft(await lostToKeyboardOn(page), 'what the keyboard does not reach').toEqual([]);
    expect.soft(trouble, 'what went wrong in the browser').toEqual([]);
  });
}
