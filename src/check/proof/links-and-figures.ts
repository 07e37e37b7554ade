import { foldText } from '../../arabic/fold.ts';
import type { Finding } from '../problem.ts';
import { OBJECT } from '../typography.ts';
import { hideCode, stripFences } from './fences.ts';
import { BY_FORM } from './nouns.ts';
import { withoutConjunction } from './tokens.ts';

/** The rules of this file, by which a comment lets a mistake stand. */
export const linkRuleIds = ['empty-link', 'unsourced-figure'] as const;

/** A link and its words; a picture is none. */
const LINK = /(?<!!)\[([^\]\n]+)\]\(/gu;

/** Words that say nothing of where a link leads, folded; a screen reader may read them alone, in a list of links. */
const EMPTY_WORDS = new Set(
  `اضغط انقر اقرا اطلع زر شاهد تابع تفضل راجع انظر ادخل حمل افتح اكمل هذا هذه ال رابط الرابط صفحه الصفحه مقال المقال مقاله المقاله موقع الموقع وصله الوصله
   مصدر المصدر تقرير التقرير اعلان الاعلان الخبر الفيديو فيديو مقطع المقطع الاصل هنا هناك مزيد المزيد للمزيد تفاصيل التفاصيل للتفاصيل من علي في الي عبر عن ب ل لقراءه قراءه القراءه
   لمشاهده للاطلاع لمعرفه التالي التاليه الاتي السابق ادناه اعلاه اكثر كامل كامله كاملا معلومات المعلومات للتسجيل للاشتراك خلال تحميل التحميل تنزيل التنزيل تسجيل التسجيل الدخول للتحميل للتنزيل للمشاهده للقراءه
   here link links click read more this page source see article website the a to for details learn`.split(
    /\s+/u,
  ),
);

/** Of these words those that a page may have for its name, «تسجيل الدخول», «صفحة التنزيل», where nothing is asked and no place shown. */
const PAGES = new Set('الدخول التسجيل التنزيل التحميل'.split(' '));
const ASKED_OR_SHOWN =
  /^(?:اضغط|انقر|اقرا|اطلع|زر|شاهد|تابع|تفضل|راجع|انظر|ادخل|حمل|افتح|اكمل|هنا|هناك|here|click|read)$/u;

/** What one is asked to do by a link, in other forms of its verb: «فليضغط», «ويضغط», «اضغطوا». */
const ASKED = /^(?:ل?[يتن]|ا)(?:ضغط|نقر|قرا|طلع|شاهد|تابع|راجع|نظر|دخل|فتح|كمل|حمل)(?:وا|ون|ي|ه|ها)?$/u;

function isEmptyWord(word: string): boolean {
  const bare = withoutConjunction(word);
  return EMPTY_WORDS.has(word) || EMPTY_WORDS.has(bare) || ASKED.test(bare);
}

function isAskedOrShown(word: string): boolean {
  return ASKED_OR_SHOWN.test(word) || ASKED.test(withoutConjunction(word));
}

/** An address that stands for its own name. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u;

/** Whether the words of a link are empty, however they are written; signs alone say nothing either. */
function isEmpty(words: string): boolean {
  const own = words.trim();
  if (ADDRESS.test(own)) return true;
  const bare = foldText(own.replaceAll(/[*_`.،:!…«»()]/gu, '')).toLowerCase();
  const all = bare.match(new RegExp(`[\\p{L}\\p{N}${OBJECT}]+`, 'gu')) ?? [];
  const isPage = all.some((word) => PAGES.has(word)) && !all.some(isAskedOrShown);
  return !isPage && all.every(isEmptyWord);
}

/** What a number tells of: money, people and things, but no time, place in a row or part of a text. */
const COUNTED = [...BY_FORM]
  .filter(
    ([form, { one }]) =>
      form.length > 2 &&
      !/^(?:يوم|أسبوع|شهر|عام|سنة|ساعة|دقيقة|ثانية|مرة|قرن|عقد|ليلة|لحظة|فترة|مهلة|صفحة|كلمة|فقرة|جملة|سطر|حرف|مادة|بند|خطوة|نموذج|نسخة|إصدار|جزء|فصل|قسم|مقال|مقالة|سؤال|جواب|سبب|بديل|موعد|مصدر|اسم|اسماء|رمز|حل|نقطة|خيار|شرط|مثال|نوع|مرحلة|جدول|إعلان|واجهة|وحدة)$/u.test(
        one,
      ),
  )
  .map(([form]) => form)
  .join('|');

/** Who is counted by a name that the table has not: «34 مدنيًا». */
const PEOPLE =
  '(?:مدني|ضحي|قاصر|عسكري|شرطي|نزيل|سائح|مسافر|متسوق|حاج|رضيع|مسن|لبناني|سوري|مصري|عراقي|فلسطيني|سوداني|يمني|أمريكي|أوروبي|صيني)(?:ًا|ا|ين|ون|ة)';

/** Millions in words, a share of people, and one of how many. */
const IN_WORDS =
  '(?:ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|عشرات|مئات|مئة|مئتا|مئتي|نصف|بضعة|نحو|بـ?)[ \\u00A0]?(?:مليون|ملايين|مليار|مليارات)|(?:نصف|ربع|ثلث|ثلثا|ثلثي)[ \\u00A0](?:ال)?(?:مستخدمين|موظفين|عاملين|عمال|سكان|مشتركين|ناخبين|طلاب|أصوات|شركات|مبيعات|أرباح)';

/** Four digits without a comma: «2014 طلب فريق …» begins with a year, «1,998 طلبًا» with a figure. */
const YEAR = '(?:19|20)\\d\\d(?!\\d)';

/** A number that tells something: of a count, of money, of a part. Days and years of dates are none. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d./-])\\d{1,3}(?:,\\d{3})+(?![\\d-])|(?<![\\p{L}\\d./-])(?!${YEAR})\\d+(?:\\.\\d+)?[ \\u00A0]?(?:[%\u066A]|في المئة|مليون|ملايين|مليار|مليارات|ألف|آلاف|من كل \\d|(?:${COUNTED})(?!\\p{L})|${PEOPLE})|[$€£\u066A]\\d|(?<!\\p{L})(?:${IN_WORDS})`,
  'u',
);

/** What gives a section a source: a link, or a component that has one. */
const SOURCED = /\]\(|href=|publisher=|<(?:Retirement|Timeline|Lives|Claims?|KeyFigure)\b/u;

/**
 * Finds links that are named by empty words, and sections that tell figures and name no source.
 *
 * @param body the body of an article as it is written
 * @param firstLine the line of the file on which it begins
 */
export function checkLinksAndFigures(body: string, firstLine: number): Finding[] {
  const lines = hideCode(stripFences(body)).split('\n');
  const found: Finding[] = lines.flatMap((text, index) =>
    [...text.matchAll(LINK)]
      .filter(([, words = '']) => isEmpty(words))
      .map(([, words = '']) => ({
        line: firstLine + index,
        field: 'text',
        rule: 'empty-link',
        message: `[empty-link] «${words}» لا تقول أين يأخذ الرابط؛ اكتب اسم الصفحة أو ما فيها`,
      })),
  );
  for (const { from, text } of sectionsOf(lines)) {
    if (SOURCED.test(text)) continue;
    const figure = FIGURE.exec(text);
    if (!figure) continue;
    const line = firstLine + from + text.slice(0, figure.index).split('\n').length - 1;
    const why = 'رقم في قسم بلا مصدر؛ ضع رابط مصدره أو انقله إلى حيث يُذكر';
    const message = `[unsourced-figure] «${figure[0]}»: ${why}`;
    found.push({
      line,
      field: 'text',
      rule: 'unsourced-figure',
      message,
      advice: true,
      kind: `[unsourced-figure] ${why}`,
    });
  }
  return found;
}

/** The stretches between headings of the second level, the first before any. */
function sectionsOf(lines: readonly string[]): { from: number; text: string }[] {
  const starts = [0, ...lines.flatMap((text, index) => (index > 0 && text.startsWith('## ') ? [index] : []))];
  return starts.map((from, place) => ({ from, text: lines.slice(from, starts[place + 1]).join('\n') }));
}
