import { AFTER, BEFORE, byPattern, byWords, SPACE, type ProofRule } from './rule.ts';

/** «تم إيقاف» for «أُوقف»: nouns of action that have a verb of their own. */
const ACTIONS =
  'إيقاف|إغلاق|إلغاء|حذف|إزالة|إطلاق|إعلان|الإعلان عن|نشر|تأجيل|تحديث|استبدال|إصدار|سحب|تعطيل|إضافة|تغيير|نقل|رفع|إنهاء|إرسال|اختيار|استخدام';

/** Rules of usage: what grammar forbids, and then what the house writes otherwise. */
export const usageRules: readonly ProofRule[] = [
  {
    id: 'dated-in',
    why: 'اليوم ظرف للتأريخ',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}((?:وال|ال|و)?مؤرخ(?:ة|ًا|تان|تين)?)${SPACE}(?=\\d)`, 'u'),
      ([, word = '']) => `${word} في `,
    ),
  },
  {
    id: 'space-after-waw',
    why: 'الواو والفاء والباء واللام والكاف تتصل بما بعدها',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}(و|ف|ب|ل|ك)${SPACE}+(?=[\\p{Script=Arabic}]{2}|[A-Z]|\\d)`, 'u'),
      ([, letter = '']) => letter,
    ),
  },
  {
    id: 'quotes',
    why: 'لكل علامة تنصيص أختها، ولا تنصيص داخل تنصيص بالعلامة نفسها',
    find: (text) => {
      let open = -1;
      for (const { 0: mark, index } of text.matchAll(/[«»]/gu)) {
        if (mark === '«' ? open !== -1 : open === -1) return [{ index, wrong: mark }];
        open = mark === '«' ? index : -1;
      }
      return open === -1 ? [] : [{ index: open, wrong: '«' }];
    },
  },
  {
    id: 'mixed-digits',
    why: 'رقم واحد بنوعين من الأرقام',
    find: byPattern(/\d[\d.,]*[٠-٩][٠-٩\d.,]*|[٠-٩][٠-٩.,]*\d[٠-٩\d.,]*/u, ([number]) =>
      number.replaceAll(/[٠-٩]/gu, (digit) => String(digit.codePointAt(0)! - 0x0660)),
    ),
  },
  {
    id: 'since-the-same',
    why: '«نفس» تأتي بعد الاسم توكيدًا',
    advice: true,
    find: byPattern(
      new RegExp(`${BEFORE}(?:[وفبلك]{0,2})نفس${SPACE}(ال\\p{L}+)${AFTER}`, 'u'),
      () => undefined,
    ),
  },
  {
    id: 'whether-or',
    why: 'بعد «سواء» تأتي «أم»',
    find: byPattern(/سواء(?:ً|)[^.،؛:«»]{2,40}[ \u00A0]أو[ \u00A0]/u, (match) =>
      match[0].replace(/([ \u00A0])أو([ \u00A0])$/u, '$1أم$2'),
    ),
  },
  {
    id: 'will-not',
    why: '«سوف» للإثبات، ولا تُجمع مع «لن» أو «لا»',
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)سوف${SPACE}(لن|لا)${AFTER}`, 'u'),
      ([, clitic = '']) => `${clitic}لن`,
    ),
  },
  {
    id: 'neither-still',
    why: '«لا زال» دعاء؛ الخبر بـ«ما زال» أو «لا يزال»',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)لا${SPACE}(زال(?:ت|وا)?)${AFTER}`, 'u'),
      ([, clitic = '', verb = '']) => `${clitic}ما ${verb}`,
    ),
  },
  {
    id: 'emphasised-on',
    why: '«أكّد» يتعدّى بنفسه',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)(أكدت?|أكّدت?|يؤكد|يؤكّد|تؤكد|تؤكّد)${SPACE}على${SPACE}(?=أن)`, 'u'),
      ([, clitic = '', verb = '']) => `${clitic}${verb} `,
    ),
  },
  {
    id: 'despite-that',
    why: '«رغم» و«بالرغم» تتبعهما «من»',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)(على الرغم|بالرغم)${SPACE}(?!من${AFTER})(?=أن|ال|ذلك|هذا)`, 'u'),
      ([, clitic = '', word = '']) => `${clitic}${word} من `,
    ),
  },
  {
    id: 'agent-passive',
    why: 'إن ذُكر الفاعل فالفعل مبني للمعلوم',
    advice: true,
    find: byPattern(
      new RegExp(`${BEFORE}من${SPACE}قِ?بَ?ل${SPACE}(?:شركة|OpenAI|الشركة|المطورين|المطوّرين|المستخدمين)`, 'u'),
      () => undefined,
    ),
  },
  {
    id: 'done-noun',
    why: 'للفعل صيغة تغني عن «تم»',
    advice: true,
    find: byPattern(
      new RegExp(`${BEFORE}[وف]?(?:تم|تمت|يتم|سيتم|ستتم|جرى)${SPACE}(?:${ACTIONS})`, 'u'),
      () => undefined,
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
    ),
  },
  {
    id: 'house-words',
    why: 'من استعمال الموقع',
    advice: true,
    find: byWords({
      هام: 'مهم',
      هامة: 'مهمة',
      مدراء: 'مديرون',
      تواجد: 'وجود',
      التواجد: 'الوجود',
      بدون: 'من دون',
      سويا: 'معًا',
    }),
  },
  {
    id: 'name-case',
    why: 'تُكتب الأسماء كما يكتبها أصحابها',
    isSafe: true,
    find: (text) => namePattern(text),
  },
  {
    id: 'arabic-name',
    why: 'تبقى أسماء النماذج والشركات التقنية باللاتينية في النص',
    advice: true,
    find: byWords({
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
    find: byPattern(
      new RegExp(
        `${BEFORE}(?:لن تصدق|لن تصدّق|صادم|صادمة|شاهد|بالفيديو|عاجل|مفاجأة|كارثة|سر|أسرار|لا تفوّت|تعرّف على|تعرف على)${AFTER}|[!！]`,
        'u',
      ),
      () => undefined,
    ),
  },
];

/** Words of the longest sentence that is read in one breath; the longest on the site had 60 when this was measured. */
const LONGEST_SENTENCE = 60;

/** Names in Latin letters that are often miswritten. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['ChatGPT', ['Chatgpt', 'chatGPT', 'ChatGpt', 'Chat GPT', 'CHATGPT', 'chatgpt']],
    ['OpenAI', ['OpenAi', 'Openai', 'openAI', 'Open AI', 'OPENAI', 'open AI']],
    ['GPT-4o', ['GPT4o', 'GPT 4o', 'GPT-4O', 'Gpt-4o']],
    ['GPT-5', ['GPT5', 'GPT 5', 'Gpt-5']],
    ['DALL·E', ['Dall-E', 'Dall-e', 'DALLE', 'Dalle']],
    ['GitHub', ['Github', 'GITHUB']],
    ['iOS', ['IOS', 'Ios']],
    ['YouTube', ['Youtube', 'youtube']],
  ].flatMap(([right, wrong]) => (wrong as string[]).map((form) => [form, right as string] as const)),
);

/** A name in letters of its own; part of an identifier («chatgpt-4o-latest») is none. */
const namePattern = byPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}./@_-])(${Object.keys(NAMES)
      .toSorted((a, b) => b.length - a.length)
      .join('|')})(?![\\p{L}\\p{N}_-]|\\.\\p{L})`,
    'u',
  ),
  ([, name = '']) => NAMES[name],
);

function firstWords(sentence: string): string {
  return `${sentence.trim().split(/\s+/u).slice(0, 4).join(' ')}…`;
}
