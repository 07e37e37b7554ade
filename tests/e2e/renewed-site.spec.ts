import { goOnAcrossBuilds, goOnAcrossEditions } from '../support/across-builds.ts';
import { serveCopy, type SiteCopy } from './site-copy.ts';
import { expect, test } from './site-test.ts';

let copy: SiteCopy;
test.beforeEach(async () => {
  test.slow();
  copy = await serveCopy('production');
});
test.afterEach(() => copy.close());

test('open pages go on when a later build has taken the place of theirs', async ({ browser }) => {
  expect(await goOnAcrossBuilds(browser, { address: copy.url, renew: copy.renew })).toEqual([]);
});

test('where the scripts of an open page cannot read the later index, it says so and offers the query anew', async ({
  browser,
}) => {
  expect(await goOnAcrossEditions(browser, { address: copy.url, renew: copy.renew })).toEqual([]);
});
