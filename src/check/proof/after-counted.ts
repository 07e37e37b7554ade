import { monthName } from '../../arabic/dates.ts';
import { ADJECTIVES, MORE_ADJECTIVES } from './adjectives.ts';
import { isKnownWord } from './dictionary.ts';
import { AFTER, SPACE, type Mistake } from './rule.ts';
import { NOT_OWNER } from './tanwin.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1).replace('/', '|')).join('|');

/** What follows a time that says when, and is not counted: a day, a year, a month. */
const OF_WHEN = new RegExp(
  `^${SPACE}(?:\\d|ال(?!ماضي|سابق|مقبل|قادم|تالي|[أا]خير)\\p{L}|(?:[أا]مس|أول|غد|عيد|رأس|ألفين|${MONTHS})${AFTER})`,
  'u',
);

/** Whether a time after a number says when: «قُتل 5 يوم الجمعة», «من 12 عام 2020 إلى 17». */
export function isWhen(form: string, after: string): boolean {
  return /^(?:عام|سنة|شهر|يوم|ليلة)$/u.test(form) && OF_WHEN.test(after);
}

/** What news has men, days and offices of. */
const OWNERS = new Set(
  'أمن إطفاء إسعاف إنقاذ أعمال عمل شرطة دولة حكومة رأي بريد دين علم حرب سلام تنفس إنتاج توزيع شحن كرة بنك نفط ذهب'.split(
    ' ',
  ),
);

/** The word that may own a counted one, «12 رجل أمن», which then has no tanwin; undefined where it is none. */
function ownerIn(after: string): string | undefined {
  const word = new RegExp(`^${SPACE}(\\p{L}[\\p{L}\\p{M}]+)${AFTER}`, 'u').exec(after)?.[1];
  if (word === undefined || NOT_OWNER.test(word) || word.startsWith('ال') || word.endsWith('ًا'))
    return undefined;
  if (OWNERS.has(word)) return word;
  const isAdjective = ADJECTIVES.has(word) || MORE_ADJECTIVES.has(word) || /\p{L}{3}ي$/u.test(word);
  return !isAdjective && isKnownWord(`ال${word}`) ? word : undefined;
}

/** Lets a singular without its tanwin be before a word that surely owns it, and only advises before one that may. */
export function unlessOwned(find: (text: string) => Mistake[]): (text: string) => Mistake[] {
  return (text) =>
    find(text).flatMap((mistake) => {
      const { index, wrong, right = '' } = mistake;
      if (right.replaceAll('\u00A0', ' ') !== `${wrong.replaceAll('\u00A0', ' ')}ًا`) return [mistake];
      const owner = ownerIn(text.slice(index + wrong.length));
      if (owner === undefined) return [mistake];
      return OWNERS.has(owner) ? [] : [{ ...mistake, advice: true }];
    });
}

/** Whether a definite word follows, to which a part belongs: «عُشر كلفة المشروع», and no five of them. */
export function isOfDefinite(after: string): boolean {
  return new RegExp(`^${SPACE}ال\\p{L}`, 'u').test(after);
}
