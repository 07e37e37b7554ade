import { OBJECT } from '../typography.ts';
import { AFTER, BEFORE, byPattern, byWords, SPACE, type Mistake, type ProofRule } from './rule.ts';

/** Names of the months in Egypt and the Gulf, in the Levant and Iraq, and their longest day. */
const MONTHS = [
  ['يناير', 'كانون الثاني', 31],
  ['فبراير', 'شباط', 29],
  ['مارس', 'آذار', 31],
  ['أبريل', 'نيسان', 30],
  ['مايو', 'أيار', 31],
  ['يونيو', 'حزيران', 30],
  ['يوليو', 'تموز', 31],
  ['أغسطس', 'آب', 31],
  ['سبتمبر', 'أيلول', 30],
  ['أكتوبر', 'تشرين الأول', 31],
  ['نوفمبر', 'تشرين الثاني', 30],
  ['ديسمبر', 'كانون الأول', 31],
] as const;

const EGYPTIAN = MONTHS.map(([name]) => name).join('|');
const LEVANTINE = MONTHS.map(([, name]) => name).join('|');
const monthOf = new Map<string, (typeof MONTHS)[number]>(
  MONTHS.flatMap((month) => [
    [month[0], month],
    [month[1], month],
  ]),
);

/** Rules of dates: the house writes «13 فبراير/شباط 2026». */
export const dateRules: readonly ProofRule[] = [
  {
    id: 'month-order',
    why: 'اسم الشهر في مصر والخليج أولًا، ثم اسمه في الشام والعراق',
    isSafe: true,
    find: byPattern(
      new RegExp(`(${LEVANTINE})/(${EGYPTIAN})`, 'u'),
      ([, second = '', first = '']) => `${first}/${second}`,
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
    ),
  },
  {
    id: 'month-pair',
    why: 'الاسمان لشهرين مختلفين',
    find: (text) =>
      [...text.matchAll(new RegExp(`(${EGYPTIAN})/(${LEVANTINE})${AFTER}`, 'gu'))].flatMap(
        ({ 0: wrong, 1: first = '', 2: second = '', index }): Mistake[] =>
          monthOf.get(first) === monthOf.get(second) ? [] : [{ index, wrong }],
      ),
  },
  {
    id: 'day-of-month',
    why: 'ليس في الشهر يوم بهذا الرقم',
    find: (text) =>
      [
        ...text.matchAll(
          new RegExp(
            `(?=\\d)(?<![\\p{L}\\p{N}.,/-])(\\d{1,2})${SPACE}(${EGYPTIAN}|${LEVANTINE})${AFTER}`,
            'gu',
          ),
        ),
      ].flatMap(({ 0: wrong, 1: day = '', 2: name = '', index }): Mistake[] => {
        const number = Number(day);
        return number >= 1 && number <= monthOf.get(name)![2] ? [] : [{ index, wrong }];
      }),
  },
  {
    id: 'month-spelling',
    why: 'تُكتب أسماء الأشهر هكذا في الموقع',
    isSafe: true,
    find: byWords({
      إبريل: 'أبريل',
      ابريل: 'أبريل',
      أوكتوبر: 'أكتوبر',
      نوفمير: 'نوفمبر',
      يونيه: 'يونيو',
      يوليه: 'يوليو',
      فبرائر: 'فبراير',
      ينائر: 'يناير',
      سبتمير: 'سبتمبر',
      اغسطس: 'أغسطس',
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
      return [...findNumeric(own), ...findHalfNamed(own), ...findMonthFirst(own)];
    },
  },
];

/** Dates in digits: nobody knows which of «1/2/2026» is the month, and «2026-02-13» is read from either side. */
function findNumeric(text: string): Mistake[] {
  const shortFirst = /(?<![\w./-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?![\w]|[./-]\d)/u;
  const yearFirst = new RegExp(
    `(?=\\d)(?<![\\w./-])(?<!(?:نسخة|النسخة|النسختين|نسختي|إصدار|الإصدار|لقطة|اللقطة|مثل|باسم|[A-Za-z][\\w.-]*)${SPACE})((?:19|20)\\d\\d)[/.-](\\d{1,2})[/.-](\\d{1,2})(?![\\w]|[./-]\\d)`,
    'u',
  );
  return [
    ...byPattern(shortFirst, () => undefined)(text),
    ...byPattern(yearFirst, ([, year = '', month = '', day = '']) => {
      const named = MONTHS[Number(month) - 1];
      return named && `${Number(day)} ${named[0]}/${named[1]} ${year}`;
    })(text),
  ];
}

/** Days of a month that is named once: «13 فبراير 2026». Without a year they may name something: «حركة 6 أبريل». */
function findHalfNamed(text: string): Mistake[] {
  const half = new RegExp(
    `(?=\\d)(?<![\\p{L}\\p{N}.,/-])(\\d{1,2})${SPACE}(?:(${EGYPTIAN})|(${LEVANTINE}))(?!/)(${SPACE}(?:19|20)\\d\\d(?!\\d))?${AFTER}`,
    'gu',
  );
  return [...text.matchAll(half)].map(
    ({ 0: wrong, 1: day = '', 2: first, 3: second, 4: year = '', index }) => {
      const [egyptian, levantine] = monthOf.get(first ?? second!)!;
      return {
        index,
        wrong,
        right: `${day} ${egyptian}/${levantine}${year}`,
        advice: true,
        isSafe: year !== '',
      };
    },
  );
}

/** The month before the day: «شباط 13، 2026». */
function findMonthFirst(text: string): Mistake[] {
  const monthFirst = new RegExp(
    `${BEFORE}(${EGYPTIAN}|${LEVANTINE})(?:/(?:${LEVANTINE}|${EGYPTIAN}))?${SPACE}(\\d{1,2})(?:(?:،|,)?${SPACE}((?:19|20)\\d\\d)(?!\\d)|(?=${SPACE}(?:من|في)${AFTER}|[،.؛:!؟)]|$))`,
    'gmu',
  );
  return [...text.matchAll(monthFirst)].map(({ 0: wrong, 1: name = '', 2: day = '', 3: year, index }) => {
    const [egyptian, levantine] = monthOf.get(name)!;
    return {
      index,
      wrong,
      right: `${day} ${egyptian}/${levantine}${year === undefined ? '' : ` ${year}`}`,
      advice: true,
    };
  });
}
