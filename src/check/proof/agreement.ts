import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';

/** A counted noun: singular, its accusative, its plurals, and its gender. */
interface Counted {
  one: string;
  accusative: string;
  many: readonly string[];
  feminine: boolean;
}

/** Nouns that news counts: singular, plurals apart by strokes, and «f» for a feminine. */
const NOUNS: readonly Counted[] = `
يوم أيام; أسبوع أسابيع; شهر أشهر/شهور; عام أعوام; سنة سنوات/سنين f; ساعة ساعات f; دقيقة دقائق f; ثانية ثوان/ثواني f; مرة مرات f; نموذج نماذج; نسخة نسخ f; مستخدم مستخدمين;
مطوّر مطوّرين; مطور مطورين; شركة شركات f; دولار دولارات; بند بنود; إعلان إعلانات; توقيع تواقيع/توقيعات; منشور منشورات; موقع مواقع; مقال مقالات; مقالة مقالات f; لغة لغات f; صفحة صفحات f;
كلمة كلمات f; خطوة خطوات f; مصدر مصادر; أداة أدوات f; اسم أسماء; قضية قضايا f; دعوى دعاوى f; بديل بدائل; موعد مواعيد; تأجيل تأجيلات; حرف أحرف/حروف; رسالة رسائل f; سؤال أسئلة; خدمة خدمات f; منصّة منصّات f; منصة منصات f;
مشروع مشاريع/مشروعات; دولة دول f; شخص أشخاص; صورة صور f; مقطع مقاطع; وحدة وحدات f; طلب طلبات; تقرير تقارير; كتاب كتب; جزء أجزاء; نوع أنواع; سبب أسباب; تطبيق تطبيقات
`
  .trim()
  .split(';')
  .map((entry) => {
    const [one, many, gender] = entry.trim().split(/\s+/u) as [string, string, string?];
    const feminine = gender === 'f';
    return { one, many: many.split('/'), feminine, accusative: feminine ? one : `${one}ًا` };
  });

const BY_FORM = new Map<string, Counted>(
  NOUNS.flatMap((noun) =>
    [noun.one, noun.accusative, `${noun.one}ا`, ...noun.many].map((form) => [form, noun] as const),
  ),
);

const FORMS = [...BY_FORM.keys()].toSorted((a, b) => b.length - a.length).join('|');

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

/** «خمسة» of «خمسة عشر» is behind. */
const NOT_TEENS = `(?<!(?:أحد|إحدى|اثن[اتي]{1,2}|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثمانية?|ثماني|تسعة?)${SPACE})`;

const IN_DIGITS = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(\\d{1,3}(?:,\\d{3})+|\\d+)${SPACE}(${FORMS})${AFTER}`,
  'gu',
);
const IN_WORDS = new RegExp(
  `${NOT_TEENS}${BEFORE}([وفبلك]{0,2})(${SMALL.flat().join('|')})${SPACE}(${FORMS})${AFTER}`,
  'gu',
);
const TEENS = new RegExp(
  `${BEFORE}([وفبلك]{0,2})(أحد|إحدى|اثنا|اثني|اثنتا|اثنتي|ثلاثة|ثلاث|أربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثماني|تسعة|تسع)${SPACE}(عشرة|عشر)${SPACE}(${FORMS})${AFTER}`,
  'gu',
);

/** Duals of the counted nouns as a subject, which no preposition takes. */
const DUALS = NOUNS.map(({ one }) => (one.endsWith('ة') ? `${one.slice(0, -1)}ت` : one));
const AFTER_PREPOSITION = new RegExp(
  `${BEFORE}([وف]?(?:من|إلى|في|عن|على|بعد|قبل|خلال|طوال|طيلة|لمدة|بمهلة|مهلة|بين))${SPACE}(${DUALS.join('|')})ان${AFTER}`,
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
    find: (text) =>
      [...text.matchAll(IN_DIGITS)].flatMap(
        ({ 0: wrong, 1: digits = '', 2: form = '', index }): Mistake[] => {
          const noun = BY_FORM.get(form)!;
          const number = Number(digits.replaceAll(',', ''));
          // «2026 موعد» is a year and what comes after it.
          if (!digits.includes(',') && number >= 1900 && number <= 2100) return [];
          const right = formAfter(noun, number, form);
          if (right === undefined || right === form) return [];
          return [{ index, wrong, right: wrong.slice(0, -form.length) + right }];
        },
      ),
  },
  {
    id: 'number-gender',
    why: 'العدد من 3 إلى 10 يخالف معدوده في التذكير والتأنيث، ومعدوده جمع',
    find: (text) =>
      [...text.matchAll(IN_WORDS)].flatMap(
        ({ 0: wrong, 1: clitic = '', 2: word = '', 3: form = '', index }): Mistake[] => {
          const noun = BY_FORM.get(form)!;
          const pair = SMALL.find((forms) => forms.includes(word))!;
          const number = noun.feminine ? pair[1] : pair[0];
          const counted = noun.many.includes(form) ? form : noun.many[0]!;
          const right = `${clitic}${number} ${counted}`;
          return right === wrong.replace('\u00A0', ' ') ? [] : [{ index, wrong, right }];
        },
      ),
  },
  {
    id: 'dual-after-preposition',
    why: 'المثنى بعد حرف الجر والظرف بالياء',
    isSafe: true,
    find: byPattern(AFTER_PREPOSITION, ([, before = '', noun = '']) => `${before} ${noun}ين`),
  },
  {
    id: 'teens',
    why: 'العدد المركّب: «عشر» توافق المعدود، وما قبلها من 3 إلى 9 يخالفه، والمعدود مفرد منصوب',
    find: (text) =>
      [...text.matchAll(TEENS)].flatMap(
        ({ 0: wrong, 1: clitic = '', 2: unit = '', 4: form = '', index }): Mistake[] => {
          const noun = BY_FORM.get(form)!;
          const right = `${clitic}${unitOf(unit, noun.feminine)} ${noun.feminine ? 'عشرة' : 'عشر'} ${noun.accusative}`;
          return right === wrong.replaceAll('\u00A0', ' ') ? [] : [{ index, wrong, right }];
        },
      ),
  },
];

/** The form that a number asks for; undefined where it is said in a dual, or the form may be right. */
function formAfter({ one, accusative, many }: Counted, number: number, form: string): string | undefined {
  const last = number % 100;
  if (last >= 3 && last <= 10) return many.includes(form) ? form : many[0];
  if (last >= 11) return form === `${one}ا` ? undefined : accusative;
  if (last === 0 && number > 0) return one;
  return undefined;
}

function unitOf(unit: string, feminine: boolean): string {
  if (unit === 'أحد' || unit === 'إحدى') return feminine ? 'إحدى' : 'أحد';
  if (unit.startsWith('اثن'))
    return feminine ? unit.replace(/^اثنت?/u, 'اثنت') : unit.replace(/^اثنت?/u, 'اثن');
  const pair = SMALL.find((forms) => forms.includes(unit))!;
  return feminine ? pair[1] : pair[0];
}
