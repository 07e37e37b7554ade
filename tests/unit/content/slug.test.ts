import { describe, expect, it } from 'vitest';
import { toSlug } from '../../../src/content/slug.ts';

describe('toSlug', () => {
  it('writes a name as an id', () => {
    expect(toSlug('GPT-5.1 Codex-Max')).toBe('gpt-5-1-codex-max');
    expect(toSlug('/v1/answers')).toBe('v1-answers');
  });
});
