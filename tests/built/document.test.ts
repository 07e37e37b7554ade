import { describe, test } from 'vitest';
import { bodyOf, openSite } from '../support/built-site.ts';
import { byAttribute, byName, describeElement, textOf } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

describe.each<VariantName>(['production', 'fixture', 'preview'])(
  'every document in the build "%s"',
  (name) => {
    const { pages } = openSite(name);

    test('says that it is Arabic and runs right to left', () => {
      const offenders = askEach(pages, ({ root }) => {
        const [html] = byName(root, 'html');
        const { lang, dir } = html?.attributes ?? {};
        return lang === 'ar' && dir === 'rtl' ? [] : [`lang="${lang ?? ''}" dir="${dir ?? ''}"`];
      });
      assertNone('These pages have the wrong language or direction', offenders);
    });

    test('has one first-level heading, with words in it', () => {
      const offenders = askEach(pages, ({ root }) => {
        const found = byName(root, 'h1');
        return found.length === 1 && textOf(found[0]!) !== '' ? [] : [`${found.length} h1`];
      });
      assertNone('These pages do not have exactly one h1', offenders);
    });

    test('leaves out no level of headings', () => {
      const offenders = askEach(pages, (page) => {
        const headings = byName(bodyOf(page), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
        return headings.flatMap((heading, index) => {
          const before = headings[index - 1];
          const level = Number(heading.name[1]);
          return level <= Number(before?.name[1] ?? 0) + 1
            ? []
            : [`${describeElement(heading)} after ${before?.name ?? 'nothing'}`];
        });
      });
      assertNone('These headings leave out a level', offenders);
    });

    test('has no heading without words', () => {
      const offenders = askEach(pages, ({ root }) =>
        byName(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
          .filter((heading) => textOf(heading) === '')
          .map(describeElement),
      );
      assertNone('These headings are empty', offenders);
    });

    test('uses every id once', () => {
      const offenders = askEach(pages, ({ root }) => {
        const ids = byAttribute(root, 'id').map(({ attributes }) => attributes['id'] ?? '');
        return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
      });
      assertNone('These ids are empty or stand twice', offenders);
    });

    test('has ids for all references of labels and descriptions', () => {
      const offenders = askEach(pages, ({ root }) => {
        const ids = new Set(byAttribute(root, 'id').map(({ attributes }) => attributes['id']));
        return ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((attribute) =>
          byAttribute(root, attribute)
            .filter(({ attributes }) =>
              (attributes[attribute] ?? '').split(/\s+/u).some((id) => !ids.has(id)),
            )
            .map(describeElement),
        );
      });
      assertNone('These elements refer to an id that is not there', offenders);
    });

    test('has one header, one main part and one footer, and a way past the header', () => {
      const offenders = askEach(pages, (page) => {
        const body = bodyOf(page);
        const counts = ['main', 'header', 'footer'].map((element) => {
          const found = byName(body, element).filter(({ parent }) => element === 'main' || parent === body);
          return `${element} ${found.length}`;
        });
        const [first] = byName(body, 'a');
        const wrong = counts.filter((count) => !count.endsWith(' 1'));
        return first?.attributes['href'] === '#content'
          ? wrong
          : [...wrong, 'the first link is not the one to #content'];
      });
      assertNone('These pages lack a landmark', offenders);
    });

    test('has no leftover of a template in its text', () => {
      const offenders = askEach(pages, (page) => {
        const found = /\{\w+\}|\bundefined\b|\bNaN\b|\[object \w+\]|Invalid Date/u.exec(textOf(bodyOf(page)));
        return found ? [found[0]] : [];
      });
      assertNone('These texts were not filled in', offenders);
    });
  },
);
