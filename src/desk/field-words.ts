/** What editors are told of the fields of an article in the browser desk, in Arabic: a name, and what helps to fill it in. */
export const fieldWords: Readonly<Record<string, { label: string; hint?: string }>> = {
  title: { label: 'العنوان', hint: 'يبدأ بحرف عربي.' },
  deck: { label: 'التمهيد', hint: 'جملة أو جملتان تحت العنوان، وهما نص البطاقات والخلاصات أيضًا.' },
  publishedOn: { label: 'يوم النشر', hint: 'اليوم الذي يُنشر فيه نصنا أول مرة؛ واليوم الآتي موعد مجدول.' },
  updatedOn: { label: 'يوم آخر تحديث', hint: 'لا يُكتب إلا إذا تغيّر المضمون.' },
  author: { label: 'الكاتب' },
  aliases: { label: 'عناوين سابقة للرابط', hint: 'من الأقدم إلى الأحدث.' },
  topics: { label: 'الموضوعات', hint: 'أولها هو الرئيس.' },
  retirements: { label: 'الإعلانات التي يتناولها' },
  models: { label: 'النماذج التي يتناولها' },
  sources: { label: 'المصادر', hint: 'لكل حقيقة مصدر. يُكتب لكل مصدر رابطه، أو سبب غيابه.' },
  'sources.url': { label: 'الرابط' },
  'sources.publisher': { label: 'الناشر', hint: 'كما يسمّي نفسه.' },
  'sources.title': { label: 'عنوان المصدر', hint: 'بلغته.' },
  'sources.date': { label: 'تاريخه', hint: 'يوم أو شهر أو سنة: ⁦2026-10-14⁩ أو ⁦2026-10⁩ أو ⁦2026⁩.' },
  'sources.via': { label: 'النسخة التي قُرئت', hint: 'إن لم يُقرأ في رابطه نفسه.' },
  'sources.offline': { label: 'سبب غياب الرابط' },
  corrections: { label: 'التصويبات', hint: 'من الأقدم إلى الأحدث.' },
  'corrections.on': { label: 'اليوم' },
  'corrections.note': { label: 'ما كان وما صار' },
  picture: { label: 'الصورة' },
  'picture.src': { label: 'اسم الملف', hint: 'ملف في مجلد المقال: ⁦./sunset.jpg⁩.' },
  'picture.alt': { label: 'وصف الصورة' },
  'picture.caption': { label: 'التعليق' },
  'picture.credit': { label: 'المصوّر أو المصدر' },
  drawing: { label: 'الرسم في رأس المقال', hint: 'يُختار من البيانات إن لم يُحدّد.' },
  draft: { label: 'مسودة', hint: 'المسودة لا تُنشر أبدًا.' },
};

/** The words of the desk beside the fields. */
export const deskWords = {
  articles: 'المقالات',
  article: 'مقال',
  body: 'النص',
  bodyHint: 'ماركداون، ومعه مكوّنات الموقع كما في الدليل. يُحفظ النص كما كُتب.',
  slugHint: 'اسم المقال في رابطه: حروف لاتينية صغيرة وأرقام وشرطات، ولا يتغيّر بعد النشر.',
  wrongForm: 'الصيغة غير صحيحة.',
} as const;
