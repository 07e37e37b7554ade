import { describe, expect, test } from 'vitest';
import { permanentId } from '../../../src/syndication/permanent-id.ts';
import { site } from '../../../src/site.ts';

describe('permanent ids', () => {
  test('stay for ever as the first readers of the feed have got them', () => {
    // Never edit this value to make the test pass: every reader would show every article again.
    expect(permanentId(site.authority, 'articles/gpt-4o-petition')).toBe(
      'tag:uful.example,2026:articles/gpt-4o-petition',
    );
  });

  test('are tag URIs as RFC 4151 has them', () => {
    expect(permanentId(site.authority, 'articles/codex-three-days')).toMatch(
      /^tag:[a-z\d]+(?:[.-][a-z\d]+)*,\d{4}(?:-\d{2}){0,2}:[\w.~!$&'()*+,;=:@/?%-]+$/u,
    );
  });
});
