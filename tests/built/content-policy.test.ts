import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { byName, descendants, describeElement, type Element } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';

const { pages } = openSite('production');

describe('the content security policy', () => {
  test('stands in every page before anything that loads, for hosts that send no headers', () => {
    const offenders = askEach(pages, ({ root }) => {
      const head = [...descendants(byName(root, 'head')[0]!)];
      const policy = head.findIndex(
        ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
      );
      const first = head.findIndex(
        ({ name, attributes }) => name === 'script' || name === 'style' || attributes['rel'] === 'stylesheet',
      );
      return policy !== -1 && policy < first ? [] : ['no policy, or too late'];
    });
    assertNone('These pages lack the policy', offenders);
  });

  test('allows no inline script and no inline style', () => {
    const [first] = pages;
    const policy = byName(first!.root, 'meta').find(({ attributes }) => attributes['http-equiv'])?.attributes[
      'content'
    ];
    expect(policy).toMatch(/default-src 'none'/u);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
  });

  test('is not broken by an inline style, script or event handler', () => {
    const offenders = askEach(pages, ({ root }) =>
      [...descendants(root)]
        .filter(({ name, attributes, children }) => {
          if (name === 'style' || Object.hasOwn(attributes, 'style')) return true;
          // Data blocks are no scripts.
          if (name === 'script' && !/json/u.test(attributes['type'] ?? ''))
            return !attributes['src'] || !isEmpty(children);
          if (Object.values(attributes).some((value) => /^\s*javascript:/iu.test(value))) return true;
          return Object.keys(attributes).some((attribute) => /^on[a-z]+$/u.test(attribute));
        })
        .map(describeElement),
    );
    assertNone('These elements are blocked by the policy', offenders);
  });
});

function isEmpty(children: Element['children']): boolean {
  return children.every((child) => 'value' in child && child.value.trim() === '');
}
