import { describe, test } from 'vitest';
import { bodyOf, openSite } from '../support/built-site.ts';
import { closest, descendants, texts, type Element, type Text } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

const LATIN = /[A-Za-z\u00C0-\u024F]/u;
const ISOLATED = /[\u2066\u2068][^\u2066-\u2069]*\u2069/gu;

/** Attributes that are read to somebody. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
];

/** Elements that can hold no markup; names in them are isolated by control characters, and have no language. */
const PLAIN = new Set(['option', 'text', 'tspan', 'desc']);

/** The text that takes part in the order of its line: in plain elements not what control characters isolate. */
function exposed({ value, parent }: Text): string {
  if (!PLAIN.has(parent.name)) return value;
  // A name that is the whole line keeps its order by itself.
  return /^\s*[A-Za-z][\w .·-]*\w\s*$/u.test(value) ? '' : value.replaceAll(ISOLATED, '');
}

/** Whether browsers set an element apart in the bidirectional order: `bdi`, or any `dir`. */
function isIsolate({ name, attributes }: Element): boolean {
  return name === 'bdi' || Object.hasOwn(attributes, 'dir');
}

/** The nearest element around a text that says its language. */
function languageOf(element: Element): string | undefined {
  return closest(element, ({ attributes }) => Object.hasOwn(attributes, 'lang'))?.attributes['lang'];
}

/** The nearest element around a text that gives it a direction of its own. */
function directionOf(element: Element): string | undefined {
  const isolate = closest(element, isIsolate);
  return isolate?.attributes['dir'] ?? (isolate?.name === 'bdi' ? 'auto' : undefined);
}

function quote({ value, parent }: Text): string {
  return `«${value.trim().slice(0, 70)}» in <${parent.name}>`;
}

describe.each<VariantName>(['production', 'fixture', 'preview'])('Latin text in the build "%s"', (name) => {
  const { pages } = openSite(name);

  test('is marked as English, so that a screen reader changes its voice', () => {
    const offenders = askEach(pages, (page) =>
      [...texts(bodyOf(page))]
        .filter(
          ({ value, parent }) => LATIN.test(value) && languageOf(parent) !== 'en' && !PLAIN.has(parent.name),
        )
        .map(quote),
    );
    assertNone('These texts are English in Arabic', offenders);
  });

  test('is isolated left to right, so that it keeps its order', () => {
    const offenders = askEach(pages, (page) =>
      [...texts(bodyOf(page))]
        .filter((text) => LATIN.test(exposed(text)) && directionOf(text.parent) !== 'ltr')
        .map(quote),
    );
    assertNone('These texts take part in the order of the Arabic around them', offenders);
  });

  test('is the only text that is marked as English', () => {
    const offenders = askEach(pages, (page) =>
      [...texts(bodyOf(page))]
        .filter(({ value, parent }) => /\p{Script=Arabic}/u.test(value) && languageOf(parent) === 'en')
        .map(quote),
    );
    assertNone('These Arabic texts are marked as English', offenders);
  });

  test('stands in no attribute that is spoken, but for names among Arabic words', () => {
    const offenders = askEach(pages, (page) =>
      [...descendants(bodyOf(page))].flatMap((element) =>
        SPOKEN.filter((attribute) => LATIN.test(element.attributes[attribute] ?? ''))
          .map((attribute) => ({ attribute, value: element.attributes[attribute] ?? '' }))
          .filter(({ value }) => languageOf(element) !== 'en' && !/\p{Script=Arabic}/u.test(value))
          .map(({ attribute, value }) => `${attribute}="${value}" of <${element.name}>`),
      ),
    );
    assertNone('These attributes are English', offenders);
  });

  test('is isolated by control characters where no markup can stand', () => {
    const offenders = askEach(pages, ({ root }) =>
      [...descendants(root)].flatMap((element) => {
        const shown =
          element.name === 'meta' &&
          /description|title/u.test(element.attributes['name'] ?? element.attributes['property'] ?? '');
        const values = shown ? [element.attributes['content'] ?? ''] : [];
        if (element.name === 'title') values.push([...texts(element)].map(({ value }) => value).join(''));
        if (element.attributes['placeholder']) values.push(element.attributes['placeholder']);
        return values.filter((value) => LATIN.test(value.replaceAll(ISOLATED, '')));
      }),
    );
    assertNone('These texts have Latin words that take part in the order of the Arabic', offenders);
  });
});
