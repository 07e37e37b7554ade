import { describe, expect, it } from 'vitest';
import { beginsWithArabic, isArabicProse, maskLatin } from '../../../src/check/typography.ts';

describe('isArabicProse', () => {
  it('goes by the first letter, and else by the majority', () => {
    expect(isArabicProse('نص OpenAI Help Center')).toBe(true);
    expect(isArabicProse('GPT-4o يغادر التطبيق نهائيًا')).toBe(true);
    expect(isArabicProse('the word أفول')).toBe(false);
    expect(isArabicProse('GPT-4o')).toBe(false);
  });
});

describe('beginsWithArabic', () => {
  it('allows one opening mark before the letter', () => {
    expect(beginsWithArabic('أُفول')).toBe(true);
    expect(beginsWithArabic('«أُفول»')).toBe(true);
    expect(beginsWithArabic('GPT-4o يغادر')).toBe(false);
    expect(beginsWithArabic('21,900 شخص')).toBe(false);
    expect(beginsWithArabic('٣ أيام')).toBe(false);
    expect(beginsWithArabic('')).toBe(false);
  });
});

describe('maskLatin', () => {
  it('hides phrases with their signs, and shows the commas between names', () => {
    expect(maskLatin("مقال What's next, then جديد")).toBe('مقال AAAAAAAAAAAAAAAAA جديد');
    expect(maskLatin('بقي GPT-4o, GPT-4.1 وحدهما')).toBe('بقي AAAAAA, AAAAAAA وحدهما');
  });
});
