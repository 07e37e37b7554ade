import { describe, expect, it } from 'vitest';
import { findFamilies, findModels } from '../../../src/desk/named-things.ts';
import { known } from './known-pieces.ts';

describe('findModels', () => {
  it.each([
    ['a name with a clitic', 'وداعًا لـGPT-4o في التطبيق', ['gpt-4o']],
    ['the longest name, not the shorter in it', 'إيقاف GPT-4o mini', ['gpt-4o-mini']],
    ['a decimal as another model', 'إيقاف GPT-5.2', ['gpt-5-2']],
    ['a name written apart', 'ما بعد gpt 4o', ['gpt-4o']],
    ['a dated snapshot as its model', 'إيقاف gpt-4o-2024-11-20', ['gpt-4o']],
    ['a name without its maker', 'من o3 إلى GPT-5، ثم o3', ['o3', 'gpt-5']],
    ['a part of a name by ear', 'إيقاف GPT-4o ميني', ['gpt-4o-mini']],
    ['no name', 'إيقاف نموذج', []],
  ])('finds %s', (_, title, models) => {
    expect(findModels(title, known)).toEqual(models);
  });
});

describe('findFamilies', () => {
  it('finds a family by its name, in either script', () => {
    expect(findFamilies('إغلاق سورا', known)).toEqual(['sora']);
    expect(findFamilies('إغلاق Sora وGPT-5.2', known)).toEqual(['sora', 'gpt-5.2']);
  });
});
