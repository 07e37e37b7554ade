import { isKnownWord } from './dictionary.ts';
import { BY_FORM, SINGULARS } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { tokensOf, withoutConjunction } from './tokens.ts';
import { byWords, words } from './word-lists.ts';

/** Endings in «ى» of words that end in «ي». */
const WITH_YEH = words(`
فى:في التى:التي الذى:الذي هى:هي أى:أي وهى:وهي عربى:عربي العربى:العربي رسمى:رسمي الرسمى:الرسمي برمجى:برمجي البرمجى:البرمجي تجريبى:تجريبي
التجريبى:التجريبي أساسى:أساسي الأساسى:الأساسي حالى:حالي الحالى:الحالي نهائى:نهائي النهائى:النهائي صوتى:صوتي الصوتى:الصوتي يومى:يومي
إعلامى:إعلامي صحفى:صحفي الصحفى:الصحفي تمهيدى:تمهيدي التمهيدى:التمهيدي قياسى:قياسي القياسى:القياسي التالى:التالي الماضى:الماضي الثانى:الثاني
الاصطناعى:الاصطناعي تلقائى:تلقائي رئيسى:رئيسي الرئيسى:الرئيسي
`);

/** Endings in «ي» of words that end in «ى». */
const WITH_MAKSURA = words(`
حتي:حتى مدي:مدى أخري:أخرى الأخري:الأخرى إحدي:إحدى
`);

/** The same of words that mean something else in «ي»: «الإصدار الأولي», «المحتوي على», «كبري قصر النيل», «متي المسكين». */
const WITH_SOME_MAKSURA = words(`
متي:متى كبري:كبرى الكبري:الكبرى شكوي:شكوى ذكري:ذكرى فتوي:فتوى جدوي:جدوى فوضي:فوضى قتلي:قتلى جرحي:جرحى موتي:موتى القتلي:القتلى الجرحي:الجرحى
الموتي:الموتى القري:القرى المنتدي:المنتدى الملتقي:الملتقى المرمي:المرمى المأوي:المأوى المغزي:المغزى المقتضي:المقتضى المحتوي:المحتوى
إلي:إلى سوي:سوى الأولي:الأولى مستوي:مستوى المستوي:المستوى محتوي:محتوى المحتوي:المحتوى دعوي:دعوى الدعوي:الدعوى مستشفي:مستشفى
المستشفي:المستشفى المبني:المبنى أعطي:أعطى
`);
const findListedMaksura = byWords(WITH_SOME_MAKSURA);

/** «المبني عليها العقد», «الملف المحتوي على الأصوات»: participles before the preposition that they take. */
function findSomeMaksura(text: string): Mistake[] {
  return findListedMaksura(text).filter(
    ({ index, wrong }) =>
      !(/(?:مبني|محتوي)$/u.test(wrong) && /^[ \u00A0]علي?[هىن]/u.test(text.slice(index + wrong.length))),
  );
}

/**
 * What the dictionary has in «ي» too, as a noun of who speaks («ذكري», «شكوي»), and with an article only in «ى»: in news it is the
 * word in «ى».
 */
function findOwnInYeh(text: string): Mistake[] {
  return tokensOf(text).flatMap(({ word: wrong, index }): Mistake[] => {
    if (!wrong.endsWith('ي') || wrong.length < SHORTEST_IN_YEH || isInQuotation(text, index)) return [];
    const word = withoutConjunction(wrong, 4).slice(0, -1);
    if (!isKnownWord(`ال${word}ى`) || isKnownWord(`ال${word}ي`)) return [];
    return [{ index, wrong, right: `${wrong.slice(0, -1)}ى` }];
  });
}

const SHORTEST_IN_YEH = 4;

/** In a quotation somebody may speak of what is his own. */
function isInQuotation(text: string, index: number): boolean {
  return text.lastIndexOf('«', index) > text.lastIndexOf('»', index);
}

/** «لدي الشركة»: before who has something it is «لدى»; «لدي المال» is of who speaks. */
const findWith = byPattern(
  new RegExp(
    `${BEFORE}([وف]?)لدي(?=${SPACE}(?:بعض|جميع|كل|معظم|أي|ال(?:شركة|شركات|حكومة|وزارة|مؤسسة|مؤسسات|منظمة|جمهور|ناس|مستخدمين|مشتركين|مطورين|مطوّرين|طلاب|عملاء|خبراء|سلطات|محكمة|شرطة|جامعة|بنك|مصرف|فريق))${AFTER})`,
    'u',
  ),
  ([, clitic = '']) => `${clitic}لدى`,
  ['لدي'],
);

/**
 * Verbs of the derived forms VII and VIII that take no object, and so have no passive in «ى»: «ينتهى», «تكتفى»; and «يؤدى» before what it
 * leads to, since what is done («تُؤدى الصلاة») leads nowhere.
 */
const findVerbInMaksura = byPattern(
  new RegExp(
    `${BEFORE}([وف]?س?[يتن](?:نته|نقض|ختف|نبغ|لتق|نتم|حتو|نحن|ؤد(?=ى(?:${SPACE}(?!ال(?:صلا|يمين|أمان|ديون))[\\p{L}\\p{M}]+){0,4}?${SPACE}إلى${AFTER})))ى${AFTER}`,
    'u',
  ),
  ([, verb = '']) => `${verb}ي`,
  ['ى'],
);

/** Verbs that end in «ى», and in «ي» are none, or before what is seen («يري الخبراء أن») rather none. */
const findVerbInYeh = byPattern(
  new RegExp(
    `${BEFORE}([وف]?س?[يتن](?:خش|حظ|سع|رع|طغ|أب|تلق|تول|تبن|تخط|تحد|توخ|تسن|تبق|(?:ر(?=ي${SPACE}(?:أن|إن|ال\\p{L}+(?:ون|اء))${AFTER}))))ي${AFTER}`,
    'u',
  ),
  ([, verb = '']) => `${verb}ى`,
  ['ي '],
);

/**
 * Verbs whose last letter is a «و» of their root. Of those with «ت» and «ن» only such as are no past of many: «تخلوا», «نصحوا» are.
 */
const RADICAL_VERBS = Object.fromEntries(
  `يدعو يرجو يشكو يبدو يغدو يعلو يسمو ينمو يتلو يخلو يدنو يصحو يمحو يعدو يهفو يسهو يحبو يحذو يكسو يغزو يعفو يطفو يقسو يلهو يجلو يربو
   تدعو ترجو تشكو تبدو تتلو تصحو تمحو تهفو تسهو تحذو تكسو تغزو تطفو تقسو ندعو نرجو نشكو نبدو نتلو نغزو نحذو أدعو أرجو أشكو`
    .split(/\s+/u)
    .map((verb) => [`${verb}ا`, verb]),
);

/** Sound plurals before what they belong to; no verb is written as these, which begin with «م». */
const PLURALS_IN_WAW = Object.fromEntries(
  SINGULARS.filter((one) => one.startsWith('م') && BY_FORM.has(`${one}ون`)).map((one) => [
    `${one}وا`,
    `${one}و`,
  ]),
);

/** Common verbs of many, which have an alef after their «و»; as all verbs of the past they take no preposition: «بقالو» are grocers. */
const WITHOUT_ALEF = Object.fromEntries(
  'قالو كتبو طلبو طالبو أعلنو ذكرو نقلو انتقلو استخدمو أوقفو رفضو وجدو أرسلو قررو كانو عادو بدؤو وقعو وقّعو شاركو تأخرو نشرو سجلو اختارو تركو اشتركو خسرو فقدو غادرو'
    .split(' ')
    .map((word) => [word, `${word}ا`]),
);
const findNeedless = byWords({ ...RADICAL_VERBS, ...PLURALS_IN_WAW });
const findLacking = byWords(WITHOUT_ALEF, 'conjunctions');

/** After these a verb of many has no «ن», and so an alef: «لم تدعوا», «أن يرجوا أو يشكوا». */
const AFTER_PARTICLE = new RegExp(
  `${BEFORE}(?:[وفأ]{0,2}(?:لم|لمّا|لن|لا|أن|ألا|ألّا|كي|لكي|كيلا|حتى|إن|مهما|لئلا|أو|ثم)|دع\\p{L}+)${SPACE}$`,
  'u',
);

/** «كانو» is a city in Nigeria too. */
const IN_CITY = new RegExp(`${BEFORE}[وف]?(?:في|من|إلى|مدينة|ولاية|إمارة)${SPACE}$`, 'u');

function findWawAlef(text: string): Mistake[] {
  return [...findLackingAlef(text), ...findNeedlessAlef(text)];
}

/** What «خسرو», a name, and «كانو», a city, are too. */
const NAMES_IN_WAW = /^[وف]?(?:كانو|خسرو)$/u;

const SHORTEST_AGENT = 4;

/** What a plural belongs to: «طالبو اللجوء». */
const OWNER = /^[ \u00A0](?:ال\p{L}|[A-Z«])/u;

function findLackingAlef(text: string): Mistake[] {
  return findLacking(text).flatMap((mistake): Mistake[] => {
    const { index, wrong } = mistake;
    const unsure = { ...mistake, advice: true, isSafe: false };
    if (NAMES_IN_WAW.test(wrong)) return IN_CITY.test(text.slice(0, index)) ? [] : [unsure];
    const one = wrong.slice(0, -1);
    const noun = BY_FORM.has(one) ? one : withoutConjunction(one);
    // «طالبو», as nouns of agents are; «قالون» is a name.
    if (noun.length < SHORTEST_AGENT || !isKnownWord(`ال${noun}ون`)) return [mistake];
    const end = index + wrong.length;
    return BY_FORM.has(noun) && OWNER.test(text.slice(end, end + 4)) ? [] : [unsure];
  });
}

function findNeedlessAlef(text: string): Mistake[] {
  return findNeedless(text).flatMap((mistake): Mistake[] => {
    const { index, wrong, right = '' } = mistake;
    const [, clitics = '', bare = ''] = /^([وف]?[بلكس]?)(\p{L}.*)$/u.exec(wrong)!;
    // «لمستخدموا الموقع»: after a preposition the plural ends in «ي».
    if (bare.startsWith('م'))
      return [/[بلك]$/u.test(clitics) ? { ...mistake, right: right.replace(/و$/u, 'ي') } : mistake];
    if (/^[أن]/u.test(bare) && !clitics.endsWith('ل')) return [mistake];
    // «أن يكتبوا ويدعوا», «ليدعوا».
    const mayBeOfMany = /[وفل]/u.test(clitics) || AFTER_PARTICLE.test(text.slice(0, index));
    return mayBeOfMany ? [] : [{ ...mistake, isSafe: false }];
  });
}

/** Rules of the last letters of words. */
export const wordEndingRules: readonly ProofRule[] = [
  {
    id: 'waw-alef',
    why: 'الألف بعد واو الجماعة في الفعل وحدها: «كتبوا»، ولا ألف في «يدعو» و«مطوّرو الموقع»',
    isSafe: true,
    find: findWawAlef,
  },
  { id: 'yeh', why: 'آخر الكلمة ياء منقوطة', isSafe: true, find: byWords(WITH_YEH) },
  {
    id: 'maksura',
    why: 'آخر الكلمة ألف مقصورة',
    isSafe: true,
    find: byWords(WITH_MAKSURA),
  },
  {
    id: 'maksura-which',
    why: 'إن كان آخر الكلمة ألفًا مقصورة فلا نقطتين تحتها',
    advice: true,
    find: (text) => [...findSomeMaksura(text), ...findOwnInYeh(text), ...findWith(text)],
  },
  {
    id: 'yeh-of-verbs',
    why: 'فعل آخره ياء',
    advice: true,
    find: findVerbInMaksura,
  },
  {
    id: 'maksura-of-verbs',
    why: 'فعل آخره ألف مقصورة',
    advice: true,
    find: findVerbInYeh,
  },
  {
    id: 'ali-or-ala',
    why: 'حرف الجر آخره ألف مقصورة؛ و«علي» اسم',
    advice: true,
    find: byPattern(
      new RegExp(
        `${BEFORE}([وف]?)علي(?=[ \\u00A0]+(?:ال|أن|ما|هذا|هذه|ذلك|كل|أي|واجهة|نموذج|نماذج|موقع|منصة)(?:[\\p{L}]|[ \\u00A0]))`,
        'u',
      ),
      ([, clitic = '']) => `${clitic}على`,
      ['علي'],
    ),
  },
];
