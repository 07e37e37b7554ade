import { isKnownWord } from './dictionary.ts';
import { AFTER, BEFORE, byPattern, byRows, byWords, SPACE, type Mistake, type ProofRule } from './rule.ts';

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

/** «النماذج الغير متاحة»: after a definite noun it is an adjective; in «حقوق الغير محفوظة» it means other people. */
const AL_GHAYR = new RegExp(
  `${BEFORE}((?:[وفبك]?ال|[وف]?لل)[\\p{L}\\p{M}]+${SPACE})([وف]?)الغير${SPACE}(?!ال)((?=م|\\p{L}+[ةي]${AFTER}|(?:قابل|كاف|كامل|عادي|جاهز|واضح|صحيح|دقيق|ثابت|راض|لائق|شامل|نشط|آمن|كفء)${AFTER})[\\p{L}\\p{M}]{3,})${AFTER}`,
  'u',
);
const NOT_ADJECTIVE =
  /^(?:(?:من|مع)(?:ه[ما]?|هما|هن|نا|كم?|ي)?|ما|منذ|مثل\p{L}{0,2}|مما|ممن|متى|مهما|معظم|مرة|حتى|في|لدي|مدة|[يت]\p{L}+ي)$/u;

/** «إن» and «أن» by the word before them, of which each asks for one. */
const THAT_BY_PLACE = new RegExp(
  `${BEFORE}([وف]?(?:إذ|حيث)${SPACE})أن((?:ه|ها|هم|هما|نا)?)${AFTER}|${BEFORE}([وف]?مع${SPACE})إن((?:ه|ها|هم|هما|نا)?)${AFTER}`,
  'u',
);

/** The same after verbs that say what is known or thought; «لم يذكر إن كان» is a condition. */
const THAT_AFTER_VERB = new RegExp(
  `${BEFORE}([وف]?س?(?:(?:أعلن|أكد|أوضح|ذكر|لاحظ|زعم|اعتقد|أثبت|أظهر)(?:ت|وا|نا)?|[يتن](?:رى|علن|ؤكد|وضح|ذكر|لاحظ|زعم|عتقد|ثبت|ظهر)(?:ون)?)${SPACE})إن((?:ه|ها|هم|هما)${AFTER}|(?=${SPACE}(?:ال|هذ[اه]${AFTER}|[A-Z])))`,
  'u',
);

/** «عن ما» and «من ما», but not «عن ما بعد الإيقاف» and «من ما زال يستخدمه», where «ما» belongs to what follows. */
const JOINED_WITH_MA = new RegExp(
  `${BEFORE}([وف]?)([عم])ن${SPACE}ما${AFTER}(?!${SPACE}(?:زال\\p{L}*|[يت]زال\\p{L}*|بعد|قبل|وراء|فوق|تحت|بين|حول|دون))`,
  'u',
);

/** Who speaks, in news: of other words between «قال» and «أن» it may be one of these that has the «أن». */
const SPEAKER =
  '(?:متحدث|متحدثة|ناطق|ناطقة|مسؤول|مسؤولة|مسؤولون|مدير|مديرة|مديرو|رئيس|رئيسة|نائب|مؤسس|مؤسسة|مهندس|مهندسة|مهندسون|باحث|باحثة|باحثون|خبير|خبيرة|خبراء|محلل|محللة|محللون|محام|محامو|محامي|كاتب|كاتبة|مطور|مطوّر|مطورون|مطوّرون|مطورو|مطوّرو|مستخدم|مستخدمة|مستخدمون|مشترك|مشتركون|موظف|موظفة|موظفون|صحفي|صحفية|وزير|وزيرة|أحد|إحدى|بعض|شركة|فريق|صحيفة|مجلة|وكالة|موقع|مجلس|تنفيذي|سابق|سابقة|آخر|آخرون|باسم)';
const SAYING_PLACE =
  '(?:مقابلة|بيان|بيانه|بيانها|منشور|منشوره|منشورها|رسالة|رسالته|رسالتها|تدوينة|مؤتمر|حديث|تصريح|مقال|تغريدة|كلمته|كلمتها)';
/** Before a word that no dictionary has, what is no first name: «قال بعد غوغل أن». */
const NOT_NAME = '(?:في|من|إلى|على|عن|مع|بعد|قبل|عند|بين|حين|أن|إن|كما|هل|لم|لن|لا|ما|قد)';
const SAID_THAT = new RegExp(
  `${BEFORE}([وف]?(?:قالت?|قالوا|قالا|يقول|تقول|يقولون|قلنا)${SPACE}(?:(?!${NOT_NAME}${SPACE})\\p{L}{2,}${SPACE}(?<surname>\\p{L}{4,})${SPACE})??(?:(?:ال(?!ذي|تي|ذين|لذ|لت|لات|لوات)[\\p{L}\\p{M}]+|[A-Z][\\w.-]*|${SPEAKER}|في${SPACE}${SAYING_PLACE}|(?:في|من|لدى)${SPACE}(?:[A-Z][\\w.-]*|ال(?:شركة|مؤسسة|موقع|فريق|منصة|صحيفة|حكومة|مجلس|وزارة|جامعة|محكمة|منظمة)(?=${SPACE}))|أمس|اليوم|لل(?:صحفيين|صحافيين|صحيفة|موقع|وكالة|مجلة))${SPACE}){0,6})أن(\u0651?(?:ه|ها|هم|هما|نا|ني)${AFTER}|\u0651?(?=${SPACE}(?:ال\\p{L}|هذا${AFTER}|هذه${AFTER}|[A-Z])))`,
  'u',
);

/** A place in a list, whose parenthesis needs no other: «أ) كذا», «1) كذا». */
const PLACE_IN_LIST = new RegExp(`${BEFORE}[\\p{L}\\p{N}]{1,2}$`, 'u');

/** The first parenthesis that has no other of its kind. */
function findLoneParenthesis(text: string): Mistake[] {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/gu)) {
    if (sign === '(') open.push(index);
    else if (open.pop() === undefined && !PLACE_IN_LIST.test(text.slice(0, index)))
      return [{ index, wrong: sign }];
  }
  const [lone] = open;
  return lone === undefined ? [] : [{ index: lone, wrong: '(' }];
}

const findThatByPlace = byPattern(
  THAT_BY_PLACE,
  ([, broken, pronoun = '', opened, other = '']) =>
    broken === undefined ? `${opened ?? ''}أن${other}` : `${broken}إن${pronoun}`,
  ['إذ', 'حيث', 'مع'],
);
const findThatAfterVerb = byPattern(THAT_AFTER_VERB, ([, verb = '', pronoun = '']) => `${verb}أن${pronoun}`, [
  ' إن',
]);

/** Rules of usage: what grammar forbids, and then what the house writes otherwise. */
export const usageRules: readonly ProofRule[] = [
  {
    id: 'dated-in',
    why: 'اليوم ظرف للتأريخ',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}((?:وال|ال|و)?مؤرخ(?:ة|ًا|تان|تين)?)${SPACE}(?=\\d)`, 'u'),
      ([, word = '']) => `${word} في `,
      ['مؤرخ'],
    ),
  },
  {
    id: 'space-after-waw',
    why: 'الواو والفاء والباء واللام والكاف تتصل بما بعدها',
    find: (text) =>
      [...text.matchAll(LONE_LETTER)].flatMap(
        ({ 0: wrong, 1: letter = '', 2: word = '', index }): Mistake[] => {
          // «الفقرة ب من العقد» names a paragraph.
          if (LETTERED.test(text.slice(0, index))) return [];
          return [{ index, wrong, right: letter + word, isSafe: letter === 'و' }];
        },
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
    id: 'parentheses',
    why: 'قوس بلا أخيه؛ ضع أخاه، أو احذفه',
    find: (text) => (/[()]/u.test(text) ? findLoneParenthesis(text) : []),
  },
  {
    id: 'that-by-place',
    why: 'تُكسر همزة «إن» بعد «إذ» و«حيث»، وتُفتح بعد «مع» وبعد أفعال العلم والظن',
    advice: true,
    find: (text) => [...findThatByPlace(text), ...findThatAfterVerb(text)],
  },
  {
    id: 'joined-with-ma',
    why: 'تُدغم نون «عن» و«من» في «ما»',
    advice: true,
    find: byPattern(
      JOINED_WITH_MA,
      ([, clitic = '', letter = '']) => `${clitic}${letter === 'ع' ? 'عمّا' : 'ممّا'}`,
      [' ما'],
    ),
  },
  {
    id: 'al-ghayr',
    why: '«غير» مضافة، والتعريف لما بعدها',
    advice: true,
    find: byPattern(
      AL_GHAYR,
      ([, noun = '', clitic = '', adjective = '']) =>
        NOT_ADJECTIVE.test(adjective)
          ? `${noun}${clitic}الغير ${adjective}`
          : `${noun}${clitic}غير ال${adjective.replace(/^(?:راض|كاف)$/u, '$&ي')}`,
      ['الغير'],
    ),
  },
  {
    id: 'that-after-said',
    why: 'بعد القول «إن» مكسورة الهمزة',
    find: byPattern(
      SAID_THAT,
      ({ 0: wrong, 1: said = '', 3: end = '', groups }) => {
        const surname = groups!.surname;
        return surname !== undefined && isKnownWord(surname) ? wrong : `${said}إن${end}`;
      },
      ['قال', 'قول', 'قلنا'],
    ),
  },
  {
    id: 'since-the-same',
    why: '«نفس» تأتي بعد الاسم توكيدًا',
    advice: true,
    find: byPattern(
      new RegExp(`${BEFORE}(?:[وفبلك]{0,2})نفس${SPACE}(ال\\p{L}+)${AFTER}`, 'u'),
      () => undefined,
      ['نفس'],
    ),
  },
  {
    id: 'will-not',
    why: '«سوف» للإثبات، ولا تُجمع مع «لن» أو «لا»',
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)سوف${SPACE}(لن|لا)${AFTER}`, 'u'),
      ([, clitic = '']) => `${clitic}لن`,
      ['سوف'],
    ),
  },
  {
    id: 'neither-still',
    why: '«لا زال» دعاء؛ الخبر بـ«ما زال» أو «لا يزال»',
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)لا${SPACE}(زال(?:ت|وا)?)${AFTER}`, 'u'),
      ([, clitic = '', verb = '']) => `${clitic}ما ${verb}`,
      ['زال'],
    ),
  },
  {
    id: 'emphasised-on',
    why: '«أكّد» يتعدّى بنفسه',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)(أكدت?|أكّدت?|يؤكد|يؤكّد|تؤكد|تؤكّد)${SPACE}على${SPACE}(?=أن)`, 'u'),
      ([, clitic = '', verb = '']) => `${clitic}${verb} `,
      ['كد', 'كّد'],
    ),
  },
  {
    id: 'despite-that',
    why: '«رغم» و«بالرغم» تتبعهما «من»',
    isSafe: true,
    find: byPattern(
      new RegExp(`${BEFORE}([وف]?)(على الرغم|بالرغم)${SPACE}(?!من${AFTER})(?=أن|ال|ذلك|هذا)`, 'u'),
      ([, clitic = '', word = '']) => `${clitic}${word} من `,
      ['رغم'],
    ),
  },
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
    find: byPattern(
      new RegExp(
        `${BEFORE}(?:(?:لن|لا) (?:تصدق|تصدّق|تتخيل|تتخيّل|تفوّت|تفوت)|صادم|صادمة|بالفيديو|مفاجأة|هذا ما حدث|ما حدث بعد ذلك|ستجعلك|سيجعلك|ستغيّر حياتك|السر الذي|السر وراء|لا يريدونك|تعرّف على|تعرف على|أغرب من الخيال)${AFTER}|^(?:عاجل|صدمة|كارثة|فضيحة|شاهد|خطير)[:!.]|^شاهد (?:ماذا|كيف|ما|لماذا|لحظة|قبل|الفيديو)${AFTER}|^(?:سر|أسرار) (?:لا|لن|لم|خطير)|[!！]`,
        'mu',
      ),
      () => undefined,
    ),
  },
];

/** Words of the longest sentence that is read in one breath; the longest on the site had 60 when this was measured. */
const LONGEST_SENTENCE = 60;

/** One letter that stands alone before a word. */
const LONE_LETTER = new RegExp(
  `${BEFORE}([وفبلك])${SPACE}+((?:\\p{Script=Arabic}[\\p{Script=Arabic}\\p{M}]+|[A-Z][\\w.-]*|\\d+))`,
  'gu',
);

/** What is named by a letter, or a letter before it in a row. */
const LETTERED = new RegExp(
  `${BEFORE}[وفبلك]?(?:ال)?(?:فقرة|بند|مادة|قسم|جزء|حرف|نقطة|فئة|مجموعة|فيتامين|ملحق|فرع|باب|خيار|مستوى|نوع|شكل|جدول|صف|مبنى|نقطتين|حرفين|[أبجدهوزحطي])${SPACE}$`,
  'u',
);

function firstWords(sentence: string): string {
  return `${sentence.trim().split(/\s+/u).slice(0, 4).join(' ')}…`;
}
