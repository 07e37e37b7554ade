import { describe, expect, test } from 'vitest';
import {
  changeTags,
  createScopeJudge,
  withoutNeedlessScopes,
} from '../../../src/integrations/needed-scopes.ts';

function without(html: string, selectors: string[], changing: string[] = []): string {
  const isNeeded = createScopeJudge(selectors, new Set(changing));
  return changeTags(
    html,
    (tag) => tag.includes('data-s'),
    (tag) => withoutNeedlessScopes(tag, isNeeded),
    new Map(),
  );
}

describe('the mark of a scope', () => {
  test('stays on an element that a rule chooses by its tag, its class or both', () => {
    const html = '<ul data-s1><li class="a b" data-s1>x</li></ul>';
    expect(without(html, ['li[data-s1]'])).toBe('<ul><li class="a b" data-s1>x</li></ul>');
    expect(without(html, ['.b[data-s1]'])).toBe('<ul><li class="a b" data-s1>x</li></ul>');
    expect(without(html, ['ul.b[data-s1]'])).toBe('<ul><li class="a b">x</li></ul>');
  });

  test('stays on all steps that a rule takes, whatever state it asks for', () => {
    const html = '<ul data-s1><li data-s1><a href="/x" data-s1>x</a></li></ul>';
    expect(without(html, ['ul[data-s1]>li[data-s1]:first-child a:hover'])).toBe(
      '<ul data-s1><li data-s1><a href="/x">x</a></li></ul>',
    );
  });

  test('stays everywhere where a rule asks for nothing else', () => {
    expect(without('<b data-s1></b>', ['[data-s1]'])).toBe('<b data-s1></b>');
  });

  test('stays where a script may give the class', () => {
    expect(without('<p data-s1></p>', ['.hidden[data-s1]'], ['hidden'])).toBe('<p data-s1></p>');
    expect(without('<p data-s1></p>', ['.hidden[data-s1]'])).toBe('<p></p>');
  });

  test('is one of several, and may have a value', () => {
    const html = '<h3 class="x" title="a > b" data-s2="true" data-s1>x</h3>';
    expect(without(html, ['.x[data-s1]'])).toBe('<h3 class="x" title="a > b" data-s1>x</h3>');
    expect(without(html, ['.x[data-s2]'])).toBe('<h3 class="x" title="a > b" data-s2="true">x</h3>');
  });

  test('is not looked for in text', () => {
    expect(without('<p>اكتب data-s1 هنا</p>', [])).toBe('<p>اكتب data-s1 هنا</p>');
  });
});

test('tags are told from text by their quotes, and one that stands twice is changed once', () => {
  const seen: string[] = [];
  const mark = (tag: string): string => {
    seen.push(tag);
    return tag.replace(' x', ' y');
  };
  const html = '<a title="1 > 0 <b x>" x>x <i x></a><i x> <b "<u x> 2 < 3';
  expect(changeTags(html, (tag) => tag.includes(' x'), mark, new Map())).toBe(
    '<a title="1 > 0 <b y>" x>x <i y></a><i y> <b "<u y> 2 < 3',
  );
  expect(seen).toEqual(['<a title="1 > 0 <b x>" x>', '<i x>', '<u x>']);
});
