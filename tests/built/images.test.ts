import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { byName, closest, describeElement } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

describe.each<VariantName>(['production', 'fixture', 'preview'])('pictures in the build "%s"', (name) => {
  const { pages } = openSite(name);

  test('have a text for those who do not see them, and room before they are loaded', () => {
    const offenders = askEach(pages, ({ root }) =>
      byName(root, 'img')
        .filter(({ attributes }) => {
          const sized =
            /^[1-9]\d*$/u.test(attributes['width'] ?? '') && /^[1-9]\d*$/u.test(attributes['height'] ?? '');
          return !sized || attributes['alt'] === undefined;
        })
        .map(describeElement),
    );
    assertNone('These pictures lack alt, width or height', offenders);
  });

  test('that are drawn in the page are hidden from screen readers, or have a name', () => {
    const offenders = askEach(pages, ({ root }) =>
      byName(root, 'svg')
        // A drawing inside a drawing is part of it.
        .filter(({ parent }) => closest(parent, ({ name: around }) => around === 'svg') === undefined)
        .filter(({ attributes }) => {
          const named = attributes['aria-label'] ?? attributes['aria-labelledby'];
          return attributes['aria-hidden'] !== 'true' && !(attributes['role'] === 'img' && named);
        })
        .map(describeElement),
    );
    assertNone('These drawings are neither hidden nor named', offenders);
  });
});

test('the picture of an article is on its page', () => {
  const { root } = openSite('fixture').page('/articles/horizon-of-models/');
  const alts = byName(root, 'img').map(({ attributes }) => attributes['alt']);
  expect(alts).toContain('قرص الشمس فوق خط الأفق');
  expect(alts, 'the picture of the front matter').toContain('قرص يعلو خط الأفق');
});

test('no picture carries what its camera wrote, and no original is published', () => {
  const planted = 'planted-owner';
  const original = readFileSync('tests/fixtures/tree/articles/horizon-of-models/rising-disc.png');
  expect(original.includes(planted), 'the picture that the test is about').toBe(true);

  const { folder, files } = openSite('fixture');
  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  expect(files.filter((file) => bytes(file).includes(planted))).toEqual([]);
  expect(files.filter((file) => bytes(file).equals(original))).toEqual([]);
  const pictures = files.filter((file) => /^_astro\/rising-disc\..*\.(?:webp|jpe?g|avif|png)$/u.test(file));
  expect(pictures.length, 'its smaller ones').toBeGreaterThan(1);
  expect(
    pictures.filter((file) => /Exif|eXIf|EXIF|http:\/\/ns\.adobe\.com/u.test(bytes(file).toString('latin1'))),
  ).toEqual([]);
});

test('the icons that every page names are there', () => {
  const { files } = openSite('production');
  expect(files).toEqual(expect.arrayContaining(['icon.svg', 'favicon.ico', 'apple-touch-icon.png']));
});
