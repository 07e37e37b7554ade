import { isOfDefinite, isWhen, unlessOwned } from './after-counted.ts';
import { WORD } from './counted.ts';
import { BY_FORM, isOfEitherGender, isSingular, mayBeOfOne, QUANTITIES, type Counted } from './nouns.ts';
import {
  AFTER_HUNDREDS,
  AFTER_UNIT,
  gated,
  HUNDREDS,
  IN_WORDS,
  PARTS,
  SMALL,
  TENS,
  UNITS,
} from './number-words.ts';
import { AFTER, BEFORE, byPattern, SPACE, type ProofRule } from './rule.ts';

/** Numbers from 11 to 19, and the word after them. */
const TEENS = new RegExp(
  `${BEFORE}([وفبلك]{0,2})(أحد|إحدى|اثنت?[اي]|(?:${UNITS}|ثماني)ة?)${SPACE}(?:عشرة|عشر)${SPACE}${WORD}${AFTER}`,
  'u',
);

const AFTER_TENS = new RegExp(`${BEFORE}([وفبلك]{0,2}${TENS})${SPACE}${WORD}${AFTER}`, 'u');

/** Thousands and more alone: «مليون توقيعًا». */
const AFTER_LONE = new RegExp(
  `${BEFORE}([وفبلك]{0,2}(?:ألف|ألفا|ألفي|مليون|مليونا|مليوني|مليار|مليارا|ملياري))${SPACE}(\\p{L}[\\p{L}\\p{M}]+?)(?:ًا|(?<=ة)ً)${AFTER}`,
  'u',
);
/** What may be written or set up, so that «ألف» before it may be a verb. */
const AUTHORED = new Set(
  'كتاب مقال تقرير فيلم برنامج فصل جزء سطر درس دليل عمل عرض مجلد جدول بيان مثال حرف سؤال نظام قانون حزب فريق مجلس مركز مشهد نص مقطع قسم عدد منشور'.split(
    ' ',
  ),
);

/** What was written, where it differs from what is right by a space that does not break alone. */
function sameOr(written: string, right: string): string {
  return written.replaceAll('\u00A0', ' ') === right ? written : right;
}

const smallByGender = byPattern(
  IN_WORDS,
  ({ 0: wrong, 1: clitic = '', 2: word = '', 3: form = '', index, input }) => {
    if (AFTER_UNIT.test(input.slice(0, index))) return wrong;
    const noun = BY_FORM.get(form);
    const after = input.slice(index + wrong.length);
    if (!noun || isOfEitherGender(noun, form) || isWhen(form, after) || isFraction(word, noun, form, after))
      return wrong;
    const pair = SMALL.find((forms) => forms.includes(word))!;
    const counted = noun.many.includes(form) ? form : noun.many[0]!;
    return sameOr(wrong, `${clitic}${noun.feminine ? pair[1] : pair[0]} ${counted}`);
  },
);

/** «خُمس حجم الاقتصاد»: without its marks a part is written as the number before a feminine. */
function isFraction(word: string, { one, feminine }: Counted, form: string, after: string): boolean {
  if (!PARTS.test(word) || form !== one) return false;
  return !feminine || form === 'ثانية' || isOfDefinite(after);
}

/** Tens with their unit and a noun: «خمس وعشرين سنة», «ثلاثةً وأربعين يومًا». */
const UNIT_AND_TENS = new RegExp(
  `${BEFORE}([وفبلك]{0,2})(${UNITS})(ة?)([\u064B-\u064D]ا?|\u0627\u064B)?(${SPACE}و${TENS}${SPACE})${WORD}${AFTER}`,
  'u',
);
/** «سنة ألفين وخمس وعشرين», and «بين ثلاثة وعشرين», which are two numbers. */
const NOT_ONE_NUMBER = new RegExp(
  `${BEFORE}(?:[وفبلك]?(?:ال)?(?:عام|سنة)(?:${SPACE}\\p{L}+){0,4}|[وف]?بين)${SPACE}$`,
  'u',
);
const unitByGender = byPattern(
  UNIT_AND_TENS,
  ({
    0: wrong,
    1: clitic = '',
    2: unit = '',
    3: ending = '',
    4: tanwin = '',
    5: tens = '',
    6: form = '',
    index,
    input,
  }) => {
    const noun = BY_FORM.get(form);
    const isOne = noun !== undefined && [noun.one, noun.accusative, `${noun.one}ا`].includes(form);
    if (!isOne || noun.feminine === (ending === '')) return wrong;
    if (isOfEitherGender(noun, form) || isWhen(form, input.slice(index + wrong.length))) return wrong;
    if (NOT_ONE_NUMBER.test(input.slice(0, index))) return wrong;
    const vowel = tanwin.replace(/ا/gu, '');
    const alef = noun.feminine && vowel === '\u064B' ? 'ا' : '';
    return `${clitic}${unit}${noun.feminine ? '' : 'ة'}${vowel}${alef}${tens}${form}`;
  },
);

const afterTens = unlessOwned(
  byPattern(AFTER_TENS, ({ 0: wrong, 1: number = '', 2: form = '', index, input }) => {
    const noun = BY_FORM.get(form);
    if (isWhen(form, input.slice(index + wrong.length))) return wrong;
    if (!noun || form === `${noun.one}ا` || (QUANTITIES.has(noun.one) && form === noun.one)) return wrong;
    return sameOr(wrong, `${number} ${noun.accusative}`);
  }),
);

const afterHundreds = byPattern(AFTER_HUNDREDS, ([wrong, number = '', stem = '']) =>
  isSingular(stem) ? `${number} ${stem}` : wrong,
);

/** A plural after hundreds: «ثلاثمئة أشخاص». */
const PLURAL_AFTER_HUNDREDS = new RegExp(`${BEFORE}(${HUNDREDS})${SPACE}${WORD}${AFTER}`, 'u');
const pluralAfterHundreds = byPattern(PLURAL_AFTER_HUNDREDS, ([wrong, number = '', form = '']) => {
  const noun = BY_FORM.get(form);
  // «مئة جمل»: camels, and no sentences.
  return noun?.many.includes(form) && noun.one !== form && !mayBeOfOne(form)
    ? `${number} ${noun.one}`
    : wrong;
});

const afterLone = byPattern(AFTER_LONE, ([wrong, number = '', stem = '']) => {
  const mayBeVerb = number.endsWith('ألف') && AUTHORED.has(stem);
  return isSingular(stem) && !mayBeVerb ? `${number} ${stem}` : wrong;
});

function unitOf(unit: string, feminine: boolean): string {
  if (unit === 'أحد' || unit === 'إحدى') return feminine ? 'إحدى' : 'أحد';
  if (unit.startsWith('اثن'))
    return feminine ? unit.replace(/^اثنت?/u, 'اثنت') : unit.replace(/^اثنت?/u, 'اثن');
  const pair = SMALL.find((forms) => forms.includes(unit))!;
  return feminine ? pair[1] : pair[0];
}

/** Rules of numbers in words. */
export const numberWordRules: readonly ProofRule[] = [
  {
    id: 'counted-in-words',
    why: 'بعد ألفاظ العقود مفرد منصوب، وبعد المئة والألف مفرد مجرور',
    find: gated((text) => [
      ...afterTens(text),
      ...afterHundreds(text),
      ...pluralAfterHundreds(text),
      ...afterLone(text),
    ]),
  },
  {
    id: 'number-gender',
    why: 'العدد من 3 إلى 10 يخالف معدوده في التذكير والتأنيث، ومعدوده جمع',
    find: gated((text) => [...smallByGender(text), ...unitByGender(text)]),
  },
];

/** The rule of 11 to 19, which speaks after those of two. */
export const teensRule: ProofRule = {
  id: 'teens',
  why: 'العدد المركّب: «عشر» توافق المعدود، وما قبلها من 3 إلى 9 يخالفه، والمعدود مفرد منصوب',
  find: gated(
    unlessOwned(
      byPattern(TEENS, ({ 0: wrong, 1: clitic = '', 2: unit = '', 3: form = '', index, input }) => {
        const noun = BY_FORM.get(form);
        if (!noun || QUANTITIES.has(noun.one) || isOfEitherGender(noun, form)) return wrong;
        if (isWhen(form, input.slice(index + wrong.length))) return wrong;
        const ten = noun.feminine ? 'عشرة' : 'عشر';
        return sameOr(wrong, `${clitic}${unitOf(unit, noun.feminine)} ${ten} ${noun.accusative}`);
      }),
    ),
  ),
};
