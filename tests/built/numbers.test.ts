import { describe, test } from 'vitest';
import { bodyOf, openSite } from '../support/built-site.ts';
import { closest, texts } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

/** What the bidirectional algorithm turns round after an Arabic letter. */
const TURNED = [
  { what: 'a range or date with a hyphen or slash', pattern: /\d[-–/]\d/u },
  { what: 'a sum with its sign in front', pattern: /[$€£#+]\d/u },
  { what: 'a number with a plus after it', pattern: /\d\+/u },
];

const ISOLATED = /[\u2066\u2068][^\u2066-\u2069]*\u2069/gu;

describe.each<VariantName>(['production', 'fixture', 'preview'])('numbers in the build "%s"', (name) => {
  const { pages } = openSite(name);
  const arabicTexts = pages.map((page) => ({
    path: page.path,
    found: [...texts(bodyOf(page))].filter(
      ({ parent }) =>
        closest(parent, ({ attributes }) => attributes['dir'] !== undefined)?.attributes['dir'] !== 'ltr',
    ),
  }));

  test.each(TURNED)('$what is isolated', ({ pattern }) => {
    const offenders = askEach(arabicTexts, ({ found }) =>
      found
        .filter(({ value }) => pattern.test(value.replaceAll(ISOLATED, '')))
        .map(({ value }) => `«${value.trim().slice(0, 80)}»`),
    );
    assertNone('The order of these is turned round', offenders);
  });

  test('are written with one set of digits', () => {
    const offenders = askEach(arabicTexts, ({ found }) =>
      found
        .filter(({ value }) => /[٠-٩۰-۹]/u.test(value))
        .map(({ value }) => `«${value.trim().slice(0, 80)}»`),
    );
    assertNone('These have Arabic-Indic digits', offenders);
  });
});
