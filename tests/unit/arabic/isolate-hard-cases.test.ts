import { describe, expect, test } from 'vitest';
import { markRuns } from './marked-runs.ts';

// Measured in Chromium in a right-to-left paragraph: split in another way, these come out in the wrong order,
// with a sign on the wrong side, or an accent parted from its letter.
describe('a Latin word stays whole', () => {
  test.each([
    ['كتب Nguyễn أمس', 'كتب [Nguyễn] أمس'],
    ['كتب Muḥammad أمس', 'كتب [Muḥammad] أمس'],
    ['مقهى Cafe\u0301 هنا', 'مقهى [Cafe\u0301] هنا'],
  ])('with letters and accents beyond the common ones: %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['نماذج text-davinci-* كلها', 'نماذج [text-davinci-*] كلها'],
    ['استدعاء createCompletion() هنا', 'استدعاء [createCompletion()] هنا'],
  ])('with the signs that end it: %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each(['.NET', '.env', '--model'])(
    'with the signs that begin it, where it stands alone: %s',
    (text) => {
      expect(markRuns(text)).toBe(`[${text}]`);
    },
  );
});

describe('a Latin phrase stays whole', () => {
  test('across the end of a line in the source', () => {
    expect(markRuns('قالت OpenAI\nHelp Center إن')).toBe('قالت [OpenAI\nHelp Center] إن');
  });

  test('in quotation marks, with the punctuation inside it', () => {
    expect(markRuns('مقال «GPT-5.1: A smarter ChatGPT» جديد')).toBe(
      'مقال «[GPT-5.1: A smarter ChatGPT]» جديد',
    );
  });
});

describe('a sign after an Arabic letter stays with the Arabic', () => {
  test.each([
    ['في يناير/2026 وحده', 'في يناير/2026 وحده'],
    ['الواجهة/API معًا', 'الواجهة/[API] معًا'],
    ['شبه-GPT هنا', 'شبه-[GPT] هنا'],
  ])('in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});

describe('numbers', () => {
  test.each([
    ['أُغلق Sora 26 أبريل/نيسان', 'أُغلق [Sora] 26 أبريل/نيسان'],
    ['غاب Codex 23\u00A0مارس/آذار 2023', 'غاب [Codex] 23\u00A0مارس/آذار 2023'],
  ])('that belong to a date are not taken for part of a name: %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['نموذج Sora 2 مارست عليه OpenAI ضغطًا', 'نموذج [Sora 2] مارست عليه [OpenAI] ضغطًا'],
    ['نموذج Sora 2 آبه به الناس', 'نموذج [Sora 2] آبه به الناس'],
  ])('belong to the name before a word that only begins as a month does: %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each(['كانون الثاني', 'تشرين الأول', 'شباط', 'فبراير/شباط', 'آب، ثم', 'أيار.'])(
    'before %s belong to it',
    (month) => {
      expect(markRuns(`غاب Sora 2 ${month}`)).toBe(`غاب [Sora] 2 ${month}`);
    },
  );

  test('with a leading plus are isolated as those with a leading minus are', () => {
    expect(markRuns('ارتفع +50 نقطة')).toBe('ارتفع {+50} نقطة');
  });

  test('joined by a times sign are one stretch, and no English', () => {
    expect(markRuns('بدقة 1792×1024 نقطة')).toBe('بدقة {1792×1024} نقطة');
  });
});
