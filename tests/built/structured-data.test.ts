import Validator from '@adobe/structured-data-validator';
import { describe, expect, test } from 'vitest';
import { openSite, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { byName, textOf } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import { plain, publishedIn, rootOf } from '../support/read-feed.ts';
import { checkVocabulary } from '../support/schema-org.ts';
import type { VariantName } from '../support/variants.ts';

interface Thing {
  '@type': string;
  [key: string]: unknown;
}

/** The data blocks of a page as they stand in its source: an HTML parser reads no references in them. */
function blocksOf({ html }: BuiltPage): string[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(?<text>[\s\S]*?)<\/script>/gu)].map(
    (match) => match.groups!['text']!,
  );
}

function thingsOf(page: BuiltPage): Thing[] {
  return blocksOf(page).flatMap((text) => (JSON.parse(text) as { '@graph': Thing[] })['@graph']);
}

const thingOn = (site: BuiltSite, path: string, type: string): Thing | undefined =>
  thingsOf(site.page(path)).find((thing) => thing['@type'] === type);

const variants: VariantName[] = ['production', 'base', 'fixture', 'preview'];

describe.each(variants)('structured data of the build "%s"', (name) => {
  const site = openSite(name);
  const published = rootOf(site);

  test('is one block a page at most, which nothing in it can end', () => {
    assertNone(
      'These blocks are wrong',
      askEach(site.pages, (page) => {
        const blocks = blocksOf(page);
        return blocks.length > 1 || blocks.some((text) => text.includes('<'))
          ? ['more than one, or a «<»']
          : [];
      }),
    );
  });

  test('tells every article with its address, dates and pictures', () => {
    for (const slug of publishedIn(site)) {
      const path = `/articles/${slug}/`;
      const page = site.page(path);
      const article = thingOn(site, path, 'NewsArticle');
      const days = byName(page.root, 'time').map(({ attributes }) => attributes['datetime']);
      expect(article).toMatchObject({ url: `${published}articles/${slug}/`, inLanguage: 'ar' });
      expect(days).toEqual(expect.arrayContaining([article!['datePublished'], article!['dateModified']]));
      expect(plain(String(article!['headline']))).toBe(plain(textOf(byName(page.root, 'h1')[0]!)));
      for (const image of article!['image'] as string[]) {
        expect(image.startsWith(rootOf(site))).toBe(true);
        expect(site.files).toContain(image.slice(rootOf(site).length));
      }
    }
  });

  test('tells the way to every article, announcement and model, by addresses that are there', () => {
    const deep = site.pages.filter(({ path }) =>
      /^\/(?:articles|models|timeline\/(?=\d))[^/]*\/?[\w.-]*\/$/u.test(path),
    );
    const pages = deep.filter(({ path }) => path.split('/').length > 3 && !path.includes('/page/'));
    assertNone(
      'These ways are wrong',
      askEach(pages, (page) => {
        const list = thingsOf(page).find((thing) => thing['@type'] === 'BreadcrumbList');
        const steps = ((list?.['itemListElement'] as { item: string; position: number }[]) ?? []).map(
          ({ item }) => item,
        );
        const files = steps.map((step) => `${step.slice(published.length)}index.html`);
        const isWhole = steps.length === 3 && steps.at(-1) === `${published}${page.path.slice(1)}`;
        return isWhole && files.every((file) => site.files.includes(file)) ? [] : [steps.join(' ') || 'none'];
      }),
    );
    expect(pages.length).toBeGreaterThan(3);
  });

  test.each(['/timeline/', '/api/'])(
    'tells of the record as a dataset on %s, with files that are there',
    (path) => {
      const dataset = thingOn(site, path, 'Dataset');
      const files = (dataset?.['distribution'] as { contentUrl: string }[]).map(
        ({ contentUrl }) => contentUrl,
      );
      expect(files.length).toBeGreaterThan(2);
      for (const file of files) {
        expect(file.startsWith(published)).toBe(true);
        expect(site.files).toContain(file.slice(published.length));
      }
    },
  );
});

describe('structured data', () => {
  const pages = variants.flatMap((name) => openSite(name).pages);

  test('keeps to the vocabulary of schema.org', { timeout: 180_000 }, () => {
    // Pages of one kind differ in their words: a few of each are enough for the compiler.
    const kinds = Map.groupBy(pages.flatMap(blocksOf), (text) =>
      [...text.matchAll(/"(@type|[a-zA-Z]+)":(?:"@?[A-Z]\w+")?/gu)].join(),
    );
    const documents = [...kinds.values()].map(([first]) => first!);
    expect(documents.length).toBeGreaterThan(3);
    const thing = (fields: object): string =>
      JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', ...fields }] });
    const wrong = [thing({ headlines: 'عنوان' }), thing({ author: { '@type': 'Nobody' } })];
    const said = checkVocabulary([...documents, ...wrong]);
    assertNone('The compiler says', said.slice(0, documents.length).flat());
    // The compiler is awake: it refuses what the vocabulary does not have.
    expect(said.slice(documents.length).map((messages) => messages.length)).toEqual([1, 1]);
  });

  test('gives search engines what they ask for in their rich results', async () => {
    const things = pages.flatMap(thingsOf);
    const found = await new Validator().validate({
      jsonld: Object.fromEntries(Map.groupBy(things, (thing) => thing['@type'])),
    });
    assertNone('The validator says', [
      ...new Set(
        found.map(({ severity, issueMessage, rootType }) => `${rootType}: ${severity} ${issueMessage}`),
      ),
    ]);
    expect(things.length).toBeGreaterThan(400);
  });
});
