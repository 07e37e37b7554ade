import { isKnownWord } from './dictionary.ts';
import { BY_FORM, isSingular } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { areNeighbours, tokensOf, withoutConjunction, type Token } from './tokens.ts';
import { byWords } from './word-lists.ts';

/** Adverbs that are nothing else without their tanwin. */
const WITH_TANWIN = Object.fromEntries(
  `أيضا دائما تقريبا حاليا مجانا فورا رسميا نهائيا تدريجيا يوميا تلقائيا ثانيا ثالثا رابعا أخيرا معا مجددا كليا جزئيا علنا شكرا ممكنا سريعا
سنويا شهريا أسبوعيا تاريخيا عالميا محليا دوليا قانونيا تقنيا عمليا فعليا نظريا جذريا نسبيا مبدئيا شخصيا تجاريا فنيا يدويا إلكترونيا
هاتفيا كتابيا علنيا سريا ظاهريا جديا حرفيا تحديدا خصوصا عموما حتما مؤقتا مباشرا ضروريا أحيانا أصلا إجمالا اعتبارا إطلاقا جيدا
مطلقا سلفا لغويا علميا عربيا ليلا نهارا صباحا طويلا بعيدا قريبا وحيدا مبكرا جهرا يمينا يسارا شرقا غربا شمالا جنوبا بتاتا مرارا جميعا
احتياطيا مسبقا مؤخرا جانبا`
    .split(/\s+/u)
    .map((word) => [word, `${word.slice(0, -1)}ًا`]),
);
const findAdverb = byWords(WITH_TANWIN, 'conjunctions');

/** Adverbs that are another word too without their tanwin: a dual («المتهمان مثلا أمام القاضي», «جزءا الكتاب»), a verb or a name. */
const LIKELY =
  'مثلا غالبا سابقا لاحقا فعلا قليلا كثيرا مقابلا وفقا نظرا بدلا أولا جدا عمدا قطعا ضمنا ماليا جزءا'.split(
    ' ',
  );

/** The adverbs of both lists, with their tanwin. */
const ADVERBS: ReadonlySet<string> = new Set([
  ...Object.values(WITH_TANWIN),
  ...LIKELY.map((word) => `${word.slice(0, -1)}ًا`),
]);

/** Whether a word with its tanwin is an adverb of the lists: «تقريبًا». */
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word);
}

/** Whether a definite noun or a name of another script follows the end of a word, which two may belong to: «رئيسا البلدين». */
function isBeforeDefinite(text: string, end: number): boolean {
  return /^[ \u00A0](?:ال|[A-Z])/u.test(text.slice(end, end + 3));
}

/** «شكرا» of two who thank, and before a definite noun «مطلقا النار» of two who shoot: a verb has a form of many. */
function findTanwin(text: string): Mistake[] {
  return findAdverb(text).map((mistake) => {
    const { wrong, index } = mistake;
    const stem = withoutConjunction(wrong, 4).slice(0, -1);
    const mayBeDual =
      isKnownWord(`${stem}وا`) || (isBeforeDefinite(text, index + wrong.length) && !stem.endsWith('ي'));
    return mayBeDual ? { ...mistake, advice: true, isSafe: false } : mistake;
  });
}

const findLikelyTanwin = byPattern(
  new RegExp(
    `${BEFORE}([وف]?)(${LIKELY.join('|')})${AFTER}(?!${SPACE}(?:[يت]\\p{L}{3,}|ال\\p{L}+ة?ين)${AFTER})(?!(?<=جزءا)${SPACE}ال)`,
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

/** Words after which no noun stands in the genitive: «كتابا» before them is no dual that belongs to something. */
export const NOT_OWNER =
  /^(?:من|في|على|إلى|عن|مع|بعد|قبل|عند|ثم|أو|لم|لن|لا|قد|كان|كانت|الذي|التي|أن|إن|إذا|حين|حتى|منذ|خلال|بين|لـ|[بل]ه|[بل]ها|ل\p{L}{3,}|ب\p{L}{4,})$/u;

/** Adjectives before which a noun of the table is one, though two might do the same: «عددا كبيرًا». */
const OF_THINGS = /^(?:كبير|صغير|جديد|طويل|قصير|واضح|قوي|مختلف|كامل|مهم|محدود|هائل|ضخم)ًا$/u;

/** Whether a word without its alef is a noun, and not what two have done: a verb has a form of many. */
function isNoun(word: string): boolean {
  return isKnownWord(`ال${word}`) && !isKnownWord(`${word}وا`) && !/(?:[يوه]|ين|ون)$/u.test(word);
}

/** After these stands what somebody is, in the accusative. */
const WITH_PREDICATE = /^[وف]?(?:كان|يكون|سيكون|أصبح|يصبح|صار|بات|ظل|ليس|يبدو|يظل)$/u;

/** Words whose alef is their own: names, and particles in «ما». */
const OWN_ALEF = /^[وفبلك]?(?:بابا|ماما|.*(?:[هك]|طال|قل|ريث|حين|بين|عند|حيث|أين|كل|رب|لا سي)ما)$/u;

/** A noun in the accusative with its alef and no tanwin: «قرارا صعبًا», «قدّم اعتذارا.» */
function findBareAccusatives(text: string): Mistake[] {
  const tokens = tokensOf(text);
  const found: Mistake[] = [];
  for (const [place, token] of tokens.entries()) {
    const { word, index } = token;
    if (!word.endsWith('ا') || word.length < SHORTEST_ACCUSATIVE || /\u064B\u0651?ا$/u.test(word)) continue;
    if (isBareAccusative(text, tokens, place))
      found.push({ index, wrong: word, right: `${word.slice(0, -1)}ًا` });
  }
  return found;
}

function isBareAccusative(text: string, tokens: readonly Token[], place: number): boolean {
  const { word, index } = tokens[place]!;
  if (word.startsWith('ال') || OWN_ALEF.test(word)) return false;
  const bare = word.slice(0, -1);
  const one = BY_FORM.has(bare) ? bare : withoutConjunction(bare, 4);
  const end = index + word.length;
  const after = tokens[place + 1];
  const next = after && areNeighbours(text, tokens[place]!, after) ? after : undefined;
  const before = tokens[place - 1]?.word ?? '';
  // «رفض رفضا», «كان غنيا».
  if (one.length > 2 && before.endsWith(one)) return true;
  // «كان عضوا اللجنة غائبين»: two whom something has.
  if (WITH_PREDICATE.test(before) && isKnownWord(`ال${one}`))
    return !isBeforeDefinite(text, end) && !/\p{L}{2}(?:ين|ان)$/u.test(next?.word ?? '');
  // «نفيًا قاطعا»
  if (before.endsWith('ًا') && isNoun(one)) return true;
  const isOfTable = isSingular(one);
  if (one.length < LONG_NOUN && !isOfTable) return false;
  if (!next) return /^(?:[.،؛؟!»)]|$)/u.test(text.slice(end, end + 1)) && isNoun(one);
  if (next.word.endsWith('ًا')) return isNoun(one) || (isOfTable && OF_THINGS.test(next.word));
  const isAlone =
    NOT_OWNER.test(next.word) || (/\p{L}{4}ا$/u.test(next.word) && isNoun(next.word.slice(0, -1)));
  return isAlone && isNoun(one);
}

const SHORTEST_ACCUSATIVE = 4;
/** A noun of no table has so many letters: shorter ones are other words as well. */
const LONG_NOUN = 4;

/** What ends where an adverb follows it: a dual, of which a verb would have its ending. */
const AFTER_DUAL = new RegExp(`\\p{L}{2,}(?:ان|تا|هما)${SPACE}$`, 'u');

/** Rules of the tanwin of the accusative and its alef. */
export const tanwinRules: readonly ProofRule[] = [
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
  {
    id: 'tanwin-noun',
    why: 'اسم نكرة منصوب، تُكتب على آخره فتحتان قبل الألف',
    advice: true,
    find: findBareAccusatives,
  },
];
