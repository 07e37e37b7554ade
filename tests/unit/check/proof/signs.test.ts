import { describe, expect, it } from 'vitest';
import { proofread, typographyRules } from '../../../../src/check/proof/proofread.ts';
import { OBJECT } from '../../../../src/check/typography.ts';

const read = (text: string): ReturnType<typeof proofread> =>
  proofread({ text, field: 'text', lineAt: () => 1 }, typographyRules);
const ids = (text: string): string[] => read(text).map(({ rule }) => rule);
/** Each mistake as its rule, and what `--fix` would write for what. */
const fixes = (text: string): string[] =>
  read(text).map(({ rule, fix }) => (fix ? `${rule}: ${fix.wrong} → ${fix.right}` : rule));

describe('signs in Arabic prose', () => {
  it.each([
    ['قال المدير, ثم سكت', 'latin-comma: المدير, → المدير،'],
    ['قال المدير,ثم سكت', 'latin-comma: المدير,ثم → المدير،ثم'],
    ['أُوقف GPT-4o, وبقي o3', 'latin-comma: GPT-4o, → GPT-4o،'],
    ['بقي GPT-4o, GPT-4.1 وحدهما', 'latin-comma: GPT-4o, → GPT-4o،'],
    ['نعم; لا', 'latin-semicolon: نعم; → نعم؛'],
    ['هل عاد?', 'latin-question: عاد? → عاد؟'],
    ['هل عاد GPT-4o?', 'latin-question: GPT-4o? → GPT-4o؟'],
    ["قال 'نعم", 'straight-quotes'],
    ['قال "نعم" ثم', 'straight-quotes: "نعم" → «نعم»'],
    ['قال "GPT-4o" ثم', 'straight-quotes: "GPT-4o" → «GPT-4o»'],
    ['قال “نعم” ثم', 'curly-quotes: “نعم” → «نعم»'],
    ['نعم... لا', 'dots: نعم... → نعم…'],
    ['نعم.. لا', 'dots'],
  ])('in %j finds one that is not of Arabic', (text, fix) => {
    expect(fixes(text)).toEqual([fix]);
  });

  it('keeps the signs inside numbers, times, names, English phrases and quotations in quotations', () => {
    expect(ids('نحو 21,900 شخص، عند 10:30، في 0.1 في المئة')).toEqual([]);
    expect(ids('مقال «Retiring GPT-4o, GPT-4.1, and what’s next» جديد')).toEqual([]);
    expect(ids("مقال Retiring GPT-4o, GPT-4.1, and what's next جديد")).toEqual([]);
    expect(ids('عنوان https://example.org/?q=a;b وC++ و.NET')).toEqual([]);
    expect(ids('كتب: «قالت “نعم” ثم سكتت».')).toEqual([]);
  });

  it('keeps the right signs', () => {
    expect(ids('هل عاد؟ «نعم»، قال (ساخرًا): لا… لم يعد؛ انتهى! د.محمد ق.م 1:5')).toEqual([]);
  });

  it('says why in Arabic, with the words around the sign', () => {
    expect(read('قال المدير, ثم سكت')[0]!.message).toBe(
      '[latin-comma] «المدير,»: فاصلة لاتينية في نص عربي؛ اكتب «المدير،»',
    );
  });
});

describe('digits and letters', () => {
  it.each([
    ['عام ٢٠٢٦', 'eastern-digits: ٢٠٢٦ → 2026'],
    ['عام ۲۰۲۶', 'eastern-digits: ۲۰۲۶ → 2026'],
    ['عام 2٫5', 'eastern-number-signs: 2٫5 → 2.5'],
    ['عام 21٬900', 'eastern-number-signs: 21٬900 → 21,900'],
    ['علی', 'persian-letters'],
    ['کتاب', 'persian-letters'],
    ['همہ', 'persian-letters'],
    ['سا\u0654ل', 'split-hamza: سا\u0654ل → سأل'],
    ['يوما\u064B', 'tanwin-order: يوما\u064B → يومًا'],
    ['هدى\u064B', 'tanwin-order: هدى\u064B → هدًى'],
    ['المطو\u0651\u0651ر', 'doubled-mark: المطو\u0651\u0651ر → المطو\u0651ر'],
    ['حد\u0650\u0651\u0650د', 'doubled-mark: حد\u0650\u0651\u0650د → حد\u0650\u0651د'],
    ['كتب\u064E\u064F', 'doubled-mark'],
    ['بناءًا', 'tanwin-alef-seat: بناءًا → بناءً'],
    ['بناءا\u064B', 'tanwin-alef-seat: بناءا\u064B → بناءً'],
    ['خطأًا', 'tanwin-alef-seat: خطأًا → خطأً'],
    ['رسالةًا', 'tanwin-alef-seat: رسالةًا → رسالةً'],
    ['كتابً', 'tanwin-alef-seat'],
  ])('in %j finds what Arabic does not write so', (text, fix) => {
    expect(fixes(text)).toEqual([fix]);
  });

  it('keeps Western digits, Arabic letters, and tanwin where it belongs', () => {
    expect(ids('في 2026 مضى 15 يومًا على خطأً جسيم، وهدًى، ومساءً، وعلى كتاب هيئة')).toEqual([]);
  });

  it.each([
    ['وقّع 21,9٠٠ شخص', 'mixed-digits: 21,9٠٠ → 21,900'],
    ['وصل 2١٠. ثم سكت', 'mixed-digits: 2١٠ → 210'],
    ['نحو ٣٬5٠٠ شخص', 'mixed-digits: ٣٬5٠٠ → 3,500'],
    ['نحو ۳5 شخصًا', 'mixed-digits: ۳5 → 35'],
  ])('in %j refuses a number of two kinds of digits', (text, fix) => {
    expect(fixes(text)).toEqual([fix]);
    expect(read(text)[0]!.advice).toBeUndefined();
  });

  it('finds Eastern digits in text without Arabic letters too', () => {
    expect(fixes('GPT-٤')).toEqual(['eastern-digits: GPT-٤ → GPT-4']);
  });
});

describe('tatweel', () => {
  it('stands after a clitic before a name, a number, a quotation, code or a placeholder', () => {
    expect(ids(`بـGPT-4o ولـOpenAI وكـo3 فـGPT وبـ15 يومًا لـ«الصديق» بـ${OBJECT} بـ{name}`)).toEqual([]);
  });

  it.each([
    ['كلام مـهم', 'tatweel: مـهم → مهم'],
    ['فـالسياسة', 'tatweel: فـالسياسة → فالسياسة'],
    ['الـAPI هنا', 'tatweel'],
    ['مع ـGPT', 'tatweel'],
    ['كتابـ', 'tatweel'],
  ])('is found in %s', (text, fix) => {
    expect(fixes(text)).toEqual([fix]);
  });
});

describe('spaces', () => {
  it.each([
    ['نص  نص', 'two-spaces: نص  نص → نص نص'],
    ['نص \u00A0نص', 'two-spaces: نص \u00A0نص → نص نص'],
    ['نص ، نص', 'space-before-sign: نص ، → نص،'],
    ['نص ؟', 'space-before-sign: نص ؟ → نص؟'],
    ['نص .', 'space-before-sign: نص . → نص.'],
    ['قال : نعم', 'space-before-sign: قال : → قال:'],
    ['«نص »', 'space-before-sign: «نص » → «نص»'],
    ['« نص»', 'space-inside-marks: « نص → «نص'],
    ['نص،نص', 'space-after-sign: نص،نص → نص، نص'],
    ['قال:نعم', 'space-after-sign: قال:نعم → قال: نعم'],
    ['قال «نعم»ثم', 'space-after-sign: «نعم»ثم → «نعم» ثم'],
    ['انتهى.بدأت', 'space-after-sign: انتهى.بدأت → انتهى. بدأت'],
  ])('in %j are found', (text, fix) => {
    expect(fixes(text)).toEqual([fix]);
  });

  it('pass where they belong, also around line breaks', () => {
    expect(ids('نص، نص؛ نص: «نص (نص)».\nنص .NET نص — نص')).toEqual([]);
  });
});

describe('Latin text', () => {
  it('is not judged as Arabic prose', () => {
    expect(ids('What\'s next? "Nothing", said GPT-4o...  ')).toEqual([]);
    expect(ids('The word «أفول», as a name; why?')).toEqual([]);
  });
});
