import { describe, expect, it } from 'vitest';
import { beginsWithArabic, findSlips, isArabicProse, OBJECT } from '../../../src/check/typography.ts';

/** Each slip as the piece of the text that begins with it. */
const slips = (text: string): string[] =>
  findSlips(text).map(({ index, message }) => `${text[index]} ${message}`);

describe('signs in Arabic prose', () => {
  it.each([
    ['قال المدير, ثم سكت', ', Latin comma in Arabic text; write «،»'],
    ['أُوقف GPT-4o, وبقي o3', ', Latin comma in Arabic text; write «،»'],
    ['بقي GPT-4o, GPT-4.1 وحدهما', ', Latin comma between two names; write «،»'],
    ['نعم; لا', '; Latin semicolon in Arabic text; write «؛»'],
    ['هل عاد?', '? Latin question mark in Arabic text; write «؟»'],
    ['هل عاد GPT-4o?', '? Latin question mark in Arabic text; write «؟»'],
    ["قال 'نعم", "' straight quote in Arabic text; write « and »"],
    ['قال "نعم', '" straight quote in Arabic text; write « and »'],
    ['قال "GPT-4o', '" straight quote in Arabic text; write « and »'],
    ['نعم... لا', '. dots in a row; write the one sign …'],
  ])('in %j reports a Latin sign', (text, slip) => {
    expect(slips(text)).toEqual([slip]);
  });

  it('keeps the signs inside numbers, times, names and English phrases', () => {
    expect(slips('نحو 21,900 شخص، عند 10:30، في 0.1 في المئة')).toEqual([]);
    expect(slips('مقال «Retiring GPT-4o, GPT-4.1, and what’s next» جديد')).toEqual([]);
    expect(slips("مقال Retiring GPT-4o, GPT-4.1, and what's next جديد")).toEqual([]);
    expect(slips('عنوان https://example.org/?q=a;b وC++ و.NET')).toEqual([]);
  });

  it('keeps the right signs', () => {
    expect(slips('هل عاد؟ «نعم»، قال (ساخرًا): لا… لم يعد؛ انتهى!')).toEqual([]);
  });
});

describe('digits and letters', () => {
  it.each([
    ['عام ٢٠٢٦', '٢ Eastern digits; write 2026'],
    ['عام ۲۰۲۶', '۲ Eastern digits; write 2026'],
    ['2٫5', '٫ Eastern decimal sign; write a point'],
    ['21٬900', '٬ Eastern thousands sign; write a Latin comma, as in 21,900'],
    ['علی', 'ی Persian yeh (U+06CC); write «ي» or «ى»'],
    ['کتاب', 'ک Persian kaf (U+06A9); write «ك»'],
    ['همہ', 'ہ Persian or Urdu heh; write «ه» or «ة»'],
    ['سا\u0654ل', '\u0654 hamza or madda apart from its letter; write «أ», «إ», «آ», «ؤ» or «ئ»'],
    ['يوما\u064B', '\u064B tanwin after the alif; write it before, «ًا»'],
    ['هدى\u064B', '\u064B tanwin after the alif; write it before, «ًى»'],
  ])('in %j reports what Arabic does not write so', (text, slip) => {
    expect(slips(text)).toEqual([slip]);
  });

  it('keeps Western digits, Arabic letters, and tanwin where it belongs', () => {
    expect(slips('في 2026 مضى 15 يومًا على خطأً جسيم، وهدًى، ومساءً، وعلى كتاب هيئة')).toEqual([]);
  });

  it('finds Eastern digits in text without Arabic letters too', () => {
    expect(slips('GPT-٤')).toEqual(['٤ Eastern digits; write 4']);
  });
});

describe('tatweel', () => {
  const message = 'ـ tatweel; it stands only as in «بـGPT-4o», so take it out here';

  it('stands after a clitic before a name, a number, a quotation, code or a placeholder', () => {
    expect(slips(`بـGPT-4o ولـOpenAI وكـo3 فـGPT وبـ15 يومًا لـ«الصديق» بـ${OBJECT} بـ{name}`)).toEqual([]);
  });

  it.each(['مـهم', 'فـالسياسة', 'الـAPI', 'مع ـGPT', 'وـGPT', 'كتابـ'])('is reported in %s', (text) => {
    expect(slips(text)).toEqual([message]);
  });
});

describe('spaces', () => {
  it.each([
    ['نص  نص', 'two spaces; write one'],
    ['نص \u00A0نص', 'two spaces; write one'],
    ['نص ، نص', 'space before a punctuation mark; take it out'],
    ['نص ؟', 'space before a punctuation mark; take it out'],
    ['نص .', 'space before a punctuation mark; take it out'],
    ['قال : نعم', 'space before a punctuation mark; take it out'],
    ['«نص »', 'space before a punctuation mark; take it out'],
    ['« نص»', 'space after an opening mark; take it out'],
    ['نص،نص', 'no space after a punctuation mark; put one in'],
  ])('in %j are reported', (text, message) => {
    expect(findSlips(text).map((slip) => slip.message)).toEqual([message]);
  });

  it('pass where they belong, also around line breaks', () => {
    expect(slips('نص، نص؛ نص: «نص (نص)».\nنص .NET نص — نص')).toEqual([]);
  });
});

describe('Latin text', () => {
  it('is not judged as Arabic prose', () => {
    expect(slips('What\'s next? "Nothing", said GPT-4o...  ')).toEqual([]);
    expect(slips('The word «أفول», as a name; why?')).toEqual([]);
  });
});

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
