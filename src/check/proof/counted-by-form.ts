import { isOfDefinite, unlessOwned } from './after-counted.ts';
import { ADJECTIVES, MORE_ADJECTIVES } from './adjectives.ts';
import { IN_DIGITS, isCount, MAY_BE_LABEL, numberOf } from './counted.ts';
import { isKnownWord } from './dictionary.ts';
import { BY_FORM, NOT_SINGULAR } from './nouns.ts';
import { AFTER_HUNDREDS, AFTER_UNIT, gated, IN_WORDS, PARTS } from './number-words.ts';
import { AFTER, byPattern, SPACE, type ProofRule } from './rule.ts';
import { isAdverb } from './tanwin.ts';

/** Whether a word in «ة» is no adjective: «مباراة», «ميدالية» have no masculine. */
function isOnlyNoun(form: string): boolean {
  return form.endsWith('ة') && isKnownWord(`ال${form}`) && !isKnownWord(`ال${form.slice(0, -1)}`);
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

/** A number in digits and a word as they should be; undefined where it is wrong, and what is right is not known. */
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

const findByForm = unlessOwned(byPattern(IN_DIGITS, fixByForm));

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

/** An accusative after hundreds, «مئة مدرّسًا»; «سنويًا» and «تقريبًا» say how. */
const afterHundredsByForm = gated(
  byPattern(AFTER_HUNDREDS, ([wrong, number = '', stem = '', ending = '']) =>
    ending === 'ًا' &&
    !BY_FORM.has(stem) &&
    !stem.endsWith('ي') &&
    !isAdverb(`${stem}ًا`) &&
    rightByForm(stem, 11) === `${stem}ًا`
      ? `${number} ${stem}`
      : wrong,
  ),
);

/** Rules of counted words that no table has, by their form. */
export const countedByFormRules: readonly ProofRule[] = [
  {
    id: 'counted-by-form',
    why: 'تمييز العدد، بحسب صيغة الكلمة: جمع بعد 3 إلى 10، ومفرد منصوب بعد 11 إلى 99',
    advice: true,
    find: (text) => [...findByForm(text), ...findManyAfterLabelled(text), ...afterHundredsByForm(text)],
  },
  {
    id: 'counted-in-words-by-form',
    why: 'بعد 3 إلى 10 جمع، وهذه في صيغة المفرد',
    advice: true,
    find: gated(
      byPattern(IN_WORDS, ({ 0: wrong, 2: word = '', 3: form = '', index, input }) => {
        const isOne = /\p{L}{3}ة$/u.test(form) && !BY_FORM.has(form) && !NOT_SINGULAR.test(form);
        if (!isOne || form.startsWith('ال') || AFTER_UNIT.test(input.slice(0, index))) return wrong;
        if (PARTS.test(word) && isOfDefinite(input.slice(index + wrong.length))) return wrong;
        const masculine = form.slice(0, -1);
        const isAdjective =
          ADJECTIVES.has(masculine) ||
          MORE_ADJECTIVES.has(masculine) ||
          (masculine.length > 3 && isKnownWord(`${masculine}ون`));
        return !isAdjective && isKnownWord(`ال${form}`) ? undefined : wrong;
      }),
    ),
  },
];
