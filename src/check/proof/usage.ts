import { OBJECT } from '../typography.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';

/** One letter that stands alone before a word; of «و» also before one that is quoted, in parentheses, code or a link. */
const LONE_LETTER = new RegExp(
  `${BEFORE}([وفبلك])${SPACE}+(\\p{Script=Arabic}[\\p{Script=Arabic}\\p{M}]+|[A-Z][\\w.-]*|\\d+|(?<=و${SPACE}+)(?:[«([][\\p{L}\\p{M}\\d]+|${OBJECT}))`,
  'gu',
);

/** What is named by a letter, or a letter before it in a row. */
const LETTERED = new RegExp(
  `${BEFORE}[وفبلك]?(?:ال)?(?:فقرة|بند|مادة|قسم|جزء|حرف|نقطة|فئة|مجموعة|فيتامين|ملحق|فرع|باب|خيار|مستوى|نوع|شكل|جدول|صف|مبنى|نقطتين|حرفين|خطة|كبد|إنفلونزا|فريق|منتخب|درجة|دفعة|فيروس|فيتامينات|سيناريو|شقة|بوابة|قاعة|عينة|هـ|[أبجدهوزحطي])${SPACE}$`,
  'u',
);

/** A definite word at the end of a text. */
const AFTER_DEFINITE = new RegExp(`${BEFORE}(?:[وفبك]?ال|[وف]?لل)[\\p{L}\\p{M}]+${SPACE}$`, 'u');

/** «النماذج الغير متاحة»: after a definite noun it is an adjective; in «حقوق الغير محفوظة» it means other people. */
const AL_GHAYR = new RegExp(
  `${BEFORE}((?:[وفبك]?ال|[وف]?لل)[\\p{L}\\p{M}]+${SPACE})([وف]?)الغير${SPACE}(?!ال)((?=م|\\p{L}+[ةي]${AFTER}|(?:قابل|كاف|كامل|عادي|جاهز|واضح|صحيح|دقيق|ثابت|راض|لائق|شامل|نشط|آمن|كفء)${AFTER})[\\p{L}\\p{M}]{3,})${AFTER}`,
  'u',
);
const NOT_ADJECTIVE =
  /^(?:(?:من|مع)(?:ه[ما]?|هما|هن|نا|كم?|ي)?|ما|منذ|مثل\p{L}{0,2}|مما|ممن|متى|مهما|معظم|مرة|حتى|في|لدي|مدة|[يت]\p{L}+ي)$/u;

/** «عن ما» and «من ما», but not «عن ما بعد الإيقاف» and «من ما زال يستخدمه», where «ما» belongs to what follows. */
const JOINED_WITH_MA = new RegExp(
  `${BEFORE}([وف]?)([عم])ن${SPACE}ما${AFTER}(?!${SPACE}(?:زال\\p{L}*|[يت]زال\\p{L}*|بعد|قبل|وراء|فوق|تحت|بين|حول|دون))`,
  'u',
);

/** Rules of usage: what grammar asks of some words beside each other. */
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
          const before = text.slice(0, index);
          if (LETTERED.test(before)) return [];
          // «السلالة ب تنتشر»: the letter may be the name of any definite word.
          if (/[بك]/u.test(letter) && AFTER_DEFINITE.test(before))
            return [{ index, wrong, right: letter + word, advice: true, isSafe: false }];
          // In «و (ربما)» the letter may name something, and the words of code stand in the file alone.
          const isSure = letter === 'و' && /^[«\p{L}\d]/u.test(word);
          return [{ index, wrong, right: letter + word, isSafe: isSure }];
        },
      ),
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
      ([whole, noun = '', clitic = '', adjective = '']) =>
        NOT_ADJECTIVE.test(adjective)
          ? whole
          : `${noun}${clitic}غير ال${adjective.replace(/^(?:راض|كاف)$/u, '$&ي')}`,
      ['الغير'],
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
];
