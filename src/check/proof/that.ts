import { isKnownWord } from './dictionary.ts';
import { AFTER, BEFORE, byPattern, SPACE, type ProofRule } from './rule.ts';

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

/** Who speaks, in news: of other words between «قال» and «أن» it may be one of these that has the «أن». */
const SPEAKER =
  '(?:متحدث|متحدثة|ناطق|ناطقة|مسؤول|مسؤولة|مسؤولون|مدير|مديرة|مديرو|رئيس|رئيسة|نائب|مؤسس|مؤسسة|مهندس|مهندسة|مهندسون|باحث|باحثة|باحثون|خبير|خبيرة|خبراء|محلل|محللة|محللون|محام|محامو|محامي|كاتب|كاتبة|مطور|مطوّر|مطورون|مطوّرون|مطورو|مطوّرو|مستخدم|مستخدمة|مستخدمون|مشترك|مشتركون|موظف|موظفة|موظفون|صحفي|صحفية|وزير|وزيرة|أحد|إحدى|بعض|شركة|فريق|صحيفة|مجلة|وكالة|موقع|مجلس|تنفيذي|سابق|سابقة|آخر|آخرون|باسم)';
const SAYING_PLACE =
  '(?:مقابلة|بيان|بيانه|بيانها|منشور|منشوره|منشورها|رسالة|رسالته|رسالتها|تدوينة|مؤتمر|حديث|تصريح|مقال|تغريدة|كلمته|كلمتها)';
/** How something was said there; none of these has an «أن» of its own. */
const SAYING_KIND =
  '(?:إذاعي|تلفزيوني|صحفي|صحافي|هاتفي|إلكتروني|داخلي|رسمي|صوتي|مصور|مصوّر|مسجل|مسجّل|مكتوب|مقتضب|قصير|طويل|مطول|مطوّل|خاص|لاحق|سابق|متلفز|مشترك|منفصل|جديد|أخير)ة?';
/** Before a word that no dictionary has, what is no first name: «قال بعد غوغل أن». */
const NOT_NAME = '(?:في|من|إلى|على|عن|مع|بعد|قبل|عند|بين|حين|أن|إن|كما|هل|لم|لن|لا|ما|قد)';
const SAID_THAT = new RegExp(
  `${BEFORE}([وف]?(?:قالت?|قالوا|قالا|يقول|تقول|يقولون|قلنا)${SPACE}(?:(?!${NOT_NAME}${SPACE})\\p{L}{2,}${SPACE}(?<surname>\\p{L}{4,})${SPACE})??(?:(?:ال(?!ذي|تي|ذين|لذ|لت|لات|لوات)[\\p{L}\\p{M}]+|[A-Z][\\w.-]*|${SPEAKER}|في${SPACE}${SAYING_PLACE}(?:${SPACE}${SAYING_KIND})?|(?:في|من|لدى)${SPACE}(?:[A-Z][\\w.-]*|ال(?:شركة|مؤسسة|موقع|فريق|منصة|صحيفة|حكومة|مجلس|وزارة|جامعة|محكمة|منظمة)(?=${SPACE}))|أمس|اليوم|لل(?:صحفيين|صحافيين|صحيفة|موقع|وكالة|مجلة))${SPACE}){0,6})أن(\u0651?(?:ه|ها|هم|هما|نا|ني)${AFTER}|\u0651?(?=${SPACE}(?:ال\\p{L}|هذا${AFTER}|هذه${AFTER}|[A-Z])))`,
  'u',
);

/** Participles and adjectives that have an «أن» of their own: «قال المدير الواثق أن», «قال من المتوقع أن». */
const HAS_ITS_OWN = new RegExp(
  `${BEFORE}ال(?:واثق|عالم|عارف|زاعم|ظان|آمل|جازم|قائل|حالف|واضح|طبيعي|ضروري|ممكن|لازم|واجب|أفضل|أرجح|أجدر|غريب|لافت|ثابت|مؤكد|مؤكّد|متأكد|متوقع|متوقّع|معتقد|مقتنع|مدرك|موقن|متيقن|معترف|مدعي|مؤمن|معلن|معروف|معلوم|مفترض|مرجح|مرجّح|محتمل|مقرر|مقرّر|مفهوم|مشهور|مزعوم|مستبعد|مستغرب|مستحسن|مهم|مؤسف|محزن|مفارقة|مبين|مثبت|موضح|مضيف|متذكر|شاعر|متخوف|خائف|سعيد)(?:ة|ان|ين|ون|ات)?${SPACE}$`,
  'u',
);

/** After a «no» or before an alternative «إن» is «whether»: «لم توضح إن الخدمة متاحة أم لا». */
const ASKS_BEFORE = new RegExp(`${BEFORE}[وف]?(?:لم|لا|لن|هل|ألا|ألم|ما|دون أن|من غير أن)${SPACE}$`, 'u');
const ASKS_AFTER = new RegExp(`^[^.،؛:؟!\\n]{0,80}${SPACE}(?:أم|أو)${SPACE}`, 'u');

/** Whether an «إن» after a verb may be a condition. */
function mayBeWhether({ 0: found, index, input }: RegExpExecArray): boolean {
  return ASKS_BEFORE.test(input.slice(0, index)) && ASKS_AFTER.test(input.slice(index + found.length));
}

const findThatByPlace = byPattern(
  THAT_BY_PLACE,
  ([, broken, pronoun = '', opened, other = '']) =>
    broken === undefined ? `${opened ?? ''}أن${other}` : `${broken}إن${pronoun}`,
  ['إذ', 'حيث', 'مع'],
);
const findThatAfterVerb = byPattern(
  THAT_AFTER_VERB,
  (match) => {
    const [whole, verb = '', pronoun = ''] = match;
    return mayBeWhether(match) ? whole : `${verb}أن${pronoun}`;
  },
  [' إن'],
);

/** Rules of «إن» and «أن». */
export const thatRules: readonly ProofRule[] = [
  {
    id: 'that-after-said',
    why: 'بعد القول «إن» مكسورة الهمزة',
    find: byPattern(
      SAID_THAT,
      ({ 0: wrong, 1: said = '', 3: end = '', groups }) => {
        const surname = groups!.surname;
        const isOther = (surname !== undefined && isKnownWord(surname)) || HAS_ITS_OWN.test(said);
        return isOther ? wrong : `${said}إن${end}`;
      },
      ['قال', 'قول', 'قلنا'],
    ),
  },
  {
    id: 'that-by-place',
    why: 'تُكسر همزة «إن» بعد «إذ» و«حيث»، وتُفتح بعد «مع» وبعد أفعال العلم والظن',
    advice: true,
    find: (text) => [...findThatByPlace(text), ...findThatAfterVerb(text)],
  },
];
