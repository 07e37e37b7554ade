import { describe, expect, test } from 'vitest';
import { isIndexable, linksOf, metaOf, openSite } from '../support/built-site.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

describe.each<VariantName>(['production', 'base', 'fixture'])('addresses in the build "%s"', (name) => {
  const site = openSite(name);
  const addressOf = (path: string): string => `${site.origin}${site.base}${path.slice(1)}`;

  test('every page that may be listed names its own address as the canonical one, once', () => {
    const offenders = askEach(site.pages.filter(isIndexable), (page) => {
      const found = linksOf(page, 'canonical');
      return found.length === 1 && found[0] === addressOf(page.path) ? [] : [found.join(' ') || 'none'];
    });
    assertNone('These canonical addresses are wrong', offenders);
  });

  test('share cards name the same address', () => {
    const offenders = askEach(site.pages.filter(isIndexable), (page) =>
      metaOf(page, 'og:url') === addressOf(page.path) ? [] : [metaOf(page, 'og:url') ?? 'none'],
    );
    assertNone('These og:url are wrong', offenders);
  });

  test('only the page for missing pages, that of what is kept and the search are kept from search engines', () => {
    const kept = site.pages.filter((page) => !isIndexable(page)).map(({ path }) => path);
    expect(kept).toContain('/404.html');
    expect(kept.filter((path) => !['/404.html', '/saved/', '/search/'].includes(path))).toEqual([]);
  });

  test('no address is one of the build machine', () => {
    const offenders = askEach(
      site.pages,
      ({ html }) => html.match(/(?:file:\/\/|localhost|127\.0\.0\.1)[^"<\s]*/gu) ?? [],
    );
    assertNone('These addresses work on the build machine only', offenders);
  });
});
