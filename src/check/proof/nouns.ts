import { isKnownWord } from './dictionary.ts';

/** A counted noun: singular, its accusative, its plurals, and its gender. */
export interface Counted {
  one: string;
  accusative: string;
  many: readonly string[];
  feminine: boolean;
}

/**
 * Nouns that news counts: singular, plurals apart by strokes, and «f» for a feminine. Of sound plurals in «ون» and «ين» both forms are
 * made, and «ات» of what ends in «ة» where no other plural stands.
 */
const NOUNS: readonly Counted[] = `
يوم أيام; أسبوع أسابيع; شهر أشهر/شهور; عام أعوام; سنة سنوات/سنين f; ساعة f; دقيقة دقائق f; ثانية ثوان/ثواني f; مرة f; قرن قرون; عقد عقود; ليلة ليال/ليالي f; لحظة f; فترة f; مهلة مهل f;
نموذج نماذج; نسخة نسخ f; شركة f; دولار دولارات; يورو يوروات; جنيه جنيهات; ريال ريالات; درهم دراهم; دينار دنانير; بند بنود; إعلان إعلانات; توقيع تواقيع/توقيعات; منشور منشورات; موقع مواقع;
مقال مقالات; مقالة f; لغة f; صفحة f; كلمة f; خطوة f; مصدر مصادر; أداة أدوات f; اسم أسماء; قضية قضايا f; دعوى دعاوى f; بديل بدائل; موعد مواعيد; تأجيل تأجيلات; حرف أحرف/حروف; رسالة رسائل f;
سؤال أسئلة; جواب أجوبة; خدمة f; منصّة منصّات f; منصة f; مشروع مشاريع/مشروعات; دولة دول f; شخص أشخاص; صورة صور f; مقطع مقاطع; وحدة f; طلب طلبات; تقرير تقارير; كتاب كتب; جزء أجزاء; نوع أنواع; سبب أسباب; تطبيق تطبيقات;
مستخدم ون; مطوّر ون; مطور ون; مهندس ون; باحث ون; موظف ون; موظّف ون; مبرمج ون; مساهم ون; مشترك ون; متطوع ون; متهم ون; متحدث ون; مراسل ون; محرر ون; محلل ون; مسؤول ون; مدير ون/مدراء; مؤلف ون; معلم ون; صحفي ون; صحافي ون; سياسي ون; خبير خبراء; عالم علماء;
عميل عملاء; زميل زملاء; وزير وزراء; رئيس رؤساء; شريك شركاء; زعيم زعماء; سفير سفراء; أمير أمراء; وكيل وكلاء; قائد قادة; طبيب أطباء; عضو أعضاء; رجل رجال; امرأة نساء f; طفل أطفال; طالب طلاب/طلبة; عامل عمال/عوامل; كاتب كتّاب/كتاب; قارئ قراء/قرّاء; زائر زوار; شاب شبان/شباب; شاهد شهود; ضحية ضحايا f; قاض قضاة; محام محامين/محامون; صديق أصدقاء; ضيف ضيوف; جار جيران; أستاذ أساتذة; بطل أبطال; جندي جنود; جلسة f; حفل حفلات; فيلم أفلام; برنامج برامج; جدول جداول; كتلة كتل f; شعب شعوب; لجنة لجان f; تهمة تهم f; عملية f; إجراء إجراءات; لقاء لقاءات; نزاع نزاعات; ضرر أضرار; أثر آثار; خيار خيارات; حل حلول; مواطن ون; نائب نواب; لاعب ون; فنان ون; ممثل ون;
مدرسة مدارس f; جامعة f; معهد معاهد; محكمة محاكم f; مدينة مدن f; قرية قرى f; بلد بلدان/بلاد; منطقة مناطق f; مكتب مكاتب; مركز مراكز; مصنع مصانع; متجر متاجر; مختبر مختبرات; مؤسسة f; منظمة f; جمعية f; صحيفة صحف f; مجلة f; قناة قنوات f; وكالة f; حكومة f; ولاية f; مبنى مبان/مباني; بيت بيوت; غرفة غرف f; باب أبواب; طابق طوابق; سيارة f; هاتف هواتف; حاسوب حواسيب; جهاز أجهزة; خادم خوادم; شاشة f; رقاقة رقائق f; بطاقة f; كاميرا كاميرات f;
ملف ملفات; مجلد مجلدات; حساب حسابات; رابط روابط; عنوان عناوين; تعليق تعليقات; تحديث تحديثات; تغيير تغييرات; تعديل تعديلات; تصحيح تصحيحات; تنبيه تنبيهات; إشعار إشعارات; اشتراك اشتراكات; اختبار اختبارات; اقتراح اقتراحات; اعتراض اعتراضات; اجتماع اجتماعات; اتفاق اتفاقات; اتفاقية f; إصدار إصدارات; إنجاز إنجازات; خطأ أخطاء; حكم أحكام; قرار قرارات; قانون قوانين; قاعدة قواعد f; بيان بيانات; خبر أخبار; حدث أحداث; حادث حوادث; هجوم هجمات; ثغرة f; ميزة ميزات/مزايا f; وظيفة وظائف f; مهمة مهام/مهمات f; فكرة أفكار f; خطة خطط f; فرصة فرص f; فقرة f; جملة جمل f; قصة قصص f; رواية f; قصيدة قصائد f; وثيقة وثائق f; شهادة f; تجربة تجارب f; دراسة f; محاولة f; مرحلة مراحل f; جولة f; رحلة f; نتيجة نتائج f; نسبة نسب f; درجة f; نقطة نقاط f; صوت أصوات; سطر أسطر/سطور; رمز رموز; رقم أرقام; عدد أعداد; هدف أهداف; فصل فصول; قسم أقسام; فريق فرق; حزب أحزاب; سوق أسواق f; سهم أسهم; عرض عروض; عمل أعمال; شرط شروط; حق حقوق; درس دروس; مثال أمثلة; دليل أدلة; نظام أنظمة/نظم; سلاح أسلحة; علاج علاجات; مقعد مقاعد; منصب مناصب; مبدأ مبادئ; مستند مستندات; مؤتمر مؤتمرات; متر أمتار; كيلومتر كيلومترات; ميل أميال; لون ألوان; حجم أحجام; مستوى مستويات; جانب جوانب; جائزة جوائز f; ميدالية f; بطولة f; مباراة مباريات f; دورة f; هدية هدايا f; فرع فروع; طن أطنان; كيس أكياس; صندوق صناديق; صاروخ صواريخ; قنبلة قنابل f; دبابة f; طائرة f; سفينة سفن f; قطار قطارات; حافلة f; شاحنة f; دراجة f; شارع شوارع; طريق طرق; جسر جسور; ميناء موانئ; مطار مطارات; محطة f; مستشفى مستشفيات; عيادة f; سرير أسرّة/أسرة; غارة f; معركة معارك f; هدنة هدن f; لوحة f; تمثال تماثيل; متحف متاحف; معرض معارض; مهرجان مهرجانات; أغنية أغان/أغاني f; حلقة f; مسلسل مسلسلات; مسرحية f; لعبة ألعاب f; ملعب ملاعب; منتخب منتخبات; شوط أشواط; ركلة f; رصاصة f; طلقة f; جثة جثث f; حالة f; إصابة f; وفاة وفيات f; غرام غرامات; لتر لترات; برميل براميل; فدان أفدنة; هكتار هكتارات; سنتيمتر سنتيمترات; قدم أقدام f; ليرة f; عملة f; صفقة f; عقوبة f; غرامة f; ضريبة ضرائب f; قرض قروض; منحة منح f; مساعدة f; شكوى شكاوى f; بلاغ بلاغات; مادة مواد f; ملحق ملاحق; نداء نداءات; خطاب خطابات; كلب كلاب; حصان أحصنة; شجرة أشجار f; بئر آبار f; جزيرة جزر f; نهر أنهار; جبل جبال; دائرة دوائر f; محافظة f; إقليم أقاليم; حي أحياء; عائلة عائلات f; أسرة أسر f; ولد أولاد; ابن أبناء; ابنة بنات f; فتاة فتيات f; طالبة f; معلمة f; لاجئ ون; نازح ون; ناشط ون; ناخب ون; مرشح ون; مصاب ون; فائز ون; متظاهر ون; متسابق ون; متنافس ون; مسلح ون; معتقل ون; محتجز ون; مهاجر ون; مستثمر ون; مشجع ون; مخترق ون; قتيل قتلى; جريح جرحى; أسير أسرى; رهينة رهائن f; شهيد شهداء; ضابط ضباط; شرطي شرطيين/شرطيون; حارس حراس; سائق سائقين/سائقون; راكب ركاب; مريض مرضى; ممرض ون; تلميذ تلاميذ; مدرب ون; مخرج ون; شاعر شعراء; رسام ون; مليون ملايين; مليار مليارات; ألف آلاف/ألوف
`
  .trim()
  .split(/;\s*/u)
  .map((entry) => {
    const [one, ...rest] = entry.trim().split(/\s+/u) as [string, ...string[]];
    const feminine = rest.at(-1) === 'f';
    const many = rest.find((part) => part !== 'f') ?? 'ات';
    return {
      one,
      many: many.split('/').flatMap((form) => pluralOf(one, form)),
      feminine,
      accusative: accusativeOf(one, feminine),
    };
  });

function pluralOf(one: string, form: string): string[] {
  if (form === 'ون') return [`${one}ين`, `${one}ون`];
  if (form === 'ات') return [`${one.replace(/ة$/u, '')}ات`];
  return [form];
}

function accusativeOf(one: string, feminine: boolean): string {
  if (feminine || /[ةىا]$/u.test(one)) return one;
  if (/(?:اء|أ)$/u.test(one)) return `${one}ً`;
  if (one === 'قاض' || one === 'محام') return `${one}يًا`;
  if (one.endsWith('قارئ')) return 'قارئًا';
  return `${one}ًا`;
}

/** Nouns of quantity, which stand in the genitive of a number too: «15 مليون دولار». */
export const QUANTITIES: ReadonlySet<string> = new Set(['مليون', 'مليار', 'ألف']);

/** What a number after it names, rather than counts what follows: «المادة 4», «النسخة 3», «الطابق 5». */
export const LABELS =
  'رقم|المادة|مادة|الصفحة|صفحة|النسخة|نسخة|الإصدار|إصدار|الطابق|الغرفة|غرفة|الفقرة|فقرة|البند|بند|الفصل|فصل|الجزء|القسم|المستوى|الجيل|الحلقة|الباب|الطبعة|المرحلة|السؤال|الجدول|الشكل|النموذج|عام|سنة|الساعة|يوم|الخط|السطر|الرحلة|المجموعة|الفئة|القناة|الحساب|المنطقة|الدائرة';

/** The nouns by each of their forms, as it is written: with the tanwin, and with a shadda where the table has it. */
export const BY_FORM: ReadonlyMap<string, Counted> = new Map(
  // Of two nouns with one form, the first is meant.
  NOUNS.toReversed().flatMap((noun) =>
    [...noun.many.toReversed(), `${noun.one}ا`, noun.accusative, noun.one].map(
      (form) => [form, noun] as const,
    ),
  ),
);

/** The singulars that have a form of their own for two. */
export const SINGULARS: readonly string[] = NOUNS.map(({ one }) => one);

/** Whether a form is the singular of a noun of the table. */
export function isSingular(form: string): boolean {
  return BY_FORM.get(form)?.one === form;
}

/** Whether a form is the singular of a masculine noun of the table. */
export function isMasculine(form: string): boolean {
  return isSingular(form) && !BY_FORM.get(form)!.feminine;
}

/** Nouns that some take for a masculine and some for a feminine: of whom one tells («رهينة»), and such as were always both. */
const OF_TWO_GENDERS = 'سوق سلاح بلد طريق رهينة ضحية'.split(' ');

/** Nouns that are another word too («العُقَد»), and those of time, which may stand for «when»: «هذه اليوم». */
const OTHERWISE_UNSURE =
  'حال عقد شاب شاهد عمل عرض كاتب قارئ علم حق يوم أسبوع شهر عام سنة ساعة دقيقة ثانية مرة ليلة لحظة فترة قرن عدد ألف مليون مليار نوع'.split(
    ' ',
  );

const UNSURE: ReadonlySet<string> = new Set([...OF_TWO_GENDERS, ...OTHERWISE_UNSURE]);

/** Plurals of two nouns, one a masculine and one a feminine: «طرق» of «طريق» and «طريقة». */
const OF_TWO_NOUNS: ReadonlySet<string> = new Set('طرق فرق حفلات هجمات غرامات مقالات روابط'.split(' '));

/** Plurals that are a word of one too: «الفرق», «النسخ», «الشباب»; of a camel, «جمل». */
const ALSO_OF_ONE: ReadonlySet<string> = new Set(
  'فرق نسخ جمل نسب قصص نظم شباب حلول بلاد حروف كتاب كتّاب عوامل سهام عمال شهود سنين'.split(' '),
);

/** Whether a plural may be a word of one, so that it asks of others what one asks. */
export function mayBeOfOne(plural: string): boolean {
  return ALSO_OF_ONE.has(plural);
}

/** Whether a definite noun of the table may be another, or be taken for one of the other gender. */
export function isUnsure(noun: Counted): boolean {
  return UNSURE.has(noun.one);
}

/** Whether a counted form goes with numbers of either gender: «ثلاث طرق» and «ثلاثة طرق», «ثلاثة أسواق». */
export function isOfEitherGender(noun: Counted, form: string): boolean {
  return OF_TWO_GENDERS.includes(noun.one) || OF_TWO_NOUNS.has(form);
}

/** Whether a noun of three letters may be the plural of one in «ة»: «الحِكَم» of «حكمة», as «الفِرَق» of «فرقة». */
export function mayBeOfMany(noun: string): boolean {
  return noun.length === 3 && isKnownWord(`ال${noun}ة`);
}

/** Words in «ة» after a number that are plurals themselves, or no noun that is counted. */
export const NOT_SINGULAR =
  /^(?:أ\p{L}{1,3}ة|طلبة|قادة|سادة|كتبة|ساسة|خبرة|عباقرة|أساتذة|تلامذة|دكاترة|إخوة|فتية|صبية|قضاة|رماة|دعاة|هواة|غزاة|رعاة|حماة|مشاة|بغاة|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|مئة|مائة|خاصة|عامة|كافة|عادة|مباشرة|فجأة|تارة|بداية|نهاية|نتيجة|نظرة|مقارنة|إضافة|نسبة|علاوة|خلافة|رغبة|رعاية)$/u;
