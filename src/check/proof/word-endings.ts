import { isKnownWord } from './dictionary.ts';
import { BY_FORM, SINGULARS } from './nouns.ts';
import { AFTER, BEFORE, byPattern, byWords, SPACE, words, type Mistake, type ProofRule } from './rule.ts';

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
متي:متى كبري:كبرى الكبري:الكبرى
إلي:إلى سوي:سوى الأولي:الأولى مستوي:مستوى المستوي:المستوى محتوي:محتوى المحتوي:المحتوى دعوي:دعوى الدعوي:الدعوى مستشفي:مستشفى
المستشفي:المستشفى المبني:المبنى أعطي:أعطى
`);

/** A definite noun takes no pronoun, so a «ه» at its end is one of its root, which the dictionary then has, or a «ة». */
const DEFINITE_IN_HEH = new RegExp(`${BEFORE}([وف]?)((?:[بك]?ال|لل)\\p{L}{2,})ه${AFTER}`, 'u');

/** An indefinite noun in «ه» before an adjective in «ة»: «رساله قصيرة»; «نسخه تجريبية» may say that his copies are. */
const BEFORE_FEMININE = new RegExp(
  `${BEFORE}([وف]?[بلك]?\\p{L}{3,})ه(?=${SPACE}(?!ال)\\p{L}{3,}[يلدرةقبعحفمسنك]ة${AFTER})`,
  'u',
);

/** Nouns in «ة» that say nothing in news with a «ه», before a name or a definite noun; «وقع في شركه» is a trap. */
const HARDLY_HIS = ['شرك', 'صفح', 'لجن', 'مجل', 'سيار', 'جمعي', 'صحيف', 'رسال', 'حكوم', 'منص', 'وكال'];
const findBeforeNoun = byPattern(
  new RegExp(
    `${BEFORE}([وف]?[بلك]?)(${HARDLY_HIS.join('|')})ه(?<!${BEFORE}[وف]?في${SPACE}\\p{L}+)(?=${SPACE}(?:[A-Z]|ال\\p{L}))`,
    'u',
  ),
  ([, clitic = '', stem = '']) => `${clitic}${stem}ة`,
  HARDLY_HIS.map((stem) => `${stem}ه`),
);

/** Nouns in «ة» that are not counted and often misspelt. */
const MORE_FEMININES = new Set([
  'سرعة',
  'صعوبة',
  'سهولة',
  'كثرة',
  'قوة',
  'حاجة',
  'بداية',
  'نهاية',
  'طريقة',
  'مدة',
  'كلفة',
  'مفاجأة',
]);

/** Whether a word with its clitics is a noun in «ة» that the proof-reader knows. */
function isFeminine(word: string): boolean {
  const noun = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, '');
  return [word, noun].some((one) => MORE_FEMININES.has(one) || BY_FORM.get(one)?.one === one);
}

const findDefinite = byPattern(DEFINITE_IN_HEH, ([whole, clitic = '', word = '']) =>
  !isKnownWord(`${word}ه`) && isKnownWord(`${word}ة`) ? `${clitic}${word}ة` : whole,
);
const findIndefinite = byPattern(BEFORE_FEMININE, ({ 0: whole, 1: word = '', index, input }) => {
  if (!isFeminine(`${word}ة`)) return whole;
  const [next = ''] = /^\p{L}+/u.exec(input.slice(index + whole.length + 1)) ?? [];
  // «طريقه بصعوبة»: what takes no article begins with a preposition.
  if (!isKnownWord(`ال${next}`)) return whole;
  // «كلفه مهمة»: a verb and its object, before another object.
  const mayBeVerb = isKnownWord(`${word.replace(/^[وف](?=\p{L}{3})/u, '')}وا`);
  return mayBeVerb && BY_FORM.has(next) ? whole : `${word}ة`;
});

/** Masculine words and pronouns that end in «ه», written with «ة». */
const findInHeh = byWords(
  words(`
هذة:هذه لة:له بة:به فية:فيه منة:منه عنة:عنه إلية:إليه علية:عليه مياة:مياه المياة:المياه اتجاة:اتجاه الاتجاة:الاتجاه انتباة:انتباه
تنبية:تنبيه التنبية:التنبيه توجية:توجيه التوجية:التوجيه وجة:وجه الوجة:الوجه
`),
);

/** Of words that are nouns in «ة» too, «منة» and «علية», which is meant only the writer knows. */
function findHeh(text: string): Mistake[] {
  return findInHeh(text).map((mistake) =>
    isKnownWord(`ال${mistake.wrong}`) ? { ...mistake, advice: true, isSafe: false } : mistake,
  );
}

/** A «ة» before a letter of another script ends its word: the space is what lacks. */
const findInsideWord = byPattern(/\p{Script=Arabic}+ة\p{Script=Arabic}+/u, ([word]) =>
  word.replaceAll(/ة(?=\p{L})/gu, 'ت'),
);

/** Adverbs that are nothing else without their tanwin. */
const WITH_TANWIN = Object.fromEntries(
  `أيضا دائما تقريبا حاليا مجانا فورا رسميا نهائيا تدريجيا يوميا تلقائيا ثانيا ثالثا رابعا أخيرا معا مجددا كليا جزئيا علنا شكرا ممكنا سريعا
سنويا شهريا أسبوعيا تاريخيا عالميا محليا دوليا قانونيا تقنيا عمليا فعليا نظريا جذريا نسبيا مبدئيا شخصيا تجاريا فنيا يدويا إلكترونيا
هاتفيا كتابيا علنيا سريا ظاهريا جديا حرفيا تحديدا خصوصا عموما حتما مؤقتا مباشرا ضروريا أحيانا أصلا إجمالا اعتبارا إطلاقا جيدا
مطلقا سلفا لغويا علميا عربيا`
    .split(/\s+/u)
    .map((word) => [word, `${word.slice(0, -1)}ًا`]),
);
const findAdverb = byWords(WITH_TANWIN, 'conjunctions');

/** «شكرا» of two who thank, and before a definite noun «مطلقا النار» of two who shoot: a verb has a form of many. */
function findTanwin(text: string): Mistake[] {
  return findAdverb(text).map((mistake) => {
    const { wrong, index } = mistake;
    const stem = wrong.replace(/^[وف](?=\p{L}{4})/u, '').slice(0, -1);
    const isBeforeDefinite = /^[ \u00A0]ال/u.test(text.slice(index + wrong.length, index + wrong.length + 3));
    const mayBeDual = isKnownWord(`${stem}وا`) || (isBeforeDefinite && !stem.endsWith('ي'));
    return mayBeDual ? { ...mistake, advice: true, isSafe: false } : mistake;
  });
}

/** Words whose spelling without tanwin is another word too: a dual («المتهمان مثلا أمام القاضي», «جزءا الكتاب»), a verb or a name. */
const findLikelyTanwin = byPattern(
  new RegExp(
    `${BEFORE}([وف]?)(مثلا|غالبا|سابقا|لاحقا|فعلا|قليلا|كثيرا|مقابلا|وفقا|نظرا|بدلا|أولا|جدا|عمدا|قطعا|ضمنا|ماليا|جزءا)${AFTER}(?!${SPACE}(?:[يت]\\p{L}{3,}|ال\\p{L}+ة?ين)${AFTER})(?!(?<=جزءا)${SPACE}ال)`,
    'u',
  ),
  ([, clitic = '', word = '']) => `${clitic}${word.slice(0, -1)}ًا`,
);

/** «بناءا على»; before a noun it may be a dual: «بناءا المجمع». */
const findAfterAlef = byPattern(
  new RegExp(
    `${BEFORE}([وف]?)(?:(بناء|ابتداء|انتهاء|استثناء|اقتداء|اكتفاء|استجداء|وفاء)ا(?=${SPACE}(?:على|من|[بل]\\p{L}+)${AFTER})|(مساء)ا)${AFTER}`,
    'u',
  ),
  ([, clitic = '', noun, evening = '']) => `${clitic}${noun ?? evening}ً`,
  ['اءا'],
);

/** What ends where an adverb follows it: a dual, of which a verb would have its ending. */
const AFTER_DUAL = new RegExp(`\\p{L}{2,}(?:ان|تا|هما)${SPACE}$`, 'u');

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

/** What a plural belongs to: «طالبو اللجوء». */
const OWNER = /^[ \u00A0](?:ال\p{L}|[A-Z«])/u;

function findLackingAlef(text: string): Mistake[] {
  return findLacking(text).flatMap((mistake): Mistake[] => {
    const { index, wrong } = mistake;
    const unsure = { ...mistake, advice: true, isSafe: false };
    if (NAMES_IN_WAW.test(wrong)) return IN_CITY.test(text.slice(0, index)) ? [] : [unsure];
    const one = wrong.slice(0, -1);
    const noun = BY_FORM.has(one) ? one : one.replace(/^[وف](?=\p{L}{3})/u, '');
    if (!isKnownWord(`ال${noun}ون`)) return [mistake];
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
    find: byWords(WITH_SOME_MAKSURA),
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
  {
    id: 'teh-marbuta',
    why: 'اسم معرّف بأل لا يتصل به ضمير؛ آخره تاء مربوطة',
    find: findDefinite,
  },
  {
    id: 'teh-marbuta-which',
    why: 'إن كانت الهاء من الاسم لا ضميرًا فهي تاء مربوطة',
    advice: true,
    find: (text) => [...findIndefinite(text), ...findBeforeNoun(text)],
  },
  {
    id: 'heh',
    why: 'هاء لا تاء مربوطة',
    isSafe: true,
    find: (text) => [...findHeh(text), ...(/ة\p{L}/u.test(text) ? findInsideWord(text) : [])],
  },
  {
    id: 'tanwin-alef',
    why: 'ظرف أو حال منصوب، تُكتب على آخره فتحتان قبل الألف',
    isSafe: true,
    find: (text) => [
      ...findTanwin(text),
      ...findAfterAlef(text),
      ...findLikelyTanwin(text)
        .filter(({ index }) => !AFTER_DUAL.test(text.slice(0, index)))
        .map((mistake) => ({ ...mistake, advice: true, isSafe: false })),
    ],
  },
];
