import { ADJECTIVES, MORE_ADJECTIVES } from './adjectives.ts';
import { isKnownWord, withoutMarks } from './dictionary.ts';
import { BY_FORM, isMasculine, isSingular } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { areNeighbours, tokensOf, withoutClitic, withoutConjunction, type Token } from './tokens.ts';

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
  const noun = withoutClitic(bare);
  const hasNoun = (nouns: ReadonlySet<string>): boolean => nouns.has(noun) || nouns.has(bare);
  if (hasNoun(HARDLY_HIS) && /^(?:[A-Z]|ال\p{L})/u.test(next)) return !/^[وف]?في$/u.test(before);
  if (hasNoun(OF_MANY) && next === 'من') return true;
  return hasNoun(WITH_NAME) && next.length > 2 && /^\p{Script=Arabic}/u.test(next) && !NO_NAME.test(next);
}

/** Nouns in «ة» that are not counted and often misspelt. */
const MORE_FEMININES = new Set('سرعة صعوبة سهولة كثرة قوة حاجة بداية نهاية طريقة مدة كلفة مفاجأة'.split(' '));

/** Whether a word with its clitics is a noun in «ة» that the proof-reader knows. */
function isFeminine(word: string): boolean {
  const noun = withoutClitic(word);
  return [word, noun].some((one) => MORE_FEMININES.has(one) || isSingular(one));
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
  const noun = isKnownWord(`ال${word}ة`) ? word : withoutClitic(word, 4);
  const isOne = /[اوء]$/u.test(noun) || isMasculine(noun);
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
  const mayBeVerb = isKnownWord(`${withoutConjunction(bare)}وا`);
  return !(mayBeVerb && BY_FORM.has(next));
}

/** Whether a feminine is a participle of the dictionary, «ناشئة», which may be a noun as well: «قائمة». */
function isParticiple(word: string): boolean {
  return /^\p{L}ا\p{L}{2}ة$/u.test(word) && !BY_FORM.has(word) && isKnownWord(`ال${word.slice(0, -1)}`);
}

function isHardlyHis(bare: string): boolean {
  return HARDLY_HIS.has(withoutClitic(bare));
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
  const isCounted = isSingular(`${noun}ة`);
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
  const [before, word, next] = [tokens[place - 1], tokens[place]!, tokens[place + 1]];
  return {
    before: before && areNeighbours(text, before, word) ? before.word : '',
    next: next && areNeighbours(text, word, next) ? next.word : '',
  };
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

/** Rules of the «ة» for which «ه» is written. */
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
];
