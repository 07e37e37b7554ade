import { AFTER, BEFORE, byPattern, SPACE, type ProofRule } from './rule.ts';
import { byRows, byWords } from './word-lists.ts';

/** «تم إيقاف» for «أُوقف»: nouns of action that have a verb of their own. */
const ACTIONS =
  'إيقاف|إغلاق|إلغاء|حذف|إزالة|إطلاق|إعلان|الإعلان عن|نشر|تأجيل|تحديث|استبدال|إصدار|سحب|تعطيل|إضافة|تغيير|نقل|رفع|إنهاء|إرسال|اختيار|استخدام';

/** «هام» after a noun; «هام على وجهه» is a verb. */
const IMPORTANT = byPattern(
  new RegExp(`(?<=\\p{L}${SPACE})هام${AFTER}(?!${SPACE}(?:على|في|به|بها)${AFTER})`, 'u'),
  () => 'مهم',
);

const HOUSE_WORDS = byWords({
  هامة: 'مهمة',
  مدراء: 'مديرون',
  تواجد: 'وجود',
  التواجد: 'الوجود',
  بدون: 'من دون',
  سويا: 'معًا',
  // Accepted in many countries, and written otherwise here.
  مائة: 'مئة',
  ثلاثمائة: 'ثلاثمئة',
  أربعمائة: 'أربعمئة',
  خمسمائة: 'خمسمئة',
  مسئول: 'مسؤول',
  المسئول: 'المسؤول',
  مسئولية: 'مسؤولية',
  شئون: 'شؤون',
});

/** Words of the longest sentence that is read in one breath; the longest on the site had 60 when this was measured. */
const LONGEST_SENTENCE = 60;

/** What a title promises the reader to feel: «ستذهلك», «سيغيّر حياتك». */
const FEELINGS =
  'س[يت](?:\u064F)?(?:ذهل|دهش|فاجئ|صدم|بهر|غير|غيّر|جعل|قلب|بكي|ضحك|ثير|رعب|حبس|قلق|ندم|سحر|عجب)(?:ك|كم|(?:[ \\u00A0]\\p{L}+){0,3}[ \\u00A0](?:حياتك|حياتكم|أنفاسك|دهشتك|كل شيء))';

/** What is kept from the reader, so that he comes for it. */
const WITHHELD = [
  '(?:لن|لا) (?:تصدق|تصدّق|تتخيل|تتخيّل|تفوّت|تفوت|يصدق|يصدّق|يُصدق|يُصدّق|يخطر ببالك|تخطر ببالك|تتوقع|تتوقعه|تتوقعها)',
  '(?:ما|ماذا) (?:لا|لم|لن) (?:تعرف|تعرفه|تعرفها|يخبرك|يقله|يقولوه|تتوقعه)',
  '(?:لا|لم) (?:يعرفها|يعرفه|يخبرك|يخبركم|يخبرك به) (?:به )?أحد',
  'هذا ما حدث|ما حدث بعد ذلك|لا يريدونك|الحقيقة الكاملة|القصة الكاملة وراء|السر الذي|السر وراء|السبب الذي|الإجابة (?:ستفاجئك|ستدهشك)',
  'يجب أن (?:تقلق|تعرفه|تعرفها|تراه)|قبل فوات الأوان|مهما كلّف|أغرب من الخيال|(?:حيلة|حيل|خدعة|طريقة) (?:بسيطة|سحرية|سرية|ذكية)',
  '(?:هل|أ)[ \u00A0]?(?:كنت )?(?:تصدق|تصدّق|تعلم أن|تعرف أن)|(?:لم|لا) تكن (?:تعرفه|تعرفها|تعرف|تتوقع|تتوقعه)|هكذا (?:خدعك|خدعوك|سرقك|غيّرك|تخدعك|يخدعك)',
  '(?:كارثة|صدمة|رعب|ذعر|هستيريا|جنون) (?:تنتظر|تهدد|تهدّد|تهز|تهزّ|تضرب|تصيب|يجتاح|تجتاح)|لأول مرة في التاريخ|إلى الأبد|ما سيحدث (?:بعدها|لاحقًا)|ستندم|لو عرفت',
  'صادم|صادمة|مدوية|مدوّية|مذهل|مذهلة|بالفيديو|مفاجأة|تعرّف على|تعرف على|فضيحة',
].join('|');

/** What calls out at the beginning of a title. */
const CALLS = [
  '^(?:عاجل|صدمة|كارثة|فضيحة|شاهد|خطير|احذر|احذروا|انتبه|انتبهوا|حصري|حصريًا)[:!.،]',
  '^شاهد (?:ماذا|كيف|ما|لماذا|لحظة|قبل|الفيديو|بالفيديو)',
  '^إليك(?:م)? (?:ما|كل|أهم|أفضل|السبب|الحل|القصة)',
  '^(?:سر|أسرار) (?:لا|لن|لم|خطير)',
].join('|');

const CLICKBAIT = new RegExp(`${BEFORE}(?:${FEELINGS}|${WITHHELD})${AFTER}|${CALLS}|[!！]`, 'mu');

/** Rules of style: what the house writes otherwise. */
export const styleRules: readonly ProofRule[] = [
  {
    id: 'agent-passive',
    why: 'إن ذُكر الفاعل فالفعل مبني للمعلوم',
    advice: true,
    find: byPattern(
      new RegExp(`${BEFORE}من${SPACE}قِ?بَ?ل${SPACE}(?:شركة|OpenAI|الشركة|المطورين|المطوّرين|المستخدمين)`, 'u'),
      () => undefined,
      ['قبل', 'قِبل', 'قِبَل', 'قبَل'],
    ),
  },
  {
    id: 'done-noun',
    why: 'للفعل صيغة تغني عن «تم»',
    advice: true,
    find: byPattern(
      new RegExp(`${BEFORE}[وف]?(?:تم|تمت|يتم|سيتم|ستتم|جرى)${SPACE}(?:${ACTIONS})`, 'u'),
      () => undefined,
      ['تم', 'جرى'],
    ),
  },
  {
    id: 'carried-out-noun',
    why: '«قام بـ» حشو؛ يكفي الفعل',
    advice: true,
    find: byPattern(
      new RegExp(
        `${BEFORE}[وف]?(?:قام|قامت|قاموا|يقوم|تقوم|ستقوم|سيقوم)${SPACE}(?:(?:ال\\p{L}+|[A-Z]\\w+)${SPACE})?ب(?:ال)?\\p{L}{3,}`,
        'u',
      ),
      () => undefined,
      ['قام', 'قوم'],
    ),
  },
  {
    id: 'house-words',
    why: 'من استعمال الموقع',
    advice: true,
    find: (text) => [...IMPORTANT(text), ...HOUSE_WORDS(text)],
  },
  {
    id: 'arabic-name',
    why: 'تبقى أسماء النماذج والشركات التقنية باللاتينية في النص',
    advice: true,
    find: byRows({
      'شات جي بي تي': 'ChatGPT',
      'تشات جي بي تي': 'ChatGPT',
      'أوبن إيه آي': 'OpenAI',
      'أوبن أي آي': 'OpenAI',
      'جي بي تي': 'GPT',
    }),
  },
  {
    id: 'long-sentence',
    why: 'جملة طويلة؛ اقطعها حيث يقف القارئ',
    advice: true,
    only: 'body',
    find: (text) =>
      [...text.matchAll(/[^.؟!:؛\n|]+/gu)].flatMap(({ 0: sentence, index }) =>
        sentence.trim().split(/\s+/u).length > LONGEST_SENTENCE
          ? [{ index: index + (sentence.length - sentence.trimStart().length), wrong: firstWords(sentence) }]
          : [],
      ),
  },
  {
    id: 'clickbait',
    why: 'عنوان يعد بما لا يقول',
    advice: true,
    only: 'title',
    find: byPattern(CLICKBAIT, () => undefined),
  },
];

function firstWords(sentence: string): string {
  return `${sentence.trim().split(/\s+/u).slice(0, 4).join(' ')}…`;
}
