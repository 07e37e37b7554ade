import { describe, test } from 'vitest';
import { bodyOf, openSite } from '../support/built-site.ts';
import { byAttribute, byName, closest, descendants, textOf, texts, type Element } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';

const { pages } = openSite('production');
const { pages: fixturePages } = openSite('fixture');

/** Elements in which sentences stand. */
const BLOCKS = [
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'td',
  'th',
  'dd',
  'dt',
  'figcaption',
  'summary',
  'blockquote',
];

/** Blocks that hold no other block: their text is one line of reading. */
function lines(root: Element): string[] {
  return byName(root, ...BLOCKS)
    .filter(
      (block) =>
        ![...descendants(block)].some(({ name }) => [...BLOCKS, 'ul', 'ol', 'dl', 'table'].includes(name)),
    )
    .map(textOf);
}

describe('Arabic typography', () => {
  test('puts no space before a mark, as templates that break lines do', () => {
    const offenders = askEach(pages, (page) =>
      lines(bodyOf(page)).flatMap((text) => text.match(/.{0,30}\s[،؛؟.:!»)](?=\s|$).{0,20}/gu) ?? []),
    );
    assertNone('A space stands before a mark', offenders);
  });

  test('puts a space after a mark', () => {
    const offenders = askEach(pages, (page) =>
      lines(bodyOf(page)).flatMap((text) => text.match(/.{0,30}[،؛؟][\p{L}\d].{0,20}/gu) ?? []),
    );
    assertNone('No space stands after a mark', offenders);
  });

  test('uses the Arabic comma, semicolon and question mark between Arabic words', () => {
    const offenders = askEach(pages, (page) =>
      lines(bodyOf(page)).flatMap(
        (text) => text.match(/.{0,20}\p{Script=Arabic}\s?[,;?](?!\S).{0,20}/gu) ?? [],
      ),
    );
    assertNone('Latin marks stand in Arabic', offenders);
  });

  test.each([
    ['the site', pages],
    ['the article of the tests', fixturePages],
  ])('leaves no mark of Markdown on a page of %s', (_where, all) => {
    const offenders = askEach(all, (page) =>
      [...texts(bodyOf(page))]
        .filter(({ parent }) => !closest(parent, ({ name }) => name === 'code' || name === 'pre'))
        .flatMap(({ value }) => value.match(/.{0,20}(?:\*\*|~~|(?<!\w)__|\]\().{0,20}/gu) ?? []),
    );
    assertNone('Marks of Markdown stand as they were written', offenders);
  });

  test('holds no character that turns text in secret, and no presentation form', () => {
    const offenders = askEach(pages, ({ root }) => {
      const found = [...descendants(root)].flatMap(({ children }) =>
        children.flatMap((child) => ('value' in child ? [child.value] : [])),
      );
      return found
        .filter((text) => /[\u202A-\u202E\u061C\uFB50-\uFDFF\uFE70-\uFEFF\u200B]/u.test(text))
        .map((text) => text.slice(0, 60));
    });
    assertNone('These texts hold such a character', offenders);
  });

  test('writes counts in the plural form that belongs to them', () => {
    // 3–10 take the plural, 11–99 the singular in the accusative, 100 and on the singular.
    const forms: [RegExp, (count: number) => boolean][] = [
      [
        /(?<![\w.-])(\d{1,3})\s(?:أيام|نماذج|إعلانات|دقائق|بنود|مقالات|مصادر|مواعيد)(?!\p{L})/gu,
        (count) => count % 100 >= 3 && count % 100 <= 10,
      ],
      [
        /(?<![\w.-])(\d{1,3})\s(?:يومًا|نموذجًا|إعلانًا|بندًا|مقالًا|مصدرًا|موعدًا)(?!\p{L})/gu,
        (count) => count % 100 >= 11,
      ],
      [
        /(?<![\w.-])(\d{1,3})\s(?:يوم|نموذج|إعلان|بند|مقال|مصدر|موعد)(?![\p{L}\p{M}])/gu,
        (count) => count % 100 <= 2,
      ],
    ];
    const offenders = askEach(pages, (page) =>
      lines(bodyOf(page)).flatMap((text) =>
        forms.flatMap(([pattern, fits]) =>
          [...text.matchAll(pattern)]
            .filter((match) => !fits(Number(match[1])))
            .map(([whole]) => `«${whole}» in «${text.slice(0, 60)}»`),
        ),
      ),
    );
    assertNone('These counts have the form of another number', offenders);
  });

  test('gives every time a date that machines read', () => {
    const offenders = askEach(pages, ({ root }) =>
      byName(root, 'time')
        .filter(({ attributes }) => !/^\d{4}(?:-\d{2}){0,2}$/u.test(attributes['datetime'] ?? ''))
        .map((time) => `${textOf(time)} datetime="${time.attributes['datetime'] ?? ''}"`),
    );
    assertNone('These times have no date', offenders);
  });

  test('keeps words of neighbouring links apart', () => {
    const offenders = askEach(pages, (page) =>
      byAttribute(bodyOf(page), 'href').flatMap((link) => {
        const siblings = link.parent?.children ?? [];
        const next = siblings[siblings.indexOf(link) + 1];
        return next && 'name' in next && next.name === 'a' ? [`«${textOf(link)}» and «${textOf(next)}»`] : [];
      }),
    );
    assertNone('Nothing parts these links', offenders);
  });
});
