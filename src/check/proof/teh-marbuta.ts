import { ADJECTIVES, MORE_ADJECTIVES } from './adjectives.ts';
import { isKnownWord, withoutMarks } from './dictionary.ts';
import { BY_FORM } from './nouns.ts';
import {
  AFTER,
  BEFORE,
  byPattern,
  byWords,
  SPACE,
  tokensOf,
  words,
  type Mistake,
  type ProofRule,
  type Token,
} from './rule.ts';

/** A definite noun takes no pronoun, so a «ه» at its end is one of its root, which the dictionary then has, or a «ة». */
const DEFINITE_IN_HEH = new RegExp(`${BEFORE}([وف]?)((?:[بك]?ال|لل)\\p{L}{2,})ه${AFTER}`, 'u');

/** Nouns in «ة» that say nothing in news with a «ه», before a name or a definite noun; «وقع في شركه» is a trap. */
const HARDLY_HIS = new Set(
  'شرك صفح لجن مجل سيار جمعي صحيف رسال حكوم منص وكال مدين جائز هيئ محكم ولاي سفار نقاب رئاس إدار بلدي جزير مملك جمهوري اتفاقي مهل'.split(
    ' ',
  ),
);

/** Nouns that have a name after them: «مدينه جدة», «جائزه نوبل». */
const WITH_NAME = new Set(['مدين', 'جائز', 'ولاي', 'جزير']);

/** What is no name after them. */
const NO_NAME =
  /^(?:من|في|على|إلى|عن|مع|إن|أن|قد|لم|لن|لا|ثم|أو|هو|هي|بعد|قبل|عند|ال\p{L}+|[وفبلكيت]\p{L}+)$/u;

/** Nouns that say what they are many of: «مجموعه من الطلاب». */
const OF_MANY = new Set(['مجموع', 'سلسل', 'حزم', 'نخب', 'باق', 'شريح', 'كوكب']);

/** Whether a noun without its «ه» has one in «ة» for its meaning, by the word after it. */
function isBeforeOwner(bare: string, next: string, before: string): boolean {
  const noun = bare.replace(/^[وف]?[بلك](?=\p{L}{3})|^[وف](?=\p{L}{3})/u, '');
  const hasNoun = (nouns: ReadonlySet<string>): boolean => nouns.has(noun) || nouns.has(bare);
  if (hasNoun(HARDLY_HIS) && /^(?:[A-Z]|ال\p{L})/u.test(next)) return !/^[وف]?في$/u.test(before);
  if (hasNoun(OF_MANY) && next === 'من') return true;
  return hasNoun(WITH_NAME) && next.length > 2 && /^\p{Script=Arabic}/u.test(next) && !NO_NAME.test(next);
}

/** Nouns in «ة» that are not counted and often misspelt. */
const MORE_FEMININES = new Set('سرعة صعوبة سهولة كثرة قوة حاجة بداية نهاية طريقة مدة كلفة مفاجأة'.split(' '));

/** Whether a word with its clitics is a noun in «ة» that the proof-reader knows. */
function isFeminine(word: string): boolean {
  const noun = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, '');
  return [word, noun].some((one) => MORE_FEMININES.has(one) || BY_FORM.get(one)?.one === one);
}

const findDefinite = byPattern(
  DEFINITE_IN_HEH,
  ([whole, clitic = '', word = '']) =>
    // «والديه» is «و» and «الديه» to the pattern alone.
    !isKnownWord(whole) && !isKnownWord(`${word}ه`) && isKnownWord(`${word}ة`) ? `${clitic}${word}ة` : whole,
  ['ه'],
);

/** Nouns that have the form of an adjective: «قدّم له زميله نصيحة». */
const OF_ADJECTIVE_FORM = new Set(
  'نصيحة طريقة وسيلة جريمة هزيمة غنيمة فضيحة عقيدة كنيسة حديقة حقيقة حقيبة قبيلة عشيرة فصيلة كتيبة ذخيرة وليمة وتيرة سليقة غريزة نميمة شريحة ظهيرة بحيرة خريطة'.split(
    ' ',
  ),
);

/** Whether a feminine adjective is known as one: «رملية», «جريئة». */
function isAdjective(word: string): boolean {
  const masculine = word.slice(0, -1).replace(/يئ$/u, 'يء');
  if (ADJECTIVES.has(masculine) || MORE_ADJECTIVES.has(masculine)) return true;
  const hasForm = word.endsWith('ية') || /^\p{L}{2}ي\p{L}$/u.test(masculine);
  return hasForm && isKnownWord(`ال${masculine}`) && !BY_FORM.has(word) && !OF_ADJECTIVE_FORM.has(word);
}

/**
 * Whether a noun of the dictionary in «ة» can be meant before a feminine adjective: what is «his» would be one thing in the masculine,
 * unless it is a plural («صوره جميلة», «مراجعه كثيرة»).
 */
function isNounBefore(written: string, adjective: string, isAfterPreposition: boolean): boolean {
  // «علّمه»: three letters, as a verb has.
  const word = withoutMarks(written);
  const noun = isKnownWord(`ال${word}ة`) ? word : word.replace(/^[وف]?[بلك]?(?=\p{L}{4})/u, '');
  const isOne = /[اوء]$/u.test(noun) || (BY_FORM.get(noun)?.one === noun && !BY_FORM.get(noun)!.feminine);
  // After a preposition «على صيغه نهائية» would say that they are: there what follows is no predicate.
  const mayBePlural =
    !isAfterPreposition && ((noun.length < 4 && !isOne) || /^م\p{L}ا\p{L}{2}$|ات$/u.test(noun));
  // «سمّاه نصيحة»: a verb and its objects, but for a few nouns.
  if (noun.endsWith('ا') && !/^م|^(?:فت|حي|قن|وف|نج)ا$/u.test(noun)) return false;
  return !mayBePlural && isKnownWord(`ال${noun}ة`) && isAdjective(adjective);
}

const PREPOSITION = /^[وف]?(?:في|على|إلى|عن|من|بعد|قبل|خلال|ضمن|عبر)$/u;

/** Whether a noun in «ه» is one in «ة» before a feminine adjective: «رساله قصيرة»; «نسخه تجريبية» may say that his copies are. */
function isBeforeAdjective(bare: string, next: string, before: string): boolean {
  // «تعطيه»: a verb and its object.
  if (!next.endsWith('ة') || next.startsWith('ال') || /^[وف]?س?[يتن]\p{L}+ي$/u.test(bare)) return false;
  if (!isFeminine(`${bare}ة`)) return isNounBefore(bare, next, PREPOSITION.test(before));
  // «طريقه بصعوبة», «بدوره مصفوفة»: only an adjective goes with it.
  if (!isAdjective(next)) return isParticiple(next) && isHardlyHis(bare);
  // «كلفه مهمة»: a verb and its object, before another object.
  const mayBeVerb = isKnownWord(`${bare.replace(/^[وف](?=\p{L}{3})/u, '')}وا`);
  return !(mayBeVerb && BY_FORM.has(next));
}

/** Whether a feminine is a participle of the dictionary, «ناشئة», which may be a noun as well: «قائمة». */
function isParticiple(word: string): boolean {
  return /^\p{L}ا\p{L}{2}ة$/u.test(word) && !BY_FORM.has(word) && isKnownWord(`ال${word.slice(0, -1)}`);
}

function isHardlyHis(bare: string): boolean {
  return HARDLY_HIS.has(bare.replace(/^[وف]?[بلك](?=\p{L}{3})|^[وف](?=\p{L}{3})/u, ''));
}

const DEFINITE = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u;

/**
 * Whether a definite word that the dictionary has in «ه» is rather the one in «ة»: before a feminine adjective, «السنه المالية», or since
 * it is of the table: «السنه».
 */
function isDefiniteFeminine(bare: string, next: string): boolean {
  const noun = bare.replace(DEFINITE, '');
  // «التهمه» may be a verb and its object.
  if (noun === bare || /^[وف]?الت/u.test(bare) || !isKnownWord(`ال${noun}ة`)) return false;
  const isCounted = BY_FORM.get(`${noun}ة`)?.one === `${noun}ة`;
  return isCounted || (next.startsWith('ال') && next.endsWith('ة') && isAdjective(next.slice(2)));
}

/** Of one who is near («قريبه») or of a share («مشتركه») an adjective may be a noun. */
const ALSO_NOUNS = new Set('قريب مشترك كبير صغير أصلي مفتوح حديث علمي عاجل أمني'.split(' '));

/** Whether it is an adjective after a feminine or things of many: «إجراءات صارمه», «لوحة نادره». */
function isAfterFeminine(bare: string, before: string): boolean {
  if (!/\p{L}{3}(?:ات|ة)$/u.test(before) || /^[وبلف]?(?:ال|لل)/u.test(before)) return false;
  // Of no list, what ends in «ي» is somebody as often: «وفاة أبيه», «جنازة محاميه».
  return !ALSO_NOUNS.has(bare) && (ADJECTIVES.has(bare) || MORE_ADJECTIVES.has(bare));
}

/** The words beside one, where nothing but a space parts them. */
function besides(text: string, tokens: readonly Token[], place: number): { before: string; next: string } {
  const { index, word } = tokens[place]!;
  const [before, next] = [tokens[place - 1], tokens[place + 1]];
  const end = index + word.length;
  return {
    before:
      before && before.index + before.word.length === index - 1 && isSpace(text[index - 1])
        ? before.word
        : '',
    next: next?.index === end + 1 && isSpace(text[end]) ? next.word : '',
  };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\u00A0';
}

/** Words in «ه» that are a noun and his, where rather one in «ة» is meant. */
function findIndefinite(text: string): Mistake[] {
  const tokens = tokensOf(text);
  const found: Mistake[] = [];
  for (const [place, { word, index }] of tokens.entries()) {
    if (!word.endsWith('ه') || word.length < SHORTEST_IN_HEH) continue;
    const bare = word.slice(0, -1);
    const { before, next } = besides(text, tokens, place);
    if (
      isDefiniteFeminine(bare, next) ||
      isAfterFeminine(bare, before) ||
      isBeforeAdjective(bare, next, before) ||
      isBeforeOwner(bare, next, before)
    )
      found.push({ index, wrong: word, right: `${bare}ة` });
  }
  return found;
}

const SHORTEST_IN_HEH = 4;

/** «كل دقيقه»: of times there is one after «كل». */
const findEachTime = byPattern(
  new RegExp(`${BEFORE}([وف]?كل${SPACE}(?:دقيق|ثاني|ساع|سن|ليل|لحظ|مر))ه${AFTER}`, 'u'),
  ([, time = '']) => `${time}ة`,
  ['كل '],
);

/** «مشروعة الجديد»: a masculine noun with its pronoun, before a masculine adjective. */
const findBeforeMasculine = byPattern(
  new RegExp(`${BEFORE}([وف]?[بلك]?)(\\p{L}{3,})ة(?=${SPACE}ال(\\p{L}+)${AFTER})`, 'u'),
  ([whole, clitic = '', noun = '', adjective = '']) => {
    const counted = BY_FORM.get(noun);
    const isHis = counted?.one === noun && !counted.feminine && !BY_FORM.has(`${noun}ة`);
    return isHis && ADJECTIVES.has(adjective) ? `${clitic}${noun}ه` : whole;
  },
  ['ة ال'],
);

/** Masculine words and pronouns that end in «ه», written with «ة». */
const findInHeh = byWords(
  words(`
هذة:هذه لة:له بة:به فية:فيه منة:منه عنة:عنه إلية:إليه علية:عليه مياة:مياه المياة:المياه اتجاة:اتجاه الاتجاة:الاتجاه انتباة:انتباه
نفسة:نفسه كلة:كله بعضة:بعضه معة:معه عندة:عنده لدية:لديه أنة:أنه إنة:إنه لأنة:لأنه بأنة:بأنه كأنة:كأنه حولة:حوله خلالة:خلاله ذاتة:ذاته
أمامة:أمامه ضدة:ضده مثلة:مثله تنبية:تنبيه التنبية:التنبيه توجية:توجيه التوجية:التوجيه وجة:وجه الوجة:الوجه
`),
);

/** Of words that are nouns in «ة» too, «منة» and «علية», which is meant only the writer knows. */
function findHeh(text: string): Mistake[] {
  return findInHeh(text).map((mistake) =>
    isKnownWord(`ال${mistake.wrong}`) ? { ...mistake, advice: true, isSafe: false } : mistake,
  );
}

const INSIDE_WORD = /(\p{Script=Arabic}+)ة(\p{Script=Arabic}+)/u;

/** What is written onto a noun in «ة»: pronouns, and the endings of two. */
const ONTO_NOUN = /^(?:ه|ها|هم|هما|هن|نا|ي|ك|كم|كما|ان|ين)$/u;

const findJoined = byPattern(INSIDE_WORD, ([, before = '', after = '']) =>
  ONTO_NOUN.test(after) ? `${before}ت${after}` : `${before}ة ${after}`,
);

/** A «ة» within a word is a «ت», or the end of a word that wants its space: «القائمةالسابقة»; «رسالةا» is «رسالةً» or of two. */
function findInsideWord(text: string): Mistake[] {
  if (!/ة\p{L}/u.test(text)) return [];
  return findJoined(text).map(({ index, wrong, right }) => {
    const noun = /^(.+)ةا$/u.exec(wrong)?.[1];
    return noun === undefined
      ? { index, wrong, right, isSafe: !right!.includes(' ') }
      : { index, wrong, choices: [`${noun}ةً`, `${noun}تا`], isSafe: false };
  });
}

/** Rules of «ة» and «ه» at the end of a word. */
export const tehMarbutaRules: readonly ProofRule[] = [
  {
    id: 'teh-marbuta',
    why: 'اسم معرّف بأل لا يتصل به ضمير؛ آخره تاء مربوطة',
    find: findDefinite,
  },
  {
    id: 'teh-marbuta-which',
    why: 'إن كانت الهاء من الاسم لا ضميرًا فهي تاء مربوطة',
    advice: true,
    find: (text) => [...findIndefinite(text), ...findEachTime(text)],
  },
  {
    id: 'heh',
    why: 'هاء لا تاء مربوطة',
    isSafe: true,
    find: (text) => [
      ...findHeh(text),
      ...findBeforeMasculine(text).map((mistake) => ({ ...mistake, advice: true, isSafe: false })),
      ...findInsideWord(text),
    ],
  },
];
