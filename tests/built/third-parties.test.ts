import { describe, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { descendants, describeElement, type Element } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';

const { pages, files, origin, read } = openSite('production');

/** Relations of `<link>` that load nothing and open no connection. */
const LINKS_ONLY = new Set([
  'canonical',
  'alternate',
  'author',
  'license',
  'prev',
  'next',
  'search',
  'me',
  'help',
]);

/** The addresses that a browser asks for by itself on account of an element. */
function loads({ name, attributes }: Element): string[] {
  const value = (attribute: string): string[] =>
    attributes[attribute] === undefined ? [] : [attributes[attribute]];
  if (name === 'a' || name === 'blockquote' || name === 'q' || name === 'del' || name === 'ins')
    return value('ping');
  if (name === 'link') {
    const relations = (attributes['rel'] ?? '').split(' ');
    return relations.every((relation) => LINKS_ONLY.has(relation)) ? [] : value('href');
  }
  if (name === 'meta') {
    return attributes['http-equiv'] === 'refresh' ? value('content') : [];
  }
  const srcset = value('srcset').flatMap((list) =>
    list.split(',').map((part) => part.trim().split(/\s/u)[0] ?? ''),
  );
  return [
    ...['src', 'href', 'xlink:href', 'data', 'poster', 'action', 'formaction'].flatMap(value),
    ...srcset,
  ];
}

function isForeign(address: string): boolean {
  const url = new URL(address, origin);
  return url.protocol !== 'data:' && url.origin !== origin;
}

describe('nothing is loaded from another host', () => {
  test('by the elements of a page', () => {
    const offenders = askEach(pages, ({ root }) =>
      [...descendants(root)].filter((element) => loads(element).some(isForeign)).map(describeElement),
    );
    assertNone('These elements load something from another host', offenders);
  });

  test('by style sheets', () => {
    const offenders = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...read(file).matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/gu)]
          .map((match) => match[1] ?? match[2] ?? '')
          .filter(isForeign)
          .map((address) => `${file}: ${address}`),
      );
    assertNone('These style sheets load something from another host', offenders);
  });

  test('by scripts of ours, which name no other host', () => {
    const offenders = files
      .filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'))
      .flatMap((file) =>
        // The namespace of SVG is a name, and nothing is asked of it.
        (
          read(file)
            .replaceAll('http://www.w3.org/2000/svg', '')
            .match(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu) ?? []
        ).map((address) => `${file}: ${address}`),
      );
    assertNone('These scripts name another host', offenders);
  });
});
