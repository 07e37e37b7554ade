import { monthName } from '../../arabic/dates.ts';
import { lastDayOf, type CalendarDate } from '../../calendar/calendar-day.ts';
import { OBJECT } from '../typography.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { byWords } from './word-lists.ts';

/** Names of the months in Egypt and the Gulf, in the Levant and Iraq, and their longest day. */
const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const [egyptian, levantine] = monthName(index + 1).split('/') as [string, string];
  const inLeapYear: CalendarDate = `2024-${String(index + 1).padStart(2, '0') as `${number}`}`;
  return [egyptian, levantine, Number(lastDayOf(inLeapYear).slice(-2))] as const;
});

const EGYPTIAN = MONTHS.map(([name]) => name).join('|');
const LEVANTINE = MONTHS.map(([, name]) => name).join('|');
const monthOf = new Map<string, (typeof MONTHS)[number]>(
  MONTHS.flatMap((month) => [
    [month[0], month],
    [month[1], month],
  ]),
);

/** Names of months in Tunisia, Algeria and Morocco that are no other word after a number. */
const MAGHREB: Readonly<Record<string, number>> = {
  جانفي: 1,
  فيفري: 2,
  أفريل: 4,
  ماي: 5,
  جوان: 6,
  جويلية: 7,
  أوت: 8,
  غشت: 8,
  شتنبر: 9,
  نونبر: 11,
  دجنبر: 12,
};

/** Rules of dates: the house writes «13 فبراير/شباط 2026». */
export const dateRules: readonly ProofRule[] = [
  {
    id: 'month-order',
    why: 'اسم الشهر في مصر والخليج أولًا، ثم اسمه في الشام والعراق',
    isSafe: true,
    find: byPattern(
      new RegExp(`(${LEVANTINE})/(${EGYPTIAN})`, 'u'),
      ([, second = '', first = '']) => `${first}/${second}`,
      ['/'],
    ),
  },
  {
    id: 'month-half-named',
    why: '«تشرين» و«كانون» شهران، لكل منهما أول وثانٍ',
    isSafe: true,
    find: byPattern(
      new RegExp(
        `(يناير|أكتوبر|نوفمبر|ديسمبر)/(تشرين|كانون)(?!${SPACE}(?:الأول|الثاني)${AFTER})${AFTER}`,
        'u',
      ),
      ([, name = '', half = '']) =>
        monthOf.get(name)![1].startsWith(half) ? `${name}/${monthOf.get(name)![1]}` : undefined,
      ['/'],
    ),
  },
  {
    id: 'month-pair',
    why: 'الاسمان لشهرين مختلفين',
    find: byPattern(
      new RegExp(`(${EGYPTIAN})/(${LEVANTINE})${AFTER}`, 'u'),
      ([pair, first = '', second = '']) => (monthOf.get(first) === monthOf.get(second) ? pair : undefined),
      ['/'],
    ),
  },
  {
    id: 'day-of-month',
    why: 'ليس في الشهر يوم بهذا الرقم',
    find: byPattern(
      new RegExp(`(?=\\d)(?<![\\p{L}\\p{N}.,/-])(\\d{1,2})${SPACE}(${EGYPTIAN}|${LEVANTINE})${AFTER}`, 'u'),
      ([date, day, name = '']) =>
        Number(day) >= 1 && Number(day) <= monthOf.get(name)![2] ? date : undefined,
    ),
  },
  {
    id: 'leap-day',
    why: 'ليست السنة كبيسة، فآخر فبراير/شباط فيها 28',
    find: byPattern(
      new RegExp(
        `(?<![\\d.,/-])29${SPACE}(?:فبراير|شباط)(?:/(?:شباط|فبراير))?${SPACE}((?:19|20)\\d\\d)(?!\\d)`,
        'u',
      ),
      ([date, year]) => (Number(lastDayOf(`${Number(year)}-02`).slice(-2)) === 29 ? date : undefined),
      ['29'],
    ),
  },
  {
    id: 'month-of-maghreb',
    why: 'أسماء الأشهر في الموقع «يناير/كانون الثاني» وأخواتها',
    advice: true,
    find: byPattern(
      new RegExp(
        `(?=\\d)(?<![\\p{L}\\p{N}.,/-])(\\d{1,2})${SPACE}(${Object.keys(MAGHREB).join('|')})${AFTER}`,
        'u',
      ),
      ([, day = '', name = '']) => `${day} ${EGYPTIAN.split('|')[MAGHREB[name]! - 1]}`,
    ),
  },
  {
    id: 'month-spelling',
    why: 'تُكتب أسماء الأشهر هكذا في الموقع',
    isSafe: true,
    find: byWords({
      إبريل: 'أبريل',
      أوكتوبر: 'أكتوبر',
      نوفمير: 'نوفمبر',
      يونيه: 'يونيو',
      يوليه: 'يوليو',
      فبرائر: 'فبراير',
      ينائر: 'يناير',
      سبتمير: 'سبتمبر',
    }),
  },
  {
    id: 'date-form',
    why: 'يُكتب اليوم في النص هكذا: «13 فبراير/شباط 2026»',
    only: 'body',
    find: (text) => {
      if (!/\d/u.test(text)) return [];
      // A quotation keeps the form of its author.
      const own = text.replaceAll(/«[^»\n]*»/gu, (quotation) => OBJECT.repeat(quotation.length));
      return [
        ...findNamedInSlashes(own),
        ...SHORT_FIRST(own),
        ...YEAR_FIRST(own),
        ...findHalfNamed(own),
        ...findLeadingZero(own),
        ...findMonthFirst(own),
        ...findMonthOfYear(own),
      ];
    },
  },
];

/** Dates in digits: nobody knows which of «1/2/2026» is the month, and «2026-02-13» is read from either side. */
const SHORT_FIRST = byPattern(
  /(?<![\w./-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?![\w]|[./-]\d)/u,
  () => undefined,
);
const YEAR_FIRST = byPattern(
  new RegExp(
    `(?=\\d)(?<![\\w./-])(?<!(?:نسخة|النسخة|النسختين|نسختي|إصدار|الإصدار|لقطة|اللقطة|مثل|باسم|[A-Za-z][\\w.-]*)${SPACE})((?:19|20)\\d\\d)[/.-](\\d{1,2})[/.-](\\d{1,2})(?![\\w]|[./-]\\d)`,
    'u',
  ),
  ([, year = '', month = '', day = '']) => {
    const named = MONTHS[Number(month) - 1];
    return named && `${Number(day)} ${named[0]}/${named[1]} ${year}`;
  },
);

/** Days of a month that is named once: «13 فبراير 2026». Without a year they may name something: «حركة 6 أبريل». */
const HALF_NAMED = new RegExp(
  `(?=\\d)(?<![\\p{N}.,/-])(?<!(?!و)\\p{L})(\\d{1,2})${SPACE}(?:(${EGYPTIAN})|(${LEVANTINE}))(?!/)(${SPACE}(?:19|20)\\d\\d(?!\\d))?${AFTER}`,
  'gu',
);
function findHalfNamed(text: string): Mistake[] {
  return [...text.matchAll(HALF_NAMED)].map(
    ({ 0: wrong, 1: day = '', 2: first, 3: second, 4: year = '', index }) => {
      const [egyptian, levantine] = monthOf.get(first ?? second!)!;
      return {
        index,
        wrong,
        right: `${Number(day)} ${egyptian}/${levantine}${year}`,
        advice: true,
        isSafe: year !== '',
      };
    },
  );
}

/** A day of one digit with a zero before it: «04 يناير/كانون الثاني 2024». */
const findZero = byPattern(
  new RegExp(`(?<![\\p{N}.,:/-])0([1-9])(${SPACE}(?:${EGYPTIAN}|${LEVANTINE}))${AFTER}`, 'u'),
  ([, day = '', month = '']) => day + month,
  ['0'],
);
function findLeadingZero(text: string): Mistake[] {
  return findZero(text).map((mistake) => ({ ...mistake, advice: true, isSafe: true }));
}

/** «28/شباط/2025». */
const findNamedInSlashes = byPattern(
  new RegExp(
    `(?<![\\d/.-])(\\d{1,2})[/-](?:(${EGYPTIAN})|(${LEVANTINE}))[/-]((?:19|20)\\d\\d)(?![\\d/-])`,
    'u',
  ),
  ([, day = '', first, second, year = '']) => {
    const [egyptian, levantine] = monthOf.get(first ?? second!)!;
    return `${Number(day)} ${egyptian}/${levantine} ${year}`;
  },
  ['/', '-'],
);

/** A year, and a month that is named once before it: «مارس 2025», also after a day in words, «الأول من يونيو 2025». */
const YEAR = /[ \u00A0](?:19|20)\d\d(?!\d|[./-]\d)/gu;
const MONTH_ONCE = new RegExp(
  `${BEFORE}(?<!\\d${SPACE})(?<!/)([وفبلك]?)(?:(${EGYPTIAN})|(${LEVANTINE}))$`,
  'u',
);

/** No month is longer, with a clitic and what must not stand before it. */
const LONGEST_MONTH = 16;

function findMonthOfYear(text: string): Mistake[] {
  return [...text.matchAll(YEAR)].flatMap(({ 0: year, index }): Mistake[] => {
    const found = MONTH_ONCE.exec(text.slice(Math.max(0, index - LONGEST_MONTH), index));
    if (!found) return [];
    const [month, clitic = '', first, second] = found;
    const [egyptian, levantine] = monthOf.get(first ?? second!)!;
    const right = `${clitic}${egyptian}/${levantine}${year}`;
    return [{ index: index - month.length, wrong: month + year, right }];
  });
}

/** The month before the day: «شباط 13، 2026». */
const MONTH_FIRST = new RegExp(
  `${BEFORE}(${EGYPTIAN}|${LEVANTINE})(?:/(?:${LEVANTINE}|${EGYPTIAN}))?${SPACE}(\\d{1,2})(?:(?:،|,)?${SPACE}((?:19|20)\\d\\d)(?!\\d)|(?=${SPACE}(?:من|في)${AFTER}|[،.؛:!؟)]|$))`,
  'gmu',
);
function findMonthFirst(text: string): Mistake[] {
  return [...text.matchAll(MONTH_FIRST)].map(({ 0: wrong, 1: name = '', 2: day = '', 3: year, index }) => {
    const [egyptian, levantine] = monthOf.get(name)!;
    return {
      index,
      wrong,
      right: `${day} ${egyptian}/${levantine}${year === undefined ? '' : ` ${year}`}`,
      advice: true,
    };
  });
}
