import { ADJECTIVES } from './adjectives.ts';
import { isKnownWord } from './dictionary.ts';
import { BY_FORM, isMasculine } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { byWords, words } from './word-lists.ts';

/** «مشروعة الجديد»: a masculine noun with its pronoun, before a masculine adjective. */
const findBeforeMasculine = byPattern(
  new RegExp(`${BEFORE}([وف]?[بلك]?)(\\p{L}{3,})ة(?=${SPACE}ال(\\p{L}+)${AFTER})`, 'u'),
  ([whole, clitic = '', noun = '', adjective = '']) => {
    const isHis = isMasculine(noun) && !BY_FORM.has(`${noun}ة`);
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

/** Rules of the «ه» and the «ت» for which «ة» is written. */
export const hehRules: readonly ProofRule[] = [
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
