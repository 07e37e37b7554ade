import { ADJECTIVES, MORE_ADJECTIVES } from './adjectives.ts';
import { isKnownWord } from './dictionary.ts';
import { BY_FORM, LABELS, NOT_SINGULAR, QUANTITIES, SINGULARS, type Counted } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';

/** A word that may be a counted noun; which one, `BY_FORM` tells. */
const WORD = String.raw`(\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+)`;

/** Words for 3 to 10 before a masculine and before a feminine. */
const SMALL: readonly (readonly [masculine: string, feminine: string])[] = [
  ['ثلاثة', 'ثلاث'],
  ['أربعة', 'أربع'],
  ['خمسة', 'خمس'],
  ['ستة', 'ست'],
  ['سبعة', 'سبع'],
  ['ثمانية', 'ثماني'],
  ['تسعة', 'تسع'],
  ['عشرة', 'عشر'],
];

/** «عشرة» of «خمس عشرة» is behind a unit. */
const AFTER_UNIT = new RegExp(
  `(?:[أا]حد|[إا]حدى|اثن[اتي]{1,2}|ثلاثة?|[أا]ربعة?|خمسة?|ستة?|سبعة?|ثمانية?|ثماني|تسعة?|بضعة?)${SPACE}$`,
  'u',
);

// The digit first: it is quickly seen that there is none.
const NUMBER = String.raw`(?=\d)(?<![\p{L}\p{N}.,:/-])(\d{1,3}(?:,\d{3})+|\d+)`;
const IN_DIGITS = new RegExp(`${NUMBER}${SPACE}${WORD}${AFTER}`, 'u');
const IN_WORDS = new RegExp(`${BEFORE}([وفبلك]{0,2})(${SMALL.flat().join('|')})${SPACE}${WORD}${AFTER}`, 'u');
const TEENS = new RegExp(
  `${BEFORE}([وفبلك]{0,2})(أحد|إحدى|اثنا|اثني|اثنتا|اثنتي|ثلاثة|ثلاث|أربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثماني|تسعة|تسع)${SPACE}(?:عشرة|عشر)${SPACE}${WORD}${AFTER}`,
  'u',
);

const TENS = '(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)';
const AFTER_TENS = new RegExp(`${BEFORE}([وفبلك]{0,2}${TENS})${SPACE}${WORD}${AFTER}`, 'u');
/** An Arabic letter, by its range: with all letters that there are, the next pattern takes a sixth of a second to compile. */
const LETTER = String.raw`[\u0620-\u064A]`;

/** Hundreds, and thousands of a number that is said: «ألف كتابًا عن كذا» alone may be a verb. */
const AFTER_HUNDREDS = new RegExp(
  `${BEFORE}((?:[وفبلك]{0,2}(?:${LETTER}{3,4})?(?:مئة|مائة|مئتا|مئتي)|(?:${TENS}|\\d+)${SPACE}(?:ألف|مليون|مليار)))${SPACE}(${LETTER}{2,})(ًا|ا)${AFTER}`,
  'u',
);

/** The same alone: «مليون توقيعًا». */
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

/** Whether a word in «ة» is no adjective: «مباراة», «ميدالية» have no masculine. */
function isOnlyNoun(form: string): boolean {
  return form.endsWith('ة') && isKnownWord(`ال${form}`) && !isKnownWord(`ال${form.slice(0, -1)}`);
}

/** A number in words, which most texts have not; asked first, since it is quickly seen. */
const NUMBER_WORD = /ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر|أحد|إحدى|اثن|مئة|مئت|مائة|ألف|مليون|مليار/u;

function gated(find: (text: string) => Mistake[]): (text: string) => Mistake[] {
  return (text) => (NUMBER_WORD.test(text) ? find(text) : []);
}

/** Duals of the counted nouns as a subject, which no preposition takes, without their ending. */
const DUALS = new Set(
  SINGULARS.filter((one) => !/[ىاءأ]$/u.test(one))
    .map((one) => (one.endsWith('ة') ? `${one.slice(0, -1)}ت` : one))
    // «بلدان» is a plural as well.
    .filter((stem) => !BY_FORM.has(`${stem}ان`)),
);
const AFTER_PREPOSITION = new RegExp(
  `${BEFORE}([وف]?(?:من|إلى|في|عن|على|بعد|قبل|خلال|طوال|طيلة|لمدة|بمهلة|مهلة|بين))${SPACE}(\\p{L}+)ان${AFTER}`,
  'u',
);

/**
 * Agreement of number and noun: 3 to 10 take a plural, 11 to 99 a singular in the accusative, whole hundreds and thousands a
 * singular in the genitive; a number above a hundred goes by its last two digits (Wright, volume 1, §§ 319–327; volume 2, § 96).
 */
export const agreementRules: readonly ProofRule[] = [
  {
    id: 'counted-noun',
    why: 'تمييز العدد: جمع بعد 3 إلى 10، ومفرد منصوب بعد 11 إلى 99، ومفرد مجرور بعد المئة والألف',
    find: byPattern(IN_DIGITS, (match) => fixCounted(match)),
  },
  {
    id: 'counted-by-form',
    why: 'تمييز العدد، بحسب صيغة الكلمة: جمع بعد 3 إلى 10، ومفرد منصوب بعد 11 إلى 99',
    advice: true,
    find: (text) => [...findByForm(text), ...findManyAfterLabelled(text)],
  },
  {
    id: 'counted-in-words-by-form',
    why: 'بعد 3 إلى 10 جمع، وهذه في صيغة المفرد',
    advice: true,
    find: gated(
      byPattern(IN_WORDS, ({ 0: wrong, 3: form = '', index, input }) => {
        const isOne = /\p{L}{3}ة$/u.test(form) && !BY_FORM.has(form) && !NOT_SINGULAR.test(form);
        if (!isOne || form.startsWith('ال') || AFTER_UNIT.test(input.slice(0, index))) return wrong;
        const masculine = form.slice(0, -1);
        const isAdjective =
          ADJECTIVES.has(masculine) ||
          MORE_ADJECTIVES.has(masculine) ||
          (masculine.length > 3 && isKnownWord(`${masculine}ون`));
        return !isAdjective && isKnownWord(`ال${form}`) ? undefined : wrong;
      }),
    ),
  },
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
  {
    id: 'two-after-dual',
    why: '«اثنان» توكيد للمثنى، فيوافقه في التذكير والتأنيث',
    // «سلّم النسختين اثنين منهم»: to two of them.
    advice: true,
    find: (text) => findTwoAfterDual(text),
  },
  {
    id: 'dual-after-preposition',
    why: 'المثنى بعد حرف الجر والظرف بالياء',
    isSafe: true,
    find: byPattern(AFTER_PREPOSITION, ([wrong, before = '', noun = '']) =>
      DUALS.has(noun) ? `${before} ${noun}ين` : wrong,
    ),
  },
  {
    id: 'teens',
    why: 'العدد المركّب: «عشر» توافق المعدود، وما قبلها من 3 إلى 9 يخالفه، والمعدود مفرد منصوب',
    find: gated(
      byPattern(TEENS, ([wrong, clitic = '', unit = '', form = '']) => {
        const noun = BY_FORM.get(form);
        if (!noun || QUANTITIES.has(noun.one)) return wrong;
        const ten = noun.feminine ? 'عشرة' : 'عشر';
        return sameOr(wrong, `${clitic}${unitOf(unit, noun.feminine)} ${ten} ${noun.accusative}`);
      }),
    ),
  },
];

const smallByGender = byPattern(
  IN_WORDS,
  ({ 0: wrong, 1: clitic = '', 2: word = '', 3: form = '', index, input }) => {
    if (AFTER_UNIT.test(input.slice(0, index))) return wrong;
    const noun = BY_FORM.get(form);
    if (!noun) return wrong;
    const pair = SMALL.find((forms) => forms.includes(word))!;
    const counted = noun.many.includes(form) ? form : noun.many[0]!;
    return sameOr(wrong, `${clitic}${noun.feminine ? pair[1] : pair[0]} ${counted}`);
  },
);

/** Tens with their unit and a noun: «خمس وعشرين سنة», «ثلاثةً وأربعين يومًا». */
const UNIT_AND_TENS = new RegExp(
  `${BEFORE}([وفبلك]{0,2})(ثلاث|أربع|خمس|ست|سبع|تسع)(ة?)([\u064B-\u064D]ا?|\u0627\u064B)?(${SPACE}و${TENS}${SPACE})${WORD}${AFTER}`,
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
    if (NOT_ONE_NUMBER.test(input.slice(0, index))) return wrong;
    const vowel = tanwin.replace(/ا/gu, '');
    const alef = noun.feminine && vowel === '\u064B' ? 'ا' : '';
    return `${clitic}${unit}${noun.feminine ? '' : 'ة'}${vowel}${alef}${tens}${form}`;
  },
);

const afterTens = byPattern(AFTER_TENS, ([wrong, number = '', form = '']) => {
  const noun = BY_FORM.get(form);
  if (!noun || form === `${noun.one}ا` || (QUANTITIES.has(noun.one) && form === noun.one)) return wrong;
  return sameOr(wrong, `${number} ${noun.accusative}`);
});

const afterHundreds = byPattern(AFTER_HUNDREDS, ([wrong, number = '', stem = '', ending]) =>
  ending === 'ًا' || BY_FORM.get(stem)?.one === stem ? `${number} ${stem}` : wrong,
);

/** A plural after hundreds: «ثلاثمئة أشخاص». */
const PLURAL_AFTER_HUNDREDS = new RegExp(
  `${BEFORE}([وفبلك]{0,2}(?:(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)?(?:مئة|مائة)|مئتا|مئتي|مائتي))${SPACE}${WORD}${AFTER}`,
  'u',
);
const pluralAfterHundreds = byPattern(PLURAL_AFTER_HUNDREDS, ([wrong, number = '', form = '']) => {
  const noun = BY_FORM.get(form);
  return noun?.many.includes(form) && noun.one !== form ? `${number} ${noun.one}` : wrong;
});

const afterLone = byPattern(AFTER_LONE, ([wrong, number = '', stem = '']) => {
  const mayBeVerb = number.endsWith('ألف') && AUTHORED.has(stem);
  return BY_FORM.get(stem)?.one === stem && !mayBeVerb ? `${number} ${stem}` : wrong;
});

/** What was written, where it differs from what is right by a space that does not break alone. */
function sameOr(written: string, right: string): string {
  return written.replaceAll('\u00A0', ' ') === right ? written : right;
}

/** After a definite noun or a name a number may label it: «النسخة 3 متاحة», «إجابات Claude 3 دقيقة». */
const MAY_BE_LABEL = /(?:^|[ \u00A0])[وفبل]?(?:ال|لل|ل)\p{L}+[ \u00A0]$|[A-Za-z»)][ \u00A0]$/u;

/** Nouns of the list that say how something is as well, and are not known by their forms. */
const ALSO_ADJECTIVES = new Set(
  'ثانية عامل شاب شاهد كاتب عالم قاض بديل حي جريح قتيل مريض أسير شهيد'.split(' '),
);

/** Whether a noun of the list may be an adjective: a person with a sound plural, or a feminine that has a masculine. */
function mayBeAdjective(form: string): boolean {
  if (ALSO_ADJECTIVES.has(form) || BY_FORM.has(`${form}ون`)) return true;
  return /\p{L}{4}ة$/u.test(form) && isKnownWord(`ال${form.slice(0, -1)}`);
}

/** Words of the form of an agent or a patient that follow a number as something else. */
const NOT_PERSONS =
  /^(?:آخر|واحد|كامل|تالي|سابق|متتال|ممكن|قادم|ماض|نحو|ضد|دون|حول|صفر|قيد|مقابل|مجموع|كل|بعض|غير|مثل|معظم)$/u;

/** Whether the dictionary has a word as a person, who has a sound plural, and not as what somebody has done. */
function isPerson(word: string): boolean {
  return (
    word.length > 3 &&
    !NOT_PERSONS.test(word) &&
    [`ال${word}`, `${word}ون`, `ال${word}ين`].every(isKnownWord) &&
    !isKnownWord(`${word}وا`)
  );
}

/** Forms of broken plurals: «أطنان», «أسلحة», «مفاتيح», «شوارع», «رسائل», «فروع». */
const BROKEN_PLURAL =
  /^(?:أ\p{L}{2}ا\p{L}|أ\p{L}{3}ة|(?![تاي])\p{L}{2}ا\p{L}ي\p{L}|\p{L}وا\p{L}{2}|(?![اميتأ])\p{L}{2}ائ\p{L}|(?![يتنأ])\p{L}{2}و\p{L})(?<!ان)$/u;

/** A number and a noun of the list as they should be. */
function fixCounted({ 0: wrong, 1: digits = '', 2: form = '', index, input }: RegExpExecArray): string {
  // «300 نسخًا»: a plural with the ending of a singular.
  const noun = BY_FORM.get(form) ?? (form.endsWith('ًا') ? BY_FORM.get(form.slice(0, -2)) : undefined);
  const before = input.slice(0, index);
  if (!noun || !isCount(digits, before)) return wrong;
  if (MAY_BE_LABEL.test(before) && mayBeAdjective(form)) return wrong;
  return wrong.slice(0, -form.length) + (formAfter(noun, numberOf(digits), form) ?? form);
}

/** The same of any other word; undefined where it is wrong, and what is right is not known. */
function fixByForm({
  0: wrong,
  1: digits = '',
  2: form = '',
  index,
  input,
}: RegExpExecArray): string | undefined {
  const before = input.slice(0, index);
  // By form alone a word may be an adjective or a predicate.
  if (BY_FORM.has(form) || (MAY_BE_LABEL.test(before) && !isOnlyNoun(form)) || !isCount(digits, before))
    return wrong;
  const right = rightByForm(form, numberOf(digits));
  if (right === undefined) return wrong;
  return right === '' ? undefined : wrong.slice(0, -form.length) + right;
}

/** «نسختين اثنين»: a dual, and after it a «two» of the other gender. */
const findTwoAfterDual = byPattern(
  new RegExp(`${BEFORE}(\\p{L}{2,}?)(ت?)((?:ين|ان)${SPACE})(اثن)(ت?)(ين|ان)${AFTER}`, 'u'),
  ([wrong, stem = '', ending = '', dual = '', two = '', feminine = '', end = '']) => {
    const noun = stem.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, '');
    const isFeminine = [stem, noun].some((one) => BY_FORM.get(`${one}ة`)?.one === `${one}ة`);
    const isMasculine = [stem, noun].some(
      (one) => BY_FORM.get(one)?.one === one && !BY_FORM.get(one)!.feminine,
    );
    if (ending === 'ت' && feminine === '' && isFeminine) return `${stem}ت${dual}${two}ت${end}`;
    if (ending === '' && feminine === 'ت' && isMasculine) return `${stem}${dual}${two}${end}`;
    return wrong;
  },
  ['اثن'],
);

const findByForm = byPattern(IN_DIGITS, (match) => fixByForm(match));

/** Words of time in the plural. */
const TIMES = 'أسابيع|أشهر|شهور|أعوام|سنوات|ساعات|دقائق|أيام';

/**
 * What is named by numbers, and then so many of a time («عاش النموذج 14 أشهر في الواجهة»), before what neither compares («14 أشهر من») nor
 * is one of many («14 أشهر نموذج», «12 أيام الحرب»).
 */
const findManyAfterLabelled = byPattern(
  new RegExp(
    `(?=\\d)(?<=(?:النموذج|النسخة|الإصدار|الجيل|الحساب|القناة|الموقع)${SPACE})(\\d+)${SPACE}(${TIMES})(?=[.،؛]|${SPACE}(?:في|قبل|بعد|ثم|على|بلا|منذ|حتى|فقط)${AFTER})`,
    'u',
  ),
  ([wrong, digits = '', form = '']) => {
    const number = Number(digits);
    return number > 10 && number < 100 ? `${digits} ${BY_FORM.get(form)!.accusative}` : wrong;
  },
  TIMES.split('|'),
);

const LABELLED = new RegExp(`${BEFORE}[وفبل]?(?:${LABELS})${SPACE}$`, 'u');

/** Whether a number counts what follows: a year, a part of a date and the number of a page do not. */
function isCount(digits: string, before: string): boolean {
  const number = numberOf(digits);
  // «2026 موعد» is a year and what comes after it.
  if (!digits.includes(',') && number >= 1900 && number <= 2100) return false;
  return !LABELLED.test(before);
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** The form that a number asks for; undefined where it is said in a dual, or the form may be right. */
function formAfter({ one, accusative, many }: Counted, number: number, form: string): string | undefined {
  const last = number % 100;
  if (last >= 3 && last <= 10) return many.includes(form) ? form : many[0];
  if (QUANTITIES.has(one)) return many.includes(form) && last !== 1 && last !== 2 ? one : undefined;
  if (last >= 11) return form === `${one}ا` ? undefined : accusative;
  if (last === 0 && number > 0) return one;
  return undefined;
}

/** Words of the form of a masculine noun that follow a number as something else. */
const NOT_COUNTED =
  /^(?:من|مع|في|عن|على|إلى|أو|ثم|مثل|معظم|مقابل|منذ|مما|منها|منهم|منه|مجرد|مجموع|ميلادي|ميلادية|هجري|هجرية|متر|مربع|مكعب|مايو|مارس|محرم|تقريب|تقدير|تعني|تشمل|تضم|تزيد|تقل|تبلغ|تصل|إلا|مئوي|مئوية|بالمئة|بالمائة)$/u;

/**
 * What a word that is in no list of nouns should be after a number, as far as its form tells: what ends in «ة» is no plural, and
 * an agent or a noun of action no accusative.
 *
 * @returns undefined where it may be right, an empty text where the right form is not known
 */
function rightByForm(form: string, number: number): string | undefined {
  const last = number % 100;
  if (form.startsWith('ال') || NOT_COUNTED.test(form)) return undefined;
  // «أما 429 فيعني»: what begins with a clitic is not counted.
  if (/^[وف]/u.test(form) && !isKnownWord(`ال${form}`)) return undefined;
  if (last >= 3 && last <= 10) {
    if (isPerson(form)) return `${form}ين`;
    return /\p{L}{3,}ة$/u.test(form) && !NOT_SINGULAR.test(form) ? '' : undefined;
  }
  if (last < 11) return undefined;
  if (isPerson(form)) return `${form}ًا`;
  const one = form.replace(/ين$/u, '');
  if (one !== form && isPerson(one)) return `${one}ًا`;
  if (BROKEN_PLURAL.test(form) && isKnownWord(`ال${form}`) && !isKnownWord(`${form}وا`)) return '';
  // «مهندس», «مُرشّح»; «تعليق», «تغيير»; «اشتراك», «إعلان»; «أمريكي».
  return /^(?:م\p{L}{3,5}(?<![اةىءنت])|ت\p{L}{2}ي\p{L}|(?:ا\p{L}ت|ان|است|إ\p{L})\p{L}{1,2}ا\p{L}|\p{L}{3,6}ي)$/u.test(
    form,
  )
    ? `${form}ًا`
    : undefined;
}

function unitOf(unit: string, feminine: boolean): string {
  if (unit === 'أحد' || unit === 'إحدى') return feminine ? 'إحدى' : 'أحد';
  if (unit.startsWith('اثن'))
    return feminine ? unit.replace(/^اثنت?/u, 'اثنت') : unit.replace(/^اثنت?/u, 'اثن');
  const pair = SMALL.find((forms) => forms.includes(unit))!;
  return feminine ? pair[1] : pair[0];
}
