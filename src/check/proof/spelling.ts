import { isKnownWord } from './dictionary.ts';
import { BY_FORM } from './nouns.ts';
import { AFTER, BEFORE, byPattern, byWords, SPACE, type ProofRule } from './rule.ts';

/** Common words whose hamza is left out, with the article or without. Words that mean nothing without it. */
const WITH_HAMZA = words(`
الى:إلى او:أو اذا:إذا لانه:لأنه لانها:لأنها     ايضا:أيضًا أيضا:أيضًا
 اكثر:أكثر الاكثر:الأكثر اقل:أقل الاقل:الأقل اكبر:أكبر الاكبر:الأكبر اول:أول الاول:الأول اولى:أولى الاولى:الأولى الاخر:الآخر
اخرى:أخرى الاخرى:الأخرى الاخير:الأخير الاخيرة:الأخيرة احد:أحد احدى:إحدى  اثناء:أثناء اصبح:أصبح اصبحت:أصبحت اعلن:أعلن اعلنت:أعلنت
اعلان:إعلان الاعلان:الإعلان اعلانات:إعلانات الاعلانات:الإعلانات ايقاف:إيقاف الايقاف:الإيقاف ايقافه:إيقافه ايقافها:إيقافها الغاء:إلغاء الالغاء:الإلغاء
اضافة:إضافة الاضافة:الإضافة اطلاق:إطلاق الاطلاق:الإطلاق اطلقت:أطلقت اصدار:إصدار الاصدار:الإصدار اصدارات:إصدارات اصدرت:أصدرت انشاء:إنشاء الانشاء:الإنشاء
اداة:أداة الاداة:الأداة ادوات:أدوات الادوات:الأدوات   اسباب:أسباب الاسباب:الأسباب اسماء:أسماء الاسماء:الأسماء
ايام:أيام الايام:الأيام اسبوع:أسبوع الاسبوع:الأسبوع اسابيع:أسابيع الاسابيع:الأسابيع اشهر:أشهر الاشهر:الأشهر اعوام:أعوام الاعوام:الأعوام
الف:ألف الالف:الألف الاف:آلاف ارقام:أرقام الارقام:الأرقام اشخاص:أشخاص الاشخاص:الأشخاص افضل:أفضل الافضل:الأفضل اهم:أهم الاهم:الأهم اغلب:أغلب
اساس:أساس الاساس:الأساس اساسي:أساسي الاساسي:الأساسي اساسية:أساسية  امان:أمان الامان:الأمان انظمة:أنظمة الانظمة:الأنظمة
اجهزة:أجهزة الاجهزة:الأجهزة اسئلة:أسئلة الاسئلة:الأسئلة ارسل:أرسل ارسلت:أرسلت اغلق:أغلق اغلقت:أغلقت اغلاق:إغلاق الاغلاق:الإغلاق ازالة:إزالة الازالة:الإزالة
انتاج:إنتاج الانتاج:الإنتاج ادارة:إدارة الادارة:الإدارة اشعار:إشعار الاشعار:الإشعار اشعارات:إشعارات الاشعارات:الإشعارات اعادة:إعادة الاعادة:الإعادة
اعدادات:إعدادات الاعدادات:الإعدادات اشارة:إشارة الاشارة:الإشارة اجابة:إجابة الاجابة:الإجابة امكان:إمكان امكانية:إمكانية انجليزية:إنجليزية الانجليزية:الإنجليزية
انترنت:إنترنت الانترنت:الإنترنت اوروبا:أوروبا امريكا:أمريكا الامريكية:الأمريكية ابريل:أبريل اغسطس:أغسطس اكتوبر:أكتوبر
احمد:أحمد امس:أمس احدث:أحدث الاحدث:الأحدث الامر:الأمر الامور:الأمور امور:أمور اراء:آراء الاراء:الآراء اجوبة:أجوبة الاجوبة:الأجوبة انهى:أنهى انهت:أنهت اين:أين اينما:أينما
ارشادات:إرشادات الارشادات:الإرشادات احصاءات:إحصاءات احصائية:إحصائية ابلغ:أبلغ ابلغت:أبلغت اسلوب:أسلوب الاسلوب:الأسلوب اصلح:أصلح اصلحت:أصلحت اصلاح:إصلاح الاصلاح:الإصلاح
اوقف:أوقف اوقفت:أوقفت  اجلت:أجّلت الفا:ألفًا الاصلي:الأصلي الاصلية:الأصلية اصلا:أصلًا احيانا:أحيانًا ابدا:أبدًا اخيرا:أخيرًا
`);

/** The same of words that two words are written as; which one, only the writer knows. */
const WITH_SOME_HAMZA = {
  ان: 'أن» أو «إن',
  اي: 'أي» أو «آي',
  الان: 'الآن» أو «ألان',
  امام: 'أمام» أو «إمام',
  اخبار: 'أخبار» أو «إخبار',
  الاخبار: 'الأخبار» أو «الإخبار',
  الامن: 'الأمن» أو «الآمن',
  انه: 'أنه» أو «إنه',
  انها: 'أنها» أو «إنها',
  انهم: 'أنهم» أو «إنهم',
  الا: 'إلا» أو «ألا',
  اما: 'أما» أو «إما',
  اخر: 'آخر» أو «أخّر',
  امن: 'أمن» أو «آمن',
};

/** Words that are right as they are too, and hardly ever meant before what follows here: «لان الحديد», «بان الحق». */
const HAMZA_BY_PLACE = byPattern(
  new RegExp(
    `${BEFORE}([وف]?)(?:لان(?=${SPACE}(?:الشركة|هذا|هذه|ذلك|كل|أي|النموذج|الخدمة|القرار|المستخدم|الموعد))|(?<=${BEFORE}(?:قال|قالت|صرح|صرحت|أكد|أكدت|علم|علمت|أفاد|أفادت|اعترف|اعترفت|الاعتقاد|العلم|القول|يعتقد|نعتقد)${SPACE})بان)${AFTER}`,
    'u',
  ),
  ([word, clitic = '']) => (word.endsWith('لان') ? `${clitic}لأن` : `${clitic}بأن`),
);

/** Words that have none, and are given one. */
const WITHOUT_HAMZA = words(`
إسم:اسم أسم:اسم الإسم:الاسم الأسم:الاسم بإسم:باسم إثنان:اثنان إثنين:اثنين الإثنين:الاثنين إبن:ابن إمرأة:امرأة
`);

/** What is written on words of the derived forms: clitics and article before them, endings after. */
const BEFORE_STEM = `([وف]?[بلك]?(?:ال)?|[وف]?لل|[وف]?س?)`;
const ENDINGS = '(?:ات|ين|ون|ان|ت|وا|ه|ها|هم|هما|نا|ك|ي|ية|ة|تها|ته|ًا)?';

/** Nouns of the derived forms VII, VIII and X and their verbs begin with a plain alef; the list holds those of news. */
const PLAIN = new RegExp(
  `${BEFORE}${BEFORE_STEM}[إأ](ست(?!راتيج|رلين|ون|اد|ودي|دي|بر|ان|طن|يف)\\p{L}{3,}|(?:نتهاء|نتهى|نتهت|نتقال|نتقل|نتظار|نتظر|نتشار|نتشر|نتخاب|نخفاض|نخفض|نضمام|نضم|نقطاع|نقطع|نهيار|نهار|ندماج|نزعاج|نسحاب|نسحب|نطلاق|نطلق|نفصال|نفصل|نطباع|نتباه|نتبه|نتقاد|نتقد|نتاب|رتفاع|رتفع|رتباط|رتبط|شتراك|شترك|شترى|شتكى|حتفاظ|حتفظ|حتمال|حتاج|حتياج|حتجاج|حتج|ختبار|ختبر|ختيار|ختار|ختفاء|ختفى|ختلاف|ختلف|ختراق|خترق|عتماد|عتمد|عتراض|عترض|عتراف|عترف|عتذار|عتذر|عتبار|عتبر|عتقاد|عتقد|قتراح|قترح|قتباس|قتبس|قتصاد|قتصادي|قتنع|كتشاف|كتشف|كتفى|كتمل|لتزام|لتزم|لتقى|بتكار|بتكر|بتسم|جتماع|جتمع|جتماعي|جتاز|جتهد|فتراض|فتراضي|فترض|فتتاح|فتتح|تفاق|تفق|تفاقي|تجاه|تصال|تصل|تهام|تهم|تخذ|متياز|متناع|متنع|متلك|متحان|نتج|صطناعي|ضطر|زدحام|زداد|زدياد|دعاء|دعى|طلاع|طلع)${ENDINGS})${AFTER}`,
  'u',
);

/** Nouns of these forms, after «أ»: their verbs may be asked for («أستطاع؟») or be of who writes («أحتاج»). */
const PLAIN_NOUN = /^(?:ست(?:\p{L}{2}ا\p{L}|\p{L}ا\p{L}ة)|(?!ست)\p{L}{3}ا\p{L}|تصال|تفاق|تجاه|تهام)/u;

/** Words whose hamza is of the other kind after «ل». */
const WITH_LAM = new RegExp(`${BEFORE}([وف]?)(لإن|لإنه|لإنها|لإنهم|لإنك|بإنه|بإنها)${AFTER}`, 'u');
const WITH_HAMZA_AFTER_LAM: Readonly<Record<string, string>> = {
  لإن: 'لأن',
  لإنه: 'لأنه',
  لإنها: 'لأنها',
  لإنهم: 'لأنهم',
  لإنك: 'لأنك',
  بإنه: 'بأنه',
  بإنها: 'بأنها',
};

/** Endings in «ى» of words that end in «ي». */
const WITH_YEH = words(`
فى:في التى:التي الذى:الذي هى:هي أى:أي وهى:وهي عربى:عربي العربى:العربي رسمى:رسمي الرسمى:الرسمي برمجى:برمجي البرمجى:البرمجي تجريبى:تجريبي التجريبى:التجريبي
أساسى:أساسي الأساسى:الأساسي حالى:حالي الحالى:الحالي نهائى:نهائي النهائى:النهائي صوتى:صوتي الصوتى:الصوتي يومى:يومي إعلامى:إعلامي صحفى:صحفي الصحفى:الصحفي
تمهيدى:تمهيدي التمهيدى:التمهيدي قياسى:قياسي القياسى:القياسي التالى:التالي الماضى:الماضي الثانى:الثاني الاصطناعى:الاصطناعي تلقائى:تلقائي رئيسى:رئيسي الرئيسى:الرئيسي
`);

/** Endings in «ي» of words that end in «ى». */
const WITH_MAKSURA = words(`
حتي:حتى متي:متى مدي:مدى أخري:أخرى الأخري:الأخرى إحدي:إحدى كبري:كبرى الكبري:الكبرى 
`);

/** The same of words that mean something else in «ي»: «الإصدار الأولي», «المحتوي على». */
const WITH_SOME_MAKSURA = words(`
إلي:إلى سوي:سوى الأولي:الأولى مستوي:مستوى المستوي:المستوى محتوي:محتوى المحتوي:المحتوى دعوي:دعوى الدعوي:الدعوى مستشفي:مستشفى المستشفي:المستشفى المبني:المبنى أعطي:أعطى
`);

/** A definite noun takes no pronoun, so a «ه» at its end is one of its root, which the dictionary then has, or a «ة». */
const DEFINITE_IN_HEH = new RegExp(`${BEFORE}([وف]?)((?:[بك]?ال|لل)\\p{L}{2,})ه${AFTER}`, 'u');

/** An indefinite noun in «ه» before an adjective in «ة»: «رساله قصيرة»; «نسخه تجريبية» may say that his copies are. */
const BEFORE_FEMININE = new RegExp(
  `${BEFORE}([وف]?[بلك]?\\p{L}{3,})ه(?=${SPACE}(?!ال)\\p{L}{3,}[يلدرةقبعحفمسنك]ة${AFTER})`,
  'u',
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

/** Masculine words and pronouns that end in «ه», written with «ة». */
const WITH_HEH = words(`
هذة:هذه لة:له بة:به فية:فيه منة:منه عنة:عنه إلية:إليه علية:عليه مياة:مياه المياة:المياه اتجاة:اتجاه الاتجاة:الاتجاه انتباة:انتباه تنبية:تنبيه التنبية:التنبيه توجية:توجيه التوجية:التوجيه وجة:وجه الوجة:الوجه
`);

/** Common words that are misspelt as they are said. */
const MISSPELT = words(`
لاكن:لكن هاذا:هذا هاذه:هذه ذالك:ذلك لذالك:لذلك كذالك:كذلك هاؤلاء:هؤلاء إنشاءالله:إن شاء الله لازال:ما زال لازالت:ما زالت مسؤل:مسؤول  
  الشئ:الشيء شيئ:شيء   جزءا:جزءًا مبدء:مبدأ المبدء:المبدأ   اخطاء:أخطاء الاخطاء:الأخطاء مليئ:مليء 
   اربعة:أربعة اربع:أربع اربعين:أربعين  
 كأنة:كأنه الضاهرة:الظاهرة ضاهرة:ظاهرة نضام:نظام النضام:النظام  ظغط:ضغط ظروري:ضروري إنتضار:انتظار مفاجيء:مفاجئ شيئ:شيء الشيئ:الشيء 
`);

/** Words that are right as they are, and often meant for others. */
const MISSPELT_MAYBE = words(`
شئ:شيء بطئ:بطيء جزئ:جزء أحدي:إحدى ظمان:ضمان محضور:محظور
`);

/** Adverbs that are nothing else without their tanwin. */
const WITH_TANWIN = Object.fromEntries(
  `أيضا دائما تقريبا حاليا مجانا فورا رسميا نهائيا تدريجيا يوميا تلقائيا ثانيا ثالثا رابعا أخيرا معا مجددا كليا جزئيا علنا شكرا ممكنا سريعا سنويا شهريا أسبوعيا تاريخيا عالميا محليا
  دوليا قانونيا تقنيا عمليا فعليا نظريا جذريا نسبيا مبدئيا شخصيا ماليا تجاريا فنيا يدويا إلكترونيا هاتفيا كتابيا علنيا سريا ظاهريا جديا حرفيا تحديدا خصوصا عموما حتما قطعا ضمنا مؤقتا
  مباشرا ضروريا أحيانا أصلا إجمالا اعتبارا إطلاقا جيدا مطلقا سلفا لغويا علميا عربيا`
    .split(/\s+/u)
    .filter((word) => word.endsWith('ا'))
    .map((word) => [word, `${word.slice(0, -1)}ًا`]),
);

/** Adverbs whose spelling without tanwin is another word too: a dual («المتهمان مثلا أمام القاضي»), a verb or a name. */
const TANWIN_MAYBE = byPattern(
  new RegExp(
    `${BEFORE}([وف]?)(مثلا|غالبا|سابقا|لاحقا|فعلا|قليلا|كثيرا|مقابلا|وفقا|نظرا|بدلا|أولا|جدا|عمدا)${AFTER}(?!${SPACE}(?:[يت]\\p{L}{3,}|ال\\p{L}+ة?ين)${AFTER})`,
    'u',
  ),
  ([whole, clitic = '', word = '']) => (whole === '' ? whole : `${clitic}${word.slice(0, -1)}ًا`),
);

/** Whether a dual, of which a verb would have its ending, stands before an index. */
function isAfterDual(text: string, index: number): boolean {
  return new RegExp(`\\p{L}{2,}(?:ان|تا|هما)${SPACE}$`, 'u').test(text.slice(0, index));
}

/** Rules of spelling: words that mean nothing as they are written, and so are wrong wherever they stand. */
export const spellingRules: readonly ProofRule[] = [
  {
    id: 'hamza',
    why: 'همزة القطع تُكتب',
    isSafe: true,
    find: byWords(WITH_HAMZA),
  },
  {
    id: 'hamza-which',
    why: 'همزة القطع تُكتب',
    find: (text) => [
      // «اما وقد انتهى الأمر» opens a sentence, and is written so by none but the hurried; only the writer knows which it is.
      ...byWords(WITH_SOME_HAMZA)(text),
      ...HAMZA_BY_PLACE(text).map((mistake) => ({ ...mistake, advice: true })),
    ],
  },
  {
    id: 'plain-alef',
    why: 'همزة وصل، لا تُكتب',
    isSafe: true,
    find: (text) => [
      ...byWords(WITHOUT_HAMZA)(text),
      // «أستخدم» is a verb of who writes: of these only «إ» is surely wrong.
      ...byPattern(PLAIN, ([whole, before = '', stem = '']) =>
        whole.startsWith(`${before}أ`) && !PLAIN_NOUN.test(stem) ? whole : `${before}ا${stem}`,
      )(text),
      ...byPattern(WITH_LAM, ([whole, before = '', word = '']) =>
        WITH_HAMZA_AFTER_LAM[word] ? before + WITH_HAMZA_AFTER_LAM[word] : whole,
      )(text),
    ],
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
    find: (text) => [
      ...byPattern(DEFINITE_IN_HEH, ([whole, clitic = '', word = '']) =>
        !isKnownWord(`${word}ه`) && isKnownWord(`${word}ة`) ? `${clitic}${word}ة` : whole,
      )(text),
      ...byPattern(BEFORE_FEMININE, ([whole, word = '']) => (isFeminine(`${word}ة`) ? `${word}ة` : whole))(
        text,
      ).map((mistake) => ({ ...mistake, advice: true })),
    ],
  },
  {
    id: 'heh',
    why: 'هاء لا تاء مربوطة',
    isSafe: true,
    find: (text) => [
      ...byWords(WITH_HEH)(text),
      ...(/ة\p{L}/u.test(text)
        ? byPattern(/\p{L}+ة(?=[\p{L}])\p{L}+/u, ([word]) => word.replace('ة', 'ت'))(text)
        : []),
    ],
  },
  { id: 'misspelt', why: 'تُكتب هكذا', isSafe: true, find: byWords(MISSPELT) },
  {
    id: 'misspelt-which',
    why: 'كلمة أخرى في الغالب',
    advice: true,
    find: (text) => [
      ...byWords(MISSPELT_MAYBE)(text),
      ...byPattern(new RegExp(`${BEFORE}إنشاء${SPACE}الله${AFTER}`, 'u'), () => 'إن شاء الله')(text),
    ],
  },
  {
    id: 'mark-order',
    why: 'ترتيب يونيكود المعتمد: الحركة ثم الشدّة، ويُرى كما هو',
    advice: true,
    isSafe: true,
    find: byPattern(/\u0651[\u064B-\u0650]/u, ([marks]) => `${marks[1]}${marks[0]}`, ['\u0651']),
  },
  {
    id: 'tanwin-alef',
    why: 'ظرف أو حال منصوب، تُكتب على آخره فتحتان قبل الألف',
    isSafe: true,
    find: (text) => [
      ...byWords(WITH_TANWIN)(text),
      ...TANWIN_MAYBE(text)
        .filter(({ index }) => !isAfterDual(text, index))
        .map((mistake) => ({ ...mistake, isSafe: false })),
    ],
  },
];

function words(list: string): Record<string, string> {
  return Object.fromEntries(
    list
      .trim()
      .split(/\s+/u)
      .reduce<string[]>((pairs, part) => {
        // «إن شاء الله» has spaces of its own.
        if (part.includes(':')) pairs.push(part);
        else pairs.push(`${pairs.pop()!} ${part}`);
        return pairs;
      }, [])
      .map((pair) => pair.split(':') as [string, string])
      .filter(([wrong, right]) => wrong !== right),
  );
}
