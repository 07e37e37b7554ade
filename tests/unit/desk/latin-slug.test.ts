import { describe, expect, it } from 'vitest';
import { proposeSlug } from '../../../src/desk/latin-slug.ts';
import { known } from './known-pieces.ts';

describe('proposeSlug', () => {
  it.each([
    ['names in their order', 'من GPT-4o إلى GPT-5.2', 'gpt-4o-gpt-5-2'],
    ['a name by ear as its owner writes it', 'إغلاق سورا', 'sora'],
    ['a term of the house in English, with its article', 'سورا والبديل: مهلة الإشعار', 'sora-notice-period'],
    ['a term with its article alone', 'البديل الغائب عن ChatGPT', 'replacement-chatgpt'],
    ['a name once', 'هل عاد GPT-4o؟ عاد GPT-4o', 'gpt-4o'],
    ['six words at most, and whole names', 'بين GPT-4o mini وGPT-4o وGPT-5.2', 'gpt-4o-mini-gpt-4o'],
    ['nothing for a title without names', 'حين تغيب النماذج في 2026', undefined],
  ])('takes %s', (_, title, slug) => {
    expect(proposeSlug(title, known)).toBe(slug);
  });
});
