import { expect, test } from './site-test.ts';

for (const [site, path] of [
  ['production', '/articles/gpt-4o-petiton/'],
  ['production', '/articles/2026/11/gpt-4o-petition.html'],
  ['fixture', '/articles/horizn-of-models'],
] as const) {
  test.describe(`an address that does not exist (${site}, ${path})`, () => {
    test.use({ site });

    test('is answered with pages whose address is like it, and with its words in the search', async ({
      visit,
    }) => {
      const page = await visit(path);
      const near = page.getByRole('region', { name: 'صفحات يشبه عنوانها ما طلبت' });
      await near.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/articles\/(?:gpt-4o-petition|horizon-of-models)\/$/u);
      await page.goBack();
      await expect(page.getByRole('searchbox')).toHaveValue(/^(?:gpt 4o petit|horizn of models)/u);
    });
  });
}

test('an address like no other has no list of pages, and asks for the list of addresses once', async ({
  visit,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visit('/wp-login.php');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-near]')).toBeHidden();
  expect(asked.filter((path) => path.endsWith('/known-addresses.json'))).toHaveLength(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has its doors and its search, and nothing that does not work', async ({ page, baseURL }) => {
    await page.goto(`${baseURL}articles/gpt-4o-petiton/`);
    await expect(page.getByRole('main').getByRole('link')).toHaveText([
      'الصفحة الأولى',
      'السجل',
      'قائمة النماذج',
      'الأخبار',
    ]);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(page.locator('[data-near]')).toBeHidden();
  });
});
